"""Nothing of a text, a file name or another program's answer reaches a terminal as a control."""

import json
import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.app.messages import render_diagnostic
from pamphlets.app.visible_text import (
    escape_json,
    show_controls,
    show_controls_in_lines,
)
from pamphlets.core.source import Source, Span, error
from pamphlets.printing.printers import cups
from tests.support.command_line import run_words
from tests.support.counts import JUDGED

TITLE_OF_WINDOW = "\x1b]0;PWN\x07"
CONTROLS = [
    *map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)),
    *"\u2028\u2029\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff",
]  # fmt: skip
HEAD = "---\ntitre: A\nadresse: 1, rue du Port\ncollectif: Le Port\n---\n\n"


def is_obeyed(sign: str) -> bool:
    return (sign != "\n" and unicodedata.category(sign) in {"Cc", "Zl", "Zp", "Cs"}) or (
        unicodedata.bidirectional(sign)
        in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    )


def obeyed(text: str) -> set[str]:
    """The signs of an output that a terminal would obey."""
    return set(filter(is_obeyed, text))


@pytest.mark.parametrize("sign", CONTROLS, ids=ascii)
def test_a_control_is_shown_by_its_number(sign: str) -> None:
    shown = show_controls(f"a{sign}b")
    assert obeyed(shown.replace("\n", "\x00")) == set()
    assert shown[1:-1].encode().decode("unicode_escape") == sign


def test_line_ends_are_kept_where_they_are_ours() -> None:
    assert show_controls("a\n\tb") == "a\\n\\tb"
    assert show_controls_in_lines("a\n\tb") == "a\n\\tb"


def test_a_byte_of_a_file_name_that_is_no_utf8_is_shown_as_that_byte() -> None:
    assert show_controls(os.fsdecode(b"\xe9t\xe9 \x80\xff")) == "\\xe9t\\xe9 \\x80\\xff"
    assert show_controls("\ud800\udc7f") == "\\ud800\\udc7f"


def test_what_people_write_is_left_alone() -> None:
    text = "L’été : « œuvre » – 35 % 👩\u200d🚀 ‘x’ … עברית"
    assert show_controls(text) == text


@given(st.text())
def test_a_text_that_is_shown_moves_no_cursor(text: str) -> None:
    assert obeyed(show_controls_in_lines(text)) == set()
    assert "\n" not in show_controls(text)
    assert show_controls(show_controls(text)) == show_controls(text)


@given(st.text())
def test_a_program_reads_in_json_what_was_written(text: str) -> None:
    escaped = escape_json(json.dumps([text], ensure_ascii=False, indent=1))
    assert json.loads(escaped) == [text]
    assert obeyed(escaped) == set()


def test_the_caret_stands_under_the_fault_whatever_is_shown_before_it() -> None:
    text = f"un {TITLE_OF_WINDOW} mot"
    place = text.index("mot")
    lines = render_diagnostic(
        error("control", Source("a\n.md", text), Span(place, place), char="U+001B")
    ).splitlines()
    assert lines[0].startswith("a\\n.md:1:")
    assert lines[2].index("^") == lines[1].index("mot")


def _build(head: str, body: str, name: str = "a.md") -> None:
    path = Path("content/brochures") / name
    path.parent.mkdir(parents=True)
    path.write_text(head + body, "utf-8")


