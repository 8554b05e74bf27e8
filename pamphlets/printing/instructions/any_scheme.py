"""An `Arrangement` of any scheme and its files -> `Instructions`: how to print, cut, fold and bind.

`brochure` does so for our own brochures, which have a file for each flip.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import Final

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.placement.options import Lang
from pamphlets.impose.placement.place import Flip, is_two_sided
from pamphlets.impose.placement.printer_settings import PileOrder, PilePlacement
from pamphlets.printing.instructions.finishing_methods import (
    finishing_method,
    section_sizes,
    sheets_at_spine,
    staple_sizes,
)
from pamphlets.printing.instructions.instructions import (
    FileUse,
    Instructions,
    InstructionSection,
    Reloading,
)
from pamphlets.printing.instructions.languages.language import Language, count_noun
from pamphlets.printing.instructions.languages.tables import LANGUAGES

OTHER_FLIP: Final[Mapping[Flip, Flip]] = MappingProxyType({"short": "long", "long": "short"})


@dataclass(frozen=True, slots=True)
class PrintedFiles:
    """What was made: names of files, and how they are printed."""

    title: str
    sheets_file: str
    cover_file: str
    """Empty where the cover is not apart."""
    paper_name: str
    flip: Flip
    source_file: str = ""
    """The original, page by page; empty where there is none to name."""
    passes: tuple[str, ...] = ()
    """Files of fronts and of backs in turn, where hands put the pile back between them."""
    pile_placement: PilePlacement = "as-is"
    """How they put it back."""
    other_edge_file: str = ""
    """The same sheets for a printer that turns paper over its other edge; empty where there is none."""
    pile_order: PileOrder | None = None
    printer_files: tuple[FileUse, ...] = ()
    """Files for one printer that was learnt."""


def any_scheme_instructions(
    arrangement: Arrangement, files: PrintedFiles, lang: Lang = "fr"
) -> Instructions:
    """Return how to print, cut, fold and bind the sheets of an arrangement."""
    language = LANGUAGES[lang]
    headings = language.headings
    is_duplex = is_two_sided(arrangement.plan) and not files.passes
    sections = [_files_section(files, language), _trial_section(arrangement, files, language)]
    if files.passes and is_two_sided(arrangement.plan):
        text = language.two_passes.reload_pile[files.pile_placement]
        sections.append(InstructionSection("hand", headings.reload_pile, text))
    elif is_duplex:
        several = len(arrangement.plan) > 1
        text = manual_duplex_steps(language, files.flip, several=several)
        sections.append(InstructionSection("hand", headings.manual_duplex, text))
    if (
        arrangement.scheme.name == "saddle" and files.source_file
    ):  # a copier's booklet is folded once
        text = language.copier.format(source=files.source_file)
        sections.append(InstructionSection("copier", headings.copier, text))
    sections.append(
        InstructionSection("hands", headings.finishing, _finishing_text(arrangement, language))
    )
    if files.passes:
        reloading = Reloading(files.pile_order, files.pile_placement)
    else:
        reloading = Reloading(long_edge_up=files.flip == "short")
    return Instructions(
        language,
        language.title,
        files.title,
        _summary(arrangement, files, language),
        tuple(sections),
        _key_facts(arrangement, files, language),
        reloading,
    )


def manual_duplex_steps(language: Language, flip: Flip, *, several: bool) -> str:
    """Return how both sides are printed without a duplexer, from one file: first as `USUAL_PRINTER` needs it.

    Turned over, a pile is drawn from its other end: what was printed in reverse goes forward then.
    """
    words = language.manual_duplex
    trial = words.trial.format(sheets=words.two_sheets if several else words.one_sheet)
    return words.text.format(
        take_file="",
        trial=trial,
        held=words.held[flip],
        remedy=words.remedy,
        reverse=words.reverse if several else "",
        forward=words.forward if several else "",
        wrong_order=words.wrong_order if several else "",
    )


def _summary(arrangement: Arrangement, files: PrintedFiles, language: Language) -> str:
    """Return what a copy takes."""
    sheet_count = len(arrangement.plan) + len(arrangement.cover_plan)
    blank_count = arrangement.page_sequence.count(None)
    blanks = count_noun(blank_count, language.blank)
    two_sided, *one_sided = language.sides
    sides = two_sided if is_two_sided(arrangement.plan) else one_sided[sheet_count > 1]
    return language.summary.format(
        sheets=count_noun(sheet_count, language.sheet),
        paper=files.paper_name,
        sides=sides,
        pages=count_noun(len(arrangement.page_sequence), language.page),
        blanks=language.among.format(blanks=blanks) if blank_count else "",
        ten=10 * sheet_count,
    )


def _key_facts(
    arrangement: Arrangement, files: PrintedFiles, language: Language
) -> tuple[tuple[str, str], ...]:
    words = language.key_facts
    sheet_count = len(arrangement.plan) + len(arrangement.cover_plan)
    duplex, first = words.single, words.page
    if is_two_sided(arrangement.plan) and not files.passes:
        duplex, first = words.both[files.flip], words.pages.format(front=1, back=2)
    return (
        (words.paper, f"{count_noun(sheet_count, language.sheet)} {files.paper_name}"),
        (words.duplex, duplex),
        (words.scale, words.full),
        (words.first, first),
    )


def _files_section(files: PrintedFiles, language: Language) -> InstructionSection:
    """Return which file serves for what."""
    words, headings = language.files, language.headings
    if files.passes:
        passes = words.fronts, words.backs, words.cover_fronts, words.cover_backs
        uses = [FileUse(name, use) for name, use in zip(files.passes, passes, strict=False)]
        return InstructionSection("files", headings.files, files=tuple(uses))
    if files.other_edge_file:
        brochure = language.brochure
        uses = [
            FileUse(files.sheets_file, brochure.first),
            FileUse(files.other_edge_file, brochure.second),
        ]
    else:
        uses = [FileUse(files.sheets_file, words.sheets)]
    if files.cover_file:
        uses.append(FileUse(files.cover_file, words.cover))
    uses += files.printer_files
    return InstructionSection(
        "files", headings.files if len(uses) > 1 else headings.one_file, files=tuple(uses)
    )


def _trial_section(
    arrangement: Arrangement, files: PrintedFiles, language: Language
) -> InstructionSection:
    """Return how to try one sheet, and what to look at."""
    words, size = language.trial, arrangement.grid.sheet_size
    is_duplex = is_two_sided(arrangement.plan) and not files.passes
    pages, duplex = language.one_page.format(number=1), words.one_sided
    if is_duplex:
        pages, duplex = language.two_pages.format(first=1, second=2), words.edges[files.flip]
    text = words.text.format(
        pages=pages,
        of_file=words.of_file,
        paper=files.paper_name,
        orientation=words.orientations[0 if size.width > size.height else 1],
        duplex=duplex,
    )
    pair = _pages_back_to_back(arrangement) if is_duplex else None
    if pair is not None:
        verdict = words.verdict_of_two_files if files.other_edge_file else words.verdict
        front, back = pair
        text += verdict.format(front=front, back=back, other=OTHER_FLIP[files.flip]).lstrip()
    return InstructionSection("trial", language.headings.trial, text)


def _pages_back_to_back(arrangement: Arrangement) -> tuple[int, int] | None:
    """Return the numbers of two pages of the first sheet that stand behind each other, none of them blank."""
    sheet, last_column = arrangement.plan[0], arrangement.scheme.columns - 1
    behind = {(last_column - cell.column, cell.row): cell.sequence_index for cell in sheet.back}
    for cell in sorted(sheet.front, key=lambda cell: cell.sequence_index):
        place = (cell.column, cell.row)
        if place in behind:
            front = arrangement.page_sequence[cell.sequence_index]
            back = arrangement.page_sequence[behind[place]]
            if front is not None and back is not None:
                return front + 1, back + 1
    return None


def _finishing_text(arrangement: Arrangement, language: Language) -> str:
    """Return what to do with the printed sheets, step by step."""
    words, scheme, method = language.finishing, arrangement.scheme, finishing_method(arrangement)
    sheet_count = len(arrangement.plan) + len(arrangement.cover_plan)
    text = words.steps[method].format(
        staples=binding_text(sheets_at_spine(arrangement), language),
        sections=_section_sizes_text(section_sizes(arrangement), language),
    )
    if arrangement.cover_plan and method == "sections":
        text += words.cover_sewn
    elif arrangement.cover_plan:
        text = words.cover + text
    if sheet_count > 1 and scheme.has_inner_cuts:
        text += words.nested
    if sheet_count > 1 and scheme.kind == "panels":
        text += words.separate
    return text


def binding_text(sheets: int, language: Language) -> str:
    """Return how to staple so many sheets through their fold, or to sew them."""
    words, sizes = language.finishing, staple_sizes(sheets)
    if sizes is None:
        return words.sew.format(sheets=sheets)
    return words.staple.format(kind=f"{sizes[0]} {words.either} {sizes[1]}")


def _section_sizes_text(sizes: tuple[int, ...], language: Language) -> str:
    groups: list[str] = []
    for size, same in groupby(sizes):
        sections = count_noun(len(list(same)), language.section)
        groups.append(
            language.finishing.sections.format(
                sections=sections, sheets=count_noun(size, language.sheet)
            )
        )
    return language.finishing.then.join(groups)
