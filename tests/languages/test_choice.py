"""The language spoken: the one asked for, the collective's, the locale's, French."""

from pathlib import Path

import pytest

from pamphlets.languages.choice import choose_language, find_language


def collective(folder: Path, text: str) -> Path:
    (folder / "collectif.yaml").write_text(text, "utf-8")
    return folder


def test_each_wish_counts_more_than_the_next(tmp_path: Path) -> None:
    english = {"LANG": "en_GB.UTF-8"}
    assert choose_language(None, tmp_path, {}) == "fr"
    assert choose_language(None, tmp_path, english) == "en"
    collective(tmp_path, "langue: fr\n")
    assert choose_language(None, tmp_path, english) == "fr"
    assert choose_language("en", tmp_path, {}) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "langue: en\n",
        "collectif: Le Port\nlangue: 'en-GB' # pour nous\r\n",
        "\ufeffLangue: anglais",
        'lang: "en"\n',
        "language:\tenglish\n",
    ],
)
def test_the_collective_says_it_in_its_own_file(tmp_path: Path, text: str) -> None:
    assert choose_language(None, collective(tmp_path, text), {"LANG": "fr_FR"}) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "# langue: en\n",
        "mentions:\n  langue: en\n",
        "langue: br\n",
        "langue:\n",
        "sous langue: en\n",
        "langue: [en\n",
    ],
)
def test_what_is_no_language_of_ours_is_passed_over(tmp_path: Path, text: str) -> None:
    assert choose_language(None, collective(tmp_path, text), {}) == "fr"


def test_a_collective_file_of_other_bytes_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "collectif.yaml").write_bytes(b"collectif: caf\xe9\nlangue: en\n")
    assert choose_language(None, tmp_path, {}) == "en"
    (tmp_path / "collectif.yaml").unlink()
    (tmp_path / "collectif.yaml").mkdir()
    assert choose_language(None, tmp_path, {}) == "fr"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANGUAGE": "de:en", "LC_ALL": "fr_FR.UTF-8"}, "en"),
        ({"LC_ALL": "en_US.UTF-8", "LC_MESSAGES": "fr_FR", "LANG": "fr_FR"}, "en"),
        ({"LC_MESSAGES": "en_US", "LANG": "fr_FR"}, "en"),
        ({"LC_ALL": "", "LANG": "en_US"}, "en"),
        ({"LC_ALL": "C", "LANG": "en_US"}, "en"),
        ({"LC_ALL": "C.UTF-8"}, "fr"),
        ({"LANG": "POSIX"}, "fr"),
        ({"LANG": "de_DE.UTF-8"}, "fr"),
        ({"LC_TIME": "en_US"}, "fr"),
    ],
)
def test_locales_count_as_for_gettext(
    tmp_path: Path, environment: dict[str, str], language: str
) -> None:
    assert choose_language(None, tmp_path, environment) == language


@pytest.mark.parametrize(
    ("wish", "language"),
    [
        ("fr_CA.UTF-8@euro", "fr"), ("FR", "fr"), (" français ", "fr"), ("en-gb", "en"), ("francais", "fr"),
        ("frr", None), ("", None), ("de", None), ("../fr", None),
    ],
)  # fmt: skip
def test_names_tags_and_locales_stand_for_languages(
    wish: str, language: str | None
) -> None:
    assert find_language(wish) == language
