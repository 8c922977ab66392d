"""How often each way to find a name, a place or a period was right and wrong, in texts that no rule had been written
with; one that was wrong too often is a doubt (signs.py).

The texts were marked before the reader saw them, and counted as it read them then: three sets (73d23db, dc6d611,
9739584), longer articles after 05b3060, some hundred later ones, of which those that retell published reports are not
kept, and the 168 of ``tests/marked/retold.txt`` with others like them (d32bbad).
"""

from collections.abc import Mapping

Counts = Mapping[tuple, tuple[int, int]]
# So often wrong that little more than a tenth of the right cells is marked in all; fewer than so many say nothing.
LEAST, FEWEST = 0.15, 10
# What a name is (kinds.py), and where the text last prints it. ``said``: with words between it and the number;
# ``part``: the share that things have; ``change``: in the sentence, of what is no level, as its room was sure.
NAMES = {
    ("four", "behind"): (31, 19),
    ("four", "clause"): (88, 16),
    ("four", "said"): (16, 7),
    ("general", "behind"): (28, 4),
    ("general", "clause"): (92, 18),
    ("general", "said"): (15, 20),
    ("general", "sentence"): (12, 3),
    ("known", "behind"): (60, 0),
    ("known", "change"): (565, 50),
    ("known", "clause"): (1051, 32),
    ("known", "made"): (245, 25),
    ("known", "paragraph"): (18, 11),
    ("known", "said"): (448, 18),
    ("known", "sentence"): (55, 2),
    ("long", "behind"): (63, 17),
    ("long", "change"): (97, 8),
    ("long", "clause"): (329, 59),
    ("long", "made"): (102, 32),
    ("long", "said"): (236, 20),
    ("long", "sentence"): (34, 9),
    ("odd", "behind"): (190, 116),
    ("odd", "clause"): (413, 287),
    ("odd", "made"): (38, 59),
    ("odd", "said"): (141, 221),
    ("odd", "sentence"): (51, 74),
    ("short", "behind"): (118, 7),
    ("short", "change"): (64, 21),
    ("short", "clause"): (601, 53),
    ("short", "made"): (60, 13),
    ("short", "said"): (183, 34),
    ("short", "sentence"): (29, 8),
    ("thing", "part"): (23, 8),
    ("word", "behind"): (57, 5),
    ("word", "clause"): (111, 17),
    ("word", "said"): (32, 9),
}
# What a place is (firm, town and zone are what no gazetteer knows; a bare zone has no place at the head of its name,
# and is printed once), where it is printed, and whether its room was sure. ``called``: in another sentence, and this
# one calls it so (公司, 全市); ``line``: in the paragraph; ``on``: there, and the sentence begins with a time or a part
# of what was spoken of; ``within``: in the midst of words. (The nation where no word names it is mostly the head of a
# body's name. Other lands and regions are left out: nearly all of their mistakes were 东北 before other names, which
# has been mended since.)
PLACES = {
    ("bare zone", "called", False): (2, 12),
    ("bare zone", "far", False): (0, 13),
    ("bare zone", "line", False): (15, 8),
    ("bare zone", "near", False): (12, 20),
    ("city", "called", False): (46, 0),
    ("city", "called", True): (187, 4),
    ("city", "far", False): (66, 24),
    ("city", "far", True): (229, 13),
    ("city", "line", False): (47, 3),
    ("city", "line", True): (48, 7),
    ("city", "near", False): (77, 16),
    ("city", "near", True): (909, 29),
    ("city", "title", False): (178, 30),
    ("city", "title", True): (1911, 17),
    ("city", "untold", True): (27, 2),
    ("firm", "called", False): (36, 8),
    ("firm", "far", False): (51, 19),
    ("firm", "line", False): (191, 52),
    ("firm", "near", False): (352, 49),
    ("firm", "on", False): (101, 5),
    ("firm", "title", False): (77, 8),
    ("firm", "title", True): (95, 0),
    ("firm", "within", False): (25, 17),
    ("nation", "untold", True): (5, 8),
    ("none", "untold", False): (74, 54),
    ("none", "untold", True): (49, 0),
    ("province", "called", True): (53, 0),
    ("province", "far", False): (13, 4),
    ("province", "far", True): (38, 10),
    ("province", "line", True): (15, 11),
    ("province", "near", True): (166, 13),
    ("province", "title", False): (12, 11),
    ("province", "title", True): (338, 0),
    ("province", "untold", False): (31, 10),
    ("province", "untold", True): (97, 3),
    ("town", "called", False): (52, 2),
    ("town", "far", False): (29, 4),
    ("town", "line", False): (117, 15),
    ("town", "near", False): (80, 11),
    ("town", "title", True): (57, 0),
    ("zone", "called", False): (26, 0),
    ("zone", "far", False): (21, 2),
    ("zone", "line", False): (33, 6),
    ("zone", "near", False): (88, 5),
    ("zone", "title", False): (38, 1),
    ("zone", "title", True): (59, 1),
    ("zone", "within", False): (17, 11),
}
# The same where a firm, a zone, a town or the like stands between what names the place and the figure, whether the
# room was sure or not.
OVER = {
    ("bare zone", "near"): (3, 20),
    ("city", "called"): (27, 0),
    ("city", "far"): (36, 42),
    ("city", "line"): (57, 6),
    ("city", "near"): (91, 23),
    ("city", "title"): (339, 34),
    ("firm", "called"): (15, 3),
    ("firm", "line"): (11, 7),
    ("firm", "near"): (20, 11),
    ("firm", "title"): (46, 0),
    ("province", "title"): (54, 4),
    ("town", "line"): (10, 2),
    ("town", "near"): (15, 10),
    ("town", "title"): (27, 0),
    ("zone", "near"): (5, 10),
    ("zone", "title"): (48, 2),
}
# By which way a period was found (ways.py) of which its room was sure. (What it was not sure of was wrong in every
# fourth cell, and no way of it was right in texts enough to say that it is no doubt.)
PERIODS = {
    ("clause", "part"): (88, 2),
    ("clause", "year"): (295, 17),
    ("far", "year"): (303, 23),
    ("line", "part"): (119, 4),
    ("line", "year"): (238, 6),
    ("list", "part"): (94, 0),
    ("list", "year"): (164, 4),
    ("none far", "meant"): (136, 16),
    ("none far", "said"): (70, 3),
    ("none line", "meant"): (57, 2),
    ("none line", "said"): (35, 0),
    ("none near", "meant"): (52, 11),
    ("none near", "said"): (292, 0),
    ("none never", "meant"): (40, 0),
    ("none never", "said"): (159, 2),
    ("own", "year"): (59, 14),
    ("sentence", "day"): (46, 5),
    ("sentence", "part"): (504, 35),
    ("sentence", "span"): (23, 2),
    ("sentence", "year"): (803, 31),
    ("title over", "part"): (9, 8),
    ("title", "part"): (1073, 6),
    ("title", "year"): (576, 2),
}


def doubtful(table: Counts) -> dict[tuple, bool]:
    """Of each sign of which enough is known, whether it is a doubt."""
    known = {sign: counts for sign, counts in table.items() if sum(counts) >= FEWEST}
    return {sign: wrong / (right + wrong) >= LEAST for sign, (right, wrong) in known.items()}
