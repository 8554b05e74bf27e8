"""A text -> a title that has it in one of the places where text is set; and what of its pages lies off the paper."""

from cmath import rect
from collections.abc import Callable, Iterator
from math import radians
from types import MappingProxyType
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.page import GlyphRun, Page, Rule, ScaledDrawing, ScaledPicture
from pamphlets.core.source import Diagnostic, PamphletError, iter_diagnostics
from tests.design.formats.pressed import HEAD, Pressed, press
from tests.support.documents import ART

_HANGING: Final = (
    1.0  # points that a mark may hang out beyond the trim: less than any margin
)


class Title(NamedTuple):
    """A format, a front matter, a text."""

    format: str
    head: str
    body: str


def _brochure(pattern: str) -> Callable[[str], Title]:
    return lambda said: Title("brochure", HEAD, pattern.replace("@", said))


def _front_matter(
    key: str, format_name: str = "brochure", more: str = ""
) -> Callable[[str], Title]:
    def write(said: str) -> Title:
        quoted = '"' + said.replace("\\", "").replace('"', "") + '"'
        value = f"[{quoted}]" if key in ("auteurs", "mentions") else quoted
        lines = [line for line in HEAD.splitlines() if not line.startswith(f"{key}:")]
        head = "\n".join([*lines, f"{key}: {value}", *more.splitlines()]) + "\n"
        return Title(format_name, head, _BODIES.get(format_name, "Texte.\n"))

    return write


def _zine(said: str) -> str:
    return "".join(
        f"## Panneau\n\n{said if number == 2 else 'Texte.'}\n\n" for number in range(7)
    )


_BODIES: Final = {"zine": _zine("Texte."), "tract": "x\n\n---\n\ny\n"}
_DEEP: Final = "> " * 30

PLACES: Final = MappingProxyType(
    {
        "paragraph": _brochure("Un début @ et la fin.\n"),
        "heading 1": _brochure("# @\n\nMot.\n\n# b\n\nMot.\n\n# c\n\nMot.\n"),
        "heading 2": _brochure("## @\n\nMot.\n\n## b\n\nMot.\n\n## c\n\nMot.\n"),
        "heading 3": _brochure("### @\n\nMot.\n"),
        "heading 4": _brochure("#### @\n\nMot.\n"),
        "cell": _brochure("| a | b | c |\n|---|---|---|\n| @ | court | @ |\n"),
        "head": _brochure("| @ | b | c |\n|---|---|---|\n| x | court | y |\n"),
        "cells": _brochure("|" + " @ |" * 8 + "\n|" + "---|" * 8 + "\n|" + " x |" * 8 + "\n"),
        "note": _brochure("Mot[^z].\n\n[^z]: @\n"),
        "item": _brochure("- @\n- b\n"),
        "step": _brochure("::: étapes\n1. @\n2. b\n:::\n"),
        "numbered": _brochure("999999999. @\n"),
        "definition": _brochure("@\n:   @\n"),
        "quote": _brochure("> @\n>\n> — @\n"),
        "deep quote": _brochure(f"{_DEEP}@\n"),
        "deep list": _brochure("".join("  " * n + "- x\n" for n in range(17)) + "  " * 17 + "- @\n"),
        "deep numbers": _brochure("".join("    " * n + "99. x\n\n" for n in range(15)) + "    " * 15 + "99. @\n"),
        "deep code": _brochure(f"{_DEEP}```\n{_DEEP}@\n{_DEEP}```\n"),
        "deep table": _brochure(f"{_DEEP}| a | b |\n{_DEEP}|---|---|\n{_DEEP}| @ | b |\n"),
        "deep picture": _brochure(f"{_DEEP}![@](large.png)\n"),
        "aside": _brochure("::: encadré\n## @\n\n@\n:::\n"),
        "pull quote": _brochure("::: exergue\n@\n:::\n"),
        "code": _brochure("```\n@\n```\n"),
        "inline code": _brochure("Mot `@` mot.\n"),
        "link": _brochure("[@](https://exemple.org/@)\n"),
        "caption": _brochure("::: figure\n![alt](large.png)\n\n@\n:::\n"),
        "inline picture": _brochure("Mot ![@](large.png)@ mot.\n"),
        "leaflet": lambda said: Title("depliant-a6", HEAD, f"## {said}\n\n- {said}\n"),
        "large print": lambda said: Title("grands-caracteres", HEAD, f"## {said}\n\n- {said}\n"),
        "proof": lambda said: Title("epreuve", HEAD, f"# {said}\n\nMot.\n\n# b\n\n{said}\n"),
        "letter": lambda said: Title("lettre", HEAD, f"{said}\n\n---\n\n{said}\n"),
        "poster": lambda said: Title("affiche", HEAD, f"{said}\n"),
        "flyer": lambda said: Title("tract", HEAD, f"{said}\n\n---\n\n{said}\n"),
        "zine": lambda said: Title("zine", HEAD, _zine(said)),
        **{f"{key} of a brochure": _front_matter(key) for key in (
            "collectif", "adresse", "resume", "licence", "origine", "contact", "brouillon", "prix",
        )},
        **{
            f"{key}, {theme}": _front_matter(key, more=f"theme: {theme}")
            for key in ("titre", "sous_titre", "auteurs", "serie", "mentions")
            for theme in ("sobre", "bloc", "trait")
        },
        **{
            f"{key} of {format_name}": _front_matter(key, format_name)
            for key in ("titre", "sous_titre", "mentions", "collectif")
            for format_name in ("affiche", "tract", "zine", "grands-caracteres", "lettre")
        },
        "place of an event": _front_matter("lieu", "affiche", "jour: samedi 15 janvier 2050"),
        "hours of an event": _front_matter("heures", "affiche", "jour: samedi 15 janvier 2050"),
    }
)  # fmt: skip


