"""Who asks for an ink or for dots that a picture cannot have is told so; nobody else is."""

import pytest

from pamphlets.app.build.stages.pictures.picture_tones import list_tone_doubts
from pamphlets.core.style import BLACK, Ink
from tests.support.documents import written

ROUGE = Ink("rouge", (1.0, 0.0, 0.0))


@pytest.mark.parametrize(
    ("picture", "ink", "codes"),
    [
        ("p.jpg){encre}", BLACK, ["picture-ink"]),
        ("p.jpg){encre}", ROUGE, []),
        ("p.jpg){trame=25 encre}", ROUGE, []),
        ("p.jpg)", BLACK, []),
        ("p.svg)", BLACK, []),
        ("p.svg){encre}", ROUGE, []),
        ("p.SVG){couleur}", ROUGE, ["picture-tones"]),
        ("p.svg){trame=25}", BLACK, []),
        ("p.svg){gris}", BLACK, []),
        ("p.svg){contraste encre}", BLACK, ["picture-ink", "picture-tones"]),
        ("p.pdf){gris}", BLACK, ["picture-tones"]),
        ("p.pdf){page=2 couleur}", BLACK, ["picture-tones"]),
        ("p.pdf){page=2 encre}", ROUGE, ["picture-tones"]),
    ],
)
def test_what_cannot_be_printed_so_is_told(
    picture: str, ink: Ink, codes: list[str]
) -> None:
    document = written(f"Un mot.\n\n![Un pont.]({picture}\n")
    doubts = list(list_tone_doubts(document, ink))
    assert [doubt.code for doubt in doubts] == codes
    assert all(document.source.text[doubt.span.start] == "!" for doubt in doubts)
