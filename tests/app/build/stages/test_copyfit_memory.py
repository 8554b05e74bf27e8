"""Searches for a number of pages, remembered between runs: nothing in the memory is trusted, and a run writes the same."""

import json
from pathlib import Path

import pytest

from pamphlets.app.build.build_options import BuildRequest
from pamphlets.app.build.incremental import build_stale
from pamphlets.app.build.stages.copyfit_memory import CopyfitMemory
from pamphlets.app.build.titles import find_titles
from pamphlets.core.source import Diagnostic
from pamphlets.layout.brochure import copyfit_try
from pamphlets.layout.brochure.converge import PageDraft, draft_pages
from pamphlets.layout.layout_input import CopyfitOutcome, LayoutInput

KEY = "0123456789abcdef" * 4
MISS = {"lines": "176", "pages": "16", "found": "24", "blanks": "2", "lever-headings": "31"}
BETWEEN = {
    "lines": "3", "large": "10.2", "large_leading": "12.6", "fewer": "4", "small": "10.1", "small_leading": "12.4",
    "pages": "16", "found": "20",
}  # fmt: skip


@pytest.mark.parametrize(
    "outcome",
    [
        CopyfitOutcome(10.2, 12.6),
        CopyfitOutcome(code="too-long", fields=MISS),
        CopyfitOutcome(code="between", fields=BETWEEN),
    ],
)
def test_an_outcome_comes_back_to_the_same_program_alone(
    tmp_path: Path, outcome: CopyfitOutcome
) -> None:
    memory = CopyfitMemory(tmp_path / "m", "one")
    memory.outcomes[KEY] = outcome
    memory.save()
    assert CopyfitMemory(tmp_path / "m", "one").outcomes == {KEY: outcome}
    assert CopyfitMemory(tmp_path / "m", "another").outcomes == {}


@pytest.mark.parametrize(
    "row",
    [
        {"size": 3.9, "leading": 12.0},
        {"size": 11.0, "leading": 60.5},
        {"size": float("nan"), "leading": 12.0},
        {"size": "x", "leading": 12.0},
        {"size": 10**400, "leading": 12.0},
        {"code": "missing-glyph", "fields": {}},
        {"code": "too-long", "fields": {"lines": "176", "pages": "16"}},
        {"code": "too-long", "fields": {**MISS, "lines": "-176"}},
        {"code": "too-long", "fields": {**MISS, "lines": "\x1b[2J"}},
        {"code": "too-long", "fields": {**MISS, "lines": 176}},
        {"code": "too-long", "fields": {**MISS, "lever-magic": "1"}},
        {"code": "too-long", "fields": None},
        {},
        [],
        None,
    ],
)
def test_what_is_no_outcome_as_we_write_them_is_forgotten(
    tmp_path: Path, row: object
) -> None:
    text = json.dumps({"program": "one", "outcomes": {KEY: row}})
    (tmp_path / "m").write_text(text)
    assert CopyfitMemory(tmp_path / "m", "one").outcomes == {}


@pytest.mark.parametrize("text", ["", "[]", "{}", "[" * 5000, '{"program": "one"}', "\0"])
def test_a_file_that_is_no_memory_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "m").write_text(text)
    assert CopyfitMemory(tmp_path / "m", "one").outcomes == {}


def test_a_key_is_a_hash_and_nothing_else(tmp_path: Path) -> None:
    row = {"size": 10.2, "leading": 12.6}
    text = json.dumps({"program": "one", "outcomes": {"../a": row, KEY: row}})
    (tmp_path / "m").write_text(text)
    assert list(CopyfitMemory(tmp_path / "m", "one").outcomes) == [KEY]


def test_the_latest_five_hundred_are_kept(tmp_path: Path) -> None:
    memory = CopyfitMemory(tmp_path / "m", "one")
    for number in range(501):
        memory.outcomes[f"{number:064}"] = CopyfitOutcome(10.2, 12.6)
    memory.save()
    keys = list(CopyfitMemory(tmp_path / "m", "one").outcomes)
    assert (keys[0], len(keys)) == (f"{1:064}", 500)


def test_a_memory_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    memory = CopyfitMemory(tmp_path / "a" / "m", "one")
    (tmp_path / "a").write_text("a file")
    memory.outcomes[KEY] = CopyfitOutcome(10.2, 12.6)
    memory.save()


def test_a_save_elsewhere_in_the_folder_makes_no_new_search(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The collective's file changes: each title is made again, and set once."""
    counted: list[LayoutInput] = []

    def draft_counted(layout_input: LayoutInput) -> PageDraft:
        counted.append(layout_input)
        return draft_pages(layout_input)

    def build() -> tuple[int, tuple[Diagnostic, ...]]:
        counted.clear()
        (outcome,) = build_stale(request, find_titles(request.content), lambda _: None)
        assert outcome.state == "made"
        return len(counted), outcome.diagnostics

    monkeypatch.setattr(copyfit_try, "draft_pages", draft_counted)
    text = tmp_path / "content" / "brochures" / "a.md"
    text.parent.mkdir(parents=True)
    paragraphs = "Un mot de plus dit ce que l’on veut. " * 30
    text.write_text(f"---\ntitre: A\npages: 20\n---\n\n{paragraphs}\n")
    request = BuildRequest(tmp_path / "content", tmp_path / "out", preview=False)
    settings, diagnostics = build()
    assert settings == 2
    pdf = (tmp_path / "out" / "a" / "a-pageparpage-a5.pdf").read_bytes()
    (tmp_path / "content" / "sources.yaml").write_text("[]\n")
    settings, again = build()
    assert settings == 1
    assert again == diagnostics
    assert (tmp_path / "out" / "a" / "a-pageparpage-a5.pdf").read_bytes() == pdf
    text.write_text(f"---\ntitre: A\npages: 20\n---\n\n{paragraphs * 2}\n")
    assert build()[0] == 2
