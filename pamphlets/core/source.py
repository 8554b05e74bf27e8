"""A text as its author wrote it, places in it, and what is said about those places.

A diagnostic carries an id and fields; `pamphlets.app.messages` alone turns it into a sentence.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NoReturn, TypeVar

Severity = Literal["error", "warning", "notice"]
_Cause = TypeVar("_Cause", bound=BaseException)
NodeId = int  # of a block or inline, unique in its document


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of `Source.text` by character offsets; where start is stop, a mere place."""

    start: int
    stop: int


WHOLE_FILE = Span(-1, -1)  # a fault of the whole file: printed without line and column


@dataclass(frozen=True, slots=True)
class LineColumn:
    """A place as people count: lines and columns from 1; line 0 and column 0 are the whole file's."""

    line: int
    column: int


@dataclass(frozen=True)
class Source:
    r"""One text file: the path as shown to its author, and its text in NFC with `\n` line ends.

    `text` has the same line numbers as the file. Two sources are equal when path and text are.
    """

    path: str
    text: str = field(repr=False)
    encoding: str = field(default="", compare=False)
    """the name of what the file is written in; empty for UTF-8"""
    _starts: list[int] = field(init=False, repr=False, compare=False, default_factory=list)

    def __post_init__(self) -> None:
        """Index the line starts once; every diagnostic asks for them."""
        line_start = 0
        for line in self.text.split("\n"):
            self._starts.append(line_start)
            line_start += len(line) + 1

    def locate(self, span: Span) -> LineColumn:
        """Return line and column of the start of `span`; `LineColumn(0, 0)` for `WHOLE_FILE`."""
        if span.start < 0:
            return LineColumn(0, 0)
        line = self.line_at(span.start)
        return LineColumn(line, span.start - self._starts[line - 1] + 1)

    def line_at(self, offset: int) -> int:
        """Return the number of the line, counted from 1, in which an offset lies."""
        return bisect_right(self._starts, offset)

    def line_text(self, number: int) -> str:
        """Return the text of a line counted from 1, without its line end."""
        return self.text[
            self.line_start(number) : self.line_start(number + 1)
        ].removesuffix("\n")

    def line_start(self, line: int) -> int:
        """Return the offset at which a line counted from 1 begins; past the end, the text's length."""
        return self._starts[line - 1] if line <= len(self._starts) else len(self.text)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing to tell an author: what (`code` and its `fields`) and where."""

    severity: Severity
    code: str
    source: Source
    span: Span
    fields: Mapping[str, Any] = field(default_factory=dict)
    """What fills the blanks of its message: a text, a `languages.wording.Sentence`, or a tuple of these: a list."""
    details: "tuple[Diagnostic, ...]" = ()
    """What may be done about it, each told under it; only their words and their lines are shown."""


def error(
    code: str, source: Source, span: Span = WHOLE_FILE, **fields: object
) -> Diagnostic:
    """Return a fault that stops the title."""
    return Diagnostic("error", code, source, span, fields)


def warning(
    code: str, source: Source, span: Span = WHOLE_FILE, **fields: object
) -> Diagnostic:
    """Return a doubt that does not stop the title."""
    return Diagnostic("warning", code, source, span, fields)


def notice(
    code: str, source: Source, span: Span = WHOLE_FILE, **fields: object
) -> Diagnostic:
    """Return a remark on something the press did by itself."""
    return Diagnostic("notice", code, source, span, fields)


@dataclass(slots=True)
class DiagnosticCollector:
    """The diagnostics of one stage about one source, in the order in which they are found."""

    source: Source
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def add_error(self, code: str, span: Span, **fields: object) -> None:
        """Add a fault that stops the title."""
        self.diagnostics.append(error(code, self.source, span, **fields))


class PamphletError(Exception):
    """A fault of the author's, located. The only exception a stage raises for one."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.code, dict(diagnostic.fields))
        self.diagnostic = diagnostic

    def __reduce__(self) -> "tuple[type[PamphletError], tuple[Diagnostic]]":
        """Let a fault come whole from another process: by default, exceptions are made again of `args`."""
        return PamphletError, (self.diagnostic,)


def raise_errors(stage: str, diagnostics: Iterable[Diagnostic]) -> None:
    """Raise one ExceptionGroup of PamphletErrors if any diagnostic is an error, else return."""
    errors = [PamphletError(d) for d in diagnostics if d.severity == "error"]
    if errors:
        raise ExceptionGroup(stage, errors)


def iter_diagnostics(group: BaseExceptionGroup[PamphletError]) -> Iterator[Diagnostic]:
    """Yield the diagnostics of a group of faults, however deep they lie."""
    for fault in iter_causes(group):
        yield fault.diagnostic


def iter_causes(group: BaseExceptionGroup[_Cause]) -> Iterator[_Cause]:
    """Yield the exceptions of a group, however deep they lie."""
    for cause in group.exceptions:
        if isinstance(cause, BaseExceptionGroup):
            yield from iter_causes(cause)
        else:
            yield cause


def raise_error(diagnostic: Diagnostic) -> NoReturn:
    """Raise a single fault, in the group that callers expect."""
    raise ExceptionGroup(diagnostic.code, [PamphletError(diagnostic)])


def without_duplicates(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return diagnostics without repetitions: what is set more than once is reported once.

    The time grows with their number: each is looked up, never compared with all before it.
    """
    unique: dict[tuple[object, ...], Diagnostic] = {}
    for diagnostic in diagnostics:
        source, span = diagnostic.source, diagnostic.span
        place = (source.path, source.text, span.start, span.stop)
        message = (
            diagnostic.severity,
            diagnostic.code,
            frozenset((name, repr(value)) for name, value in diagnostic.fields.items()),
        )
        unique.setdefault((*message, *place), diagnostic)
    return tuple(unique.values())
