"""A folder of texts -> what is told of the formats, themes, foldings and fonts that there are to choose from."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from pamphlets.app import terminal
from pamphlets.app.build.project import Project, open_bare_project
from pamphlets.app.build.stages.themes import load_theme
from pamphlets.app.build.titles import (
    list_theme_files,
)
from pamphlets.app.run.build import print_schemes
from pamphlets.core.fonts.font_files import FONTS, FontFile, list_font_files
from pamphlets.core.fonts.own_fonts import OWN_FONTS_FOLDER, OwnFonts, list_project_fonts
from pamphlets.core.source import (
    Diagnostic,
    Source,
    warning,
)
from pamphlets.core.system.atomic_files import write_atomically
from pamphlets.core.system.input_files import InputFiles
from pamphlets.design.registry import design_names, format_names
from pamphlets.languages.wording import Sentence, sentence
from pamphlets.printing.font_lines import FontLine, write_font_lines

SPECIMENS_FOLDER: Final = "specimens"
_MOST_NAMES: Final = 8  # of files that one warning names


def print_inventory(content: Path) -> None:
    """Name the formats, themes, ways of folding and fonts, each with its own first words."""
    formats = ((name, f"inventory.format-{name}") for name in format_names())
    terminal.print_list("inventory.formats", formats)
    print_themes(content)
    print_schemes()
    terminal.print_sentence("inventory.fonts")
    own_fonts = list_project_fonts(content)
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
        project = open_without_register(content)
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
    own_fonts = list_project_fonts(content)
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


def open_without_register(content: Path) -> Project:
    """Return the project of a folder of texts, without its register: it may be at fault, and nothing here needs it."""
    return replace(open_bare_project(content, FONTS), files=InputFiles())
