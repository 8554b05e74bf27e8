"""Any `concurrent.futures` executor that a caller has -> workers."""

from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor
from typing import Final

from pamphlets.core.executors.task_runs import Result, Task


class GivenWorkers:
    """An executor that is its caller's: it is never shut down here, and none replaces it where it breaks."""

    losses: Final = (BrokenExecutor,)

    def __init__(self, executor: Executor, count: int) -> None:
        """Hand `count` tasks at once to an executor."""
        self._executor: Executor | None = executor
        self.count: Final = count

    def open_executor(self) -> Executor:
        """Return the executor. Raises BrokenExecutor the second time: the first one broke."""
        executor, self._executor = self._executor, None
        if executor is None:
            raise BrokenExecutor("the executor that was given is broken")
        return executor

    def prepare(self, function: Callable[[Task], Result]) -> Callable[[Task], Result]:
        """Return the function."""
        return function

    def check(self) -> None:
        """Trust its owner."""

    def close(self, executor: Executor) -> None:
        """Leave it to its owner."""

    def abandon(self, executor: Executor) -> None:
        """Leave it to its owner."""
