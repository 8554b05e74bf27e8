"""Requests that want pages set or drawn -> one at a time: the text that is typed before pictures, the newest text alone.

Typing asks for pages faster than they are set, and each set of pages asks for its pictures: what nobody waits for any more
is left out when its turn comes.
"""

import asyncio
import heapq
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from enum import IntEnum
from itertools import count
from typing import Final

from starlette.requests import Request

_MOST_WINDOWS: Final = 100


class Rank(IntEnum):
    """What comes first of what waits."""

    TEXT = 0
    TASK = 1
    PICTURE = 2
    COVER = 3


class SupersededError(Exception):
    """A newer text of the same window came, or whoever asked has gone."""


class PressQueue:
    """Turns at the press. For one event loop."""

    def __init__(self) -> None:
        self._numbers = count()
        self._waiting: list[tuple[Rank, int, asyncio.Future[None]]] = []
        self._is_busy = False
        self._newest: dict[str, int] = {}

    @asynccontextmanager
    async def take_turn(
        self, rank: Rank, request: Request | None = None, window: str = ""
    ) -> AsyncIterator[None]:
        """Wait for a turn, and hold it while the block lasts.

        Raises SupersededError where `request` has no reader any more, or a newer one of the same `window` waits.
        """
        number = next(self._numbers)
        if window:
            self._newest.pop(window, None)
            self._newest[window] = number
            if len(self._newest) > _MOST_WINDOWS:
                del self._newest[next(iter(self._newest))]
        await self._wait(rank, number)
        try:
            is_outdated = bool(window) and self._newest.get(window, number) != number
            if is_outdated or (request is not None and await request.is_disconnected()):
                raise SupersededError
            yield
        finally:
            self._is_busy = False
            self._wake_next()

    async def _wait(self, rank: Rank, number: int) -> None:
        """Return when the press is free and nothing that waits comes before; it is busy then."""
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (rank, number, turn))
        if not self._is_busy:
            self._wake_next()
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():  # it was just given
                self._is_busy = False
                self._wake_next()
            raise

    def _wake_next(self) -> None:
        while self._waiting:
            _, _, turn = heapq.heappop(self._waiting)
            if not turn.done():
                self._is_busy = True
                turn.set_result(None)
                return
