"""Tasks, and workers to carry them out -> their results, none lost where a worker is.

Whoever kills a worker, a system without memory say, loses what that one had begun: it is begun again. What was under
way when workers broke is then tried alone, so that a task that breaks each of its workers is known, and given up.
"""

from collections import Counter, deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from dataclasses import dataclass
from typing import Final, Generic, Protocol, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

_MOST_LOSSES: Final = 3  # of one task: once among others, then twice alone
# Tasks a worker that are handed out before it asks: it never waits for us.
_AHEAD: Final = 4
_PAUSE: Final = 1.0  # seconds; on Windows, Ctrl+C is heard between two waits alone


class Workers(Protocol):
    """What carries tasks out side by side."""

    @property
    def count(self) -> int:
        """How many tasks are carried out at once."""

    @property
    def losses(self) -> tuple[type[BaseException], ...]:
        """What a future raises whose worker was lost."""

    def open_executor(self) -> Executor:
        """Return an executor that is whole. Raises the faults of what cannot be reached."""

    def prepare(self, function: Callable[[Task], Result]) -> Callable[[Task], Result]:
        """Return what stands for a function, importable by its name, in the executor."""

    def check(self) -> None:
        """Look, now and then, whether anybody is still at work. Raises the faults of what cannot be reached."""

    def close(self, executor: Executor) -> None:
        """Leave an executor whose tasks are done."""

    def abandon(self, executor: Executor) -> None:
        """Leave an executor at once: what was begun comes to nothing, or to its end where nobody can stop it."""


@dataclass(frozen=True, slots=True)
class TaskKind(Generic[Task, Result]):
    """What is done with tasks."""

    carry_out: Callable[[Task], Result]
    """Importable by its name; what it raises is a bug of ours and ends the run."""
    describe_loss: Callable[[Task], Result]
    """The result of a task that breaks each of its workers."""
    measure: Callable[[Task], float]
    """How large a task is: of the next few the largest begins first, so that none is late in the end."""


def run_tasks(
    workers: Workers, kind: TaskKind[Task, Result], tasks: Sequence[Task]
) -> Generator[tuple[int, Result], None, None]:
    """Yield the position of each task with its result, as they are done.

    Whoever stops asking, or is interrupted, stops the workers. Raises the faults of workers that cannot be reached.
    """
    run = _TaskRun(workers, kind, tasks)
    try:
        yield from run.iter_results()
    except BaseException:
        run.abandon()
        raise
    run.close()


def restore_order(results: Iterable[tuple[int, Result]]) -> Iterator[Result]:
    """Yield results in the order of their positions from 0, each as soon as all before it have come."""
    early: dict[int, Result] = {}
    position = 0
    for arrived, result in results:
        early[arrived] = result
        while position in early:
            yield early.pop(position)
            position += 1


class _TaskRun(Generic[Task, Result]):
    """Tasks under way."""

    def __init__(
        self, workers: Workers, kind: TaskKind[Task, Result], tasks: Sequence[Task]
    ) -> None:
        self._workers = workers
        self._kind = kind
        self._tasks = tasks
        self._waiting = deque(range(len(tasks)))
        self._suspects: deque[int] = deque()
        """Tasks that were under way when a worker was lost: tried again alone."""
        self._losses: Counter[int] = Counter()
        self._futures: dict[Future[Result], int] = {}
        self._function = workers.prepare(kind.carry_out)
        self._executor: Executor | None = None

    def iter_results(self) -> Iterator[tuple[int, Result]]:
        """Yield the position of each task with its result."""
        while self._waiting or self._suspects or self._futures:
            self._hand_out()
            done, _ = wait(self._futures, _PAUSE, FIRST_COMPLETED)
            if not done:
                self._workers.check()
            for future in self._sort_done(done):
                yield from self._take_result(future)

    def _sort_done(self, done: set[Future[Result]]) -> list[Future[Result]]:
        """Return what was done together as it was handed out, what was lost behind all that has a result."""
        in_order = [future for future in self._futures if future in done]
        return sorted(in_order, key=lambda future: future.exception() is not None)

    def close(self) -> None:
        """Leave the executor."""
        if self._executor is not None:
            self._workers.close(self._executor)
            self._executor = None

    def abandon(self) -> None:
        """Leave the executor at once."""
        for future in self._futures:
            future.cancel()
        if self._executor is not None:
            self._workers.abandon(self._executor)
            self._executor = None

    def _hand_out(self) -> None:
        """Hand out the next tasks: one alone as long as some are suspect."""
        while self._suspects and not self._futures:
            self._submit(self._suspects.popleft())
        is_alone = any(self._losses[position] for position in self._futures.values())
        if self._suspects or is_alone:
            return
        while self._waiting and len(self._futures) < _AHEAD * self._workers.count:
            position = self._choose_next()
            self._waiting.remove(position)
            self._submit(position)
            if self._suspects:
                return

    def _choose_next(self) -> int:
        """Return the largest of the next few tasks."""
        next_count = min(_AHEAD * self._workers.count, len(self._waiting))
        nearest = [self._waiting[index] for index in range(next_count)]
        return max(nearest, key=lambda position: self._kind.measure(self._tasks[position]))

    def _submit(self, position: int) -> None:
        if self._executor is None:
            self._executor = self._workers.open_executor()
        try:
            future = self._executor.submit(self._function, self._tasks[position])
        except BrokenExecutor:  # one of the others broke it
            self._waiting.appendleft(position)
            self._replace_executor()
        else:
            self._futures[future] = position

    def _take_result(self, future: Future[Result]) -> Iterator[tuple[int, Result]]:
        """Yield the result of a task that is done, or of one that is given up; what was lost waits again."""
        position = self._futures.pop(future, None)
        if position is None:  # its executor was replaced: it waits again
            return
        try:
            result = future.result()
        except self._workers.losses as loss:
            self._losses[position] += 1
            if isinstance(loss, BrokenExecutor):
                self._replace_executor()
            if self._losses[position] < _MOST_LOSSES:
                self._suspects.append(position)
                return
            result = self._kind.describe_loss(self._tasks[position])
        yield position, result

    def _replace_executor(self) -> None:
        """Leave an executor that is broken; what it was given waits again, as suspects, unless it is done."""
        unfinished: list[int] = []
        kept: dict[Future[Result], int] = {}
        for future, position in self._futures.items():
            if future.done() and not future.cancelled() and future.exception() is None:
                kept[future] = position
            else:
                unfinished.append(position)
        for position in unfinished:
            self._losses[position] += 1
        self._suspects.extend(sorted(unfinished))
        self._futures = kept
        if self._executor is not None:
            self._workers.abandon(self._executor)
            self._executor = None
