"""What of a page is read aloud: of all formats, nothing readable is an artifact but a closed list of kinds."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from pamphlets.core.fonts.typed_letters import squeeze
from pamphlets.pdf.navigation import DESTINATION_HEADROOM
from tests.support.structure.editions import CONTENT, Edition, iter_editions
from tests.support.structure.page_elements import (
    find_unread_content,
    read_titles,
)

# One title of each format; all others in tests/judges.
SLUGS = (
    "34-22",
    "a-vous-de-choisir",
    "archive-21-mai-2022",
    "droit-de-dire-non",
    "en-chiffres",
    "imprimer-sa-brochure",
)


@pytest.fixture(scope="module", params=SLUGS)
def edition(request: pytest.FixtureRequest) -> Edition:
    (edition,) = iter_editions(CONTENT, request.param)
    return edition


def test_all_that_one_reads_is_read_aloud_but_folios_heads_and_signs(
    edition: Edition,
) -> None:
    assert list(find_unread_content(edition)) == []


def test_the_title_is_read_once_as_it_was_typed(edition: Edition) -> None:
    (title,) = read_titles(edition.pages)
    assert title.startswith(squeeze(edition.document.meta.title))


def test_no_two_elements_of_a_page_are_taken_for_one(edition: Edition) -> None:
    for page in edition.pages:
        seen: list[object] = []
        for item in page.items:
            element = None if item.node else item.element
            if (
                element is not None
                and element.role != "title"
                and element != (seen or [None])[-1]
            ):
                assert element not in seen, f"{page.label}: {element}"
                seen.append(element)


def test_the_number_of_a_note_leads_back_to_what_calls_it_first(edition: Edition) -> None:
    file = PdfReader(BytesIO(edition.write()))
    numbers = {note.number for note in edition.document.notes}
    places: dict[str, tuple[int, float]] = {}
    backs: dict[str, tuple[int, float]] = {}
    for number, page in enumerate(file.pages):
        for annotation in page.get("/Annots", []):
            entries = annotation.get_object()
            words = entries.get("/Contents", "")
            top = float(entries["/Rect"][3])
            if words.startswith("Note "):
                places.setdefault(words.removeprefix("Note "), (number, top))
            elif words.startswith("Retour à l’appel "):
                target, _, _, height, _ = entries["/Dest"]
                page_index = file.get_page_number(target.get_object())
                assert page_index is not None
                backs[words.removeprefix("Retour à l’appel ")] = page_index, float(height)
    assert set(backs) == {str(number) for number in numbers} == set(places)
    for name, (page_index, height) in backs.items():
        assert page_index == places[name][0]
        assert height == pytest.approx(places[name][1] + DESTINATION_HEADROOM, abs=0.1)
