"""English, with the words of print dialogs in all their variants."""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.printing.instructions.languages.english_steps import FINISHING
from pamphlets.printing.instructions.languages.english_two_passes import TWO_PASSES
from pamphlets.printing.instructions.languages.language import (
    BrochureWords,
    FileWords,
    Headings,
    KeyFactWords,
    Language,
    ManualDuplexWords,
    PlanPictureWords,
    TrialWords,
)

_HEADINGS: Final = Headings(
    one_file="THE FILE",
    files="THE FILES",
    trial="FIRST, ONE SINGLE SHEET",
    manual_duplex="WITHOUT AUTOMATIC TWO-SIDED PRINTING",
    copier="WITH A COPIER THAT MAKES BOOKLETS",
    fold="FOLD",
    fold_and_staple="FOLD AND STAPLE",
    finishing="CUT, FOLD, BIND",
    reload_pile="PUTTING THE PILE BACK",
)

_FILES: Final = FileWords(
    sheets="the sheets, in order",
    cover="the cover sheet, to be printed apart with the same settings",
    fronts="the fronts, to be printed first, on one side",
    backs="the backs, once the pile is back in the tray",
    cover_fronts="the cover, apart, on its own paper: its front",
    cover_backs="its back, once the sheet is back in the tray in the same way",
    printer_two_sided=MappingProxyType(
        {
            "short": "made for the printer “{printer}”: take it there, two-sided, short edge",
            "long": "made for the printer “{printer}”: take it there, two-sided, long edge",
        }
    ),
    printer_one_sided="made for the printer “{printer}”: take it there",
    printer_fronts="made for the printer “{printer}”: the fronts, to be printed first, on one side",
    reload_pile="how to put the pile back between fronts and backs",
)

_TRIAL: Final = TrialWords(
    text="""
Print {pages} {of_file}, and nothing else, with these settings:
– {paper} paper; orientation automatic, or {orientation};
– “actual size”, “100~%”, “scale: none”; never “fit”, “fit to page” or “shrink”;
– one page per sheet: neither “booklet” nor “2~pages per sheet”;
– {duplex}
""",
    of_file="of the file",
    orientations=("landscape", "portrait"),
    edges=MappingProxyType(
        {
            "short": """two-sided, flipped on the short edge. Machines call it “short edge”, “flip on short edge”,
 “short-edge binding”, “bind at top”, “tumble”, “tablet”.""",
            "long": """two-sided, flipped on the long edge. Machines call it “long edge”, “flip on long edge”,
 “long-edge binding”, “bind at left”, “no tumble”, “book”.""",
        }
    ),
    one_sided="one-sided: “single-sided”, “simplex”, “no duplex”.",
    verdict="""
Page~{back} is behind page~{front}, heads on the same side? Print all of it. It is not there, or stands on its head?
 Check the edge. Your machine knows only the other one? Have the file made again with “--flip~{other}”.
""",
    verdict_of_two_files="""
Page~{back} is behind page~{front}, heads on the same side? Print all of it. It is not there, or stands on its head?
 Take the other file with the same settings. Your machine knows only the other edge? Take the other file too.
""",
)

_MANUAL_DUPLEX: Final = ManualDuplexWords(
    text="""
{take_file}
a) Print “odd pages only”.
b) Put the pile back into the tray as it came out: turn it neither over nor round.
c) Print “even pages only”{reverse}.
{trial}The back is printed over the front? In step~b, hold the pile {held}, and turn it over like the page of a book
 (its head stays up){forward}. It stands on its head? {remedy}{wrong_order}
""",
    take_file="",
    trial="Try it with {sheets}. ",
    one_sheet="one sheet (pages~1 and~2)",
    two_sheets="two sheets (pages~1 to~4)",
    held=MappingProxyType(
        {"short": "on its side, long side up", "long": "upright, short side up"}
    ),
    remedy="Turn the pile by half a turn, flat.",
    reverse=", in “reverse order”",
    forward="; in step~c, untick “reverse order”",
    wrong_order=" Backs do not go with their fronts? In step~c, change the order.",
)

_BROCHURE: Final = BrochureWords(
    summary="""One copy: {sheets} of {paper}, printed on both sides, for {pages}~pages {page_size}, four a sheet{blanks}.
 Ten copies: {ten}~sheets.""",
    blanks_last=", {blanks} at the end",
    first="to be tried first",
    second="the same, if backs come out on their head",
    reading="for reading on a screen, and for copiers that make booklets",
    trial=replace(
        _TRIAL,
        of_file="of the first file",
        verdict="""
Fold the sheet in two, page~{front} outside. Page~{back} is behind page~{front}, heads on the same side? Print all
 of it. It stands on its head? Take the other file, with the same settings. Your machine knows only “long edge” or
 “bind at left”? Take the other file, too.
""",
    ),
    manual_duplex=replace(
        _MANUAL_DUPLEX,
        take_file="Take the file “bordcourt”, and try it with {sheets}.",
        trial="",
        remedy="Take the other file.",
        wrong_order=" Page~4 is not behind page~3? In step~c, change the order.",
    ),
    copier="""
If you choose its “booklet” mode, send the file “pageparpage” ({page_size} pages, {paper} paper), never a “cahier”: the
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
    trim="""
Then cut the three open sides along the marks, the fold uncut: pages of {page_size} are smaller than half the sheet.
 Knife and steel ruler, or the guillotine of a copy shop.""",
)

_KEY_FACTS: Final = KeyFactWords(
    paper="PAPER",
    duplex="PRINTING",
    both=MappingProxyType(
        {"short": "two-sided, short edge", "long": "two-sided, long edge"}
    ),
    single="one side only",
    scale="SCALE",
    full="100~%, actual size",
    first="FIRST",
    pages="pages~{front} and~{back} alone",
    page="page~1 alone",
)

_PLAN_PICTURE: Final = PlanPictureWords(
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
    flip=_KEY_FACTS.both,
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
    point=".",
    sheet=("sheet", "sheets"),
    page=("page", "pages"),
    blank=("blank", "blank"),
    section=("section", "sections"),
    one_page="page~{number}",
    two_pages="pages~{first} and~{second}",
    summary="One copy: {sheets} of {paper}, {sides}, for {pages}{blanks}. Ten copies: {ten}~sheets.",
    sides=("printed on both sides", "printed on one side", "printed on one side"),
    among=", {blanks}",
    missing_imprint="""
Before you hand it out: the name and address of who prints it are missing, and French law asks for them (29~July 1881,
 article~3). Fill in content/collectif.yaml, then type make; or stamp each copy.
""",
    copier="""
If you choose its “booklet” mode, send the original file, page by page ({source}), never the sheets: the pages would be
 shuffled twice.
""",
    headings=_HEADINGS,
    files=_FILES,
    trial=_TRIAL,
    manual_duplex=_MANUAL_DUPLEX,
    finishing=FINISHING,
    brochure=_BROCHURE,
    two_passes=TWO_PASSES,
    key_facts=_KEY_FACTS,
    plan_picture=_PLAN_PICTURE,
)
