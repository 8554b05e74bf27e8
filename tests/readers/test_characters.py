import pytest

from pamphlets.app.messages import render_diagnostic
from pamphlets.core.source import Source
from pamphlets.readers.text_file import check_characters, find_unsupported_script, remove_invisible


@pytest.mark.parametrize(
    ("char", "name"),
    [
        ("א", "Hebrew"),
        ("ע", "Hebrew"),
        ("ب", "Arabic"),
        ("ﷺ", "Arabic"),
        ("ﻷ", "Arabic"),
        ("ܐ", "Syriac"),
        ("ހ", "Thaana"),
        ("ߊ", "N'Ko"),
        ("ह", "Devanagari"),
        ("ব", "Bengali"),
        ("த", "Tamil"),
        ("ก", "Thai"),
        ("ລ", "Lao"),
        ("བ", "Tibetan"),
        ("က", "Burmese"),
        ("ខ", "Khmer"),
        ("ᠮ", "Mongolian"),
    ],
)
def test_scripts_that_join_or_run_leftwards_are_named(char: str, name: str) -> None:
    assert find_unsupported_script(char) == name
    (fault,) = check_characters(Source("a.md", f"mot {char}"))
    assert (fault.code, fault.span.start, fault.fields["script"]) == ("script", 4, name)


@pytest.mark.parametrize("char", "aéœŒΩжგԱ中あ한Æ€№→★☎😀“”«»’…—\u00a0\u202f\u0301\u2011₂⁹")
def test_what_stands_in_a_row_from_left_to_right_passes(char: str) -> None:
    assert find_unsupported_script(char) == ""
    assert check_characters(Source("a.md", f"mot {char}")) == []


def test_one_script_is_told_once_and_two_are_told_twice() -> None:
    found = check_characters(Source("a.md", "אב גד و אב وو"))
    assert [(d.fields["script"], d.span.start) for d in found] == [("Hebrew", 0), ("Arabic", 6)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a\x0bb", "control"),
        ("a\x92b", "control"),
        ("a\u2028b", "control"),
        ("a\u202eb", "direction"),
    ],
)
def test_stray_characters_are_located(text: str, code: str) -> None:
    (fault,) = check_characters(Source("a.md", text))
    assert (fault.severity, fault.code, fault.span.start) == ("error", code, 1)
    assert f"U+{ord(text[1]):04X}" in render_diagnostic(fault)


def test_a_letter_lost_before_is_a_warning() -> None:
    (doubt,) = check_characters(Source("a.md", "sant\ufffd"))
    assert (doubt.severity, doubt.code, doubt.span.start) == ("warning", "replacement", 4)
    assert render_diagnostic(doubt).startswith("a.md:1:5: warning")


def test_a_binary_file_is_a_handful_of_faults() -> None:
    assert len(check_characters(Source("a.md", "\x00\x01" * 1000))) == 20


def test_invisible_characters_go_and_no_break_spaces_stay() -> None:
    assert (
        remove_invisible("a\u00adb\u200bc\u2060d\ufeffe\u00a0f\u202fg\u200e")
        == "abcde\u00a0f\u202fg"
    )
