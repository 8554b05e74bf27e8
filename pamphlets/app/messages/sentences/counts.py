"""Numbers of things, as parts of other sentences."""

from types import MappingProxyType
from typing import Final

from pamphlets.languages.wording import Plural


def _count(singular: str, plural: str) -> Plural:
    return Plural(f"{{count}} {singular}", f"{{count}} {plural}", "count")


SENTENCES: Final = MappingProxyType(
    {
        "counts.pages": _count("page", "pages"),
        "counts.sheets": _count("sheet", "sheets"),
        "counts.blanks": _count("blank", "blanks"),
        "counts.sides": _count("side", "sides"),
        "counts.spreads": _count("spread", "spreads"),
        "counts.texts-read": _count("text read", "texts read"),
        "counts.errors": _count("error", "errors"),
        "counts.warnings": _count("warning", "warnings"),
        "counts.notices": _count("notice", "notices"),
        "counts.notes": _count("note", "notes"),
        "counts.pictures": _count("picture", "pictures"),
        "counts.exempted": _count("sentence exempted", "sentences exempted"),
        "counts.doubtful": _count("fact to verify", "facts to verify"),
        "counts.copied": _count("fact verified on copies", "facts verified on copies"),
        "counts.stale": _count("old state", "old states"),
        "counts.names": _count("name", "names"),
    }
)
