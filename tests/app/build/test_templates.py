import pytest

from pamphlets.app.build.templates import SOURCE_MODEL, new_text
from pamphlets.core.source import Source
from pamphlets.document.bibliography import ContributorName
from pamphlets.readers.bibliography.csl_file import read_bibliography
from tests.transforms.citations.essay import cited, lines


def test_the_model_of_a_source_is_read_to_its_last_key() -> None:
    (model,) = read_bibliography(Source("sources.yaml", SOURCE_MODEL)).entries.values()
    assert (model.kind, model.authors) == ("book", (ContributorName("Dupont", "Jeanne"),))
    assert model.url.endswith("/page")
    assert model.unprinted == ()
    assert len(SOURCE_MODEL.splitlines()) == 10
    assert lines(cited(f"{SOURCE_MODEL}~~~\nUn [@dupont-2020, p. 12].\n"))[2] == (
        "1. Jeanne §Dupont§, *Titre de l’ouvrage*, Ville, Maison d’édition, 2020, p. 12, "
        "consulté le 21 novembre 2026."
    )


def test_a_new_brochure_shows_the_model() -> None:
    assert SOURCE_MODEL in new_text("Un titre")


@pytest.mark.parametrize("kind", ["affiche", "tract", "zine", "lettre"])
def test_what_has_a_page_or_two_has_no_room_for_it(kind: str) -> None:
    assert SOURCE_MODEL not in new_text("Un titre", kind)