COMMANDS = ("check --json", "build", "check --list")
CASES = {
    "esc.md": lambda: _build("---\ntitre: T\n---\n\n", "Mot \x1b]0;PWN\x07\x1b[31m x.\n"),
    "title": lambda: _build(f'---\ntitre: "{TITLE_OF_WINDOW}"\n---\n', "Mot.\n"),
    "escaped title": lambda: _build('---\ntitre: "\\e]0;PWN\\a \\u202E"\n---\n', "Mot.\n"),
    "key": lambda: _build(f"---\ntitre: A\n{TITLE_OF_WINDOW}: b\n---\n", "Mot.\n"),
    "escaped key": lambda: _build('---\ntitre: A\n"\\e[2J\\x9b": b\n---\n', "Mot.\n"),
    "value": lambda: _build('---\ntitre: A\nformat: "\\e[31m"\n---\n', "Mot.\n"),
    "theme": lambda: _build('---\ntitre: A\ntheme: "a\\nb\\e[31m"\n---\n', "Mot.\n"),
    "picture": lambda: _build(HEAD, "![](../images/%1B%5D0;x%07.png)\n"),
    "raw picture": lambda: _build(HEAD, "![](<../images/\x1b]0;x\x07.png>)\n"),
    "note": lambda: _build(HEAD, "Un fait[^\u202e\x9b].\n"),
    "source": lambda: _build(HEAD, "Un fait [@a\u202e\x9b].\n"),
    "direction": lambda: _build(HEAD, "Un\u202e[^zz] mot \u2066 \u2028.\n"),
    "file": lambda: _build(HEAD, "Un fait[^zz].\n", "a\n\x1b]0;x\x07\u202e.md"),
    "bytes": lambda: _build(HEAD, "Un fait[^zz].\n", os.fsdecode(b"\xe9\x9b.md")),
}  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS if JUDGED else COMMANDS[:1])
@pytest.mark.parametrize("case", CASES)
def test_no_control_of_a_text_or_a_name_reaches_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: str, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    CASES[case]()
    _, output = run_words(*command.split())
    assert output
    assert obeyed(output) == set()


@pytest.mark.parametrize(
    "words",
    [
        ("\x1b[2J",), ("build", "\x1b[2J"), ("build", "--\x1b[2J"), ("build", "--fit", "\x1b[2J"),
        ("schemes", "\x9b2J"), ("impose", "\x1b\n.pdf", "--plan"), ("impose", "a.pdf", "-o", "b\x1b.txt"),
        ("impose", "a.pdf", "-o", "o.pdf", "--paper", "\x1b"), ("impose", "\x1b.png", "-o", "o.pdf"),
        ("new", "\x1b"), ("new", "a", "--format", "\x1b"), ("import", "\x1b.odt"), ("check", "--archive", "\x1b"),
        ("setup-printer", "a", "--show", "--printers", "\x1b"), ("setup-printer", "\u202ea\x1b", "--show"),
        ("print", "a\x1b"), ("print", "a", "--out", "\x1b\nb"), ("build", "--content", "\x1b"),
        ("impose", "a\x1b.pdf", "--plan", "--json", "-o", "x.pdf"), ("impose", "a\x1b.pdf", "--json", "-o", "x.pdf"),
    ],
    ids=ascii,
)  # fmt: skip
def test_no_control_of_the_command_line_reaches_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    status, output = run_words(*words)
    assert status != 0
    assert obeyed(output) == set()


def test_no_control_of_a_printer_s_name_or_of_cups_reaches_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    _build(HEAD, "Mot.\n")
    assert run_words("build", "--no-preview")[0] == 0
    Path("imprimantes").mkdir()
    (Path("imprimantes") / "a\x1b]0;x\x07.toml").write_text("x = 1\n")
    assert obeyed(run_words("setup-printer")[1]) == set()
    monkeypatch.setattr(cups, "print_server_state", lambda: "ready")
    monkeypatch.setattr(cups, "send_job", lambda _: "request \x1b[2J id\x9b")
    assert obeyed(run_words("print", "a", "--yes", "--printers", "none")[1]) == set()

    def refuse(_: object) -> str:
        raise cups.PrintServerError("lp: \x1b[2J\nno\x9b")

    monkeypatch.setattr(cups, "send_job", refuse)
    status, output = run_words("print", "a", "--yes", "--printers", "none")
    assert status == 1
    assert "lp: \\x1b[2J\\nno\\x9b" in output
    assert obeyed(output) == set()
