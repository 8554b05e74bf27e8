import pytest

from pamphlets.checks.foreign_marks.block_marks import is_caption, is_french_prose
from pamphlets.checks.foreign_marks.check import find_foreign_marks
from tests.readers.markdown.outline import read_body


def codes(text: str) -> list[str]:
    return [doubt.code for doubt in find_foreign_marks(read_body(text)[0])]


@pytest.mark.parametrize(
    "text",
    [
        "– Bonjour, dit-il, « en alinéa » de quatre espaces.",
        "Quatre espaces aussi.",
        "Sous le pont du bourg\ncoule la rivière",
        "« Non », dit-elle ; et nous partons.",
        "12, rue de la Lande, au bourg",
    ],
)
def test_sentences_and_verses_are_prose(text: str) -> None:
    assert is_french_prose(text)


@pytest.mark.parametrize(
    "text",
    [
        "sudo apt-get install -y make python3-venv",
        "make TITRE",
        "titre: La cantine\nauteurs: [Lise]",
        "Bourg   12 h   la cantine et le four",
        "deux mots",
        "cp un fichier dans/le/dossier",
    ],
)
def test_code_and_plans_are_none(text: str) -> None:
    assert not is_french_prose(text)


def test_fenced_prose_is_meant_so() -> None:
    assert codes("```\nNous partons de la ville.\n```\n") == []
    assert codes("~~~~ texte\nNous partons de la ville.\n~~~~\n") == []
    assert codes("> ```\n> Nous partons de la ville.\n> ```\n") == []


def test_a_fence_without_end_is_told() -> None:
    assert codes("```\nNous partons.\n") == ["mark-code-open"]
    assert codes("````\nNous partons.\n```\n") == ["mark-code-open"]
    assert codes("```") == ["mark-code-open"]


@pytest.mark.parametrize("line", ["- - -", "***", "---", "-----", "* * *"])
def test_ornaments_are_no_table(line: str) -> None:
    assert codes(f"Avant.\n\n{line}\n\nAprès.\n") == []


def test_indented_paragraphs_are_counted() -> None:
    (doubt,) = find_foreign_marks(
        read_body(
            "    Nous partons de la ville.\n\nEt :\n\n    Nous y revenons le soir.\n"
        )[0]
    )
    assert doubt.fields == {"mark": "Nous partons de la ville.", "count": "2"}


@pytest.mark.parametrize(
    "words",
    [
        "Les planches de poireaux, un matin d'octobre",
        "Figure 2. Le plan du bourg.",
        "Fig. 3 – Le moulin.",
        "Le moulin. © Lise Renard, 2020.",
        "Le bourg en 1936. Source : archives.",
        "Photo : Lise Renard.",
    ],
)
def test_what_reads_like_a_caption_is_told(words: str) -> None:
    assert is_caption(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Logo du collectif.",
        "Un moulin",
        "Gravure en noir : une cabine ouverte au milieu d'un champ.",
        "Un plan du bourg " * 5 + "vu de haut",
    ],
)
def test_descriptions_are_none(words: str) -> None:
    assert not is_caption(words)


def test_only_a_picture_that_stands_alone_without_a_caption_is_doubtful() -> None:
    assert codes("![Figure 1 du bourg](a.png)\n") == ["mark-alternative"]
    assert codes("::: figure\n![Figure 1 du bourg](a.png)\n\nLe bourg.\n:::\n") == []
    assert codes("Un ![Figure 1 du bourg](a.png) ici.\n") == []


@pytest.mark.parametrize(
    "name", ["mermaid", "{note}", "plantuml", "dataview", "{admonition} Titre"]
)
def test_what_other_programs_draw_or_frame_is_told(name: str) -> None:
    assert codes(f"```{name}\ncode\n```\n") == ["mark-diagram"]


@pytest.mark.parametrize("name", ["", "python", "{r}", "texte", "{.python}", "dotnet"])
def test_other_languages_are_code(name: str) -> None:
    assert codes(f"```{name}\ncode\n```\n") == []
