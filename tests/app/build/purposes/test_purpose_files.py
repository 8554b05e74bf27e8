"""Files for others beside those of who reads: each purpose has its record, and neither makes the other stale."""

from dataclasses import replace
from pathlib import Path

import pytest

from pamphlets.app.build.build_options import BuildOutcome, BuildRequest
from pamphlets.app.build.incremental import build_stale, remove_orphans
from pamphlets.app.build.titles import find_titles

_TEXT = """---
title: Essai
theme: sobre
collectif: Les amis du quai
adresse: 12 rue du Port, 44000 Nantes
{imprint}
---

Un mot.
"""
_SHOP = "imprimeur: Imprimerie du Port, 3 quai des Brumes, 44000 Nantes"


def build(request: BuildRequest) -> BuildOutcome:
    (outcome,) = build_stale(request, find_titles(request.content), lambda _slug: None)
    return outcome


@pytest.fixture(scope="module")
def request_of_reader(tmp_path_factory: pytest.TempPathFactory) -> BuildRequest:
    folder = tmp_path_factory.mktemp("purposes")
    (folder / "content" / "tracts").mkdir(parents=True)
    text = _TEXT.format(imprint=_SHOP)
    (folder / "content" / "tracts" / "essai.md").write_text(text)
    return BuildRequest(folder / "content", folder / "build", preview=False)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_files_of_a_purpose_stand_beside_the_others_and_make_none_stale(
    request_of_reader: BuildRequest,
) -> None:
    for_shop = replace(request_of_reader, purpose="imprimeur")
    read = build(request_of_reader)
    brought = build(for_shop)
    assert (read.state, brought.state) == ("made", "made")
    assert not set(read.files) & set(brought.files)
    assert names(request_of_reader.out / "essai") == {*read.files, *brought.files}
    assert all("imprimeur" in name for name in brought.files)
    assert build(request_of_reader).state == "stands"
    assert build(for_shop).state == "stands"
    (request_of_reader.out / "essai" / brought.files[0]).unlink()
    assert build(request_of_reader).state == "stands"
    assert build(for_shop).state == "made"


def test_a_text_that_is_gone_takes_the_files_of_all_purposes_along(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "tracts"
    folder.mkdir(parents=True)
    text = folder / "essai.md"
    text.write_text(_TEXT.format(imprint=_SHOP))
    request = BuildRequest(tmp_path / "content", tmp_path / "build", preview=False)
    build(request)
    build(replace(request, purpose="imprimeur"))
    text.unlink()
    removed = dict(remove_orphans(request))
    assert any("imprimeur" in path.name for path in removed["essai"])
    assert not (tmp_path / "build" / "essai").exists()


@pytest.mark.parametrize("imprint", ["", "imprimeur: IPNS, 12 rue du Port"])
def test_a_shop_is_named_or_nothing_is_made_for_it(tmp_path: Path, imprint: str) -> None:
    folder = tmp_path / "content" / "tracts"
    folder.mkdir(parents=True)
    (folder / "essai.md").write_text(_TEXT.format(imprint=imprint))
    out = tmp_path / "build"
    outcome = build(BuildRequest(tmp_path / "content", out, purpose="imprimeur"))
    assert [fault.code for fault in outcome.diagnostics] == ["print-shop-name"]
    assert not (out / "essai").exists()
