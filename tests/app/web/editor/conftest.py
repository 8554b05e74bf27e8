"""One browser for all tests of a module, and a folder of texts of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.atelier import Atelier, open_atelier

TEXT = """\
---
titre: Un titre
sous_titre: Ce que l'on peut faire   # deux lignes au plus
theme: sobre
---

## Une partie

Un paragraphe de quelques mots.
"""
SOURCES = """\
- id: dupont-2020
  type: livre
  titre: La vie du quai
  auteur: Jeanne Dupont
  annee: 2020
  facts:
    - id: sacs
      wording: Douze sacs par heure.
      nature: evenement
      confiance: affirme
- id: marche
  type: article
  titre: Un marché fermé
  revue: Le Journal
  annee: 2019
"""


@pytest.fixture
def atelier(tmp_path: Path) -> Iterator[Atelier]:
    content = tmp_path / "content"
    (content / "brochures").mkdir(parents=True)
    (content / "brochures" / "titre.md").write_text(TEXT, "utf-8")
    (content / "sources.yaml").write_text(SOURCES, "utf-8")
    with open_atelier(content, tmp_path / "build") as opened:
        yield opened


@pytest.fixture
def text_file(atelier: Atelier) -> Path:
    return atelier.content / "brochures" / "titre.md"
