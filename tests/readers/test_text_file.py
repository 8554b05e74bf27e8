import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.app.messages import message_fields, render_diagnostic
from pamphlets.core.source import LineColumn, Source
from pamphlets.readers.text_file import (
    check_characters,
    decode_source,
    find_unsupported_script,
    first_unsupported_script,
    normalise_text,
    remove_invisible,
)
from tests.readers.markdown.outline import faults_in

TEXT = "---\ntitre: Santé\n---\nL’été à Besançon, c’est « là-bas » : où ça ?\n"


def refused(data: bytes) -> tuple[str, LineColumn, str]:
    """The encoding named, the place, and the line shown."""
    with pytest.raises(ExceptionGroup) as caught:
        decode_source(data, "a.md")
    (diagnostic,) = faults_in(caught.value)
    assert render_diagnostic(diagnostic)
    place = diagnostic.source.locate(diagnostic.span)
    return diagnostic.fields["encoding"], place, diagnostic.source.line_text(place.line)


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("cp1252", "Windows-1252"),
        ("utf-16", "UTF-16"),
        ("utf-32", "UTF-32"),
    ],
)
def test_what_windows_writes_is_read_and_told_once(codec: str, name: str) -> None:
    source = decode_source(TEXT.replace("\n", "\r\n").encode(codec), "a.md")
    assert source.text == TEXT
    assert [(doubt.severity, doubt.code) for doubt in check_characters(source)] == [
        ("notice", "encoding-read")
    ]
    assert source.encoding == name


def test_latin_1_is_read_as_what_it_is_a_part_of() -> None:
    source = decode_source("a\nb\nSanté, LIBERTÉ\u00a0!\n".encode("latin-1"), "a.md")
    assert source.text == "a\nb\nSanté, LIBERTÉ\u00a0!\n"
    assert source.encoding == "Windows-1252"


def test_utf_8_tells_nothing() -> None:
    assert check_characters(decode_source(TEXT.encode(), "a.md")) == []


@pytest.mark.parametrize(
    ("codec", "name", "place"),
    [
        ("mac_roman", "Mac Roman", LineColumn(2, 12)),
        ("utf-16-le", "UTF-16", LineColumn(2, 12)),
        ("utf-16-be", "UTF-16", LineColumn(2, 12)),
    ],
)
def test_a_wrong_encoding_is_located_and_named(
    codec: str, name: str, place: LineColumn
) -> None:
    assert refused(TEXT.encode(codec)) == (name, place, TEXT.split("\n")[place.line - 1])


@pytest.mark.parametrize("mixed", ["été", "œuf", "l’eau", "« a »"])
def test_a_file_of_two_encodings_is_refused_at_the_first_wrong_byte(mixed: str) -> None:
    _, place, _ = refused(f"{mixed}\nhiv".encode() + b"\xe9r\n")
    assert place == LineColumn(2, 4)


@pytest.mark.parametrize("data", [b"\xff\xfea", b"a\x81\xe9", b"\xff\xfe\x00\xd8"])
def test_what_is_none_of_them_is_refused(data: bytes) -> None:
    assert refused(data)


def test_utf_16_without_accents_is_named_too() -> None:
    assert refused("abc\n".encode("utf-16-le"))[0] == "UTF-16"


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_bom_and_line_ends_of_any_kind_give_one_text(before: bytes, end: str) -> None:
    assert decode_source(before + TEXT.replace("\n", end).encode(), "a.md").text == TEXT


@given(st.text())
def test_normalising_makes_composed_letters_and_keeps_the_lines(text: str) -> None:
    made = normalise_text(unicodedata.normalize("NFD", text))
    assert unicodedata.is_normalized("NFC", made)
    assert made.count("\n") == text.replace("\r\n", "\n").replace("\r", "\n").count("\n")
    assert normalise_text(made) == made


@given(
    st.binary()
    | st.text().map(str.encode)
    | st.text(max_size=50).map(lambda t: t.encode("utf-16"))
)
def test_no_bytes_whatever_end_in_a_crash(data: bytes) -> None:
    try:
        text = decode_source(data, "a.md").text
    except ExceptionGroup as group:
        text = faults_in(group)[0].source.text
    assert "\r" not in text


