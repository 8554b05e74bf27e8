"""The families that drawings name, and which of ours they are set in."""

import pytest

from pamphlets.readers.svg.text.faces import ChosenFace, choose_face
from tests.support.svg import FACES


@pytest.mark.parametrize(
    ("written", "face"),
    [
        ("Source Sans 3", ChosenFace("Source Sans 3")),
        ("'EB Garamond', serif", ChosenFace("EB Garamond")),
        ("Lato, 'Source Sans 3', sans-serif", ChosenFace("Source Sans 3")),
        ("SourceSans3-SemiboldIt", ChosenFace("Source Sans 3", 600, is_italic=True)),
        ("EBGaramond-BoldItalic", ChosenFace("EB Garamond", 700, is_italic=True)),
        ("Source Sans 3 Black", ChosenFace("Source Sans 3", 900)),
        ("sans-serif", ChosenFace("Source Sans 3")),
        ("serif", ChosenFace("EB Garamond")),
        ("monospace", ChosenFace("JetBrains Mono")),
        ("", ChosenFace("Source Sans 3")),
        ("Arial", ChosenFace("Source Sans 3", wanted="Arial")),
        ("Arial Black", ChosenFace("Archivo Black", 900, wanted="Arial Black")),
        ("Helvetica-Bold", ChosenFace("Source Sans 3", 700, wanted="Helvetica-Bold")),
        ("'Times New Roman', serif", ChosenFace("EB Garamond", wanted="Times New Roman")),
        ("Courier New", ChosenFace("JetBrains Mono", wanted="Courier New")),
        ("Verdana, sans-serif", ChosenFace("DejaVu Sans", wanted="Verdana")),
        ("Impact", ChosenFace("Anton", wanted="Impact")),
        ("Virgil, Segoe UI Emoji", ChosenFace("DejaVu Sans", wanted="Virgil")),
        ("Inconnue, serif", ChosenFace("EB Garamond", wanted="Inconnue")),
    ],
)
def test_a_family_is_ours_or_the_nearest_that_we_have(
    written: str, face: ChosenFace
) -> None:
    assert choose_face(written, FACES.families) == face
