"""What happens to files while a page is open: it hears of it, whoever did it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pamphlets.core.system.input_files import hash_bytes
from tests.support.atelier import Atelier, open_atelier

TEXT = b"---\ntitre: Un titre\n---\n\nUn paragraphe.\n"


@pytest.fixture
def atelier(tmp_path: Path) -> Iterator[Atelier]:
    folder = tmp_path / "content" / "brochures"
    folder.mkdir(parents=True)
    (folder / "titre.md").write_bytes(TEXT)
    with open_atelier(tmp_path / "content", tmp_path / "build") as opened:
        yield opened


def await_event(events: Iterator[tuple[str, Any]], name: str, path: str) -> Any:
    """What the next event of a name and a path says; those before it are passed over."""
    return next(
        data for other, data in events if other == name and data.get("path", "") == path
    )


def test_a_file_changed_outside_is_heard_of_with_its_version(atelier: Atelier) -> None:
    path = atelier.content / "brochures" / "titre.md"
    with atelier.listen() as events:
        assert next(events) == ("ready", {})
        path.write_bytes(TEXT + b"Un autre.\n")
        event = await_event(events, "changed", "brochures/titre.md")
        assert event["version"] == hash_bytes(TEXT + b"Un autre.\n")
        assert (
            event["version"]
            == atelier.ask("GET", "/api/texts/brochures/titre.md")["version"]
        )


def test_a_text_that_comes_or_goes_changes_the_list_of_titles(atelier: Atelier) -> None:
    path = atelier.content / "brochures" / "titre.md"
    with atelier.listen() as events:
        next(events)
        path.rename(path.with_name("autre.md"))
        gone = await_event(events, "changed", "brochures/titre.md")
        assert gone["version"] is None
        await_event(events, "titles", "")
        titles = atelier.ask("GET", "/api/titles")
        assert [title["path"] for title in titles] == ["brochures/autre.md"]


def test_what_is_built_is_heard_of(atelier: Atelier) -> None:
    with atelier.listen() as events:
        next(events)
        (atelier.out / "titre-lecture.pdf").write_bytes(b"%PDF-1.7\n")
        await_event(events, "built", "titre-lecture.pdf")


def test_hidden_files_are_nobodys_concern(atelier: Atelier) -> None:
    with atelier.listen() as events:
        next(events)
        (atelier.content / "brochures" / ".titre.md.swx").write_bytes(b"x")
        (atelier.content / "sources.yaml").write_bytes(b"[]\n")
        assert next(events)[1]["path"] == "sources.yaml"


def test_two_pages_hear_the_same(atelier: Atelier) -> None:
    with atelier.listen() as one, atelier.listen() as other:
        next(one), next(other)
        (atelier.content / "noms.yaml").write_bytes(b"[]\n")
        await_event(one, "changed", "noms.yaml")
        await_event(other, "changed", "noms.yaml")
