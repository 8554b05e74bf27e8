"""A signal ends the server whatever it is doing just then, within seconds and without a word."""

import asyncio
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from threading import Event, Thread, Timer

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from pamphlets.app.build.build_options import BuildRequest
from pamphlets.app.preview.session import PreviewSession
from pamphlets.app.web import workspace as workspace_module
from pamphlets.app.web.content_files.file_events import FileWatcher
from pamphlets.app.web.server import listen, make_app, serve
from pamphlets.app.web.workspace import Workspace
from pamphlets.core.system.stop_signals import install_stop_signals, stop_exit_code
from tests.support.signals import STOP_SIGNALS, own_signals

PATIENCE = 30  # seconds after which a server that does not end is ended
LONG_WORK = """\
import sys, time
from pamphlets.app.cli.main import main
from pamphlets.app.preview.session import PreviewSession
def update(*_):
    print("begun", flush=True)
    time.sleep(600)
PreviewSession.update = update
main()
"""


def give_up(*_: object) -> None:
    """End a server that goes on."""
    raise TimeoutError


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    (tmp_path / "content").mkdir()
    request = BuildRequest(tmp_path / "content", tmp_path / "build")
    opened = Workspace(request, PreviewSession(request))
    yield opened
    opened.close()


@pytest.mark.parametrize("number", STOP_SIGNALS)
def test_a_signal_that_comes_while_a_request_is_answered_ends_the_server(
    workspace: Workspace, number: signal.Signals
) -> None:
    """Uvicorn takes whatever is raised there for a fault of the request, and goes on."""
    listener, address = listen()
    app = make_app(workspace, address)
    statuses: list[int] = []

    async def signal_itself(_request: Request) -> PlainTextResponse:
        signal.raise_signal(number)
        return PlainTextResponse("answered in spite of it")

    def ask() -> None:
        with closing(HTTPConnection("127.0.0.1", address.port)) as connection:
            cookie = f"{address.cookie_name}={address.token}"
            connection.request("GET", "/signal", headers={"Cookie": cookie})
            statuses.append(connection.getresponse().status)

    asking = Thread(target=ask)
    app.router.routes.append(Route("/signal", signal_itself))
    watchdog = Timer(PATIENCE, os.kill, (os.getpid(), signal.SIGALRM))
    usual_handler = signal.signal(signal.SIGALRM, give_up)
    with own_signals(), listener:
        install_stop_signals()
        watchdog.start()
        try:
            with pytest.raises(KeyboardInterrupt):
                serve(app, listener, asking.start)
        finally:
            watchdog.cancel()
            signal.signal(signal.SIGALRM, usual_handler)
        assert stop_exit_code() == 128 + number
    asking.join()
    assert statuses == [200]


def test_who_begins_to_listen_when_the_server_ends_is_not_waited_for(
    tmp_path: Path,
) -> None:
    async def listen_late() -> object:
        watcher = FileWatcher(tmp_path, tmp_path / "build")
        watcher.close()
        async with watcher.subscribe() as queue:
            return queue.get_nowait()

    assert asyncio.run(listen_late()) is None


def test_threads_have_a_moment_to_end(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_end = Event()

    async def work() -> None:
        working = asyncio.ensure_future(workspace.run_aside(may_end.wait))
        await asyncio.sleep(0)  # it begins
        monkeypatch.setattr(workspace_module, "_SECONDS_TO_END", 0.01)
        assert not workspace.close()
        may_end.set()
        await working
        monkeypatch.setattr(workspace_module, "_SECONDS_TO_END", PATIENCE)
        assert workspace.close()

    asyncio.run(work())


def test_pages_that_take_long_to_set_do_not_hold_up_the_end(tmp_path: Path) -> None:
    text = tmp_path / "content" / "brochures" / "titre.md"
    text.parent.mkdir(parents=True)
    text.write_text("---\ntitre: Un titre\n---\n\nUn paragraphe.\n", "utf-8")
    with subprocess.Popen(
        [sys.executable, "-c", LONG_WORK, "atelier", "--no-browser"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout is not None
        watchdog = Timer(PATIENCE, server.kill)
        line = server.stdout.readline()
        address = re.search(r"http://127\.0\.0\.1:(\d+)/\?token=(\S+)", line)
        assert address is not None, line
        port, token = address.groups()
        with closing(HTTPConnection("127.0.0.1", int(port))) as connection:
            own = {"Origin": f"http://127.0.0.1:{port}"}
            headers = own | {"Cookie": f"pamphlets-{port}={token}"}
            body = '{"path": "brochures/titre.md"}'
            connection.request("POST", "/api/preview", body, headers)
            watchdog.start()
            while server.stdout.readline() not in ("begun\n", ""):
                pass
            server.send_signal(signal.SIGHUP)
            _, complaints = server.communicate()
            watchdog.cancel()
    assert (server.returncode, complaints) == (129, "")
