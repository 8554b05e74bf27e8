"""Doubts of all formats of a title -> the same, none of them told twice."""

from collections.abc import Iterable
from typing import Final

from pamphlets.core.source import Diagnostic, without_duplicates
from pamphlets.readers.markdown.references import is_note_anchor

_UNKNOWN_ANCHOR: Final = ("anchor-near", "anchor-unknown")


def drop_repetitions(doubts: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return doubts without those that say of a link or of a picture what another has said of it."""
    return without_duplicates(_drop_repeated_savings(_drop_known_lost_links(doubts)))


def _drop_repeated_savings(doubts: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return doubts with one remark a picture on what it was brought down to: the formats of a title repeat it."""
    paths: set[object] = set()
    kept_doubts: list[Diagnostic] = []
    for doubt in doubts:
        if doubt.code == "picture-reduced":
            path = doubt.fields["path"]
            if path in paths:
                continue
            paths.add(path)
        kept_doubts.append(doubt)
    return kept_doubts


def _drop_known_lost_links(doubts: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return doubts without the links lost on the pages that the text itself, when read, was told to lead nowhere."""
    doubts = list(doubts)
    unknown = {
        f"#{doubt.fields.get('anchor')}"
        for doubt in doubts
        if doubt.code in _UNKNOWN_ANCHOR
    }
    return [
        doubt
        for doubt in doubts
        if doubt.code != "link-lost" or not _is_told(str(doubt.fields["target"]), unknown)
    ]


def _is_told(target: str, unknown: set[str]) -> bool:
    """Return whether the reader has told that a link leads nowhere."""
    return target in unknown or is_note_anchor(target.removeprefix("#"))
