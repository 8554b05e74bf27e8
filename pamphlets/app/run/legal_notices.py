"""Titles -> a table: what law and custom want printed, a title a line; then what is missing, why, and what to type.

Every title is set, and its pages are read: what the front matter says and a format does not print is missing.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from pamphlets.app import terminal
from pamphlets.app.build.build_options import BuildOptions
from pamphlets.app.build.project import Project, open_project
from pamphlets.app.build.stages.typeset_editions import typeset_editions
from pamphlets.app.build.titles import Title
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_DONE
from pamphlets.app.words import has_sentence, word_text
from pamphlets.checks.legal_notices.notices import (
    NOTICE_NAMES,
    LegalNotice,
    NoticeState,
    PrintedEdition,
    edition_kind,
    find_legal_notices,
    join_legal_notices,
)
from pamphlets.checks.legal_notices.printed_pages import read_pages
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.source import Diagnostic, PamphletError, iter_diagnostics
from pamphlets.core.system.input_files import InputFiles
from pamphlets.core.system.interpreter.garbage import free_between
from pamphlets.languages.wording import Sentence, sentence

_MOST_NAME_LETTERS: Final = 24  # of a title in the table, which then fits 80 columns
_MOST_SLUGS: Final = 6  # that one sentence names
_UNPRINTED_FORMATS: Final = ("epreuve",)  # made to be corrected, never handed out
_TOLD_STATES: Final[tuple[NoticeState, ...]] = ("missing", "advised")


class _TitleNotices(NamedTuple):
    """A title and its notices, printed or missing."""

    slug: str
    formats: tuple[str, ...]
    notices: tuple[LegalNotice, ...]


def tell_legal_notices(
    content: Path, titles: Sequence[Title], *, as_json: bool, epoch: int | None
) -> int:
    """Print which notices titles have and lack; return an author's error where one of them cannot be set.

    What is missing is no error. Raises the faults of what titles share.
    """
    project, _ = open_project(content, FONTS)
    rows: list[_TitleNotices] = []
    faults: list[Diagnostic] = []
    for title in free_between(titles):
        with _collecting(faults):
            rows.append(_read_title(title, project, BuildOptions(epoch=epoch)))
    terminal.print_diagnostics(faults)
    if as_json:
        terminal.print_json({"titles": [_json_row(row) for row in rows]}, indent=1)
    elif rows:
        _print_table(rows)
        _print_missing(rows, are_all_read=not faults)
    return EXIT_AUTHOR_ERROR if faults else EXIT_DONE


@contextmanager
def _collecting(faults: list[Diagnostic]) -> Iterator[None]:
    """Keep the faults that end the block."""
    try:
        yield
    except* PamphletError as group:
        faults += iter_diagnostics(group)


def _read_title(title: Title, project: Project, options: BuildOptions) -> _TitleNotices:
    """Return the notices of a title, of each the worst among the formats that are handed out. Raises the faults of setting it."""
    formats: list[str] = []
    editions: list[tuple[LegalNotice, ...]] = []
    for edition in typeset_editions(title, replace(project, files=InputFiles()), options):
        name = edition.fmt.name
        if name not in _UNPRINTED_FORMATS:
            pages = read_pages(edition.pages)
            meta, kind = edition.document.meta, edition_kind(name)
            printed = PrintedEdition(meta, kind, edition.theme, pages)
            formats.append(name)
            editions.append(find_legal_notices(printed))
    return _TitleNotices(title.slug, tuple(formats), join_legal_notices(editions))


def _json_row(row: _TitleNotices) -> dict[str, object]:
    """Return a title for a program to read."""
    notices: list[dict[str, str]] = []
    for notice in row.notices:
        needs_advice = notice.state in _TOLD_STATES
        notices.append(
            {
                "notice": notice.name,
                "name": word_text(f"mentions.name-{notice.name}"),
                "state": notice.state,
                "words": notice.words,
                "page": notice.page,
                "reason": word_text(f"mentions.{notice.reason}"),
                "hint": _word_advice(notice.reason) if needs_advice else "",
            }
        )
    return {"title": row.slug, "formats": row.formats, "notices": notices}


def _print_table(rows: Sequence[_TitleNotices]) -> None:
    """Print a line a title, a column a notice, and what the words in it mean."""
    heads = [word_text(f"mentions.head-{name}") for name in NOTICE_NAMES]
    head = word_text("mentions.title")
    width = max([len(head), *(len(_shorten(row.slug)) for row in rows)])
    terminal.print_line(" ".join([head.ljust(width), *heads]).rstrip())
    for row in rows:
        states = {notice.name: notice.state for notice in row.notices}
        cells = [_shorten(row.slug).ljust(width)]
        for name, column in zip(NOTICE_NAMES, heads, strict=True):
            word = word_text(f"mentions.state-{states.get(name, 'unneeded')}")
            cells.append(word.ljust(len(column)))
        terminal.print_line(" ".join(cells).rstrip())
    terminal.print_line("")
    terminal.print_sentence("mentions.legend")
    terminal.print_line("")


def _shorten(slug: str) -> str:
    return slug if len(slug) <= _MOST_NAME_LETTERS else f"{slug[: _MOST_NAME_LETTERS - 1]}…"


def _print_missing(rows: Sequence[_TitleNotices], *, are_all_read: bool) -> None:
    """Print what is missing, what the law wants first: why, what to do, and in which titles."""
    has_gap = False
    for state in _TOLD_STATES:
        for reason, slugs in _group_titles(rows, state).items():
            has_gap = True
            name = reason.partition("-")[0]
            fields = {"count": len(slugs), "titles": _join_slugs(slugs)}
            notice_name = sentence(f"mentions.name-{name}")
            terminal.print_sentence(f"mentions.{state}", name=notice_name, **fields)
            reason_words = sentence(f"mentions.{reason}")
            terminal.print_sentence("mentions.why", reason=reason_words)
            terminal.print_sentence("mentions.how", advice=_word_advice(reason))
            terminal.print_line("")
    if has_gap:
        terminal.print_sentence("mentions.advice")
    elif are_all_read:
        terminal.print_sentence("mentions.all-well")


def _word_advice(reason: str) -> str:
    """Return the advice on a missing notice: that for its very reason, else that for the notice."""
    code = f"mentions.do-{reason}"
    return word_text(code if has_sentence(code) else code.rpartition("-")[0])


def _join_slugs(slugs: Sequence[str]) -> Sentence | str:
    """Return slugs in a row, the first of many; the table above has all."""
    if len(slugs) <= _MOST_SLUGS:
        return ", ".join(slugs)
    rest = len(slugs) - _MOST_SLUGS + 1
    first = ", ".join(slugs[: _MOST_SLUGS - 1])
    return sentence("mentions.more", titles=first, count=rest)


def _group_titles(
    rows: Sequence[_TitleNotices], state: NoticeState
) -> dict[str, list[str]]:
    """Return the titles of which a notice is in a state, by its reason, in the order of the table's columns."""
    slugs_by_reason: dict[str, list[str]] = {}
    for name in NOTICE_NAMES:
        for row in rows:
            for notice in row.notices:
                if notice.name == name and notice.state == state:
                    slugs_by_reason.setdefault(notice.reason, []).append(row.slug)
    return slugs_by_reason
