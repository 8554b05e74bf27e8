"""Words of the command line about looks -> lists of what there is to choose from, specimens of themes, a new theme."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from pamphlets.app import terminal
from pamphlets.app.build.build_options import BuildOptions
from pamphlets.app.build.project import Project, open_bare_project, read_title
from pamphlets.app.build.stages.editions import edit_for_format, title_formats
from pamphlets.app.build.stages.images import load_pictures
from pamphlets.app.build.stages.layout import lay_out_edition, open_fonts
from pamphlets.app.build.stages.themes import load_theme
from pamphlets.app.build.stages.title_design import choose_format_design
from pamphlets.app.build.titles import (
    Title,
    find_theme_path,
    list_theme_files,
)
from pamphlets.app.content.first_theme import new_theme
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_DONE
from pamphlets.app.run.build import print_schemes
from pamphlets.core.fonts.font_files import FONTS, FontFile, list_font_files
from pamphlets.core.fonts.own_fonts import OWN_FONTS_FOLDER, OwnFonts, list_own_fonts
from pamphlets.core.source import (
    Diagnostic,
    PamphletError,
    Source,
    iter_diagnostics,
    warning,
)
from pamphlets.core.system.atomic_files import write_atomically
from pamphlets.core.system.input_files import InputFiles
from pamphlets.design.registry import design_names, format_names
from pamphlets.languages.wording import Sentence, sentence
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.pdf.draw import write_pdf
from pamphlets.printing.font_lines import FontLine, write_font_lines

SPECIMEN_TEXT: Final = Path(__file__).parents[1] / "specimen" / "specimen.md"
SPECIMENS_FOLDER: Final = "specimens"
_FORMAT: Final = "brochure"
_MOST_NAMES: Final = 8  # of files that one warning names


def print_inventory(content: Path) -> None:
    """Name the formats, themes, ways of folding and fonts, each with its own first words."""
    formats = ((name, f"inventory.format-{name}") for name in format_names())
    terminal.print_list("inventory.formats", formats)
    print_themes(content)
    print_schemes()
    terminal.print_sentence("inventory.fonts")
    own_fonts = list_own_fonts(content / OWN_FONTS_FOLDER)
    for family, files in _group_families(own_fonts):
        code = "inventory.own-font" if files[0] in own_fonts.files else "inventory.font"
        terminal.print_sentence(code, family=family, count=len(files))


def print_themes(content: Path) -> None:
    """Name the themes of the program, and those of a folder of texts; of a broken one, what is wrong with it."""
    own_names = [name for name, _ in list_theme_files(content)]
    terminal.print_sentence("inventory.themes")
    for name in design_names():
        if name not in own_names:
            summary = sentence(f"inventory.theme-{name}")
            terminal.print_sentence("inventory.entry", name=name, summary=summary)
    faults: list[Diagnostic] = []
    if own_names:
        project = _open_project(content)
        for name in own_names:
            faults += _print_own_theme(name, project)
    terminal.print_line("")
    terminal.print_diagnostics(faults)


def _print_own_theme(name: str, project: Project) -> list[Diagnostic]:
    """Print what a theme file says of itself; return its faults."""
    choice = load_theme(name, project, None)
    description = choice.first_value("description")
    code = "inventory.own-theme" if description else "inventory.bare-theme"
    if choice.has_faults:
        code = "inventory.broken-theme"
    terminal.print_sentence(code, name=name, description=description)
    return [fault for fault in choice.diagnostics if fault.severity == "error"]


def print_fonts(content: Path, out: Path) -> None:
    """Name all fonts with their weights, and write a page with a line set in each. Raises OSError."""
    own_fonts = list_own_fonts(content / OWN_FONTS_FOLDER)
    lines: list[FontLine] = []
    terminal.print_sentence("inventory.fonts")
    for family, files in _group_families(own_fonts):
        is_own = files[0] in own_fonts.files
        code = "inventory.own-family" if is_own else "inventory.family"
        terminal.print_sentence(code, family=family, styles=tuple(_list_styles(files)))
        lines += [FontLine(file, is_own=is_own) for file in files]
    path = out / SPECIMENS_FOLDER / "polices.pdf"
    path.parent.mkdir(parents=True, exist_ok=True)
    with write_atomically(path) as file:
        write_font_lines(FONTS, own_fonts, lines, file)
    terminal.print_sentence("inventory.font-page", path=path)
    terminal.print_diagnostics(describe_unusable(own_fonts, content))


def describe_unusable(own_fonts: OwnFonts, content: Path) -> list[Diagnostic]:
    """Return a warning about the files that lie among a project's fonts and cannot serve."""
    if not own_fonts.unusable:
        return []
    names = [font.path.name for font in own_fonts.unusable]
    shown = ", ".join(names[:_MOST_NAMES])
    source = Source(str(content / OWN_FONTS_FOLDER), "")
    return [warning("fonts-unusable", source, files=shown)]


def _group_families(own_fonts: OwnFonts) -> Iterator[tuple[str, list[FontFile]]]:
    """Yield the families in order of their names, a project's own in place of the program's, each with its files."""
    families: dict[str, list[FontFile]] = {}
    own_names = {file.family.casefold() for file in own_fonts.files}
    for file in (*list_font_files(FONTS), *own_fonts.files):
        if file in own_fonts.files or file.family.casefold() not in own_names:
            families.setdefault(file.family, []).append(file)
    yield from sorted(families.items(), key=lambda pair: pair[0].casefold())


def _list_styles(files: Iterable[FontFile]) -> Iterator[Sentence]:
    """Yield the weights of a family, upright ones first."""
    for file in sorted(files, key=lambda file: (file.italic, file.min_weight)):
        weights = str(file.min_weight)
        if file.max_weight != file.min_weight:
            weights = f"{file.min_weight}–{file.max_weight}"
        code = "inventory.italic-style" if file.italic else "inventory.upright-style"
        yield sentence(code, weights=weights)


def write_new_theme(name: str, content: Path) -> Path:
    """Return where a theme to begin with was written. Raises FileExistsError with the name of the file, and OSError."""
    path = find_theme_path(content, name)
    if path.exists():
        raise FileExistsError(0, "", str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8") as file:
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
            _write_specimen(name, _open_project(content), path)
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


def _open_project(content: Path) -> Project:
    """Return the project of a folder of texts, without its register: it may be at fault, and nothing here needs it."""
    return replace(open_bare_project(content, FONTS), files=InputFiles())
