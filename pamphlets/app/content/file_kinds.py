"""The name of a file in a folder of texts -> what its author likely took it for: a text, a source, a copy, or nothing.

Names alone decide, and the first bytes where a name says nothing: `---` begins a text. What programs leave beside a
file (`.swp`, `~$x.docx`, `Thumbs.db`) is nothing, and so is whatever begins with `.` or `_`.
"""

import re
from pathlib import Path
from typing import Final, Literal

from pamphlets.app.build.titles import (
    BIBLIOGRAPHY_FILES,
    COLLECTIVE_FILE,
    NAMES_FILE,
    begins_with_head,
    is_conflict_copy,
    is_text_name,
)
from pamphlets.core.slug import make_slug

FileKind = Literal[
    "conflict", "ending", "ending-txt", "plain", "import", "save-as", "pdf", "shortcut", "shared", "register"
]  # fmt: skip
SHARED_FILES: Final = (COLLECTIVE_FILE, *BIBLIOGRAPHY_FILES, NAMES_FILE)

_MARKDOWN_ENDING: Final = re.compile(
    r"(?:[.,_ -]+(?:md|markdown)[\s.]*|\.(?:mdown|mkdn?|mdwn|mdtxt|mdtext|mdx|qmd|rmd|mdd|dm))$",
    re.IGNORECASE,
)
_MARKDOWN_AS_TXT: Final = re.compile(r"\.(?:md|markdown)\.te?xt$", re.IGNORECASE)
_IMPORTABLE: Final = (".odt", ".ott", ".docx", ".docm", ".rtf", ".html", ".htm", ".xhtml")
_OTHER_DOCUMENTS: Final = (
    ".doc", ".dot", ".pages", ".wpd", ".wps", ".sxw", ".fodt", ".gdoc", ".abw", ".tex", ".epub", ".pub", ".indd",
    ".idml", ".sla", ".mht", ".mhtml", ".webarchive", ".rtfd", ".xps", ".eml", ".msg",
)  # fmt: skip
_SHORTCUTS: Final = (".lnk", ".url", ".webloc", ".desktop")
_REGISTERS: Final = (".bib", ".ris", ".enw", ".bibtex", ".biblatex", ".nbib", ".rdf")
_BACKUPS: Final = (
    ".bak", ".old", ".orig", ".save", ".tmp", ".temp", ".swp", ".swo", ".part", ".crdownload", ".download",
    ".ini", ".db", ".log", ".lock",
)  # fmt: skip
_SHARED_STEMS: Final = {
    "collectif": COLLECTIVE_FILE, "collective": COLLECTIVE_FILE, "collectifs": COLLECTIVE_FILE,
    "source": "sources.yaml", "sources": "sources.yaml", "bibliographie": "sources.yaml",
    "references": "sources.yaml", "nom": NAMES_FILE, "noms": NAMES_FILE,
    "biblio": "sources.yaml", "bibliography": "sources.yaml", "registre": "sources.yaml",
}  # fmt: skip
_DATA_ENDING: Final = re.compile(r"(?:\.(?:ya?ml|json|csl|te?xt))+$", re.IGNORECASE)
# What lies beside texts and is for those who work on them.
_NOTE_WORDS: Final = frozenset(
    "readme lisezmoi lisez note notes todo changelog licence license copying contributing memo journal idees".split()
)


def is_ignored_name(name: str) -> bool:
    """Return whether nobody needs to hear of a file or folder: hidden, put aside by `_`, or left by a program."""
    return (
        name.startswith((".", "_", "~$", "#"))
        or name.endswith(("~", "#"))
        or name.lower().endswith(_BACKUPS)
    )


def is_note_name(name: str) -> bool:
    """Return whether a file is called as what people write for themselves: `LISEZMOI.md`, `notes du 3 mai.txt`."""
    slug = make_slug(Path(name).stem)
    return slug.split("-")[0] in _NOTE_WORDS or slug == "a-faire"


def shared_name(name: str) -> str:
    """Return the file that a name was meant to be, of those that all texts share; empty where it is none or is one."""
    if name in SHARED_FILES:
        return ""
    if make_slug(Path(name).stem) in _SHARED_STEMS and Path(name).suffix == "":
        return ""
    stem = _DATA_ENDING.sub("", name)
    if stem == name:
        return ""
    # Zotero calls its export « Ma bibliothèque.json »; nothing else in a folder of texts is JSON.
    if ".json" in name.lower():
        return "sources.json"
    return _SHARED_STEMS.get(make_slug(stem), "")


def file_kind(path: Path) -> FileKind | None:
    """Return what a file that is read as nothing was likely meant for; None where nobody need hear of it.

    A title's own file is None too.
    """
    name, ending = path.name, path.suffix.lower()
    kind: FileKind | None = None
    if is_ignored_name(name):
        return None
    if is_conflict_copy(path):
        kind = "conflict"
    elif is_text_name(path):
        return None
    elif shared_name(name):
        kind = "shared"
    elif _MARKDOWN_AS_TXT.search(name):
        kind = "ending-txt"
    elif ending in _IMPORTABLE:
        kind = "import"
    elif ending in _OTHER_DOCUMENTS:
        kind = "save-as"
    elif ending in _REGISTERS:
        kind = "register"
    elif ending == ".pdf":
        kind = "pdf"
    elif ending in _SHORTCUTS:
        kind = "shortcut"
    elif _MARKDOWN_ENDING.search(name):
        kind = "ending"
    elif ending in (".txt", ".text"):
        kind = None if is_note_name(name) and not begins_with_head(path) else "plain"
    elif begins_with_head(path):
        kind = "ending"
    return kind


def text_stem(name: str) -> str:
    """Return the name of a file without the endings that people and programs gave it: `texte` for `texte.md.txt`."""
    stem = name
    for pattern in (_MARKDOWN_AS_TXT, _MARKDOWN_ENDING):
        stem = pattern.sub("", stem)
    return stem if stem != name else Path(name).stem
