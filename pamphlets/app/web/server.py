"""Workspace and ServerAddress -> the application that answers the page in the browser, and the server that runs it."""

import logging
import os
import secrets
import socket
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Final
from zlib import crc32

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse

from pamphlets.app.web.access import (
    AccessGuard,
    BodyTooLargeError,
    BodyTooSlowError,
    ServerAddress,
)
from pamphlets.app.web.press_queue import SupersededError
from pamphlets.app.web.routes import (
    claims,
    collective,
    completions,
    events,
    front_matter,
    images,
    impositions,
    looks,
    page_boxes,
    places,
    previews,
    printing,
    sheets,
    texts,
    titles,
)
from pamphlets.app.web.routes.page_files import page_routes
from pamphlets.app.web.workspace import RequestError, Workspace
from pamphlets.app.words import word_text
from pamphlets.core.system.stop_signals import stopped_by

_TOKEN_BYTES: Final = 24
_MOST_OPEN_REQUESTS: Final = 64
# Below those that systems lend to whoever calls elsewhere (Linux from 32768, others from 49152).
_FIRST_PORT: Final = 20_000
_PORT_COUNT: Final = 12_000
_MOST_TRIES: Final = 4
_TOPICS: Final = (
    titles,
    texts,
    front_matter,
    previews,
    page_boxes,
    claims,
    collective,
    images,
    completions,
    events,
    printing,
    impositions,
    looks,
    sheets,
    places,
)


def make_app(workspace: Workspace, address: ServerAddress) -> Starlette:
    """Return the application that answers the page at an address."""
    routes = [*page_routes()]
    for topic in _TOPICS:
        routes += topic.ROUTES
    app = Starlette(
        routes=routes,
        middleware=[Middleware(AccessGuard, address=address)],
        exception_handlers={
            RequestError: _answer_error,
            BodyTooLargeError: _answer_too_large,
            OSError: _answer_error,
            SupersededError: _answer_superseded,
            BodyTooSlowError: _answer_too_slow,
            KeyError: _answer_malformed,
            TypeError: _answer_malformed,
            RecursionError: _answer_malformed,
            ValueError: _answer_malformed,
        },
    )
    app.state.workspace = workspace
    return app


async def _answer_error(_request: Request, fault: Exception) -> JSONResponse:
    """Answer why a request cannot be carried out: a RequestError says it, what the system refuses is an OSError."""
    if isinstance(fault, RequestError):
        message = word_text(fault.code, **fault.fields)
        return JSONResponse({"message": message}, fault.status)
    message = word_text("atelier.refused", reason=getattr(fault, "strerror", fault))
    return JSONResponse({"message": message}, HTTPStatus.INSUFFICIENT_STORAGE)


async def _answer_too_large(_request: Request, _fault: Exception) -> JSONResponse:
    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    return JSONResponse({"message": word_text("atelier.too-large")}, status)


async def _answer_too_slow(_request: Request, _fault: Exception) -> JSONResponse:
    status = HTTPStatus.REQUEST_TIMEOUT
    return JSONResponse({"message": word_text("titles.too-slow")}, status)


async def _answer_superseded(_request: Request, _fault: Exception) -> JSONResponse:
    return JSONResponse({"superseded": True}, HTTPStatus.CONFLICT)


async def _answer_malformed(_request: Request, _fault: Exception) -> JSONResponse:
    """Answer a request whose JSON is none, or lacks what it should say."""
    return JSONResponse({"message": word_text("atelier.malformed")}, HTTPStatus.BAD_REQUEST)


def listen(folder: Path | None = None) -> tuple[socket.socket, ServerAddress]:
    """Return a socket that listens on this machine alone, and its address with a new token.

    Its port is that of the `folder` of texts, if that is free: a browser keeps by address what was not saved, and a window
    whose server was killed goes on with the next one.
    """
    ports = [0]
    if folder is not None:
        first_port = _FIRST_PORT + crc32(os.fsencode(folder.resolve())) % _PORT_COUNT
        ports = [*range(first_port, first_port + _MOST_TRIES), 0]
    for port in ports:
        listener = socket.socket()
        # Of a server that was killed a moment ago; on Windows it would share the port with one that lives.
        if sys.platform != "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
            listener.listen()
            break
        except OSError:
            listener.close()
            if port == 0:
                raise
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    return listener, ServerAddress(listener.getsockname()[1], token)


def serve(app: Starlette, listener: socket.socket, begin: Callable[[], None]) -> None:
    """Answer requests until a signal comes, which is raised then; `begin` is called once the server is there."""
    server = AtelierServer(app, begin)
    with stopped_by(server.stop):
        server.run(sockets=[listener])


class AtelierServer(uvicorn.Server):
    """A server that tells when it answers, and writes nothing of what it answers."""

    def __init__(self, app: Starlette, begin: Callable[[], None]) -> None:
        config = uvicorn.Config(
            app,
            access_log=False,
            log_level="warning",
            limit_concurrency=_MOST_OPEN_REQUESTS,
            timeout_graceful_shutdown=1,
            server_header=False,
            lifespan="off",
            # What else is installed changes nothing: of httptools and uvloop there is none for every machine.
            http="h11",
            loop="asyncio",
            ws="none",
        )
        super().__init__(config)
        self._begin = begin
        self._workspace: Workspace = app.state.workspace

    def stop(self) -> None:
        """End soon: within a tenth of a second requests are refused."""
        self.should_exit = True

    @contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """Leave the signals to who runs the server: Uvicorn knows not all, and raises them within its event loop."""
        yield

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop answering: streams that pages listen to end, requests that are answered have a second to end."""
        self._workspace.watcher.close()
        # What is cut off behind it is no fault, and a closed window has nobody who reads its traceback.
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        await super().shutdown(sockets)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to answer."""
        await super().startup(sockets)
        self._begin()
