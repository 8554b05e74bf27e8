"""The folder of texts -> what the list of titles shows of each, read from the head of its text alone; and its cover."""

from pathlib import Path
from typing import Any, Final

from pamphlets.app.build.project import MAX_TEXT_BYTES, Project, leads_outside
from pamphlets.app.build.titles import Title, find_titles
from pamphlets.core.source import PamphletError
from pamphlets.core.system.input_files import hash_bytes
from pamphlets.core.system.recent_cache import RecentCache
from pamphlets.core.system.regular_files import read_regular_file
from pamphlets.document.metadata import Meta
from pamphlets.readers.front_matter.front_matter import read_front_matter
from pamphlets.readers.text_file import decode_source

# What a build draws of the first page.
_COVER_NAME: Final = "{slug}-couverture.png"
_MOST_TITLES: Final = 2000
_MOST_COVER_BYTES: Final = 20_000_000


class TitleRows:
    """The titles of a folder, each head read again only where its text has changed."""

    def __init__(self, content: Path) -> None:
        self._content = content
        self._heads: RecentCache[tuple[Path, str], dict[str, Any]]
        self._heads = RecentCache(_MOST_TITLES)

    def list_rows(self, project: Project) -> list[dict[str, Any]]:
        """Return the rows of all titles, the last changed first. Raises the fault of a folder that cannot be listed."""
        rows = [self._describe(title, project) for title in find_titles(self._content)]
        return sorted(rows, key=lambda row: (-int(row["changed"]), row["path"]))

    def _describe(self, title: Title, project: Project) -> dict[str, Any]:
        path = title.path.relative_to(self._content).as_posix()
        row = {"slug": title.slug, "path": path, "format": title.format}
        row |= {"title": title.slug, "subtitle": "", "draft": "", "version": ""}
        try:
            if leads_outside(title.path, self._content):
                return {**row, "changed": 0}
            data = read_regular_file(title.path, MAX_TEXT_BYTES)
            changed = int(title.path.stat().st_mtime * 1000)
        except OSError:  # told when it is opened
            return {**row, "changed": 0}
        version = hash_bytes(data)
        head = self._heads.find((title.path, version))
        if head is None:
            head = self._heads.keep((title.path, version), _read_head(data, title, project))
        return {**row, **head, "version": version, "changed": changed}


def _read_head(data: bytes, title: Title, project: Project) -> dict[str, Any]:
    """Return what the head of a text says, nothing where it cannot be read: that is told when it is opened."""
    head: dict[str, Any] = {}
    try:
        source = decode_source(data, str(title.path))
        meta: Meta = read_front_matter(source, title.slug, project.defaults)[0]
        head = {"subtitle": meta.subtitle, "draft": meta.draft}
        if meta.title:
            head["title"] = meta.title
        if meta.formats:
            head["format"] = meta.formats[0]
    except* PamphletError:
        pass
    return head


def read_built_cover(title: Title, out: Path) -> bytes | None:
    """Return the picture of a cover that a build left, None where there is none, or the text is newer."""
    path = out / title.slug / _COVER_NAME.format(slug=title.slug)
    try:
        is_current = path.stat().st_mtime >= title.path.stat().st_mtime
        return read_regular_file(path, _MOST_COVER_BYTES) if is_current else None
    except OSError:
        return None
