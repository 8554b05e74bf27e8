"""A title or a file that somebody named and that is not there -> the fault of it, with the one likely meant."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from pamphlets.app.build.titles import Title
from pamphlets.app.content.file_kinds import text_stem
from pamphlets.app.content.project_folders import ProjectFolders
from pamphlets.app.content.stray_files import find_stray_files
from pamphlets.core.slug import make_slug
from pamphlets.core.source import Diagnostic, Source, error
from pamphlets.readers.suggestions import find_nearest

# What one may have wanted of make: a name that it does not know is a title's.
_TARGETS: Final = (
    "nouveau", "importer", "verifier", "suivre", "epreuve", "imprimer", "vierge", "exemples", "aide", "vide",
)  # fmt: skip


def describe_unknown_titles(
    names: Sequence[str], titles: Sequence[Title], folders: ProjectFolders
) -> Iterator[Diagnostic]:
    """Yield the fault of each name that no title has, and what is said of a file of that name that is not read."""
    source = Source(str(folders.content), "")
    slugs = [title.slug for title in titles]
    wanted = set()
    for name in names:
        slug = make_slug(text_stem(Path(name).name))
        wanted.add(slug)
        near = find_nearest(slug, (*slugs, *_TARGETS))
        known = ", ".join(slugs)
        if near:
            yield error("title-near", source, name=name, command=folders.make_command(near))
        elif known:
            yield error("title-unknown", source, name=name, known=known)
        else:
            command = folders.make_command('nouveau T="Mon titre"')
            yield error("title-none", source, name=name, command=command)
    for stray in find_stray_files(folders.content, titles):
        stems = [text_stem(part) for part in stray.fields.get("names", "").split(", ")]
        if wanted & set(map(make_slug, stems)):
            yield stray


def describe_missing_file(path: Path) -> Diagnostic:
    """Return the fault of a file to bring in that is not there, with the one beside it of nearly that name."""
    source = Source(str(path), "")
    if path in (Path(), Path()):
        return error("word-file", Source("pamphlets", ""))
    try:
        names = [entry.name for entry in path.parent.iterdir() if entry.is_file()]
    except OSError:
        names = []
    by_name = {name.casefold(): name for name in names}
    near = by_name.get(find_nearest(path.name, by_name))
    if near:
        return error("file-near", source, near=str(path.parent / near))
    return error("file-none", source)
