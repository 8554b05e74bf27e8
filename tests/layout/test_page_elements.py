"""What of a page is read aloud: of all formats, nothing readable is an artifact but a closed list of kinds."""

import pytest

from pamphlets.core.fonts.typed_letters import squeeze
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
