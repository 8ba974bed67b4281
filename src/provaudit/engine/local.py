"""The engine of one machine: this process alone, or several processes of it where there is enough to do."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from types import TracebackType
from typing import Self, TypeVar

B = TypeVar("B")
R = TypeVar("R")

WORTH = 12
"""Batches from which on other processes are started. A batch is about 0.3 s of work, and a process takes 1.5 s to load."""


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Local:
    """Runs batches in `jobs` processes; a context manager that ends them.

    With one job, or fewer than `worth` batches, everything runs in the calling process. The processes are spawned, so a
    script that asks for more than one must guard its own start with `if __name__ == "__main__":`, as multiprocessing asks.
    """

    def __init__(self, jobs: int = 1, worth: int = WORTH) -> None:
        self.jobs = max(1, jobs)
        self.worth = worth
        self._pool: ProcessPoolExecutor | None = None

    def map(self, function: Callable[[B], R], batches: Sequence[B]) -> Iterator[R]:
        """`function(batch)` for each batch, in order. What a batch raises is raised here."""
        if self.jobs == 1 or len(batches) < max(2, self.worth):
            yield from map(function, batches)
            return
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self.jobs, mp_context=get_context("spawn"), initializer=_quiet)
        waiting: list[Future[R]] = [self._pool.submit(function, batch) for batch in batches]
        waiting.reverse()  # popped as they are read: a result is kept no longer than that
        try:
            while waiting:
                yield waiting.pop().result()
        finally:
            for future in waiting:
                future.cancel()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


def _quiet() -> None:
    """An interrupt from the terminal reaches every process; the first one answers for all."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
