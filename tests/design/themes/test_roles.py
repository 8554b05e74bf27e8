"""Every look has all roles: those that style.Theme names, those that text and layout ask for."""

import re
from collections.abc import Mapping
from dataclasses import replace
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest

import pamphlets.design.themes
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.source import Source
from pamphlets.core.style import BlockStyle, Theme
from pamphlets.core.units import mm
from pamphlets.layout.copyfitting import lay_out_text
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.look import Design
from pamphlets.readers.document import read_document

LOOKS: list[Design] = [
    module.DESIGN
    for found in iter_modules(pamphlets.design.themes.__path__)
    if hasattr(module := import_module(f"pamphlets.design.themes.{found.name}"), "DESIGN")
]
each_look = pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.theme.name)


def named(kind: str) -> set[str]:
    """The roles that the docstring of Theme lists, `heading-1 to heading-4` counted out."""
    told = re.search(rf"{kind} roles: (.*?)\.(?:\s|$)", Theme.__doc__ or "", re.DOTALL)
    assert told
    listing = re.sub(r"\([^)]*\)", "", " ".join(told[1].split()))
    roles: set[str] = set()
    for role in re.split(r",\s*", listing):
        if span := re.fullmatch(r"(\S+-)(\d) to \S+-(\d)", role.strip()):
            roles |= {f"{span[1]}{n}" for n in range(int(span[2]), int(span[3]) + 1)}
        else:
            roles.add(role.strip())
    return roles


@each_look
@pytest.mark.parametrize(
    ("kind", "word"), [("block_styles", "Block"), ("text_styles", "Run")]
)
def test_a_theme_has_the_roles_that_the_type_names_and_no_others(
    look: Design, kind: str, word: str
) -> None:
    assert set(getattr(look.theme, kind)) == named(word)


class AskedRoles(dict[str, Any]):
    """Styles by role, that note which roles are asked for."""

    def __init__(self, styles: Mapping[str, Any]) -> None:
        super().__init__(styles)
        self.asked: set[str] = set()

    def __getitem__(self, role: str) -> Any:
        self.asked.add(role)
        return super().__getitem__(role)


TEXT = """---
titre: Tout ce qui se compose
auteurs: [Anne]
resume: Un résumé.
sommaire: oui
brouillon: oui
---

# Un

Texte[^a], `code`.

## Deux

### Trois

#### Quatre

> Une citation.
>
> — Anne

    du code

| A | B |
|---|---|
| 1 | 2 |

::: encadré
#### Un titre
Dans un encadré.
:::

::: exergue
Une phrase.
:::

::: étapes
1. Un pas.
:::

Terme
: Sa définition.

# Deuxième

# Troisième

[^a]: Une note.


"""


@each_look
def test_what_a_text_of_every_kind_asks_for_is_named(book: FontBook, look: Design) -> None:
    blocks, runs = AskedRoles(look.theme.block_styles), AskedRoles(look.theme.text_styles)
    # Other figures would need other styles, which note nothing.
    theme = replace(look.theme, block_styles=blocks, text_styles=runs, figures="lining")
    design = replace(look, theme=theme)
    document, _ = read_document(Source("a.md", TEXT + "Deux pages de texte. " * 150), "a")
    lay_out_text(LayoutInput(document, design, book, {}))
    assert blocks.asked <= named("Block")
    assert runs.asked <= named("Run")
    expected = {
        "body",
        "heading-4",
        "quote",
        "code",
        "cell",
        "head",
        "aside",
        "aside-title",
    }
    assert (
        expected | {"pull-quote", "note", "term", "contents-1", "small", "back"}
        <= blocks.asked
    )
    assert {"code", "folio", "draft", "step", "note-number"} <= runs.asked


@each_look
def test_every_face_of_a_theme_is_in_the_folder(book: FontBook, look: Design) -> None:
    theme = look.theme
    specs = [style.text.font for style in theme.block_styles.values()] + [
        style.font for style in theme.text_styles.values()
    ]
    for spec in [*specs, *theme.fallback_fonts]:
        assert book.find_face(spec).family == spec.family


@each_look
def test_a_theme_keeps_the_rules_of_the_house(look: Design) -> None:
    theme, page = look.theme, look.theme.page
    assert page.line_count == 35
    assert page.measure == pytest.approx(mm(104))
    assert page.outer > page.inner, "two inner margins must not make a trench"
    assert page.bottom > page.top
    assert theme.block_styles["body"].text.leading == page.grid_step
    assert theme.block_styles["note"].text.leading * 6 == pytest.approx(page.grid_step * 5)
    assert all(
        style.text.size >= 9 for role, style in theme.block_styles.items() if role != "code"
    )
    assert all(
        not theme.block_styles[f"heading-{level}"].hyphenate for level in range(1, 5)
    )
    assert (
        min(
            weight
            for weight in (
                theme.note_rule[1],
                *(bar.weight for bar in theme.borders.values()),
            )
        )
        >= 0.6
    )


@each_look
def test_text_on_the_grid_has_its_leading(look: Design) -> None:
    """Lines of these roles become one grid line each: another leading would be a lie."""
    theme = look.theme
    for role in (
        "body",
        "quote",
        "attribution",
        "code",
        "cell",
        "head",
        "caption",
        "aside",
        "aside-title",
        "term",
    ):
        style: BlockStyle = theme.block_styles[role]
        assert style.text.leading == theme.page.grid_step, role
        assert style.lines_before == int(style.lines_before), role


@each_look
def test_type_and_leading_may_be_sought_on_both_sides_of_the_theme_s_own(
    look: Design,
) -> None:
    body = look.theme.block_styles["body"].text
    assert look.tightest[0] < body.size < look.loosest[0]
    assert look.tightest[1] < body.leading < look.loosest[1]
