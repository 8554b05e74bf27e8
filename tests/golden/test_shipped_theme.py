"""The golden theme is the one that comes with the program, shown by the specimen that `make specimen` makes."""

from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
CASE = Path(__file__).parent / "theme-machine"


def test_the_golden_theme_is_the_shipped_one() -> None:
    for path in sorted((TOP / "content" / "themes").iterdir()):
        assert (CASE / "themes" / path.name).read_bytes() == path.read_bytes()


def test_the_golden_text_is_the_specimen() -> None:
    specimen = TOP / "pamphlets" / "app" / "specimen"
    text = (CASE / "text.md").read_text("utf-8")
    assert text.replace("theme: machine\n", "") == (specimen / "specimen.md").read_text("utf-8")  # fmt: skip
    assert (CASE / "figure.svg").read_bytes() == (specimen / "figure.svg").read_bytes()
