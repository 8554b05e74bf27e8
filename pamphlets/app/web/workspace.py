"""ProjectFolders -> Workspace: what the requests of one server share, and the errors that they answer with."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextvars import copy_context
from dataclasses import dataclass, field
from functools import cached_property, partial
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final, ParamSpec, TypeVar

from starlette.requests import Request

from pamphlets.app.build.build_options import BuildRequest
from pamphlets.app.preview.session import PreviewSession
from pamphlets.app.preview.sheet_runs import SheetStore
from pamphlets.app.run.printing.print_job import PrintJob
from pamphlets.app.web.content_files.file_events import FileWatcher
from pamphlets.app.web.content_files.title_rows import TitleRows
from pamphlets.app.web.dropped_pdfs import OpenImposition
from pamphlets.app.web.open_jobs import OpenJobs
from pamphlets.app.web.press_queue import PressQueue, Rank
from pamphlets.app.web.shared_sources import SharedSources
from pamphlets.core.system.limited_process import end_limited_children
from pamphlets.core.system.recent_cache import RecentCache

_MOST_COVERS: Final = 200  # of 30 kB
# That what is being done has to end once the server has; Windows kills five seconds after a window is closed.
_SECONDS_TO_END: Final = 2.0
_P = ParamSpec("_P")
_T = TypeVar("_T")


class RequestError(Exception):
    """A request that cannot be answered; `code` is the id of the sentence that says why."""

    def __init__(self, status: HTTPStatus, code: str, **fields: object) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.fields = fields


@dataclass(frozen=True)
class Workspace:
    """The folders that a server works in, and the warm press."""

    request: BuildRequest
    session: PreviewSession
    worker: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(1, thread_name_prefix="press")
    )
    """The one thread in which pages are set: the session is not for several at once."""
    helpers: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(2, thread_name_prefix="helper")
    )
    """For what others do meanwhile: children that impose, the print server. No page waits for them."""
    writer: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(1, thread_name_prefix="writer")
    )
    """What writes into the folder of texts."""
    running: set[Future[Any]] = field(default_factory=set)
    """What was begun in these threads and has not ended."""
    print_jobs: OpenJobs[PrintJob] = field(default_factory=OpenJobs[PrintJob])
    impositions: OpenJobs[OpenImposition] = field(default_factory=OpenJobs[OpenImposition])
    sheets: SheetStore = field(default_factory=SheetStore)

    @cached_property
    def watcher(self) -> FileWatcher:
        """What tells of changed files."""
        return FileWatcher(self.request.content, self.request.out)

    @cached_property
    def sources(self) -> SharedSources:
        """What all titles share."""
        return SharedSources(self.request)

    @property
    def content(self) -> Path:
        """Return the folder of texts."""
        return self.request.content

    @cached_property
    def titles(self) -> TitleRows:
        """What is listed of the titles."""
        return TitleRows(self.content)

    @cached_property
    def covers(self) -> RecentCache[tuple[Path, str], bytes]:
        """Pictures of covers, by text and version."""
        return RecentCache(_MOST_COVERS)

    @cached_property
    def queue(self) -> PressQueue:
        """What gives the press to one request after another."""
        return PressQueue()

    @cached_property
    def writing(self) -> asyncio.Lock:
        """Held while a file is compared and written: two windows are then two writers, one after the other."""
        return asyncio.Lock()

    async def run(
        self, function: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs
    ) -> _T:
        """Return what a function returns that sets pages, once those before it are done."""
        async with self.queue.take_turn(Rank.TASK):
            return await self.run_now(function, *args, **kwargs)

    async def run_now(
        self, function: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs
    ) -> _T:
        """Return what a function returns that sets pages; for who has a turn in the queue."""
        return await self._run_in(self.worker, partial(function, *args, **kwargs))

    async def run_aside(
        self, function: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs
    ) -> _T:
        """Return what a function returns that waits for another process, while pages are set."""
        return await self._run_in(self.helpers, partial(function, *args, **kwargs))

    async def write(
        self, function: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs
    ) -> _T:
        """Return what a function returns that writes into the folder of texts, one after the other."""
        async with self.writing:
            return await self._run_in(self.writer, partial(function, *args, **kwargs))

    async def _run_in(self, threads: ThreadPoolExecutor, call: Callable[[], _T]) -> _T:
        """Return what a call returns in a thread, in the language that is spoken here."""
        future = threads.submit(copy_context().run, call)
        self.running.add(future)
        future.add_done_callback(self.running.discard)
        return await asyncio.wrap_future(future)

    def close(self) -> bool:
        """Let all threads and open jobs go. Return whether the threads have ended, two seconds later at most."""
        for threads in (self.worker, self.helpers, self.writer):
            threads.shutdown(wait=False, cancel_futures=True)
        end_limited_children()
        _, busy = wait(tuple(self.running), _SECONDS_TO_END)
        self.print_jobs.close_all()
        self.impositions.close_all()
        return not busy


def workspace_of(request: Request) -> Workspace:
    """Return what the requests of a server share."""
    workspace: Workspace = request.app.state.workspace
    return workspace
