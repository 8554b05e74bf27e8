"""How to print, cut, fold and bind one job of any scheme: words for whoever stands at the printer.

`instructions` does so for our own brochures, which have a file for each flip.
"""

from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import Final

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.placement.place import Flip, two_sided
from pamphlets.impose.placement.printer_settings import Order, Pile
from pamphlets.impose.plan.sheet import Sheet
from pamphlets.printing.instructions.instruction_text import (
    Lang,
    Notice,
    Section,
    counted,
    staples,
    tongue,
    written,
)
from pamphlets.printing.instructions.languages.language import Tongue

_LAYERS: Final = MappingProxyType({"quarto": 2, "octavo": 4, "cut-stack-fold": 2})  # of one sheet, at its spine
_OTHER: Final[MappingProxyType[Flip, Flip]] = MappingProxyType({"short": "long", "long": "short"})


@dataclass(frozen=True, slots=True)
class Printed:
    """What was made: the title, the file of sheets, the cover's file where it is apart, paper, flip, the original.

    `passes`: where hands put the pile back between them, the files of fronts and of backs in turn; `pile`: how, and
    `order`: whether the first sheet is then drawn first.
    `other`: the same sheets for a printer that turns the paper over its other edge, where they were made as well.
    `learnt`: files made for a printer that was learnt, each with what it is for.
    """

    title: str
    out: str
    cover: str
    paper: str
    flip: Flip
    source: str = ""
    passes: tuple[str, ...] = ()
    pile: Pile = "as-is"
    other: str = ""
    order: Order | None = None
    learnt: tuple[tuple[str, str], ...] = ()


def directions(job: Arrangement, printed: Printed, lang: Lang = "fr") -> str:
    """Return the whole text, in lines of at most 76 characters where no file has a longer name."""
    return written(notice(job, printed, lang))


def notice(job: Arrangement, printed: Printed, lang: Lang = "fr") -> Notice:
    """Return what there is to say of a job."""
    words = tongue(lang)
    both = two_sided(job.plan)
    sections = [_files(printed, words), _trial(job, printed, words, both=both)]
    if both and printed.passes:
        sections.append(Section("hand", words.pile_head, words.put(printed.pile)))
    elif both:
        several = len(job.plan) > 1
        sections.append(Section("hand", words.hand_head, by_hand(words, printed.flip, several=several)))
    if job.scheme.name == "saddle" and printed.source:  # a copier's booklet is folded once
        sections.append(Section("copier", words.copier_head, words.copier.format(source=printed.source)))
    sections.append(Section("hands", words.hands_head, _steps(job, words)))
    head, bands = _head(job, printed, words, both=both), _bands(job, printed, words, both=both)
    if printed.passes:
        return Notice(words, printed.title, head, tuple(sections), bands, printed.order, printed.pile)
    return Notice(words, printed.title, head, tuple(sections), bands, lying=printed.flip == "short")


def by_hand(words: Tongue, flip: Flip, *, several: bool) -> str:
    """Return how both sides are printed without a duplexer, from one file: first as `machine.USUAL` needs it.

    Turned over, a pile is drawn from its other end: what was printed in reverse goes forward then.
    """
    return words.by_hand.format(
        held=words.held[flip], some=words.by_hand_two if several else words.by_hand_one,
        reverse=words.reverse if several else "", forward=words.forward if several else "",
        order=words.order if several else "",
    )  # fmt: skip


def _head(job: Arrangement, printed: Printed, words: Tongue, *, both: bool) -> str:
    """Return what a copy takes."""
    sheets, blanks = len(job.plan) + len(job.cover), job.sequence.count(None)
    return words.head.format(
        sheets=counted(sheets, words.sheet), paper=printed.paper,
        sides=words.sides[0] if both else words.sides[1 + (sheets > 1)],
        pages=counted(len(job.sequence), words.page),
        blanks=words.among.format(blanks=counted(blanks, words.blank)) if blanks else "", ten=10 * sheets,
    )  # fmt: skip


