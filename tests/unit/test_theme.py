"""Colours: contrast, colour-vision deficiencies, and one palette for charts and pages."""

import itertools
import tomllib

import numpy as np
import pytest
from colorspacious import cspace_convert

from indicators.charts.theme import DARK, FONT, LIGHT, contrast, palette, scale
from indicators.settings import ROOT

ROLES = ("steel", "blue", "furnace", "brick", "slate")
# Of CAM02-UCS distance, as design 4 claims for the five roles.
APART = {"light": 16.5, "dark": 20.0}


def test_contrast_of_black_and_white():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda colours: colours.name)
def test_text_and_marks_stand_out(colours):
    for role in ("text", "steel", "slate"):
        assert contrast(getattr(colours, role), colours.ground) >= 4.5, role
    for role in ROLES:
        assert contrast(getattr(colours, role), colours.ground) >= 3, role


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda colours: colours.name)
@pytest.mark.parametrize("seen", [None, "deuteranomaly", "protanomaly", "tritanomaly"])
def test_roles_are_told_apart_by_every_eye(colours, seen):
    def ucs(colour):
        rgb = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
        if seen:
            space = {"name": "sRGB1+CVD", "cvd_type": seen, "severity": 100}
            rgb = np.clip(cspace_convert(rgb, space, "sRGB1"), 0, 1)
        return cspace_convert(rgb, "sRGB1", "CAM02-UCS")

    seen_as = [ucs(getattr(colours, role)) for role in ROLES]
    distances = [np.linalg.norm(one - two) for one, two in itertools.combinations(seen_as, 2)]
    assert min(distances) >= APART[colours.name]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda colours: colours.name)
def test_text_on_every_shade_of_the_map_can_be_read(colours):
    steps = scale(colours)
    assert len(steps) > 20
    assert steps[0] == colours.pale
    assert all(contrast(colours.text, shade) >= 4.5 for shade in steps)


def test_the_page_has_the_colours_and_fonts_of_the_charts():
    theme = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
    assert theme["font"] == theme["headingFont"] == FONT
    for colours in (LIGHT, DARK):
        section = theme[colours.name]
        assert section["backgroundColor"] == colours.ground
        assert section["primaryColor"] == colours.steel
        assert section["textColor"] == colours.text
        assert section["grayTextColor"] == colours.slate
        assert section["borderColor"] == colours.rule


def test_an_unknown_theme_is_light():
    assert palette(None) is LIGHT
    assert palette("dark") is DARK
