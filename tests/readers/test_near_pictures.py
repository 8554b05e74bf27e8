"""The picture that was meant by an address at which there is none."""

import unicodedata
from pathlib import Path

import pytest

from pamphlets.readers.near_pictures import find_near_picture

PICTURES = ("images/jardin.png", "images/Été à la ferme.jpg", "images/plan (2).svg", "brochures/couverture.jpeg",
            "images/atelier.svg", "images/atelier.jpg", "images/vieux/quai.png")  # fmt: skip


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """A text beside a folder of pictures."""
    for name in PICTURES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path / "brochures" / "a.md"


@pytest.mark.parametrize(
    ("address", "near", "same"),
    [
        ("images/jardin.png", "../images/jardin.png", True),
        ("jardin.png", "../images/jardin.png", True),
        ("../image/jardin.png", "../images/jardin.png", True),
        ("../images/couverture.jpeg", "couverture.jpeg", True),
        ("../images/quai.png", "../images/vieux/quai.png", True),
        ("../images/jardim.png", "../images/jardin.png", False),
        ("../images/Jardin.PNG", "../images/jardin.png", False),
        ("../images/jardin.jpg", "../images/jardin.png", False),
        ("../images/jardin", "../images/jardin.png", False),
        ("../images/ete-a-la-ferme.jpg", "<../images/Été à la ferme.jpg>", False),
        (
            "%C3%89t%C3%A9%20%C3%A0%20la%20ferme.jpg",
            "<../images/Été à la ferme.jpg>",
            False,
        ),
        ("../images/atelié.jpeg", "../images/atelier.jpg", False),
        ("../images/Atelier.jpg", "../images/atelier.jpg", False),
        ("../images/plan(2).svg", "<../images/plan (2).svg>", False),
        ("../images/courverture.jpg", "couverture.jpeg", False),
    ],
)
def test_the_picture_that_was_meant_is_named_as_the_text_must_write_it(
    text: Path, address: str, near: str, same: bool
) -> None:
    assert find_near_picture(text, address, text.parent.parent) == (near, same)


def test_accents_made_otherwise_are_the_same_name(text: Path) -> None:
    address = unicodedata.normalize("NFD", "images/Été à la ferme.jpg")
    near = find_near_picture(text, address, text.parent.parent)
    assert near is not None
    assert near.has_same_name


@pytest.mark.parametrize("address", ["../images/photo.jpg", "x.png", ""])
def test_nothing_is_named_that_is_not_alike(text: Path, address: str) -> None:
    assert find_near_picture(text, address, text.parent.parent) is None


def test_what_is_hidden_or_no_picture_is_not_named(tmp_path: Path) -> None:
    for name in (".jardin.png", "jardin.txt"):
        (tmp_path / name).touch()
    assert find_near_picture(tmp_path / "a.md", "jardin.png", tmp_path) is None
