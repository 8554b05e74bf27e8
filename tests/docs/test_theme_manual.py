"""The manual of themes names every key, and its examples are read without a doubt."""

import re
from pathlib import Path

import pytest

from pamphlets.core.slug import strip_accents
from pamphlets.core.source import Source
from pamphlets.readers.theme_file.keys import THEME_KEYS, THEME_SECTIONS, find_section
from pamphlets.readers.theme_file.reader import read_theme_file

MANUAL = (Path(__file__).resolve().parents[2] / "docs" / "themes.md").read_text("utf-8")
PROSE = re.sub(r"```.*?```", "", MANUAL, flags=re.DOTALL)
NAMED = {strip_accents(name) for name in re.findall(r"`([^`]+)`", PROSE)}


def test_every_key_is_explained_by_its_french_name() -> None:
    keys = [key.shown_name for key in THEME_KEYS]
    for section in THEME_SECTIONS:
        keys.append(section.shown_name)
        keys += [key.shown_name for key in section.keys]
    assert [key for key in keys if key not in NAMED] == []


def test_every_english_name_of_the_tables_is_known() -> None:
    names = {name for key in THEME_KEYS for name in key.names}
    for section in THEME_SECTIONS:
        names |= {*section.names, *(name for key in section.keys for name in key.names)}
    rows = re.findall(r"^\| `[^`]+` \| `([a-z_0-9]+)` \|", MANUAL, re.MULTILINE)
    assert len(rows) > 30
    assert [name for name in rows if name not in names] == []


@pytest.mark.parametrize("example", re.findall(r"```yaml\n(.*?)```", MANUAL, re.DOTALL))
def test_the_examples_are_themes(example: str) -> None:
    assert read_theme_file(Source("a.yaml", example), "a")[1] == []


def test_the_examples_of_values_are_values() -> None:
    rows = re.findall(
        r"^\| `([^`]+)` \| `[a-z_0-9]+` \| `([^`]+)` \|", MANUAL, re.MULTILINE
    )
    for name, value in rows:
        if find_section(name):
            continue
        top = f"{name}: {value}\n"
        inner = "".join(f"{section}: {{{name}: {value}}}\n" for section in ("texte",))
        cover = f"couverture: {{{name}: {value}}}\n"
        faults = [read_theme_file(Source("a.yaml", text), "a")[1] for text in (top, inner, cover)]  # fmt: skip
        assert [] in faults, name
