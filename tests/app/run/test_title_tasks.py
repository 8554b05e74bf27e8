"""Titles made side by side are those made one after another, told in the same order, and none is lost."""

from pathlib import Path

import pytest

from pamphlets.app.build.build_options import BuildOutcome, BuildRequest, RunOptions
from pamphlets.app.build.incremental import build_stale
from pamphlets.app.build.titles import Title, find_titles
from pamphlets.app.run import title_tasks
from pamphlets.app.run.title_tasks import build_side_by_side
from pamphlets.core.executors.worker_options import WorkerOptions
from pamphlets.core.source import PamphletError, iter_diagnostics

HEAD = "---\ntitre: {0}\nadresse: 1, rue du Port\ncollectif: Le Port\ncontact: port@example.org\n---\n\n"
TWO = RunOptions(whole=True, workers=WorkerOptions(jobs=2))


@pytest.fixture
def request_two(tmp_path: Path) -> BuildRequest:
    """Five texts of several lengths, one of them at fault, and a folder for what is made."""
    folder = tmp_path / "content" / "brochures"
    folder.mkdir(parents=True)
    for number, name in enumerate("abcde"):
        body = "Un mot. " * (50 * number) + ("Voir[^x]." if name == "c" else "Fin.")
        (folder / f"{name}.md").write_text(HEAD.format(name) + body, "utf-8")
    return BuildRequest(tmp_path / "content", tmp_path / "two", preview=False)


def build(request: BuildRequest, titles: tuple[Title, ...]) -> list[BuildOutcome]:
    return list(build_side_by_side(request, titles, TWO, lambda _: None))


def list_files(folder: Path) -> dict[str, bytes]:
    """What was made, but for records, which hold times."""
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in paths
        if ".stamps" not in path.parts
    }


def test_two_processes_write_what_one_writes_and_tell_it_in_the_same_order(
    request_two: BuildRequest, tmp_path: Path
) -> None:
    from dataclasses import replace

    titles = find_titles(request_two.content)
    request_one = replace(request_two, out=tmp_path / "one")
    singly = list(build_stale(request_one, titles, lambda _: None))
    paired = build(request_two, titles)
    facts = [
        [
            (each.title.slug, each.state, each.pages, each.sheets, each.files)
            for each in outcomes
        ]
        for outcomes in (singly, paired)
    ]
    assert facts[0] == facts[1]
    assert [each.state for each in paired] == ["made", "made", "failed", "made", "made"]
    codes = [
        [fault.code for each in outcomes for fault in each.diagnostics]
        for outcomes in (singly, paired)
    ]
    assert codes[0] == codes[1]
    assert list_files(tmp_path / "one") == list_files(tmp_path / "two")
    assert [each.state for each in build(request_two, titles)].count("stands") == 4


def test_a_fault_of_what_titles_share_ends_the_run(request_two: BuildRequest) -> None:
    (request_two.content / "sources.yaml").write_text("- id: [\n", "utf-8")
    faults = []
    try:
        build(request_two, find_titles(request_two.content))
    except* PamphletError as group:
        faults += list(iter_diagnostics(group))
    assert faults
    assert {Path(fault.source.path).name for fault in faults} == {"sources.yaml"}


def test_few_titles_need_no_other_process(
    request_two: BuildRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(title_tasks, "build_in_workers", refuse)
    titles = find_titles(request_two.content)[:2]
    assert [each.state for each in build(request_two, titles)] == ["made", "made"]
