"""What changes in the folder of texts and in `build/` -> events of a stream that the page listens to.

Server-sent events (WHATWG HTML, § 9.2): `ready` at its beginning, whenever it begins again; `changed` {path, version} for a
file of the folder of texts, its version null where it is gone; `titles` where a text came or went; `built` {path} for a
file in `build/`.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Final

from starlette.requests import Request
from starlette.responses import StreamingResponse
from starlette.routing import BaseRoute, Route

from pamphlets.app.web.content_files.file_events import FileEvent
from pamphlets.app.web.workspace import workspace_of

_READY: Final = FileEvent("ready", {})
# Without a word for longer than that, a browser or a proxy may take the connection for dead.
_SECONDS_OF_SILENCE: Final = 15.0


async def get_events(request: Request) -> StreamingResponse:
    """Answer with a stream that goes on until the page is left."""
    stream = _stream_events(request)
    return StreamingResponse(stream, media_type="text/event-stream")


async def _stream_events(request: Request) -> AsyncIterator[str]:
    """Yield events in the form of such streams, a comment where nothing happens."""
    watcher = workspace_of(request).watcher
    async with watcher.subscribe() as queue:
        yield _write_event(_READY)
        while True:
            try:
                event = await asyncio.wait_for(queue.get(), _SECONDS_OF_SILENCE)
            except TimeoutError:
                yield ": \n\n"
                continue
            if event is None:
                return
            yield _write_event(event)


def _write_event(event: FileEvent) -> str:
    return f"event: {event.name}\ndata: {json.dumps(event.data)}\n\n"


ROUTES: Final[tuple[BaseRoute, ...]] = (Route("/api/events", get_events),)
