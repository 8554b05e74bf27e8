"""Every look has all roles: those that style.Theme names, those that text and layout ask for."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

import pamphlets.design.themes
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.style import BlockStyle, Theme
from pamphlets.core.units import mm
from pamphlets.layout.look import Design

TOP = Path(__file__).resolve().parents[3] / "pamphlets"
ASKERS = sorted((TOP / "layout").rglob("*.py"))
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


def asked(kind: str) -> Iterator[str]:
    """The roles that code asks for by name: `….blocks["x"]`, `style_of(…, "x")`, `role="x"`, and f-strings' stems."""
    for path in ASKERS:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Subscript(
                    value=ast.Attribute(attr=attr), slice=ast.Constant(value=str(role))
                ) if attr == kind:
                    yield role
                case ast.Subscript(
                    value=ast.Attribute(attr=attr),
                    slice=ast.JoinedStr(values=[ast.Constant(value=str(stem)), *_]),
                ) if attr == kind:
                    yield stem
                case ast.Call(
                    func=ast.Name(id="style_of"), args=[*_, ast.Constant(value=str(role))]
                ) if kind == "block_styles":
                    yield role
                case ast.keyword(arg="role", value=ast.Constant(value=str(role))) if (
                    kind == "block_styles"
                ):
                    yield role


@each_look
@pytest.mark.parametrize(("kind", "word"), [("block_styles", "Block"), ("text_styles", "Run")])
def test_a_theme_has_the_roles_that_the_type_names_and_no_others(
    look: Design, kind: str, word: str
) -> None:
    assert set(getattr(look.theme, kind)) == named(word)


@pytest.mark.parametrize(("kind", "word"), [("block_styles", "Block"), ("text_styles", "Run")])
def test_what_text_and_layout_ask_for_is_named(kind: str, word: str) -> None:
    roles = named(word)
    wanted = set(asked(kind))
    assert len(wanted) > 3
    assert {
        role
        for role in wanted
        if role not in roles and not (role.endswith("-") and any(r.startswith(role) for r in roles))
    } == set()


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
    assert all(style.text.size >= 9 for role, style in theme.block_styles.items() if role != "code")
    assert all(not theme.block_styles[f"heading-{level}"].hyphenate for level in range(1, 5))
    assert (
        min(
            weight
            for weight in (theme.note_rule[1], *(bar.weight for bar in theme.borders.values()))
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
def test_type_and_leading_may_be_sought_on_both_sides_of_the_theme_s_own(look: Design) -> None:
    body = look.theme.block_styles["body"].text
    assert look.tightest[0] < body.size < look.loosest[0]
    assert look.tightest[1] < body.leading < look.loosest[1]
