import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.document.bibliography import TextRun
from pamphlets.readers.bibliography.rich_text import read_rich_text

MARKS = {"emphasis": "*", "strong": "**", "small-caps": "§", None: ""}
RAISED = {"superscript": "^", "subscript": "_", None: ""}


def shown(runs: tuple[TextRun, ...]) -> str:
    """Runs with our marks about them."""
    pieces = []
    for text, style, raised in runs:
        mark, rise = MARKS[style], RAISED[raised]
        pieces.append(f"{mark}{rise}{text}{rise}{mark}")
    return "".join(pieces)


@pytest.mark.parametrize(
    ("title", "runs"),
    [
        ("Un titre", "Un titre"),
        ("Sur <i>Homo sapiens</i>", "Sur *Homo sapiens*"),
        ("Sur <em>Homo</em>", "Sur *Homo*"),
        ("Sur <I>Homo</I>", "Sur *Homo*"),
        ("Sur *Homo*", "Sur *Homo*"),
        ("Sur _Homo_", "Sur *Homo*"),
        ("Sur **Homo**", "Sur **Homo**"),
        ("H<sub>2</sub>O", "H_2_O"),
        ("H~2~O et XIX^e^", "H_2_O et XIX^e^"),
        ("XIX<sup>e</sup>", "XIX^e^"),
        ('<span class="nocase">Paris</span>', "Paris"),
        ("[Paris]{.nocase}, fin", "Paris, fin"),
        ('<span style="font-variant:small-caps;">Nom</span> fin', "§Nom§ fin"),
        ("<sc>Nom</sc> fin", "§Nom§ fin"),
        ("<i>Lire <i>Quai</i></i>", "*Lire *Quai"),
        ("Histoire &amp; culture", "Histoire & culture"),
        ("L&#39;été &#x2014; &eacute;", "L'été — é"),
        ("L&amp;#39;été &amp;amp; l&amp;amp;#39;hiver", "L'été & l'hiver"),
        ("&lt;i&gt;Homo&lt;/i&gt;", "*Homo*"),
        ("AT&T, R&D", "AT&T, R&D"),
        ("Un <jats:italic>mot</jats:italic>", "Un *mot*"),
        ("Un \\*mot\\*", "Un *mot*"),
        ("2 * 3 * 4 et a_b_c", "2 * 3 * 4 et a_b_c"),
        ("a < b et <nom>", "a < b et <nom>"),
        ("<i>jamais fermé", "*jamais fermé*"),
        ("fermé</i> jamais", "fermé jamais"),
        ("Un [lien](x) `code`", "Un [lien](x) `code`"),
        ("Deux\n lignes", "Deux lignes"),
        ("", ""),
    ],
)
def test_marks_of_titles_are_styles(title: str, runs: str) -> None:
    assert shown(read_rich_text(title)) == runs


@given(st.text("ab <>/i*_&;\\^~[]{}.", max_size=20))
def test_no_letter_of_a_title_is_lost(title: str) -> None:
    letters = sum(char in "ab" for char in title)
    runs = read_rich_text(title)
    kept = "".join(run.text for run in runs)
    # A tag <a> or <b> goes with its letters.
    assert letters - title.count("<") * 20 <= sum(char in "ab" for char in kept) <= letters
    assert all(run.text for run in runs)
