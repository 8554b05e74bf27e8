"""Workers of a Dask cluster write what one process writes; what was begun by one that is killed is done again."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pamphlets.core.executors import task_server
from pamphlets.core.executors.cluster_workers import ClusterWorkers
from pamphlets.core.executors.program_hash import hash_program
from pamphlets.core.executors.task_server import TaskSite, run_in_server
from pamphlets.core.source import PamphletError, iter_diagnostics
from tests.support.cluster import TOP, Cluster, start_cluster
from tests.support.pages import booklet
from tests.support.worker_tasks import CountTask, double

NAMES = [f"{number}.pdf" for number in range(8)]
HEAD = "---\ntitre: {0}\nadresse: 1, rue du Port\ncollectif: Le Port\n---\n\nMot.\n"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with start_cluster(2) as started:
        yield started


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The press, in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "pamphlets", *words, "--langue", "en"], cwd=folder,
        env=os.environ | {"PYTHONPATH": str(TOP)}, text=True, capture_output=True, check=False,
    )  # fmt: skip


def read_files(folder: Path) -> dict[str, bytes]:
    """What was made, but for what holds times."""
    paths = [
        path for path in folder.rglob("*") if path.is_file() and ".stamps" not in path.parts
    ]
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in paths
        if path.suffix not in (".csv", ".html")
    }


@pytest.fixture
def pdfs(tmp_path: Path) -> Path:
    for number, name in enumerate(NAMES, 1):
        booklet(tmp_path / name, 4 * number)
    return tmp_path


def test_a_cluster_lays_out_what_one_process_lays_out(pdfs: Path, cluster: Cluster) -> None:
    words = ("impose", *NAMES, "none.pdf", "--passes", "2", "--instructions")
    alone = run(pdfs, *words, "-o", "alone", "--jobs", "1")
    shared = run(pdfs, *words, "-o", "shared", "--cluster", cluster.address)
    assert shared.stdout == alone.stdout.replace("alone", "shared")
    assert shared.stderr == alone.stderr
    assert (alone.returncode, shared.returncode) == (1, 1)
    assert read_files(pdfs / "shared") == read_files(pdfs / "alone")
    assert list(pdfs.rglob(".pamphlets-*")) == []


def test_a_cluster_builds_what_one_process_builds(tmp_path: Path, cluster: Cluster) -> None:
    for name in "abc":
        path = tmp_path / "content" / "brochures" / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(HEAD.format(name), "utf-8")
    words = ("build", "--no-preview", "--out")
    assert run(tmp_path, *words, "alone", "--jobs", "1").returncode == 0
    assert run(tmp_path, *words, "shared", "--cluster", cluster.address).returncode == 0
    assert read_files(tmp_path / "shared") == read_files(tmp_path / "alone")
    again = run(tmp_path, *words, "shared")
    assert "nothing changed: 3 titles in shared" in again.stdout


def test_a_worker_that_is_killed_loses_nothing(pdfs: Path) -> None:
    words = ["impose", *NAMES, "-o", "out", "-q"]
    assert run(pdfs, *words).returncode == 0
    made = read_files(pdfs / "out")
    shutil.rmtree(pdfs / "out")
    with start_cluster(2) as cluster:
        line = [sys.executable, "-m", "pamphlets", *words, "--cluster", cluster.address]
        environment = os.environ | {"PYTHONPATH": str(TOP)}
        with subprocess.Popen(line, cwd=pdfs, env=environment) as program:
            end = time.monotonic() + 60
            while not list((pdfs / "out").glob("*.pdf")):
                assert program.poll() is None
                assert time.monotonic() < end
                time.sleep(0.01)
            os.kill(cluster.workers[0], signal.SIGKILL)
            assert program.wait(120) == 0
    assert read_files(pdfs / "out") == made


def codes_of(words_of_cluster: str, out: Path) -> list[str]:
    """The faults of a cluster that cannot be worked with."""
    codes: list[str] = []
    try:
        ClusterWorkers(words_of_cluster, out)
    except* PamphletError as group:
        codes += [fault.code for fault in iter_diagnostics(group)]
    return codes


IMPATIENT = """
from pamphlets.app.cli.main import main
from pamphlets.core.executors import cluster_workers
cluster_workers._PATIENCE = 0.5
main()
"""


def test_a_scheduler_that_does_not_answer_is_told(pdfs: Path) -> None:
    words = ["impose", *NAMES, "-o", "out", "--cluster", "tcp://127.0.0.1:9"]
    done = subprocess.run(
        [sys.executable, "-c", IMPATIENT, *words], cwd=pdfs,
        env=os.environ | {"PYTHONPATH": str(TOP)}, text=True, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    first, hint = done.stderr.splitlines()
    assert first == "tcp://127.0.0.1:9: error: no Dask scheduler answers at this address"
    assert "dask scheduler" in hint


def test_a_cluster_of_another_program_is_told_and_nothing_is_begun(
    pdfs: Path, cluster: Cluster
) -> None:
    """A program of one more module, as an older or a newer one is."""
    shutil.copytree(
        TOP / "pamphlets", pdfs / "pamphlets", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copytree(TOP / "fonts", pdfs / "fonts")
    (pdfs / "pamphlets" / "newer.py").touch()
    words = ["impose", *NAMES, "-o", "out", "--cluster", cluster.address]
    done = subprocess.run(
        [sys.executable, "-m", "pamphlets", *words], cwd=pdfs,
        env=os.environ | {"PYTHONPATH": str(pdfs)}, text=True, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "error: this machine has another version of this program" in done.stderr
    assert list((pdfs / "out").glob("*.pdf")) == []


def test_what_is_no_address_is_told(tmp_path: Path) -> None:
    done = run(tmp_path, "build", "--cluster", "192.168.1.10")
    assert done.returncode == 2
    assert "no address of a scheduler, as tcp://192.168.1.10:8786" in done.stderr


def test_without_dask_it_is_said_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert codes_of("tcp://127.0.0.1:9", tmp_path) == ["cluster-missing"]


@pytest.fixture
def _servers_end(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Servers that a test begins end with it."""
    servers = task_server._IdleServers()
    monkeypatch.setattr(task_server, "_IDLE_SERVERS", servers)
    yield
    for server in servers._servers:
        server.end()


@pytest.mark.usefixtures("_servers_end")
def test_a_machine_that_is_not_like_ours_does_no_work(tmp_path: Path) -> None:
    probe = tmp_path / "probe"
    probe.touch()
    site = TaskSite(str(tmp_path), str(probe), hash_program())
    task = CountTask(4, str(tmp_path))
    assert run_in_server(site, double, task) == 8
    for wrong, code in (
        (site._replace(program="0"), "cluster-program"),
        (site._replace(probe=str(tmp_path / "none")), "cluster-folder"),
        (site._replace(folder="/nowhere", probe="/nowhere/probe"), "cluster-folder"),
    ):
        with pytest.raises(ExceptionGroup) as raised:
            run_in_server(wrong, double, task)
        assert [fault.code for fault in iter_diagnostics(raised.value)] == [code]
    assert run_in_server(site, double, task) == 8


@pytest.mark.usefixtures("_servers_end")
def test_a_server_that_is_killed_is_a_loss(tmp_path: Path) -> None:
    (tmp_path / "probe").touch()
    site = TaskSite(str(tmp_path), str(tmp_path / "probe"), hash_program())
    with pytest.raises(task_server.ServerLostError):
        run_in_server(site, double, CountTask(1, str(tmp_path), kills=1))
    assert run_in_server(site, double, CountTask(1, str(tmp_path), kills=1)) == 2
