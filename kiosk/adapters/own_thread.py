"""OwnThread: where what may take long is done, one thing after the other, so that no screen waits for it."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable


class OwnThread:
    """Does what it is handed, in order and never two at once, on a thread that begins with the first of it."""

    def __init__(self, name: str) -> None:
        self._tasks: queue.SimpleQueue[Callable[[], object] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)

    def do(self, task: Callable[[], object]) -> None:
        """Do ``task`` as soon as all before it is done."""
        if self._thread.ident is None:
            self._thread.start()
        self._tasks.put(task)

    def close(self) -> None:
        """Wait until all is done; afterwards nothing more may be handed in."""
        if self._thread.ident is not None:
            self._tasks.put(None)
            self._thread.join()

    def _work(self) -> None:
        while task := self._tasks.get():
            task()
