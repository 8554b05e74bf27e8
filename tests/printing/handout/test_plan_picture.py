"""Contact sheets as files: PDF pages, one PNG, one SVG; the same bytes each time."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from pamphlets.printing.diagrams.contact_sheet import PlanFacts
from pamphlets.printing.handout.plan_picture import write_plan_picture
from pamphlets.printing.instructions.languages.tables import load_language
from tests.support.finishing import arranged

FONTS = Path(__file__).resolve().parents[3] / "fonts"


def made(kind: str, pages: int = 100) -> bytes:
    out = BytesIO()
    shown = PlanFacts("Le titre", "short", 0, load_language("fr"))
    write_plan_picture(arranged("saddle", pages), shown, kind, FONTS, out)
    return out.getvalue()


@pytest.mark.parametrize("kind", [".pdf", ".png", ".svg"])
def test_a_plan_is_the_same_each_time(kind: str) -> None:
    starts = {".pdf": b"%PDF-", ".png": b"\x89PNG", ".svg": b"<svg "}
    assert made(kind, 16).startswith(starts[kind])
    assert made(kind, 16) == made(kind, 16)


def test_a_pdf_plan_has_all_sheets_on_its_pages() -> None:
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(made(".pdf"))).pages)
    assert all(
        f"feuille {number}, recto" in text.replace("\u00a0", " ") for number in range(1, 26)
    )
