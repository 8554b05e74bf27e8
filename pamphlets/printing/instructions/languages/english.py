"""English, with the words of print dialogs in all their variants."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import PilePlacement
from pamphlets.printing.instructions.languages.english_steps import (
    APART,
    COVER,
    COVER_SEWN,
    FINISHING_STEPS,
    NESTED,
    SEW,
    STAPLE,
)
from pamphlets.printing.instructions.languages.language import (
    BrochureWords,
    KeyFactWords,
    Language,
    PlanPictureWords,
    PrinterFileWords,
)

_TRIAL: Final = """
Print {trial} of the file, and nothing else, with these settings:
– {paper} paper; orientation automatic, or {way};
– “actual size”, “100~%”, “scale: none”; never “fit”, “fit to page” or “shrink”;
– one page per sheet: neither “booklet” nor “2~pages per sheet”;
– {duplex}
"""
_EDGES: Final[Mapping[Flip, str]] = MappingProxyType(
    {
        "short": """two-sided, flipped on the short edge. Machines call it “short edge”, “flip on short edge”,
 “short-edge binding”, “bind at top”, “tumble”, “tablet”.""",
        "long": """two-sided, flipped on the long edge. Machines call it “long edge”, “flip on long edge”,
 “long-edge binding”, “bind at left”, “no tumble”, “book”.""",
    }
)
_JUDGED: Final = """
Page~{back} is behind page~{front}, heads on the same side? Print all of it. It is not there, or stands on its head?
 Check the edge. Your machine knows only the other one? Have the file made again with “--flip~{other}”.
"""
_JUDGED_OTHER: Final = """
Page~{back} is behind page~{front}, heads on the same side? Print all of it. It is not there, or stands on its head?
 Take the other file with the same settings. Your machine knows only the other edge? Take the other file too.
"""
_BY_HAND: Final = """
a) Print “odd pages only”.
b) Put the pile back into the tray as it came out: turn it neither over nor round.
c) Print “even pages only”{reverse}.
Try it with {some}. The back is printed over the front? In step~b, hold the pile {held}, and turn it over like the
 page of a book (its head stays up){forward}. It stands on its head? Turn the pile by half a turn, flat.{order}
"""
_COPIER: Final = """
If you choose its “booklet” mode, send the original file, page by page ({source}), never the sheets: the pages would be
 shuffled twice.
"""

_PUT: Final[Mapping[PilePlacement, str]] = MappingProxyType(
    {
        "as-is": """Lift the pile and lay it into the tray just as it is: do not turn it, neither over nor round, and
 keep the order of its sheets.""",
        "turned-over": """Hold the pile upright, short side up. Keeping the order of its sheets, turn it over like the
 page of a book: what was below comes on top, the head stays up. Lay it into the tray like that.""",
    }
)

_BROCHURE: Final = BrochureWords(
    head="""One copy: {sheets} of {paper}, printed on both sides, for {pages}~pages {page}, four a sheet{blanks}.
 Ten copies: {ten}~sheets.""",
    blanks_last=", {blanks} at the end",
    first="to be tried first",
    second="the same, if backs come out on their head",
    reading="for reading on a screen, and for copiers that make booklets",
    trial="""
Print pages~{front} and~{back} of the first file, and nothing else, with these settings:
– {paper} paper; orientation automatic, or landscape;
– “actual size”, “100~%”, “scale: none”; never “fit”, “fit to page” or “shrink”;
– one page per sheet: neither “booklet” nor “2~pages per sheet”;
– two-sided, flipped on the short edge. Machines call it “short edge”, “flip on short edge”, “short-edge
 binding”, “bind at top”, “tumble”, “tablet”.
Fold the sheet in two, page~{front} outside. Page~{back} is behind page~{front}, heads on the same side? Print all
 of it. It stands on its head? Take the other file, with the same settings. Your machine knows only “long edge” or
 “bind at left”? Take the other file, too.
""",
    by_hand="""
Take the file “{file}”, and try it with {trial}.
a) Print “odd pages only”.
b) Put the pile back into the tray as it came out: turn it neither over nor round.
c) Print “even pages only”{reverse}.
The back is printed over the front? In step~b, hold the pile upright, short side up, and turn it over like the page
 of a book (its head stays up){forward}. It stands on its head? Take the other file.{order}
""",
    order=" Page~4 is not behind page~3? In step~c, change the order.",
    copier="""
If you choose its “booklet” mode, send the file “pageparpage” ({page} pages, {paper} paper), never a “cahier”: the
 pages would be shuffled twice.
""",
    one_sheet="Fold the sheet in two, cover outside. That is all: no staple.",
    binding="""
