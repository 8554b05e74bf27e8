"""An `Arrangement` of any scheme and its files -> `Instructions`: how to print, cut, fold and bind.

`brochure` does so for our own brochures, which have a file for each flip.
"""

from dataclasses import dataclass

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.placement.options import Lang
from pamphlets.impose.placement.place import Flip, is_two_sided
from pamphlets.impose.placement.printer_settings import PileOrder, PilePlacement
from pamphlets.printing.instructions.finishing_text import describe_finishing
from pamphlets.printing.instructions.instructions import (
    FileUse,
    Instructions,
    InstructionSection,
    Reloading,
)
from pamphlets.printing.instructions.languages.language import (
    Language,
    count_noun,
)
from pamphlets.printing.instructions.languages.tables import load_language
from pamphlets.printing.instructions.manual_duplex import OTHER_FLIP, describe_manual_duplex


@dataclass(frozen=True, slots=True)
class PrintedFiles:
    """The files of an arrangement, and how they are printed."""

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
    return _SchemeInstructions(arrangement, files, load_language(lang)).compose()


class _SchemeInstructions:
    """The parts of the instructions for one arrangement."""

    def __init__(
        self, arrangement: Arrangement, files: PrintedFiles, language: Language
    ) -> None:
        self.arrangement = arrangement
        self.files = files
        self.language = language
        self.sheet_count = len(arrangement.plan) + len(arrangement.cover_plan)
        self.is_two_sided = is_two_sided(arrangement.plan)
        self.is_duplex = self.is_two_sided and not files.passes

    def compose(self) -> Instructions:
        """Return the whole."""
        headings, files = self.language.headings, self.files
        sections = [self.files_section(), self.trial_section()]
        if self.is_duplex:
            several = len(self.arrangement.plan) > 1
            text = describe_manual_duplex(
                self.language.manual_duplex, files.flip, several=several
            )
            sections.append(InstructionSection("hand", headings.manual_duplex, text))
        elif self.is_two_sided:
            text = self.language.two_passes.reload_pile[files.pile_placement]
            sections.append(InstructionSection("hand", headings.reload_pile, text))
        # A copier's booklet is folded once.
        if self.arrangement.scheme.name == "saddle" and files.source_file:
            text = self.language.copier.format(source=files.source_file)
            sections.append(InstructionSection("copier", headings.copier, text))
        text = describe_finishing(self.arrangement, self.language)
        sections.append(InstructionSection("hands", headings.finishing, text))
        reloading = Reloading(files.pile_order, files.pile_placement)
        if not files.passes:
            reloading = Reloading(long_edge_up=files.flip == "short")
        return Instructions(
            self.language,
            self.language.title,
            files.title,
            self.summary(),
            tuple(sections),
            self.key_facts(),
            reloading,
        )

    def summary(self) -> str:
        """Return what a copy takes."""
        language, sequence = self.language, self.arrangement.page_sequence
        blank_count = sequence.count(None)
        blanks = language.among.format(blanks=count_noun(blank_count, language.blank))
        two_sided, *one_sided = language.sides
        return language.summary.format(
            sheets=count_noun(self.sheet_count, language.sheet),
            paper=self.files.paper_name,
            sides=two_sided if self.is_two_sided else one_sided[self.sheet_count > 1],
            pages=count_noun(len(sequence), language.page),
            blanks=blanks if blank_count else "",
            ten=10 * self.sheet_count,
        )

    def key_facts(self) -> tuple[tuple[str, str], ...]:
        """Return the four facts to know first."""
        words = self.language.key_facts
        duplex, first = words.single, words.page
        if self.is_duplex:
            duplex, first = words.both[self.files.flip], words.pages.format(front=1, back=2)
        paper = (
            f"{count_noun(self.sheet_count, self.language.sheet)} {self.files.paper_name}"
        )
        return (
            (words.paper, paper),
            (words.duplex, duplex),
            (words.scale, words.full),
            (words.first, first),
        )

    def files_section(self) -> InstructionSection:
        """Return the files to print, each with its use."""
        words, headings, files = self.language.files, self.language.headings, self.files
        if files.passes:
            passes = words.fronts, words.backs, words.cover_fronts, words.cover_backs
            uses = list(map(FileUse, files.passes, passes))
            return InstructionSection("files", headings.files, files=tuple(uses))
        uses = [FileUse(files.sheets_file, words.sheets)]
        if files.other_edge_file:
            brochure = self.language.brochure
            uses = [
                FileUse(files.sheets_file, brochure.first),
                FileUse(files.other_edge_file, brochure.second),
            ]
        if files.cover_file:
            uses.append(FileUse(files.cover_file, words.cover))
        uses += files.printer_files
        heading = headings.files if len(uses) > 1 else headings.one_file
        return InstructionSection("files", heading, files=tuple(uses))

    def trial_section(self) -> InstructionSection:
        """Return how to try one sheet, and what to look at."""
        words, files, size = (
            self.language.trial,
            self.files,
            self.arrangement.grid.sheet_size,
        )
        page_text, duplex = self.language.one_page.format(number=1), words.one_sided
        if self.is_duplex:
            page_text = self.language.two_pages.format(first=1, second=2)
            duplex = words.edges[files.flip]
        text = words.text.format(
            pages=page_text,
            of_file=words.of_file,
            paper=files.paper_name,
            orientation=words.orientations[size.width <= size.height],
            duplex=duplex,
        )
        pair = find_pages_back_to_back(self.arrangement)
        if self.is_duplex and pair is not None:
            verdict = words.verdict_of_two_files if files.other_edge_file else words.verdict
            front, back = pair
            verdict = verdict.format(front=front, back=back, other=OTHER_FLIP[files.flip])
            text += verdict.lstrip()
        return InstructionSection("trial", self.language.headings.trial, text)


def find_pages_back_to_back(arrangement: Arrangement) -> tuple[int, int] | None:
    """Return the numbers of two pages of the first sheet that stand behind each other, none of them blank."""
    sheet, last_column = arrangement.plan[0], arrangement.scheme.columns - 1
    behind = {
        (last_column - cell.column, cell.row): cell.sequence_index for cell in sheet.back
    }
    for cell in sorted(sheet.front, key=lambda cell: cell.sequence_index):
        place = (cell.column, cell.row)
        if place in behind:
            front = arrangement.page_sequence[cell.sequence_index]
            back = arrangement.page_sequence[behind[place]]
            if front is not None and back is not None:
                return front + 1, back + 1
    return None
