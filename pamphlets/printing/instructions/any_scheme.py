"""How to print, cut, fold and bind one job of any scheme: words for whoever stands at the printer.

`instructions` does so for our own brochures, which have a file for each flip.
"""

from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import Final

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.placement.place import Flip, is_two_sided
from pamphlets.impose.placement.printer_settings import PileOrder, PilePlacement
from pamphlets.impose.plan.sheet import Sheet
from pamphlets.printing.instructions.instruction_text import (
    Instructions,
    InstructionSection,
    Lang,
    as_text,
    binding_text,
    count_noun,
    language_table,
)
from pamphlets.printing.instructions.languages.language import Language

_SPINE_LAYERS: Final = MappingProxyType(
    {"quarto": 2, "octavo": 4, "cut-stack-fold": 2}
)  # of one sheet, at its spine
_OTHER_FLIP: Final[MappingProxyType[Flip, Flip]] = MappingProxyType(
    {"short": "long", "long": "short"}
)


@dataclass(frozen=True, slots=True)
class PrintedFiles:
    """What was made: the title, the file of sheets, the cover's file where it is apart, paper, flip, the original.

    `passes`: where hands put the pile back between them, the files of fronts and of backs in turn; `pile`: how, and
    `order`: whether the first sheet is then drawn first.
    `other`: the same sheets for a printer that turns the paper over its other edge, where they were made as well.
    `learnt`: files made for a printer that was learnt, each with what it is for.
    """

    title: str
    sheets_file: str
    cover_file: str
    paper_name: str
    flip: Flip
    source_file: str = ""
    passes: tuple[str, ...] = ()
    pile: PilePlacement = "as-is"
    other_edge_file: str = ""
    order: PileOrder | None = None
    printer_files: tuple[tuple[str, str], ...] = ()


def any_scheme_text(job: Arrangement, printed: PrintedFiles, lang: Lang = "fr") -> str:
    """Return the whole text, in lines of at most 76 characters where no file has a longer name."""
    return as_text(any_scheme_instructions(job, printed, lang))


def any_scheme_instructions(
    job: Arrangement, printed: PrintedFiles, lang: Lang = "fr"
) -> Instructions:
    """Return what there is to say of a job."""
    words = language_table(lang)
    both = is_two_sided(job.plan)
    sections = [_files_section(printed, words), _trial_section(job, printed, words, both=both)]
    if both and printed.passes:
        sections.append(InstructionSection("hand", words.pile_head, words.put(printed.pile)))
    elif both:
        several = len(job.plan) > 1
        sections.append(
            InstructionSection(
                "hand", words.hand_head, manual_duplex_steps(words, printed.flip, several=several)
            )
        )
    if job.scheme.name == "saddle" and printed.source_file:  # a copier's booklet is folded once
        sections.append(
            InstructionSection(
                "copier", words.copier_head, words.copier.format(source=printed.source_file)
            )
        )
    sections.append(InstructionSection("hands", words.hands_head, _finishing_text(job, words)))
    head, bands = (
        _summary(job, printed, words, both=both),
        _key_facts(job, printed, words, both=both),
    )
    if printed.passes:
        return Instructions(
            words, printed.title, head, tuple(sections), bands, printed.order, printed.pile
        )
    return Instructions(
        words, printed.title, head, tuple(sections), bands, long_edge_up=printed.flip == "short"
    )


def manual_duplex_steps(words: Language, flip: Flip, *, several: bool) -> str:
    """Return how both sides are printed without a duplexer, from one file: first as `machine.USUAL` needs it.

    Turned over, a pile is drawn from its other end: what was printed in reverse goes forward then.
    """
    return words.by_hand.format(
        held=words.held[flip],
        some=words.by_hand_two if several else words.by_hand_one,
        reverse=words.reverse if several else "",
        forward=words.forward if several else "",
        order=words.order if several else "",
    )


def _summary(job: Arrangement, printed: PrintedFiles, words: Language, *, both: bool) -> str:
    """Return what a copy takes."""
    sheets, blanks = len(job.plan) + len(job.cover_plan), job.page_sequence.count(None)
    return words.head.format(
        sheets=count_noun(sheets, words.sheet),
        paper=printed.paper_name,
        sides=words.sides[0] if both else words.sides[1 + (sheets > 1)],
        pages=count_noun(len(job.page_sequence), words.page),
        blanks=words.among.format(blanks=count_noun(blanks, words.blank)) if blanks else "",
        ten=10 * sheets,
    )


