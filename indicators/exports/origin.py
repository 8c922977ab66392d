"""What every file says of itself: heading, subtitle, source, the way back, and the day it was made."""

from datetime import date
from typing import NamedTuple, Self

from indicators import settings
from indicators.charts.exhibit import Exhibit
from indicators.view import View, link
from indicators.view.vocabulary import Known
from indicators.words.labels import Labels

LONGEST_NAME = 60


class Origin(NamedTuple):
    """``link`` reopens what was exported, ``base`` is the dashboard's address; ``made`` the day, ISO 8601."""

    title: str
    subtitle: str
    source: str
    notes: tuple[str, ...]
    link: str
    base: str
    made: date

    @classmethod
    def of(cls, one: Exhibit, view: View, known: Known, base: str, today: date | None = None) -> Self:
        """The origin of an exhibit that ``view`` reopens; ``today`` is for tests."""
        made = today or settings.today()
        return cls(one.title, one.subtitle, one.source, tuple(one.notes), link(view, known, base), base, made)

    def lines(self, labels: Labels) -> dict[str, str]:
        """What stands under a picture or on the sheet of sources, by its name."""
        facts = {"title": self.title, "subtitle": self.subtitle, "notes": " ".join(self.notes)}
        facts |= {"source": self.source, "link": self.link, "made": self.made.isoformat()}
        return {labels.t(f"origin.{name}"): text for name, text in facts.items() if text}


def file_name(stem: str, ending: str) -> str:
    """A name that no system takes for a path: titles and links come from anywhere."""
    return f"{file_stem(stem)}.{ending}"


def file_stem(text: str) -> str:
    """The same without an ending, for a browser that adds its own."""
    # It takes its time to arrive: nobody waits for it before the door is open.
    from pathvalidate import sanitize_filename

    name = sanitize_filename(text.replace(".", "-"), replacement_text="-", platform="universal")
    return name[:LONGEST_NAME].strip(" -") or "liaoning"
