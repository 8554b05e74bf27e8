"""A catalogue is one file; its compiled form is kept beside it, and never stale."""

import os
from pathlib import Path

import pytest

from pamphlets.languages.catalogue import CatalogueError, list_languages, load_catalogue

HEAD = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

"""


def write_catalogue(folder: Path, *entries: str, language: str = "br") -> Path:
    path = folder / f"{language}.po"
    path.write_text(HEAD + "\n\n".join(entries), "utf-8")
    return path


def entry(translation: str, *, flags: str = "") -> str:
    return f'{flags}msgctxt "a.b"\nmsgid "hello"\nmsgstr "{translation}"\n'


def kept(folder: Path) -> list[Path]:
    return sorted((folder / "__pycache__").glob("*.mo"))


def test_a_file_makes_a_language(tmp_path: Path) -> None:
    assert list_languages(tmp_path) == ("en",)
    write_catalogue(tmp_path, entry("demat"))
    assert list_languages(tmp_path) == ("en", "br")
    assert load_catalogue("br", tmp_path).pgettext("a.b", "hello") == "demat"
    assert load_catalogue("br", tmp_path).pgettext("a.c", "hello") == "hello"


def test_the_source_language_needs_no_file(tmp_path: Path) -> None:
    assert load_catalogue("en", tmp_path).pgettext("a.b", "hello") == "hello"


def test_the_compiled_form_is_what_is_read_next_time(tmp_path: Path) -> None:
    write_catalogue(tmp_path, entry("demat"))
    load_catalogue("br", tmp_path)
    (compiled,) = kept(tmp_path)
    compiled.write_bytes(compiled.read_bytes().replace(b"demat", b"tamed"))
    assert load_catalogue("br", tmp_path).pgettext("a.b", "hello") == "tamed"


def test_a_changed_file_is_compiled_anew_and_its_old_form_goes(tmp_path: Path) -> None:
    path = write_catalogue(tmp_path, entry("demat"))
    load_catalogue("br", tmp_path)
    before = kept(tmp_path)
    stamp = path.stat()
    write_catalogue(tmp_path, entry("salud"))
    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert load_catalogue("br", tmp_path).pgettext("a.b", "hello") == "salud"
    assert len(kept(tmp_path)) == 1
    assert kept(tmp_path) != before


@pytest.mark.parametrize("broken", [b"", b"half", b"\xde\x12\x04\x95" + b"\xff" * 40])
def test_a_broken_compiled_form_is_made_again(tmp_path: Path, broken: bytes) -> None:
    write_catalogue(tmp_path, entry("demat"))
    load_catalogue("br", tmp_path)
    kept(tmp_path)[0].write_bytes(broken)
    assert load_catalogue("br", tmp_path).pgettext("a.b", "hello") == "demat"


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    write_catalogue(tmp_path, entry("demat"))
    (tmp_path / "__pycache__").write_text("a file where the folder should be")
    assert load_catalogue("br", tmp_path).pgettext("a.b", "hello") == "demat"


def test_fuzzy_and_empty_entries_stay_english(tmp_path: Path) -> None:
    write_catalogue(tmp_path, entry("demat", flags="#, fuzzy\n"))
    assert load_catalogue("br", tmp_path).pgettext("a.b", "hello") == "hello"
    write_catalogue(tmp_path, entry(""))
    assert load_catalogue("br", tmp_path).pgettext("a.b", "hello") == "hello"


@pytest.mark.parametrize(
    "text",
    ["msgstr[0] x\n", "ceci n’est pas un catalogue\n", HEAD.replace("n > 1", "n > import")],
)
def test_what_is_no_catalogue_is_told_with_its_path(tmp_path: Path, text: str) -> None:
    path = tmp_path / "br.po"
    path.write_text(text, "utf-8")
    with pytest.raises(CatalogueError) as caught:
        load_catalogue("br", tmp_path)
    assert caught.value.path == path
    assert caught.value.reason


def test_a_language_without_a_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError):
        load_catalogue("br", tmp_path)
