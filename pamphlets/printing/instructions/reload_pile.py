"""Two files for two passes -> `Instructions`: how to print fronts, put the pile back, and print backs."""

from collections.abc import Sequence
from dataclasses import dataclass

from pamphlets.impose.arrangement.imposition import Imposition
from pamphlets.impose.output.duplex_passes import pass_orders
from pamphlets.impose.placement.options import Lang
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import PilePlacement, PrinterSettings
from pamphlets.printing.instructions.instructions import (
    Instructions,
    InstructionSection,
    split_paragraphs,
)
from pamphlets.printing.instructions.languages.language import (
    Language,
    count_noun,
    keep_spaces,
)
from pamphlets.printing.instructions.languages.tables import load_language
from pamphlets.printing.instructions.manual_duplex import OTHER_FLIP


@dataclass(frozen=True, slots=True)
class TwoPassFiles:
    """The files of fronts and of backs, and the paper that they are printed on."""

    names: tuple[str, ...]
    """Files of fronts and of backs, then those of a cover apart."""
    paper_name: str
    sheet_count: int
    """Without those of a cover apart."""
    flip: Flip
    """The edge over which paper turns in the end."""
    cover_sheet_count: int = 0


def reload_instructions(
    imposition: Imposition, flip: Flip, lang: Lang = "fr"
) -> Instructions | None:
    """Return how the pile of an imposition is put back; None where it is not printed in two passes."""
    arrangement, printer = imposition.arrangement, imposition.arrangement.options.printer
    if printer is None or not imposition.is_in_two_passes:
        return None
    names = tuple(file.name for file in imposition.files)
    sheet_count, covers = len(arrangement.plan), len(arrangement.cover_plan)
    files = TwoPassFiles(names, arrangement.paper.name, sheet_count, flip, covers)
    return two_pass_instructions(files, printer, lang)


def two_pass_instructions(
    files: TwoPassFiles, printer: PrinterSettings, lang: Lang = "fr"
) -> Instructions:
    """Return how fronts and backs are printed; for a printer that nobody has learnt, also what to do if it fails."""
    language = load_language(lang)
    words = language.two_passes
    fronts, backs, *cover = files.names
    first_order, second_order = pass_orders(files.sheet_count, printer)
    is_reversed = second_order[0] != 0
    backs_text = words.backs.format(
        backs=backs, reversed=words.backs_reversed if is_reversed else ""
    )
    reloading = InstructionSection(
        "hand",
        language.headings.reload_pile,
        words.reload_pile[printer.pile_placement],
        drawing=words.drawings[printer.pile_placement],
    )
    sections = [
        _trial_section(files, language, first_order, second_order),
        InstructionSection(
            "hands", words.fronts_heading, words.fronts.format(fronts=fronts)
        ),
        reloading,
        InstructionSection("hands", words.backs_heading, backs_text),
    ]
    if cover:
        sections.append(_cover_section(files, language))
    if not printer.name:
        sections.append(_remedies_section(files, printer, language))
    heading = words.title + (
        words.for_printer.format(name=printer.name) if printer.name else ""
    )
    summary = words.summary.format(
        sheets=count_noun(files.sheet_count, language.sheet),
        pages=count_noun(files.sheet_count, language.page),
        inner=words.inner if cover else "",
    )
    return Instructions(language, heading, "", summary, tuple(sections))


def _trial_section(
    files: TwoPassFiles,
    language: Language,
    first_order: tuple[int, ...],
    second_order: tuple[int, ...],
) -> InstructionSection:
    """Return how to try the first two sheets, or the only one: which pages of the two files they are."""
    words = language.two_passes
    tried = first_order[:2]
    text = words.trial.format(
        front_pages=_page_numbers(range(1, len(tried) + 1), language),
        fronts=files.names[0],
        paper=files.paper_name,
        back_pages=_page_numbers(
            sorted(second_order.index(sheet) + 1 for sheet in tried), language
        ),
        backs=files.names[1],
    )
    heading = words.trial_two_sheets if len(tried) > 1 else words.trial_one_sheet
    return InstructionSection("trial", heading, text)


def _cover_section(files: TwoPassFiles, language: Language) -> InstructionSection:
    words, (fronts, backs) = language.two_passes, files.names[2:]
    sheets = words.one_cover_sheet
    if files.cover_sheet_count > 1:
        sheets = words.cover_sheets.format(number=files.cover_sheet_count)
    text = words.cover.format(cover_sheets=sheets, fronts=fronts, backs=backs)
    return InstructionSection("hands", words.cover_heading, text)


def _remedies_section(
    files: TwoPassFiles, printer: PrinterSettings, language: Language
) -> InstructionSection:
    """Return what to do where backs come out wrong."""
    words, backs = language.two_passes, files.names[1]
    text = words.remedies.format(
        backs=backs,
        flip=OTHER_FLIP[files.flip],
        other_placement=words.other_placement[printer.pile_placement],
        other_order=words.other_order.format(backs=backs) if files.sheet_count > 1 else "",
    )
    return InstructionSection("hands", words.remedies_heading, text)


def _page_numbers(numbers: Sequence[int], language: Language) -> str:
    if len(numbers) == 1:
        return language.one_page.format(number=numbers[0])
    return language.two_pages.format(first=numbers[0], second=numbers[1])


def reload_sentence(placement: PilePlacement, lang: Lang = "fr") -> str:
    """Return how a pile is put back, as one paragraph."""
    return keep_spaces(
        " ".join(split_paragraphs(load_language(lang).two_passes.reload_pile[placement]))
    )
