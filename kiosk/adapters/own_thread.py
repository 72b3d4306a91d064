"""OwnThread: where what may take long is done, one thing after the other, so that no screen waits for it."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable


class OwnThread:
    """Does what it is handed, in order and never two at once, on a thread that begins with the first of it.

    An error of our own in one thing is told as Python tells it, and ends that alone: another thread goes on.
    """

    def __init__(self, name: str) -> None:
        self._tasks: queue.SimpleQueue[Callable[[], object] | None] = queue.SimpleQueue()
        self._name = name
        self._thread = self._new()

    def do(self, task: Callable[[], object]) -> None:
        """Do ``task`` as soon as all before it is done."""
        if self._thread.ident is None:
            self._thread.start()
        self._tasks.put(task)

    def close(self) -> None:
        """Wait until all is done; afterwards nothing more may be handed in."""
        if self._thread.ident is None:
            return
        self._tasks.put(None)
        ended = None
        while ended is not self._thread:  # another may have gone on meanwhile
            ended = self._thread
            ended.join()

    def _new(self, before: threading.Thread | None = None) -> threading.Thread:
        return threading.Thread(target=self._work, args=(before,), name=self._name, daemon=True)

    def _work(self, before: threading.Thread | None) -> None:
        if before:
            before.join()  # until its error is told
        failed = True
        try:
            while task := self._tasks.get():
                task()
            failed = False
        finally:
            if failed:
                following = self._new(threading.current_thread())
                following.start()  # first: who hands something in must not find one that has not begun
                self._thread = following