def test_no_break_spaces_stay() -> None:
    assert decode_source("a\u00a0b\u202fc".encode(), "a.md").text == "a\u00a0b\u202fc"


SCRIPTS = (
    "Hebrew Arabic Syriac Thaana Samaritan Mandaic Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada "
    "Malayalam Sinhala Thai Lao Tibetan Khmer Mongolian Limbu Buginese Balinese Sundanese Batak Lepcha Phags-pa "
    "Saurashtra Javanese Cham"
).split()
SCRIPT_OF_NAME = {f"{name.upper()} ": name for name in SCRIPTS} | {
    "MYANMAR ": "Burmese", "NKO ": "N'Ko", "NEW TAI LUE ": "Tai Lue", "TAI LE ": "Tai Le",
    "TAI THAM ": "Tai Tham", "TAI VIET ": "Tai Viet", "MEETEI MAYEK ": "Meetei Mayek",
    "LATIN ": "", "GREEK ": "", "CYRILLIC ": "", "ARMENIAN ": "", "GEORGIAN ": "", "HANGUL ": "", "ETHIOPIC ": "",
    "CHEROKEE ": "", "OGHAM ": "", "RUNIC ": "", "CANADIAN SYLLABICS ": "", "OL CHIKI ": "", "YI ": "",
    "HIRAGANA ": "", "KATAKANA ": "", "COMBINING LATIN ": "", "VARIATION SELECTOR": "", "KAYAH LI ": "",
    "REJANG ": "", "VAI ": "",
}  # fmt: skip


@pytest.mark.parametrize(("beginning", "script"), SCRIPT_OF_NAME.items())
def test_a_script_is_known_by_every_character_that_unicode_counts_to_it(
    beginning: str, script: str
) -> None:
    of_script: list[str] = []
    for char in map(chr, range(0x250, 0x10000)):
        name = unicodedata.name(char, "")
        if (
            name.startswith(beginning) and "PUNCTUATION" not in name
        ):  # Sundanese has some elsewhere
            of_script.append(char)
    assert of_script
    assert {char: find_unsupported_script(char) for char in of_script} == dict.fromkeys(
        of_script, script
    )


@pytest.mark.parametrize(
    ("char", "script"),
    [
        ("\U00010800", "a right-to-left script"),
        ("\U00010fff", "a right-to-left script"),
        ("\U00011000", "an Indic script"),
        ("\U00011fff", "an Indic script"),
        ("\U00012000", ""),
        ("\U0001e7ff", ""),
        ("\U0001e800", "a right-to-left script"),
        ("\U0001efff", "a right-to-left script"),
        ("\U0001f000", ""),
    ],
)
def test_scripts_of_the_other_planes_are_known_by_their_blocks(
    char: str, script: str
) -> None:
    assert find_unsupported_script(char) == script
    assert first_unsupported_script(f"aé{char}א") == (script or "Hebrew")


def test_a_zero_byte_in_a_text_of_utf_8_is_no_sign_of_utf_16() -> None:
    assert decode_source(b"un mot\0, deux mots", "a.md").text == "un mot\0, deux mots"


@pytest.mark.parametrize("char", "ABQQZaz ~\t\n\u00a0")
def test_what_every_text_has_is_no_control_character(char: str) -> None:
    assert check_characters(Source("a.md", f"mot{char}mot")) == []


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
    assert (fault.code, fault.span.start, message_fields(fault)["script"]) == (
        "script",
        4,
        name,
    )


@pytest.mark.parametrize("char", "aéœŒΩжგԱ中あ한Æ€№→★☎😀“”«»’…—\u00a0\u202f\u0301\u2011₂⁹")
def test_what_stands_in_a_row_from_left_to_right_passes(char: str) -> None:
    assert find_unsupported_script(char) == ""
    assert check_characters(Source("a.md", f"mot {char}")) == []


def test_one_script_is_told_once_and_two_are_told_twice() -> None:
    found = check_characters(Source("a.md", "אב גד و אב وو"))
    assert [(message_fields(d)["script"], d.span.start) for d in found] == [
        ("Hebrew", 0),
        ("Arabic", 6),
    ]


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
