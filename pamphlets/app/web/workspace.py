"""ProjectFolders -> Workspace: what the requests of one server share, and the errors that they answer with."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import ParamSpec, TypeVar

from starlette.requests import Request

from pamphlets.app.build.incremental import BuildRequest
from pamphlets.app.preview.session import PreviewSession

_P = ParamSpec("_P")
_T = TypeVar("_T")


class RequestError(Exception):
    """A request that cannot be answered; `code` is the id of the sentence that says why."""

    def __init__(self, status: HTTPStatus, code: str, **fields: object) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.fields = fields


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folders that a server works in, and the warm press."""

    request: BuildRequest
    session: PreviewSession
    worker: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(1, thread_name_prefix="press")
    )
    """The one thread in which pages are set: the session is not for several at once."""

    @property
    def content(self) -> Path:
        """Return the folder of texts."""
        return self.request.content

    async def run(
        self, function: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs
    ) -> _T:
        """Return what a function returns that sets pages, once those before it are done."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self.worker, lambda: function(*args, **kwargs))


def workspace_of(request: Request) -> Workspace:
    """Return what the requests of a server share."""
    workspace: Workspace = request.app.state.workspace
    return workspace