def _bands(job: Arrangement, printed: Printed, words: Tongue, *, both: bool) -> tuple[tuple[str, str], ...]:
    """Return the facts to know first."""
    own = words.bands
    both = both and not printed.passes
    return (
        (own.paper, f"{counted(len(job.plan) + len(job.cover), words.sheet)} {printed.paper}"),
        (own.duplex, own.both[printed.flip] if both else own.single),
        (own.scale, own.full),
        (own.first, own.pages.format(front=1, back=2) if both else own.page),
    )


def _files(printed: Printed, words: Tongue) -> Section:
    """Return which file serves for what."""
    if printed.passes:
        passes = words.use_fronts, words.use_backs, words.use_cover_fronts, words.use_cover_backs
        uses = tuple(zip(printed.passes, passes, strict=False))
        return Section("files", words.files, files=uses)
    cover = ((printed.cover, words.use_cover),) if printed.cover else ()
    if printed.other:
        pair = ((printed.out, words.brochure.first), (printed.other, words.brochure.second))
        return Section("files", words.files, files=(*pair, *cover, *printed.learnt))
    files = ((printed.out, words.use), *cover, *printed.learnt)
    return Section("files", words.files if len(files) > 1 else words.one_file, files=files)


def _trial(job: Arrangement, printed: Printed, words: Tongue, *, both: bool) -> Section:
    """Return how to try one sheet, and what to look at."""
    both = both and not printed.passes
    lying = job.grid.sheet.width > job.grid.sheet.height
    said = words.trial.format(
        trial=words.trial_pages if both else words.trial_page,
        paper=printed.paper, way=words.ways[0 if lying else 1],
        duplex=words.edges[printed.flip] if both else words.simplex,
    )  # fmt: skip
    pair = _leaf(job) if both else None
    if pair is not None:
        judged = words.judged_other if printed.other else words.judged
        said += judged.format(front=pair[0], back=pair[1], other=_OTHER[printed.flip]).lstrip()
    return Section("trial", words.trial_head, said)


def _leaf(job: Arrangement) -> tuple[int, int] | None:
    """Return two pages of the first sheet that stand behind each other, none of them blank."""
    sheet = job.plan[0]
    behind = {(job.scheme.columns - 1 - cell.column, cell.row): cell.page for cell in sheet.back}
    for cell in sorted(sheet.front, key=lambda cell: cell.page):
        other = behind.get((cell.column, cell.row))
        if other is not None:
            front, back = job.sequence[cell.page], job.sequence[other]
            if front is not None and back is not None:
                return front + 1, back + 1
    return None


def _steps(job: Arrangement, words: Tongue) -> str:
    """Return what to do with the sheets."""
    scheme, sheets = job.scheme, len(job.plan) + len(job.cover)
    name = manner(job)
    said = words.steps[name].format(
        staples=staples(sheets * _LAYERS.get(name, 1), words), cahiers=_sizes(cahiers(job), words)
    )
    if job.cover:
        said = said + words.cover_sewn if name == "sections" else words.cover + said
    if sheets > 1 and scheme.slit:
        said += words.nested
    return said + words.apart if sheets > 1 and scheme.law == "panels" else said


def manner(job: Arrangement) -> str:
    """Return the name of what hands do with a job: its scheme's, its fold's, or that of several cahiers."""
    name = job.scheme.name
    if name == "leaflet3" and not job.scheme.narrow:
        return "leaflet3-z"
    if name == "poster" and job.scheme.tiling is not None and not job.scheme.tiling.overlap:
        return "poster-tape"
    return "sections" if name == "saddle" and len(cahiers(job)) > 1 else name


def cahiers(job: Arrangement) -> tuple[int, ...]:
    """Return how many sheets each cahier of a job has."""
    return tuple(len(list(sheets)) for _, sheets in groupby(job.plan, _sum))


def _sum(sheet: Sheet) -> int:
    """Return what is the same for the sheets of one cahier: what its neighbours over the spine add up to."""
    return sum(cell.page for cell in sheet.front)


def _sizes(sizes: tuple[int, ...], words: Tongue) -> str:
    """Return how many sheets each cahier has."""
    runs = [(size, len(list(same))) for size, same in groupby(sizes)]
    return words.then.join(
        words.of.format(sections=counted(number, words.section), sheets=counted(size, words.sheet))
        for size, number in runs
    )
