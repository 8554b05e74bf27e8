"""The golden texts come out as they were last accepted: read the diff of pages.txt, then `make golden`."""

from functools import cache
from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageStat

from tests.golden.proof import CASES, HERE, PAGES, PICTURES, proof

made = cache(proof)


@pytest.mark.parametrize("case", CASES)
def test_the_pages_are_those_accepted(case: str) -> None:
    accepted = (HERE / case / PAGES).read_text("utf-8").splitlines()
    assert made(case)[PAGES].decode().splitlines() == accepted


SHOWN = [(path.parent.name, path.name) for path in sorted(HERE.glob("*/*.png"))]


@pytest.mark.parametrize("case", CASES)
def test_every_page_that_is_shown_was_accepted(case: str) -> None:
    assert {name for name in made(case) if name in PICTURES} == {
        name for at, name in SHOWN if at == case
    }


@pytest.mark.parametrize(("case", "picture"), SHOWN)
def test_the_pages_look_as_they_did(case: str, picture: str) -> None:
    before = Image.open(HERE / case / picture).convert("L")
    after = Image.open(BytesIO(made(case)[picture])).convert("L")
    assert before.size == after.size
    # A pixel's edge may fall otherwise on another system; a letter may not.
    assert ImageStat.Stat(ImageChops.difference(before, after)).mean[0] < 0.5


@pytest.mark.parametrize(("case", "picture"), SHOWN)
def test_a_golden_picture_is_small(case: str, picture: str) -> None:
    assert (HERE / case / picture).stat().st_size <= 60 * 1024


def test_both_looks_are_proved() -> None:
    texts = [(HERE / case / "text.md").read_text("utf-8") for case in CASES]
    assert sum("theme: bloc" in text for text in texts) >= 2
    assert sum("theme: bloc" not in text for text in texts) >= 2
