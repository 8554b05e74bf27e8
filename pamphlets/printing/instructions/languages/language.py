"""What a language must have words for: a field each, so that no table can lack one.

`~` is an unbreakable space, as in TeX; those inside « » are added. A line that begins with a space goes on with the one
before. Names in braces are filled in.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import PilePlacement

Noun = tuple[str, str]  # one, several


@dataclass(frozen=True, slots=True)
class Language:
    """The sentences of one language, for `directions`, `instructions`, `contact` and the handout."""

    lang: str
    file_stem: str  # what instructions are called: the end of their files' names
    title: str
    sheet: Noun
    page: Noun
    blank: Noun
    section: Noun
    one_file: str
    files: str
    trial_head: str
    hand_head: str
    copier_head: str
    fold_head: str
    staple_head: str
    hands_head: str
    head: str
    sides: tuple[str, str, str]  # both, one of one sheet, one of several
    among: str  # how many of the pages are blank
    then: str  # between groups of unlike cahiers
    of: str  # so many cahiers of so many sheets
    use: str
    use_cover: str
    use_fronts: str
    use_backs: str
    use_cover_fronts: str
    use_cover_backs: str
    pile_head: str
    put: Callable[
        [PilePlacement], str
    ]  # how the pile is put back, where that is known of the printer
    trial: str
    trial_page: str
    trial_pages: str
    ways: tuple[str, str]  # lying, standing
    edges: Mapping[Flip, str]
    simplex: str
    judged: str
    judged_other: str  # where there is a file for the other edge too
    by_hand: str
    by_hand_two: str
    by_hand_one: str
    held: Mapping[Flip, str]
    reverse: str  # of several backs, the pile left as it lies
    forward: str  # the same, the pile turned
    order: str
    copier: str
    brochure: "BrochureWords"
    learnt: "PrinterFileWords"
    key_facts: "KeyFactWords"
    finishing_steps: Mapping[str, str]
    either: str
    staple: str
    sew: str
    nested: str
    apart: str
    cover: str
    cover_sewn: str
    plan_picture: "PlanPictureWords"


@dataclass(frozen=True, slots=True)
class BrochureWords:
    """The sentences for our own brochures, which have a file for each flip."""

    head: str
    blanks_last: str
    first: str
    second: str
    reading: str
    trial: str
    by_hand: str
    order: str
    copier: str
    one_sheet: str
    binding: str
    fold: str
    fold_parts: str
    creep: str
    point: str  # the decimal sign


@dataclass(frozen=True, slots=True)
class PrinterFileWords:
    """What files are for that were made for one printer, by the edge to choose, on one side, and in two passes."""

    both: Mapping[Flip, str]
    single: str
    fronts: str
    put: str


@dataclass(frozen=True, slots=True)
class KeyFactWords:
    """The four facts at the head of the printed sheet."""

    paper: str
    duplex: str
    both: Mapping[Flip, str]
    single: str
    scale: str
    full: str
    first: str
    pages: str
    page: str


@dataclass(frozen=True, slots=True)
class PlanPictureWords:
    """What stands on pictures of sheets."""

    title: str
    front: str
    back: str
    sheet: str
    cover: str
    blank: str
    head: str
    fold: str
    cut: str
    spine: str
    flip: Mapping[Flip, str]
    schemes: str
    creep: str  # of one sheet
    bleed: str
    besides: str
    marks: Mapping[str, str]
    more: str