Keep the sheets in the order they come out. {folding} Sharpen the fold with a ruler or the back of a spoon. Leaf
 through before stapling: the pages follow on each other.
{staples}{creep}
""",
    fold="Knock up the pile, then fold it at one go in the middle, cover outside.",
    fold_parts="""{sheets}~sheets do not fold well together: fold them by five or six, cover outside, then slip the
 packets into each other.""",
    creep="""
The inner sheets stick out by about {creep}~mm: that is the thickness of the paper. Leave them so, or trim the edge
 with a guillotine.""",
    point=".",
)

_PICTURE: Final = PlanPictureWords(
    title="Plan of the sheets",
    front="front",
    back="back",
    sheet="sheet {number}",
    cover="cover",
    blank="blank",
    head="head of the page",
    fold="fold",
    cut="cut",
    spine="spine: fold, staple or sew",
    flip=MappingProxyType({"short": "two-sided, short edge", "long": "two-sided, long edge"}),
    schemes="scheme: {scheme}",
    creep="creep~{creep}~mm",
    bleed="bleed on {pages}",
    besides="printed besides: {marks}",
    marks=MappingProxyType(
        {
            "crop": "crop marks",
            "steps": "collation marks",
            "staples": "staple marks",
            "slug": "slug line",
        }
    ),
    more="and {sheets} more, on the plan as PDF",
)

ENGLISH: Final = Language(
    lang="en",
    file_stem="how-to-print",
    title="HOW TO PRINT",
    sheet=("sheet", "sheets"),
    page=("page", "pages"),
    blank=("blank", "blank"),
    section=("section", "sections"),
    one_file="THE FILE",
    files="THE FILES",
    trial_head="FIRST, ONE SINGLE SHEET",
    hand_head="WITHOUT AUTOMATIC TWO-SIDED PRINTING",
    copier_head="WITH A COPIER THAT MAKES BOOKLETS",
    fold_head="FOLD",
    staple_head="FOLD AND STAPLE",
    hands_head="CUT, FOLD, BIND",
    head="One copy: {sheets} of {paper}, {sides}, for {pages}{blanks}. Ten copies: {ten}~sheets.",
    sides=("printed on both sides", "printed on one side", "printed on one side"),
    among=", {blanks}",
    then=", then ",
    of="{sections} of {sheets}",
    use="the sheets, in order",
    use_fronts="the fronts, to be printed first, on one side",
    use_backs="the backs, once the pile is back in the tray",
    use_cover_fronts="the cover, apart, on its own paper: its front",
    use_cover_backs="its back, once the sheet is back in the tray in the same way",
    pile_head="PUTTING THE PILE BACK",
    put=_PUT.__getitem__,
    use_cover="the cover sheet, to be printed apart with the same settings",
    trial=_TRIAL,
    trial_page="page~1",
    trial_pages="pages~1 and~2",
    ways=("landscape", "portrait"),
    edges=_EDGES,
    simplex="one-sided: “single-sided”, “simplex”, “no duplex”.",
    judged=_JUDGED,
    judged_other=_JUDGED_OTHER,
    by_hand=_BY_HAND,
    by_hand_two="two sheets (pages~1 to~4)",
    by_hand_one="one sheet (pages~1 and~2)",
    held=MappingProxyType({"short": "on its side, long side up", "long": "upright, short side up"}),
    reverse=", in “reverse order”",
    forward="; in step~c, untick “reverse order”",
    order=" Backs do not go with their fronts? In step~c, change the order.",
    copier=_COPIER,
    brochure=_BROCHURE,
    learnt=PrinterFileWords(
        both=MappingProxyType(
            {
                "short": "made for the printer “{printer}”: take it there, two-sided, short edge",
                "long": "made for the printer “{printer}”: take it there, two-sided, long edge",
            }
        ),
        single="made for the printer “{printer}”: take it there",
        fronts="made for the printer “{printer}”: the fronts, to be printed first, on one side",
        put="how to put the pile back between fronts and backs",
    ),
    key_facts=KeyFactWords(
        paper="PAPER",
        duplex="PRINTING",
        both=MappingProxyType({"short": "two-sided, short edge", "long": "two-sided, long edge"}),
        single="one side only",
        scale="SCALE",
        full="100~%, actual size",
        first="FIRST",
        pages="pages~{front} and~{back} alone",
        page="page~1 alone",
    ),
    finishing_steps=FINISHING_STEPS,
    either="or",
    staple=STAPLE,
    sew=SEW,
    nested=NESTED,
    apart=APART,
    cover=COVER,
    cover_sewn=COVER_SEWN,
    plan_picture=_PICTURE,
)
