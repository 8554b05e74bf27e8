"""Meta of a title, and the project's themes -> the Design that it asks for, in its inks; or the faults of what it asks."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from pamphlets.app.build.project import Project
from pamphlets.app.build.stages.themes import ThemeChoice, load_theme, theme_names
from pamphlets.app.build.titles import find_misnamed_theme
from pamphlets.core.inks import find_ink, ink_names
from pamphlets.core.slug import make_slug
from pamphlets.core.source import Diagnostic, PamphletError, Source, error, warning
from pamphlets.design.format import Format
from pamphlets.design.inks import apply_inks
from pamphlets.design.ornaments.linocut.motif_names import (
    MAX_MOTIFS,
    find_motif_name,
    is_letters,
    motif_names,
)
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Document
from pamphlets.layout.look import Design, find_cover_plan
from pamphlets.readers.suggestions import find_nearest


class TitleDesign(NamedTuple):
    """What a title looks like, what was read for that, and doubts about it."""

    design: Design
    theme: ThemeChoice
    doubts: tuple[Diagnostic, ...]

    @property
    def sources(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The names of the themes that were looked up, and the paths of the drawings that they name."""
        return tuple(self.theme.names), tuple(self.theme.drawings)


def choose_design(meta: Meta, source: Source, project: Project) -> TitleDesign:
    """Return the design that a title asks for. Raises its faults: in the front matter, or in the file of its theme."""
    choice = _load_choice(meta, project)
    faults = _find_faults(meta, source, project, choice)
    ink = find_ink(meta.ink or choice.first_value("ink"))
    if faults or choice.design is None or ink is None:
        raise ExceptionGroup("design", [PamphletError(fault) for fault in faults])
    second = meta.second_ink or choice.first_value("second_ink")
    design = apply_inks(choice.design, ink, find_ink(second) if second else None)
    design = replace(design, theme=replace(design.theme, motifs=meta.motifs))
    doubts = list(choice.diagnostics)
    if meta.motifs and not design.draws_motifs:
        span = meta.span_of("motifs")
        doubts.append(warning("motif-unused", source, span, theme=meta.theme))
    return TitleDesign(design, choice, tuple(doubts))


def choose_format_design(document: Document, fmt: Format, project: Project) -> TitleDesign:
    """Return the design that a text asks for, as a format sets it. Raises its faults at their places."""
    chosen = choose_design(document.meta, document.source, project)
    return chosen._replace(design=fmt.adapt_design(chosen.design, document.meta))


def find_design_faults(meta: Meta, source: Source, project: Project) -> list[Diagnostic]:
    """Return the faults of the theme and the inks that a title asks for."""
    return _find_faults(meta, source, project, _load_choice(meta, project))


def _load_choice(meta: Meta, project: Project) -> ThemeChoice:
    """Return the theme of a title; its drawings use the title's ink, where it names one that there is."""
    return load_theme(meta.theme, project, find_ink(meta.ink) if meta.ink else None)


def _find_faults(
    meta: Meta, source: Source, project: Project, choice: ThemeChoice
) -> list[Diagnostic]:
    """Return the faults of a title's theme and inks."""
    faults = [fault for fault in choice.diagnostics if fault.severity == "error"]
    if choice.design is None and not faults:
        faults.append(_describe_unknown(meta, source, project))
    faults += _find_plan_faults(meta, source, choice)
    faults += find_motif_faults(meta, source)
    for name, written in (("ink", meta.ink), ("second_ink", meta.second_ink)):
        if find_ink(written) is None:
            fields = {"ink": written, "known": ", ".join(ink_names())}
            faults.append(error("ink-unknown", source, meta.span_of(name), **fields))
    return faults


def _describe_unknown(meta: Meta, source: Source, project: Project) -> Diagnostic:
    """Return the fault of a theme that is not there: its file may be, under an ending that is none of ours."""
    span = meta.span_of("theme")
    file = find_misnamed_theme(project.content, meta.theme)
    if file is not None:
        right_name = f"{make_slug(meta.theme)}.yaml"
        fields = {"theme": meta.theme, "file": file.name, "target": right_name}
        return error("theme-ending", source, span, **fields)
    names = theme_names(project.content)
    near = find_nearest(meta.theme, names)
    fields = {"theme": meta.theme, "known": ", ".join(names), "near": near}
    return error("theme-near" if near else "theme-unknown", source, span, **fields)


def find_motif_faults(meta: Meta, source: Source) -> list[Diagnostic]:
    """Return the faults of the motifs that a title asks for: names that are none, and more than a cover draws."""
    faults: list[Diagnostic] = []
    span = meta.span_of("motifs")
    known = motif_names()
    for name in meta.motifs:
        if find_motif_name(name) is None and not is_letters(name):
            fields = {"motif": name, "known": ", ".join(known)}
            near = find_nearest(name, known, len(faults))
            if near:
                faults.append(error("motif-near", source, span, near=near, **fields))
            else:
                faults.append(error("motif-unknown", source, span, **fields))
    if len(meta.motifs) > MAX_MOTIFS:
        known_first = sorted(meta.motifs, key=lambda name: find_motif_name(name) is None)
        first = ", ".join(known_first[:MAX_MOTIFS])
        count = str(len(meta.motifs))
        faults.append(error("motif-many", source, span, count=count, first=first))
    return faults


def _find_plan_faults(
    meta: Meta, source: Source, choice: ThemeChoice
) -> Iterator[Diagnostic]:
    """Yield the fault of a plan of the cover that the theme does not have."""
    design = choice.design
    if design is None or not meta.cover_plan:
        return
    if find_cover_plan(design.cover_plans, meta.cover_plan) is None:
        known = ", ".join(design.cover_plan_names())
        fields = {"theme": meta.theme, "plan": meta.cover_plan, "known": known}
        span = meta.span_of("cover_plan")
        code = "cover-plan-unknown" if known else "cover-plan-single"
        yield error(code, source, span, **fields)
