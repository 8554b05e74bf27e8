"""The name of a theme -> its Design: one that comes with the program, or one of `content/themes/*.yaml`.

A theme file is an input of the titles that use it, and of no others: what is wrong with it is a fault of theirs alone.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from pamphlets.app.build.project import Project, bound_reading, ends_inside, read_source
from pamphlets.app.build.titles import (
    THEMES_FOLDER,
    find_theme_path,
    list_theme_files,
)
from pamphlets.core.drawing import Drawing
from pamphlets.core.inks import find_ink, ink_names
from pamphlets.core.slug import make_slug
from pamphlets.core.source import (
    Diagnostic,
    PamphletError,
    error,
    iter_diagnostics,
)
from pamphlets.core.style import BLACK, Ink
from pamphlets.core.system.input_files import ABSENT
from pamphlets.design.registry import design_names, find_design
from pamphlets.design.theme_files.theme_checks import check_faces, check_page
from pamphlets.design.theme_files.theme_design import ThemeDrawings, make_design
from pamphlets.layout.look import Design
from pamphlets.readers.suggestions import find_nearest
from pamphlets.readers.svg.reader import read_svg
from pamphlets.readers.theme_file.reader import read_theme_file
from pamphlets.readers.theme_file.settings import ThemeSettings

_MOST_BASES: Final = 8  # themes that begin with each other


@dataclass(slots=True)
class ThemeChoice:
    """A theme as far as it is read: its Design, what it was made from, and what is to be told of it."""

    design: Design | None = None
    """None where there is none of that name, or it is at fault"""
    files: list[ThemeSettings] = field(default_factory=list)
    """its own, then that which it begins with, and so on; none of a theme of the program"""
    names: list[str] = field(default_factory=list)
    """of the themes that were looked up: their files are inputs, there or not"""
    drawings: list[str] = field(default_factory=list)
    """that they name, by path in the folder of texts"""
    diagnostics: list[Diagnostic] = field(default_factory=list)

    @property
    def has_faults(self) -> bool:
        """Return whether a fault stops the titles that use it."""
        return any(fault.severity == "error" for fault in self.diagnostics)

    def first_value(self, name: str) -> str:
        """Return what the theme says of a field, else what the one says that it begins with; empty where none does."""
        values = [str(getattr(settings, name)) for settings in self.files]
        return next(filter(None, values), "")


def theme_names(content: Path) -> tuple[str, ...]:
    """Return the names of all themes that a title may choose, sorted."""
    own_names = [name for name, _ in list_theme_files(content)]
    return tuple(sorted({*design_names(), *own_names}))


def load_theme(name: str, project: Project, ink: Ink | None) -> ThemeChoice:
    """Return a theme; its files are read through those of the project.

    `ink` is the spot ink of its drawings; None: that which the theme names.
    """
    choice = ThemeChoice()
    choice.design = _load_design(name, project, ink, choice)
    if choice.has_faults:
        choice.design = None
    return choice


def _load_design(
    name: str, project: Project, ink: Ink | None, choice: ThemeChoice
) -> Design | None:
    """Return the design of a name, None where there is none; what is told of it and its bases is added to `choice`.

    A file may bear the name of a theme of the program, and begin with it.
    """
    path = find_theme_path(project.content, name)
    is_known = name in choice.names
    if not is_known:
        choice.names.append(name)
    if is_known or project.files.hash(path) == ABSENT:
        return find_design(name)
    settings = _read_settings(path, name, project, choice)
    if settings is None:
        return None
    choice.files.append(settings)
    choice.diagnostics += _check_inks(settings)
    choice.diagnostics += check_faces(settings, project.theme_fonts)
    base = None
    if len(choice.names) <= _MOST_BASES:
        base = _load_design(make_slug(settings.base), project, ink, choice)
    if base is None:
        if not choice.has_faults:
            choice.diagnostics.append(_describe_base(settings, project))
        return None
    ink = ink or find_ink(choice.first_value("ink")) or BLACK
    reader = _DrawingReader(settings, project, ink, choice)
    ornament = reader.read("ornament", settings.ornament)
    cover = reader.read("cover.drawing", settings.cover.drawing)
    design = make_design(settings, base, ThemeDrawings(ornament, cover))
    choice.diagnostics += check_page(settings, design.theme)
    return design


def _read_settings(
    path: Path, name: str, project: Project, choice: ThemeChoice
) -> ThemeSettings | None:
    """Return what a theme file says, None where it cannot be read at all; its faults are added to `choice`."""
    settings: ThemeSettings | None = None
    try:
        source = read_source(path, project.files, project.content)
        with bound_reading(source):
            settings, faults = read_theme_file(source, name)
            choice.diagnostics += faults
    except* PamphletError as group:
        choice.diagnostics += iter_diagnostics(group)
    return settings


def _check_inks(settings: ThemeSettings) -> Iterator[Diagnostic]:
    """Yield the faults of the inks that a theme names."""
    for name in ("ink", "second_ink"):
        written = getattr(settings, name)
        if find_ink(written) is None:
            fields = {"ink": written, "known": ", ".join(ink_names())}
            yield error("ink-unknown", settings.source, settings.span_of(name), **fields)


def _describe_base(settings: ThemeSettings, project: Project) -> Diagnostic:
    """Return the fault of a theme that begins with one that is not there, or with itself."""
    names = [name for name in theme_names(project.content) if name != settings.name]
    near = find_nearest(settings.base, names)
    fields = {"theme": settings.base, "known": ", ".join(names), "near": near}
    code = "theme-near" if near else "theme-unknown"
    if make_slug(settings.base) in names:
        code = "theme-circle"
    return error(code, settings.source, settings.span_of("base"), **fields)


class _DrawingReader(NamedTuple):
    """What a theme's drawings are read with."""

    settings: ThemeSettings
    project: Project
    ink: Ink
    choice: ThemeChoice

    def read(self, place: str, address: str) -> Drawing | None:
        """Return a drawing that a theme names, by its path beside the theme file; None where none is, or it is at fault."""
        source, span = self.settings.source, self.settings.span_of(place)
        if not address:
            return None
        content = self.project.content
        path = content / THEMES_FOLDER / address
        faults = self.choice.diagnostics
        if path.suffix.lower() != ".svg":
            faults.append(error("theme-drawing-kind", source, span, path=address))
        elif Path(address).is_absolute() or not ends_inside(path, content):
            faults.append(error("theme-drawing-outside", source, span, path=address))
        elif self.project.files.hash(path) == ABSENT:
            self.choice.drawings.append(relative_path(path, content))
            folder = str(content / THEMES_FOLDER)
            faults.append(
                error("theme-drawing-missing", source, span, path=address, folder=folder)
            )
        else:
            self.choice.drawings.append(relative_path(path, content))
            return self._read_svg(path)
        return None

    def _read_svg(self, path: Path) -> Drawing | None:
        """Return the drawing of a file; what is told of it is added to that of the theme."""
        diagnostics = self.choice.diagnostics
        drawing: Drawing | None = None
        try:
            source = read_source(path, self.project.files, self.project.content)
            drawing, doubts = read_svg(source, self.ink)
            diagnostics += doubts
        except* PamphletError as group:
            diagnostics += iter_diagnostics(group)
        return drawing


def relative_path(path: Path, content: Path) -> str:
    """Return a path as seen from the folder of texts, its steps back undone."""
    return Path(os.path.relpath(os.path.normpath(path), content)).as_posix()
