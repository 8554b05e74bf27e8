"""What a language must have words for: a field each, so that no table can lack one.

English words stand beside this file; another language has them in its catalogue, `languages/fr.po`.

`~` is an unbreakable space, as in TeX; those inside « » are added. A line that begins with a space goes on with the one
before. Names in braces are filled in.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pamphlets.impose.placement.options import Lang
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import PilePlacement
from pamphlets.languages.word_tables import NO_WORDS
from pamphlets.printing.instructions.languages.finishing_words import FinishingWords

Noun = tuple[str, str]
"""Singular and plural."""


@dataclass(frozen=True, slots=True)
class Headings:
    """What stands over the sections of instructions."""

    one_file: str
    files: str
    trial: str
    manual_duplex: str
    copier: str
    fold: str
    fold_and_staple: str
    finishing: str
    reload_pile: str


@dataclass(frozen=True, slots=True)
class FileWords:
    """What each file is for."""

    sheets: str
    cover: str
    fronts: str
    backs: str
    cover_fronts: str
    cover_backs: str
    printer_two_sided: Mapping[Flip, str]
    """Of a file made for one printer, by the edge to choose in the print dialog."""
    printer_one_sided: str
    printer_fronts: str
    reload_pile: str
    """Of the text that says how a pile is put back."""


@dataclass(frozen=True, slots=True)
class TrialWords:
    """How one sheet is tried, and with which settings."""

    text: str
    of_file: str
    orientations: tuple[str, str]
    """Landscape, portrait."""
    edges: Mapping[Flip, str]
    one_sided: str
    verdict: str
    verdict_of_two_files: str
    """Where there is a file for the other edge too."""


@dataclass(frozen=True, slots=True)
class ManualDuplexWords:
    """How both sides are printed without a duplexer, from one file."""

    text: str
    take_file: str
    """Which of several files; empty where there is one."""
    trial: str
    one_sheet: str
    two_sheets: str
    held: Mapping[Flip, str]
    remedy: str
    """For backs that stand on their heads."""
    reverse: str
    """The order of several backs, the pile left as it lies."""
    forward: str
    """The same, the pile turned."""
    wrong_order: str


@dataclass(frozen=True, slots=True)
class BrochureWords:
    """The sentences for our own brochures, which have a file for each flip."""

    summary: str
    blanks_last: str
    first: str
    second: str
    reading: str
    trial: TrialWords
    manual_duplex: ManualDuplexWords
    copier: str
    one_sheet: str
    binding: str
    fold: str
    fold_parts: str
    creep: str
    trim: str
    """of pages that are smaller than half their sheet"""


@dataclass(frozen=True, slots=True)
class TwoPassWords:
    """How a pile of fronts is put back for its backs, two files being printed one after the other."""

    title: str
    for_printer: str
    summary: str
    inner: str
    """Of sheets whose cover is apart."""
    trial_one_sheet: str
    trial_two_sheets: str
    trial: str
    fronts_heading: str
    fronts: str
    reload_pile: Mapping[PilePlacement, str]
    drawings: Mapping[PilePlacement, str]
    backs_heading: str
    backs: str
    backs_reversed: str
    cover_heading: str
    cover: str
    one_cover_sheet: str
    cover_sheets: str
    remedies_heading: str
    remedies: str
    other_placement: Mapping[PilePlacement, str]
    """What to do instead, by how the pile was put back."""
    other_order: str


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
    creep: str
    """Of one sheet."""
    bleed: str
    besides: str
    marks: Mapping[str, str]
    more: str


@dataclass(frozen=True, slots=True)
class Language:
    """All that instructions, the handout and pictures of sheets say in one language."""

    lang: Lang = field(metadata=NO_WORDS)
    file_stem: str
    """What files with instructions are called: the end of their names."""
    title: str
    point: str
    """The decimal sign."""
    sheet: Noun
    page: Noun
    blank: Noun
    section: Noun
    one_page: str
    two_pages: str
    summary: str
    sides: tuple[str, str, str]
    """Of sheets printed on both sides, of one printed on one side, of several."""
    among: str
    """How many of the pages are blank."""
    missing_imprint: str
    """Of what does not say who prints it."""
    copier: str
    headings: Headings
    files: FileWords
    trial: TrialWords
    manual_duplex: ManualDuplexWords
    finishing: FinishingWords
    brochure: BrochureWords
    two_passes: TwoPassWords
    key_facts: KeyFactWords
    plan_picture: PlanPictureWords

    def instructions_path(self, out: Path) -> Path:
        """Return the name of the text beside sheets that says how to print them."""
        return out.with_name(f"{out.stem}-{self.file_stem}.txt")

    def decimal(self, number: str) -> str:
        """Return a number, written with a decimal point, as the language writes it."""
        return number.replace(".", self.point)


def count_noun(number: int, noun: Noun) -> str:
    """Return a number with its noun."""
    return f"{number}~{noun[number > 1]}"


def keep_spaces(text: str) -> str:
    """Return a text of the tables with its unbreakable spaces."""
    return text.replace("~", "\u00a0").replace("« ", "«\u00a0").replace(" »", "\u00a0»")
