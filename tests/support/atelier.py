"""A server of the atelier over a folder of texts, in this process, and requests to it as raw as a test wants them."""

import asyncio
import json
import os
import threading
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPMessage, HTTPResponse
from pathlib import Path
from typing import Any

from starlette.types import ASGIApp, Receive, Scope, Send

from pamphlets.app.build.build_options import BuildRequest
from pamphlets.app.preview.session import PreviewSession
from pamphlets.app.web.access import ServerAddress
from pamphlets.app.web.server import AtelierServer, listen, make_app
from pamphlets.app.web.workspace import Workspace

DAY = 1_790_000_000
# `PAMPHLETS_SLOW_ROUTE=/api/titles pytest tests/app/web`: what a test takes for granted that the server has not answered.
SLOW_ROUTE = os.environ.get("PAMPHLETS_SLOW_ROUTE", "")
SECONDS_OF_SLOWNESS = 1.5


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered."""

    status: int
    headers: HTTPMessage
    body: bytes


@dataclass(slots=True)
class HeldAnswer:
    """An answer that is ready and does not leave the server until it may."""

    method: str
    path: str
    is_ready: threading.Event = field(default_factory=threading.Event)
    may_go: threading.Event = field(default_factory=threading.Event)


class SlowAnswers:
    """An application whose answers are held back where a test wants that."""

    def __init__(self, app: ASGIApp, held: list[HeldAnswer]) -> None:
        self._app = app
        self._held = held

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        answer = self._take(scope.get("method", ""), path)

        async def send_late(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                if SLOW_ROUTE and path.startswith(SLOW_ROUTE):
                    await asyncio.sleep(SECONDS_OF_SLOWNESS)
                if answer is not None:
                    answer.is_ready.set()
                    await asyncio.to_thread(answer.may_go.wait, 30)
            await send(message)

        await self._app(scope, receive, send_late)

    def _take(self, method: str, path: str) -> HeldAnswer | None:
        """Return what holds this answer back; the next one to the same question goes its way."""
        for answer in self._held:
            if (answer.method, answer.path) == (method, path):
                self._held.remove(answer)
                return answer
        return None


@dataclass(frozen=True, slots=True)
class Atelier:
    """A server that answers, and the folder whose texts it shows."""

    address: ServerAddress
    content: Path
    out: Path
    stop: Callable[[], None]
    """Ends the server, as Ctrl+C does."""
    held: list[HeldAnswer]

    @contextmanager
    def hold(self, method: str, path: str) -> Iterator[HeldAnswer]:
        """Hold the answer to the next such request back, until it may go or the block ends."""
        answer = HeldAnswer(method, path)
        self.held.append(answer)
        try:
            yield answer
        finally:
            answer.may_go.set()

    def own_headers(self) -> dict[str, str]:
        """The headers of a request of the page itself."""
        host = self.address.hosts[0]
        cookie = f"{self.address.cookie_name}={self.address.token}"
        return {"Host": host, "Origin": f"http://{host}", "Cookie": cookie}

    def send(
        self, method: str, path: str, body: bytes | None = None, **changed: str | None
    ) -> Answer:
        """The answer to a request of the page; `changed` headers are others, or left out where None."""
        headers: dict[str, str | None] = {**self.own_headers(), **changed}
        return self.send_raw(method, path, body, headers)

    def send_raw(
        self, method: str, path: str, body: bytes | None, headers: Mapping[str, str | None]
    ) -> Answer:
        """The answer to a request with these headers alone."""
        with closing(
            HTTPConnection("127.0.0.1", self.address.port, timeout=30)
        ) as connection:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in headers.items():
                if value is not None:
                    connection.putheader(name.replace("_", "-"), value)
            if body is not None and "Content-Length" not in headers:
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            response = connection.getresponse()
            try:
                words = response.read()
            except ConnectionResetError:
                words = b""  # it refused and hung up before all of the request had come
            return Answer(response.status, response.headers, words)

    def ask(self, method: str, path: str, body: object = None) -> Any:
        """The JSON that the server answers to a request of the page. Fails where it refuses."""
        data = None if body is None else json.dumps(body).encode()
        answer = self.send(method, path, data)
        assert answer.status == 200, answer.body
        return json.loads(answer.body)

    @contextmanager
    def listen(self) -> Iterator[Iterator[tuple[str, Any]]]:
        """The events that the server sends while the block lasts: their names, and what they say."""
        with closing(
            HTTPConnection("127.0.0.1", self.address.port, timeout=30)
        ) as connection:
            connection.request("GET", "/api/events", headers=self.own_headers())
            response = connection.getresponse()
            assert response.status == 200
            yield _read_events(response)


def _read_events(response: HTTPResponse) -> Iterator[tuple[str, Any]]:
    name = ""
    for line in response:
        field, _, value = line.decode().rstrip("\n").partition(": ")
        if field == "event":
            name = value
        elif field == "data":
            yield name, json.loads(value)


@contextmanager
def open_atelier(content: Path, out: Path) -> Iterator[Atelier]:
    """A server over a folder of texts, while the block lasts."""
    request = BuildRequest(content, out, epoch=DAY)
    listener, address = listen()
    workspace = Workspace(request, PreviewSession(request))
    is_ready = threading.Event()
    held: list[HeldAnswer] = []
    app = make_app(workspace, address)
    app.add_middleware(SlowAnswers, held=held)
    server = AtelierServer(app, is_ready.set)
    thread = threading.Thread(
        target=server.run, kwargs={"sockets": [listener]}, daemon=True
    )
    thread.start()
    assert is_ready.wait(30)

    def stop() -> None:
        server.should_exit = True
        thread.join(10)

    try:
        yield Atelier(address, content, out, stop, held)
    finally:
        stop()
        workspace.close()
        listener.close()
