"""Every fault has words and no words are without a fault; what the words name is what the fault tells."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from pamphlets.app.messages import all_messages, render_diagnostic
from pamphlets.core.source import WHOLE_FILE, Source, warning

TOP = Path(__file__).resolve().parents[3] / "pamphlets"
TREES = {
    str(path.relative_to(TOP)): ast.parse(path.read_text("utf-8"))
    for path in sorted(TOP.rglob("*.py"))
    if "messages" not in path.parts
}
TELLERS = {"error", "warning", "notice", "tell", "_tell", "refuse", "drop", "Diagnostic"}
SEVERITIES = {"error", "warning", "notice"}


def constants(node: ast.AST) -> Iterator[str]:
    """The strings that an argument may be."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=one, orelse=other):
            yield from constants(one)
            yield from constants(other)
        case _:
            pass


def looks_like_an_id(text: str) -> bool:
    return (
        text not in SEVERITIES
        and text.replace("-", "").replace(".", "").isalpha()
        and text.islower()
    )


def calls() -> Iterator[tuple[str, str, ast.Call]]:
    """Every diagnostic made with its id in sight: file, id, call."""
    for name, tree in TREES.items():
        for node in ast.walk(tree):
            match node:
                case ast.Call(func=ast.Name(id=teller) | ast.Attribute(attr=teller), args=args) if (
                    teller in TELLERS
                ):
                    found = [
                        text
                        for arg in args[:2]
                        for text in constants(arg)
                        if looks_like_an_id(text)
                    ]
                    yield from ((name, code, node) for code in found)
                case _:
                    pass


def assigned() -> Iterator[tuple[str, str]]:
    """Ids that stand in a variable or a class's attribute called `code`."""
    for name, tree in TREES.items():
        for node in ast.walk(tree):
            match node:
                case (
                    ast.Assign(targets=[ast.Name(id="code")], value=value)
                    | ast.AnnAssign(target=ast.Name(id="code"), value=ast.expr() as value)
                ):
                    yield from ((name, text) for text in constants(value) if looks_like_an_id(text))
                case _:
                    pass


def test_every_fault_has_words() -> None:
    used = {(name, code) for name, code, _ in calls()} | set(assigned())
    assert len(used) > 60
    assert (
        sorted(place for place in used if place[1] not in all_messages() and place[1] != "font")
        == []
    )


@pytest.mark.parametrize("code", sorted(all_messages()))
def test_no_words_are_without_a_fault(code: str) -> None:
    said = {
        node.value
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
    }
    assert code in said


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_a_fault_tells_what_its_words_name() -> None:
    """As far as a call shows its fields; those passed on as `**fields` are tried where they are made."""
    seen = 0
    for name, code, call in calls():
        given = {keyword.arg for keyword in call.keywords}
        helper = isinstance(call.func, ast.Name) and call.func.id.startswith("_")
        if (
            None in given
            or code not in all_messages()
            or helper
            or ast.unparse(call.func) == "Diagnostic"
        ):
            continue
        message, hint = all_messages()[code]
        missing = fields(message) | fields(hint)
        if isinstance(call.func, ast.Attribute) and call.func.attr != "tell":
            continue
        assert missing <= given, f"{name}: {code} lacks {missing - given}"
        seen += 1
    assert seen > 40


@pytest.mark.parametrize("code", sorted(all_messages()))
def test_words_are_sentences_for_people(code: str) -> None:
    message, hint = all_messages()[code]
    assert message
    assert not message.endswith(".")
    assert not hint.endswith(".")
    assert (
        message[0].islower()
        or not message[0].isalpha()
        or message[:2].isupper()
        or message.split()[0] in ("French", "HTML", "SVG")
    )


def test_a_fault_without_a_place_is_told_by_its_file() -> None:
    said = render_diagnostic(warning("hole", Source("a.md", "x"), WHOLE_FILE, lines="7"))
    assert said.startswith("a.md: warning: the page that ends here has 7 empty lines")
