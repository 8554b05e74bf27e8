import pytest

from pamphlets.readers.bibliography.language_tags import read_language


@pytest.mark.parametrize(
    ("tag", "written"),
    [
        ("fr", "fr fre fra Fre FRA Français français french French Française"),
        ("fr-FR", "fr-FR fr_FR fr-fr FR_fr fre-FR"),
        ("fr-CA", "fr-CA"),
        ("en", "en eng Anglais English ENG"),
        ("en-US", "en-US en_us eng-us"),
        ("de", "ger deu allemand Deutsch"),
        ("es", "spa castillan Español"),
        ("nl", "dut nld flamand Nederlands"),
        ("zh-Hant-TW", "zh-hant-tw chi_Hant_TW"),
        ("ro", "rum ron roumain"),
        ("oc", "oci occitan"),
        ("tlh", "tlh"),
        ("", "mul und zxx klingon"),
    ],
)
def test_codes_and_names_are_one_tag(tag: str, written: str) -> None:
    assert {read_language(word) for word in written.split()} == {tag}


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("fre ; eng", "fr"),
        ("en-US;fr", "en-US"),
        ("fr, en", "fr"),
        ("français et anglais", "fr"),
        ("Français (France)", "fr"),
        ("fr [texte] en", ""),
        ("En bref", ""),
        ("", ""),
    ],
)
def test_of_several_the_first_counts(written: str, tag: str) -> None:
    assert read_language(written) == tag