def _key_facts(
    job: Arrangement, printed: PrintedFiles, words: Language, *, both: bool
) -> tuple[tuple[str, str], ...]:
    """Return the facts to know first."""
    own = words.key_facts
    both = both and not printed.passes
    return (
        (
            own.paper,
            f"{count_noun(len(job.plan) + len(job.cover_plan), words.sheet)} {printed.paper_name}",
        ),
        (own.duplex, own.both[printed.flip] if both else own.single),
        (own.scale, own.full),
        (own.first, own.pages.format(front=1, back=2) if both else own.page),
    )


def _files_section(printed: PrintedFiles, words: Language) -> InstructionSection:
    """Return which file serves for what."""
    if printed.passes:
        passes = words.use_fronts, words.use_backs, words.use_cover_fronts, words.use_cover_backs
        uses = tuple(zip(printed.passes, passes, strict=False))
        return InstructionSection("files", words.files, files=uses)
    cover = ((printed.cover_file, words.use_cover),) if printed.cover_file else ()
    if printed.other_edge_file:
        pair = (
            (printed.sheets_file, words.brochure.first),
            (printed.other_edge_file, words.brochure.second),
        )
        return InstructionSection(
            "files", words.files, files=(*pair, *cover, *printed.printer_files)
        )
    files = ((printed.sheets_file, words.use), *cover, *printed.printer_files)
    return InstructionSection(
        "files", words.files if len(files) > 1 else words.one_file, files=files
    )


def _trial_section(
    job: Arrangement, printed: PrintedFiles, words: Language, *, both: bool
) -> InstructionSection:
    """Return how to try one sheet, and what to look at."""
    both = both and not printed.passes
    lying = job.grid.sheet_size.width > job.grid.sheet_size.height
    said = words.trial.format(
        trial=words.trial_pages if both else words.trial_page,
        paper=printed.paper_name,
        way=words.ways[0 if lying else 1],
        duplex=words.edges[printed.flip] if both else words.simplex,
    )
    pair = _pages_back_to_back(job) if both else None
    if pair is not None:
        judged = words.judged_other if printed.other_edge_file else words.judged
        said += judged.format(front=pair[0], back=pair[1], other=_OTHER_FLIP[printed.flip]).lstrip()
    return InstructionSection("trial", words.trial_head, said)


def _pages_back_to_back(job: Arrangement) -> tuple[int, int] | None:
    """Return two pages of the first sheet that stand behind each other, none of them blank."""
    sheet = job.plan[0]
    behind = {
        (job.scheme.columns - 1 - cell.column, cell.row): cell.sequence_index for cell in sheet.back
    }
    for cell in sorted(sheet.front, key=lambda cell: cell.sequence_index):
        other = behind.get((cell.column, cell.row))
        if other is not None:
            front, back = job.page_sequence[cell.sequence_index], job.page_sequence[other]
            if front is not None and back is not None:
                return front + 1, back + 1
    return None


def _finishing_text(job: Arrangement, words: Language) -> str:
    """Return what to do with the sheets."""
    scheme, sheets = job.scheme, len(job.plan) + len(job.cover_plan)
    name = finishing_method(job)
    said = words.finishing_steps[name].format(
        staples=binding_text(sheets * _SPINE_LAYERS.get(name, 1), words),
        cahiers=_section_sizes_text(section_sizes(job), words),
    )
    if job.cover_plan:
        said = said + words.cover_sewn if name == "sections" else words.cover + said
    if sheets > 1 and scheme.has_inner_cuts:
        said += words.nested
    return said + words.apart if sheets > 1 and scheme.kind == "panels" else said


def finishing_method(job: Arrangement) -> str:
    """Return the name of what hands do with a job: its scheme's, its fold's, or that of several cahiers."""
    name = job.scheme.name
    if name == "leaflet3" and not job.scheme.narrow_column_tenths:
        return "leaflet3-z"
    if name == "poster" and job.scheme.tiling is not None and not job.scheme.tiling.overlap:
        return "poster-tape"
    return "sections" if name == "saddle" and len(section_sizes(job)) > 1 else name


def section_sizes(job: Arrangement) -> tuple[int, ...]:
    """Return how many sheets each cahier of a job has."""
    return tuple(len(list(sheets)) for _, sheets in groupby(job.plan, _section_key))


def _section_key(sheet: Sheet) -> int:
    """Return what is the same for the sheets of one cahier: what its neighbours over the spine add up to."""
    return sum(cell.sequence_index for cell in sheet.front)


def _section_sizes_text(sizes: tuple[int, ...], words: Language) -> str:
    """Return how many sheets each cahier has."""
    runs = [(size, len(list(same))) for size, same in groupby(sizes)]
    return words.then.join(
        words.of.format(
            sections=count_noun(number, words.section), sheets=count_noun(size, words.sheet)
        )
        for size, number in runs
    )