def set_title(title: Title) -> tuple[Pressed | None, tuple[Diagnostic, ...]]:
    """The pages of a title and the doubts about them; None and the faults where it is refused."""
    faults: list[Diagnostic] = []
    try:
        pressed = press(title.format, title.head, title.body, dict(ART))
    except* PamphletError as group:
        faults += iter_diagnostics(group)
    return (None, tuple(faults)) if faults else (pressed, pressed.doubts)


def off_the_paper(page: Page) -> Iterator[str]:
    """What of a page is not printed: letters, pictures and rules beyond the trim, or of no size."""
    left, top = page.trim.x, page.trim.y
    right, bottom = left + page.trim.width, top + page.trim.height
    for item in page.items:
        x, y = item.at.x, item.at.y
        match item.content:
            case GlyphRun() as run:
                pen = 0.0
                turn = rect(1.0, -radians(run.angle))
                for word in run.words:
                    if not isinstance(word, ShapedWord):
                        pen += word.width
                        continue
                    start = complex(x, y) + pen * turn
                    pen += word.advance * run.size * run.horizontal_scale
                    pen += run.tracking * len(word.glyphs)
                    end = complex(x, y) + (pen - run.tracking) * turn
                    # The heads of letters, across the line.
                    head = -0.3j * run.size * turn
                    corners = (start, end, start + head, end + head)
                    xs = [corner.real for corner in corners]
                    ys = [corner.imag for corner in corners]
                    is_inside = min(xs) >= left - _HANGING and max(xs) <= right + _HANGING
                    if not is_inside or not (top <= min(ys) + 0.01 and max(ys) <= bottom):
                        yield f"{word.text} from {start:.0f} to {end:.0f}"
            case ScaledPicture(size=size) | ScaledDrawing(size=size) if (
                item.node is not None
            ):
                is_inside = (
                    x >= left - 1
                    and x + size.width <= right + 1
                    and y + size.height <= bottom
                )
                if not is_inside or size.width <= 0 or size.height <= 0:
                    yield f"picture at {item.at}, {size}"
            case Rule(width=width, height=height):
                if width < 0 or height < 0:
                    yield f"rule at {item.at}, {width} x {height}"
