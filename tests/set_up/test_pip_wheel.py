"""The wheel of pip comes from a pack or an index, and is only ever the one that the lock pins."""

import hashlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from pamphlets.set_up.faults import SetUpError
from pamphlets.set_up.pip_wheel import find_pip_wheel

WHEEL = b"a wheel"
NAME = "pip-1.0-py3-none-any.whl"


class IndexHandler(BaseHTTPRequestHandler):
    """A simple index of PEP 691."""

    pages: ClassVar[dict[str, bytes]] = {}
    accepted: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        """Give a page."""
        self.accepted.append(self.headers["Accept"])
        self.send_response(200 if self.path in self.pages else 404)
        self.end_headers()
        self.wfile.write(self.pages.get(self.path, b""))

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[IndexHandler]]:
    """An index on this machine, empty."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), IndexHandler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{server.server_port}/simple/")
    IndexHandler.pages.clear()
    yield IndexHandler
    server.shutdown()
    server.server_close()


@pytest.fixture
def places(tmp_path: Path) -> tuple[Path, Path, Path]:
    """A project whose lock pins our wheel, its folder of wheels, its environment."""
    (tmp_path / "requirements").mkdir()
    digest = hashlib.sha256(WHEEL).hexdigest()
    lock = f"pip==1.0 \\\n    --hash=sha256:{digest}\n"
    (tmp_path / "requirements" / "pip.txt").write_text(lock)
    for name in ("wheels", "environment"):
        (tmp_path / name).mkdir()
    return tmp_path, tmp_path / "wheels", tmp_path / "environment"


def offer(index: type[IndexHandler], content: bytes, told: bytes = WHEEL) -> None:
    """Put a file on the index, with the hash that the index says it has."""
    row = {
        "filename": NAME,
        "url": "../../files/w",
        "hashes": {"sha256": hashlib.sha256(told).hexdigest()},
    }
    other = {"filename": "pip-1.0.tar.gz", "url": "x", "hashes": {}}
    page = json.dumps({"files": [other, row]}).encode()
    index.pages.update({"/simple/pip/": page, "/files/w": content})


def test_it_is_fetched_once(
    index: type[IndexHandler], places: tuple[Path, Path, Path]
) -> None:
    offer(index, WHEEL)
    path = find_pip_wheel(*places)
    assert path == places[2] / NAME
    assert path.read_bytes() == WHEEL
    assert index.accepted[0] == "application/vnd.pypi.simple.v1+json"
    index.pages.clear()
    assert find_pip_wheel(*places) == path


def test_that_of_a_pack_needs_no_index(
    places: tuple[Path, Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/")
    (places[1] / NAME).write_bytes(WHEEL)
    assert find_pip_wheel(*places) == places[1] / NAME


@pytest.mark.parametrize(
    "case", ["other bytes", "other hash", "none", "no JSON", "file", "web"]
)
def test_any_other_is_refused_and_not_kept(
    index: type[IndexHandler],
    places: tuple[Path, Path, Path],
    case: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (places[1] / NAME).write_bytes(b"somebody else's")
    if case == "other bytes":
        offer(index, b"other")
    elif case == "other hash":
        offer(index, b"other", b"other")
    elif case == "no JSON":
        index.pages["/simple/pip/"] = b"<html>"
    elif case == "file":
        monkeypatch.setenv("PIP_INDEX_URL", places[0].as_uri())
    elif case == "web":
        monkeypatch.setenv("PIP_INDEX_URL", "http://example.org/simple")  # anybody between
    with pytest.raises(SetUpError) as fault:
        find_pip_wheel(*places)
    assert fault.value.code == "failed"
    assert list(places[2].iterdir()) == []
