"""A damaged file, what is imposed of it and what others show of it -> which laws are broken."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from pamphlets.app.messages import render_diagnostic
from pamphlets.core.source import Diagnostic, PamphletError
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from tests.support.page_looks import BLANK, is_alike, look_with_pdfium
from tests.support.single_pages import write_pages_of_file

_SADDLE = load_scheme("saddle")
_PAPER = parse_paper("A4")
_LOSSES = frozenset({"impose.lost-pages", "impose.lost-content"})
_ANNOTATIONS = frozenset({"impose.screen-only", "impose.undrawn"})
_TELLING = _LOSSES | _ANNOTATIONS | {"impose.mended"}


@dataclass(frozen=True)
class Outcome:
    """What became of a damaged file here."""

    error: str = ""
    """The one line of a job that was refused."""
    codes: frozenset[str] = frozenset()
    """Of what was told of a job that went well."""
    lost_pages: frozenset[int] = frozenset()
    """Pages of which it was told that they, or a part of them, are lost."""
    looks: tuple[str, ...] = ()
    """Of each page on the sheets."""
    strict_error: str = ""
    """What `--strict` answers."""
    pages: bytes = b""
    """The pages as they stand on sheets, each alone."""


def impose_damaged(path: Path) -> Outcome:
    """Impose a file, as it is and strictly, and look at its pages as they stand on sheets."""
    out = path.with_name("out.pdf")
    try:
        job = impose_pdf(path, out, _SADDLE, _PAPER, "short")
    except ExceptionGroup as group:
        return Outcome(error=_read_error(group))
    pages = BytesIO()
    write_pages_of_file(path, pages)
    codes = frozenset(each.code for each in job.diagnostics)
    strict_error = ""
    if codes & _LOSSES:
        strict = ImposeOptions(is_strict=True)
        try:
            impose_pdf(path, out, _SADDLE, _PAPER, "short", options=strict)
        except ExceptionGroup as group:
            strict_error = _read_error(group)
    lost = frozenset(_iterate_lost_pages(job.diagnostics))
    looks = tuple(look_with_pdfium(pages))
    return Outcome("", codes, lost, looks, strict_error, pages.getvalue())


def _read_error(group: ExceptionGroup) -> str:
    (fault,) = group.exceptions
    assert isinstance(fault, PamphletError)
    return render_diagnostic(fault.diagnostic).splitlines()[0].partition(": ")[2]


def _iterate_lost_pages(diagnostics: Sequence[Diagnostic]) -> Iterator[int]:
    """Yield the page numbers that warnings of losses name."""
    for diagnostic in diagnostics:
        if diagnostic.code in _LOSSES:
            words = render_diagnostic(diagnostic).splitlines()[0].rpartition(": page")[2]
            for first, last in re.findall(r"(\d+)(?:-(\d+))?", words):
                yield from range(int(first), int(last or first) + 1)


@dataclass(frozen=True)
class Seen:
    """What others see of a file."""

    whole: tuple[str, ...]
    """The pages of the file before it was damaged."""
    poppler: tuple[str, ...]
    mupdf: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether both show the file as if it were not damaged."""
        return all(_are_alike(looks, self.whole) for looks in (self.poppler, self.mupdf))


def _are_alike(looks: Sequence[str], others: Sequence[str]) -> bool:
    if len(looks) != len(others):
        return False
    return all(map(is_alike, looks, others))


def iterate_broken_laws(outcome: Outcome, seen: Seen) -> Iterator[str]:
    """Yield in words which laws are broken.

    A page is what both others agree on, or what one of them shows where they differ, or as it was before the damage; or
    it is named. It never looks like another page. A file that both show whole is not refused.
    """
    if outcome.error:
        if seen.is_whole:
            yield f"refused, and whole to others: {outcome.error}"
        return
    if outcome.codes & _LOSSES and not outcome.strict_error:
        yield "printed with --strict although something is lost"
    counts = {len(seen.poppler), len(seen.mupdf)}
    is_told = bool(outcome.codes & _TELLING)
    if len(outcome.looks) not in counts | {len(seen.whole)} and not is_told:
        yield f"{len(outcome.looks)} pages, not {counts}"
    has_undrawn = bool(outcome.codes & _ANNOTATIONS)
    for place, look in enumerate(outcome.looks):
        number = place + 1
        page = _SeenPage.choose(seen, place)
        if number in outcome.lost_pages or not page.shown:
            continue
        if page.looks_like_another(look, seen.whole):
            yield f"page {number} looks like another one"
        elif (
            not page.is_right(look) and (page.is_agreed or not is_told) and not has_undrawn
        ):
            yield f"page {number} looks otherwise than to others"


@dataclass(frozen=True)
class _SeenPage:
    """What others see of one page."""

    before: str
    shown: tuple[str, ...]

    @classmethod
    def choose(cls, seen: Seen, place: int) -> "_SeenPage":
        """Return what others see of a page."""
        before = seen.whole[place] if place < len(seen.whole) else BLANK
        opinions = (seen.poppler, seen.mupdf)
        shown = [looks[place] for looks in opinions if place < len(looks)]
        return cls(before, tuple(shown))

    @property
    def is_agreed(self) -> bool:
        """Whether both others see the same."""
        return len(self.shown) == 2 and is_alike(*self.shown)

    def is_right(self, look: str) -> bool:
        """Whether a look is what others see, or what was there before the damage."""
        return any(is_alike(look, each) for each in (*self.shown, self.before))

    def looks_like_another(self, look: str, whole: Sequence[str]) -> bool:
        """Whether a look is that of another page of the file, and so to nobody else."""
        return not self.is_right(look) and any(is_alike(look, each) for each in whole)
