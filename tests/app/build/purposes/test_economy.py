"""With less ink: files of their own beside the others, for each machine, and how much is saved."""

from dataclasses import replace
from pathlib import Path

import pytest

from pamphlets.app.build.build_options import BuildOutcome, BuildRequest, Purpose
from pamphlets.app.build.incremental import build_stale
from pamphlets.app.build.titles import find_titles
from pamphlets.app.messages import word
from pamphlets.app.outcome_lines import describe_outcome

_TEXT = """---
title: Réunion
theme: sobre
encre: rouge
---

# Réunion

Mardi, salle des fêtes.
"""


@pytest.fixture(scope="module")
def request_of_reader(tmp_path_factory: pytest.TempPathFactory) -> BuildRequest:
    folder = tmp_path_factory.mktemp("economy")
    (folder / "content" / "affiches").mkdir(parents=True)
    (folder / "content" / "affiches" / "reunion.md").write_text(_TEXT)
    return BuildRequest(folder / "content", folder / "build")


def build(request: BuildRequest, purpose: Purpose) -> BuildOutcome:
    asked = replace(request, purpose=purpose)
    (outcome,) = build_stale(asked, find_titles(asked.content), lambda _slug: None)
    return outcome


@pytest.mark.parametrize(
    ("purpose", "endings"),
    [
        ("economie", ["-economie.pdf"]),
        (
            "riso-economie",
            [
                "-economie-riso-noir.pdf",
                "-economie-riso-rouge.pdf",
                "-economie-riso-apercu.pdf",
            ],
        ),
        (
            "photocopie-economie",
            ["-economie-photocopie.pdf", "-economie-photocopie-de-photocopie.pdf"],
        ),
    ],
)
def test_files_of_less_ink_say_so_and_how_much(
    purpose: Purpose, endings: list[str], request_of_reader: BuildRequest
) -> None:
    outcome = build(request_of_reader, purpose)
    assert [name.removeprefix("reunion-affiche-a3") for name in outcome.files] == endings
    first = outcome.first_to_print
    assert first is not None
    assert first.ink is not None
    assert 0.0 < first.ink.after < 0.5 * first.ink.before
    (line,) = [word(told) for told in describe_outcome(outcome, Path())]
    share = f"{100 * (1 - first.ink.after / first.ink.before):.0f} % less"
    assert line.endswith(share)
    assert f"{100 * first.ink.before:.1f} % of the paper before" in line
    assert build(request_of_reader, purpose).state == "stands"
