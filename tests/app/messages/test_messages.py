"""Messages are sentences for people, and each is said by some module; see also tests/support/message_log.py."""

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib.machinery import SourceFileLoader
from importlib.util import find_spec
from types import CodeType

import pytest

import pamphlets
from pamphlets.app.messages import all_messages, message_fields, render_diagnostic
from pamphlets.core.source import WHOLE_FILE, Source, Span, error, warning
from tests.support.message_log import check_diagnostic, wording_forms


def constants_of(code: CodeType) -> Iterator[object]:
    """Every constant of a module's code, those of its functions and classes among them."""
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from constants_of(constant)
        elif isinstance(constant, tuple | frozenset):
            yield from constant
        else:
            yield constant


@cache
def program_constants() -> set[object]:
    """The constants of all modules that make diagnostics."""
    constants: set[object] = set()
    for module in pkgutil.walk_packages(pamphlets.__path__, "pamphlets."):
        if "app.messages" not in module.name and not module.name.endswith("__main__"):
            spec = find_spec(module.name)
            assert spec is not None
            assert isinstance(spec.loader, SourceFileLoader)
            code = spec.loader.get_code(module.name)
            assert code is not None
            constants.update(constants_of(code))
    return constants


@pytest.mark.parametrize("code", sorted(all_messages()))
def test_no_message_is_without_a_module_that_says_it(code: str) -> None:
    assert code in program_constants()


@pytest.mark.parametrize("code", sorted(all_messages()))
def test_words_are_sentences_for_people(code: str) -> None:
    messages, hints = map(wording_forms, all_messages()[code])
    for message in messages:
        assert message
        assert "\n" not in message
        assert not message.endswith(".")
        assert (
            message[0].islower()
            or not message[0].isalpha()
            or message[:2].isupper()
            or message.split()[0] in ("French", "HTML", "SVG")
        )
    assert not [hint for hint in hints if hint.endswith(".")]


def test_a_diagnostic_without_a_message_or_a_field_is_noticed() -> None:
    source = Source("a.md", "x")
    assert check_diagnostic(warning("no-such-message", source)) == [
        "no-such-message has no message"
    ]
    assert check_diagnostic(warning("hole", source)) == ["hole lacks lines"]
    assert check_diagnostic(warning("hole", source, lines="7")) == []


def test_a_diagnostic_without_a_place_names_its_file() -> None:
    text = render_diagnostic(warning("hole", Source("a.md", "x"), WHOLE_FILE, lines="7"))
    first, hint = text.split("\n")
    assert first.startswith("a.md: warning: the page that ends here has 7 empty lines")
    assert hint.startswith("  hint: what follows does not fit there")


def test_a_diagnostic_with_a_place_shows_its_line_with_a_caret() -> None:
    source = Source("a.md", "un\ndeux trois\n")
    lines = render_diagnostic(error("hole", source, Span(8, 13), lines="7")).split("\n")
    assert lines[0].startswith("a.md:2:6: error: ")
    assert lines[1:3] == ["  deux trois", "       ^"]


def test_a_long_line_is_shown_around_the_caret() -> None:
    source = Source("a.md", "a" * 60 + "b" + "c" * 100)
    lines = render_diagnostic(error("hole", source, Span(60, 61), lines="7")).split("\n")
    assert lines[1] == "  " + "a" * 40 + "b" + "c" * 39
    assert lines[2].index("^") == lines[1].index("b")


def test_a_megabyte_in_a_field_is_cut() -> None:
    diagnostic = error("hole", Source("a.md", "x"), lines="7" * 1_000_000)
    assert len(render_diagnostic(diagnostic)) < 2000
    assert message_fields(error("hole", Source("a.md", "x"), lines="7" * 1000)) == {
        "lines": "7" * 1000
    }
    assert message_fields(diagnostic) == {"lines": "7" * 1000 + "…"}
