"""Folders on the disk -> events for whoever subscribes: a file was written, or is gone, whoever did it."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final, NamedTuple

from watchfiles import Change, awatch

from pamphlets.app.build.project import MAX_TEXT_BYTES
from pamphlets.app.build.titles import FOLDER_FORMATS, is_text_name
from pamphlets.core.system.input_files import hash_bytes
from pamphlets.core.system.regular_files import read_regular_file

_MOMENT: Final = 20  # milliseconds of calm after which changes are told together
_PATIENCE: Final = 300  # milliseconds after which the watch says that nothing happened: it has begun by then
_MOST_WAITING: Final = 1000  # events that a page has not read


class FileEvent(NamedTuple):
    """Something that happened, and what is to be known of it as JSON."""

    name: str
    data: Mapping[str, str | None]


class FileWatcher:
    """Tells of changes in the folder of texts and in that of built files, as long as somebody listens."""

    def __init__(self, content: Path, out: Path) -> None:
        self._content = content
        self._out = out
        self._queues: set[asyncio.Queue[FileEvent | None]] = set()
        self._task: asyncio.Task[None] | None = None
        self._stop = asyncio.Event()
        self._has_begun = asyncio.Event()
        self._is_closed = False

    @asynccontextmanager
    async def subscribe(self) -> AsyncIterator[asyncio.Queue[FileEvent | None]]:
        """Give the events that happen while the block lasts; None is the last one, where the server ends."""
        queue: asyncio.Queue[FileEvent | None] = asyncio.Queue(_MOST_WAITING)
        if self._is_closed:  # asked for before the end, and begun behind it
            queue.put_nowait(None)
            yield queue
            return
        self._queues.add(queue)
        if self._task is None or self._task.done():
            self._stop, self._has_begun = asyncio.Event(), asyncio.Event()
            self._task = asyncio.create_task(self._watch(self._stop, self._has_begun))
        try:
            await self._has_begun.wait()
            yield queue
        finally:
            self._queues.discard(queue)
            if not self._queues:
                self._stop.set()

    def close(self) -> None:
        """End all streams: a server that ends does not wait for pages that listen."""
        self._is_closed = True
        self._stop.set()
        self._has_begun.set()
        self.publish(None)

    def publish(self, event: FileEvent | None) -> None:
        """Tell everybody; who does not listen any more misses it, and asks anew when they do."""
        for queue in self._queues:
            if not queue.full():
                queue.put_nowait(event)

    async def _watch(self, stop: asyncio.Event, has_begun: asyncio.Event) -> None:
        """Publish what changes until nobody listens. Where the system tells of no changes, look every moment."""
        self._out.mkdir(parents=True, exist_ok=True)
        folders = (self._content.resolve(), self._out.resolve())
        polls = False
        while not stop.is_set():
            watch = awatch(
                *folders,
                step=_MOMENT,
                rust_timeout=_PATIENCE,
                yield_on_timeout=True,
                stop_event=stop,
                force_polling=polls,
            )
            try:
                async for changes in watch:
                    has_begun.set()
                    for event in self.describe(sorted(changes, key=lambda each: each[1])):
                        self.publish(event)
            except OSError:  # no more watches (inotify), or a file system that has none
                if polls:
                    has_begun.set()
                    return
                polls = True

    def describe(self, changes: Sequence[tuple[Change, str]]) -> Iterator[FileEvent]:
        """Yield what changes mean, and `titles` behind them where a text came or went."""
        content, out = self._content.resolve(), self._out.resolve()
        has_new_titles = False
        for change, name in changes:
            # Links to folders are watched too: what is told is where a file really lies, and nothing of elsewhere.
            path = Path(name).parent.resolve() / Path(name).name
            if path.name.startswith(".") or path.is_dir():
                continue
            if path.is_relative_to(content):
                relative = path.relative_to(content)
                yield FileEvent(
                    "changed", {"path": relative.as_posix(), "version": find_version(path)}
                )
                is_title = relative.parts[0] in FOLDER_FORMATS and is_text_name(path)
                has_new_titles |= is_title and change != Change.modified
            elif path.is_relative_to(out):
                relative = path.relative_to(out)
                yield FileEvent("built", {"path": relative.as_posix()})
        if has_new_titles:
            yield FileEvent("titles", {})


def find_version(path: Path) -> str | None:
    """Return the version of a file as a text has it; None where it is gone, or is none."""
    try:
        return hash_bytes(read_regular_file(path, MAX_TEXT_BYTES))
    except OSError:
        return None
