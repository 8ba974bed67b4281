"""Where work runs. An engine is handed a pure function and batches; it names no step of ours and imports no noun of ours."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from provaudit.engine.local import Local, processors

__all__ = ["Engine", "Local", "cut", "processors"]

B = TypeVar("B")
R = TypeVar("R")
T = TypeVar("T")


class Engine(Protocol):
    """Runs a function over batches."""

    def map(self, function: Callable[[B], R], batches: Sequence[B]) -> Iterator[R]:
        """`function(batch)` for each batch, in the order of `batches`.

        The function must be one that another process can import, and what it takes and gives must pickle. It may run
        anywhere, once for each batch: whatever it returns must depend on its batch alone.
        """
        ...


def cut(items: Sequence[T], size: int) -> list[Sequence[T]]:
    """`items` in batches of `size`, the last one shorter. Their borders do not depend on where they will run."""
    return [items[start : start + size] for start in range(0, len(items), size)]
