"""Two windows, two people on one file, a full disk, a file that is gone, a killed server: nothing is lost."""

import json
import os
import re
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from errno import ENOSPC
from pathlib import Path

import pytest

from pamphlets.app.web.server import listen
from tests.app.web.conftest import NAME, TEXT
from tests.support.atelier import Answer, Atelier


def put(atelier: Atelier, text: str, version: str, name: str = NAME) -> Answer:
    """The answer to a text that is saved."""
    body = json.dumps({"text": text, "version": version}).encode()
    return atelier.send("PUT", f"/api/texts/{name}", body)


def version_of(atelier: Atelier) -> str:
    """The version of the text as it lies in its file."""
    version: str = atelier.ask("GET", f"/api/texts/{NAME}")["version"]
    return version


def test_the_second_of_two_windows_is_told_what_the_first_wrote(atelier: Atelier) -> None:
    version = version_of(atelier)
    assert put(atelier, f"{TEXT}Une.\n", version).status == 200
    refusal = put(atelier, f"{TEXT}Deux.\n", version)
    assert refusal.status == 409
    current = json.loads(refusal.body)
    assert current == {"text": f"{TEXT}Une.\n", "version": version_of(atelier)}
    assert put(atelier, f"{TEXT}Deux.\n", current["version"]).status == 200


def test_of_many_who_save_at_once_one_is_first_and_the_others_know(
    atelier: Atelier,
) -> None:
    version = version_of(atelier)
    texts = [f"{TEXT}{number}.\n" for number in range(12)]
    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(lambda text: put(atelier, text, version), texts))
    winners = [
        text for text, answer in zip(texts, answers, strict=True) if answer.status == 200
    ]
    assert len(winners) == 1
    assert {answer.status for answer in answers} == {200, 409}
    assert (atelier.content / NAME).read_text("utf-8") == winners[0]


def test_an_editor_beside_the_page_is_never_written_over(atelier: Atelier) -> None:
    version = version_of(atelier)
    (atelier.content / NAME).write_text("d’ailleurs\n", "utf-8")
    assert put(atelier, TEXT, version).status == 409
    assert (atelier.content / NAME).read_text("utf-8") == "d’ailleurs\n"


def test_a_text_deleted_or_renamed_elsewhere_can_be_written_anew(atelier: Atelier) -> None:
    version = version_of(atelier)
    path = atelier.content / NAME
    path.rename(path.with_name("autre.md"))
    refusal = put(atelier, f"{TEXT}Plus.\n", version)
    assert (refusal.status, json.loads(refusal.body)) == (409, {})
    assert not path.exists()
    assert put(atelier, f"{TEXT}Plus.\n", "").status == 200
    assert path.read_text("utf-8") == f"{TEXT}Plus.\n"
    assert put(atelier, "autre", "").status == 409  # it is there now


def test_a_text_saved_twice_is_no_conflict(atelier: Atelier) -> None:
    version = version_of(atelier)
    assert put(atelier, f"{TEXT}Plus.\n", version).status == 200
    assert put(atelier, f"{TEXT}Plus.\n", version).status == 200  # its answer was lost


def test_a_full_disk_leaves_the_file_as_it_was_and_says_so(
    atelier: Atelier, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = version_of(atelier)

    def refuse(_handle: int) -> None:
        raise OSError(ENOSPC, os.strerror(ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        answer = put(atelier, f"{TEXT}Plus.\n", version)
    assert answer.status == 507
    assert json.loads(answer.body)["message"]
    folder = (atelier.content / NAME).parent
    assert [path.name for path in folder.iterdir()] == ["titre.md"]
    assert (folder / "titre.md").read_text("utf-8") == TEXT
    assert put(atelier, f"{TEXT}Plus.\n", version).status == 200


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            b"---\r\ntitre: T\r\n---\r\n\r\nUn.\r\n",
            b"---\r\ntitre: T\r\n---\r\n\r\nDeux.\r\n",
        ),
        (
            b"\xef\xbb\xbf---\ntitre: T\n---\n\nUn.\n",
            b"\xef\xbb\xbf---\ntitre: T\n---\n\nDeux.\n",
        ),
        (
            "---\ntitre: e\u0301t\n---\n\nUn.\n".encode(),
            "---\ntitre: ét\n---\n\nDeux.\n".encode(),
        ),
        (
            "---\ntitre: été\n---\n\nUn.\n".encode("cp1252"),
            "---\ntitre: été\n---\n\nDeux.\n".encode(),
        ),
    ],
)
def test_a_file_keeps_its_line_ends_and_its_mark(
    atelier: Atelier, before: bytes, after: bytes
) -> None:
    (atelier.content / NAME).write_bytes(before)
    file = atelier.ask("GET", f"/api/texts/{NAME}")
    assert "\r" not in file["text"]
    assert put(atelier, file["text"].replace("Un.", "Deux."), file["version"]).status == 200
    assert (atelier.content / NAME).read_bytes() == after


def test_bytes_that_are_no_text_are_neither_shown_nor_written(atelier: Atelier) -> None:
    (atelier.content / NAME).write_bytes(b"\x89PNG\xff\xfe\x00")
    assert atelier.send("GET", f"/api/texts/{NAME}").status == 422
    assert put(atelier, TEXT, "0" * 64).status == 422
    assert (atelier.content / NAME).read_bytes() == b"\x89PNG\xff\xfe\x00"


def test_a_window_goes_on_with_the_server_that_follows_a_killed_one(tmp_path: Path) -> None:
    (tmp_path / "content" / "brochures").mkdir(parents=True)
    (tmp_path / "content" / NAME).write_text(TEXT, "utf-8")
    addresses = []
    for _ in range(2):
        command = [sys.executable, "-m", "pamphlets", "atelier", "--no-browser"]
        with subprocess.Popen(
            [*command, "--content", "content", "--out", "build"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(Path.cwd())},
            stdout=subprocess.PIPE,
            text=True,
        ) as server:
            assert server.stdout is not None
            line = server.stdout.readline()
            address = re.search(r"http://(127\.0\.0\.1:\d+)/\?token=(\S+)", line)
            assert address is not None, line
            addresses.append(address.groups())
            server.send_signal(signal.SIGKILL)
    (first_host, first_token), (second_host, second_token) = addresses
    assert first_host == second_host
    assert first_token != second_token


def test_two_ateliers_on_one_folder_have_an_address_each(tmp_path: Path) -> None:
    first, first_address = listen(tmp_path)
    second, second_address = listen(tmp_path)
    assert first_address.port != second_address.port
    first.close()
    again, address = listen(tmp_path)
    assert address.port == first_address.port
    second.close()
    again.close()


def test_a_server_that_ends_does_not_wait_for_pages_that_listen(
    atelier: Atelier, caplog: pytest.LogCaptureFixture
) -> None:
    with atelier.listen() as events:
        assert next(events) == ("ready", {})
        atelier.stop()
        assert list(events) == []
    assert not caplog.records
