"""A page -> its lines in the text, its calls with their notes."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.atelier import Atelier, open_atelier

TEXT = """\
---
titre: Un titre
liste_des_sources: non
---

Le premier paragraphe a des mots, « d'autres mots » et encore des mots, car il lui faut deux lignes au moins sur une page de brochure[^un]. La suite vient derrière la note, sur une autre ligne encore [@dupont, p. 3].

[^un]: La note elle-même.
"""
SOURCES = "- id: dupont\n  type: livre\n  auteur: Jeanne Dupont\n  titre: Le titre\n  annee: 2020\n"


@pytest.fixture(scope="module")
def atelier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atelier]:
    folder: Path = tmp_path_factory.mktemp("atelier")
    content = folder / "content"
    (content / "brochures").mkdir(parents=True)
    (content / "brochures" / "titre.md").write_text(TEXT, "utf-8")
    (content / "sources.yaml").write_text(SOURCES, "utf-8")
    with open_atelier(content, folder / "build") as opened:
        yield opened


def ask_boxes(atelier: Atelier, text: str = TEXT) -> list[dict[str, Any]]:
    """The boxes of all pages of a text."""
    asked = {"path": "brochures/titre.md", "text": text}
    boxes: list[dict[str, Any]] = []
    for page in atelier.ask("POST", "/api/preview", asked)["pages"]:
        for box in atelier.ask("GET", f"/api/pages/{page['key']}/boxes.json"):
            assert 0 <= box["x"] <= box["x"] + box["width"] <= page["width"] + 1
            assert 0 <= box["y"] <= box["y"] + box["height"] <= page["height"] + 1
            boxes.append(box)
    return boxes


def cut_text(box: dict[str, Any], text: str = TEXT) -> str:
    """What of the text a box shows, which stands on one line of it."""
    assert box["line"] == box["end_line"]
    line: str = text.split("\n")[box["line"] - 1]
    start, stop = int(box["column"]) - 1, int(box["end_column"]) - 1
    return line[start:stop]


def test_each_line_of_a_paragraph_has_its_own_stretch_of_the_text(atelier: Atelier) -> None:
    lines = [cut_text(box) for box in ask_boxes(atelier) if box["role"] == "line"]
    paragraph = TEXT.split("\n")[5]
    assert len(lines) >= 3
    assert lines[0].startswith("Le premier paragraphe")
    at = 0
    for line in lines:
        assert paragraph.find(line, at) >= at
        at = paragraph.find(line, at) + len(line)


def test_a_call_has_its_note_and_its_source(atelier: Atelier) -> None:
    one, other = [box for box in ask_boxes(atelier) if box["role"] == "call"]
    assert (cut_text(one), one["number"]) == ("[^un]", 1)
    assert one["note"]["text"] == "La note elle-même."
    assert one["note"]["line"] == 8
    assert one["note"]["sources"] == []
    assert "Jeanne Dupont" in other["note"]["text"]
    assert [source["key"] for source in other["note"]["sources"]] == ["dupont"]


def test_a_line_of_a_note_leads_to_it(atelier: Atelier) -> None:
    notes = [cut_text(box) for box in ask_boxes(atelier) if box["role"] == "note"]
    assert "La note elle-même" in notes


def test_boxes_follow_text_that_moves_while_the_page_stays(atelier: Atelier) -> None:
    moved = TEXT.replace("---\n\n", "---\n\n<!-- rien\n\n -->\n\n")
    before = {box["line"] for box in ask_boxes(atelier) if box["role"] == "line"}
    after = {box["line"] for box in ask_boxes(atelier, moved) if box["role"] == "line"}
    assert (before, after) == ({6}, {10})


def test_a_page_that_was_never_shown_has_none(atelier: Atelier) -> None:
    assert atelier.send("GET", "/api/pages/none/boxes.json").status == 404


LIST = """\
---
titre: Un titre
---

- Le premier point a assez de mots pour deux lignes d'une page de brochure, et ces mots reviennent.
- Le second point a assez de mots pour deux lignes d'une page de brochure, et ces mots reviennent.

```
[un lien](https://exemple.org)
```

Une source [@dupont].
"""


def test_each_line_of_a_list_and_of_code_has_its_own_stretch(atelier: Atelier) -> None:
    boxes = [box for box in ask_boxes(atelier, LIST) if box["role"] == "line"]
    lines = [cut_text(box, LIST) for box in boxes]
    stretches = [line for line in lines if line]
    assert [box["line"] for box in boxes if cut_text(box, LIST)] == [5, 5, 6, 6, 9, 12]
    assert stretches[0].startswith("Le premier point")
    assert stretches[1].endswith("reviennent")
    assert stretches[2].startswith("Le second point")
    assert stretches[4].startswith("un lien](https")


def test_the_list_of_sources_stands_nowhere_in_the_text(atelier: Atelier) -> None:
    boxes = [box for box in ask_boxes(atelier, LIST) if box["role"] == "line"]
    assert [cut_text(box, LIST) for box in boxes if box["line"] == 12] == ["Une source"]
