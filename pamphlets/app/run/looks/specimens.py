"""Names of themes -> pages that show every element of each; a theme to begin with."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from pamphlets.app import terminal
from pamphlets.app.build.build_options import BuildOptions
from pamphlets.app.build.project import Project, read_title
from pamphlets.app.build.stages.editions import edit_for_format, title_formats
from pamphlets.app.build.stages.images import load_pictures
from pamphlets.app.build.stages.layout import lay_out_edition, open_fonts
from pamphlets.app.build.stages.title_design import choose_format_design
from pamphlets.app.build.titles import (
    Title,
    find_theme_path,
)
from pamphlets.app.content.first_theme import new_theme
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_DONE
from pamphlets.app.run.looks.lists import SPECIMENS_FOLDER, open_without_register
from pamphlets.core.source import (
    PamphletError,
    iter_diagnostics,
)
from pamphlets.core.system.atomic_files import write_atomically
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.pdf.draw import write_pdf

SPECIMEN_TEXT: Final = Path(__file__).parents[2] / "specimen" / "specimen.md"
_FORMAT: Final = "brochure"


def write_new_theme(name: str, content: Path) -> Path:
    """Return where a theme to begin with was written. Raises FileExistsError with the name of the file, and OSError."""
    path = find_theme_path(content, name)
    if path.exists():
        raise FileExistsError(0, "", str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(new_theme(path.stem))
    return path


def print_specimens(content: Path, out: Path, names: Iterable[str]) -> int:
    """Return the exit status of writing a specimen of each theme; a theme at fault does not keep the others from theirs.

    Raises OSError.
    """
    folder = out / SPECIMENS_FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    status = EXIT_DONE
    for name in names:
        path = folder / f"{name}.pdf"
        try:
            _write_specimen(name, open_without_register(content), path)
            terminal.print_sentence("inventory.specimen", name=name, path=path)
        except* PamphletError as group:
            terminal.print_diagnostics(iter_diagnostics(group))
            status = EXIT_AUTHOR_ERROR
    return status


def _write_specimen(name: str, project: Project, path: Path) -> None:
    """Write the pages that show every element of a theme: blank ones apart."""
    title = Title("specimen", SPECIMEN_TEXT, _FORMAT)
    document, _ = read_title(title, project)
    fmt = title_formats(document, title)[0]
    document = replace(document, meta=replace(document.meta, theme=name))
    document, _ = edit_for_format(document, title, fmt, project)
    chosen = choose_format_design(document, fmt, project)
    terminal.print_diagnostics(chosen.doubts)
    design = chosen.design
    pictures, _ = load_pictures(document, title, project, design.theme.ink)
    font_book = open_fonts(document, design, project)
    layout_input = LayoutInput(document, design, font_book, pictures.artworks)
    layout, _ = lay_out_edition(fmt, layout_input, project, BuildOptions())
    pages = [page for page in layout.pages if page.items]
    with write_atomically(path) as file:
        write_pdf(document, pages, pictures.files, file)
