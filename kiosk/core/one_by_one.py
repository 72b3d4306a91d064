"""OneByOne: whoever is sent events follows them one after the other, also those that following one brings about."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import deque
from typing import Generic, TypeVar

Event = TypeVar("Event")


class OneByOne(ABC, Generic[Event]):
    """What subclasses do with an event is in :meth:`_follow`."""

    def __init__(self) -> None:
        self._waiting: deque[Event] = deque()
        self._turning = False

    def send(self, event: Event) -> None:
        """Let ``event`` happen. An answer that arrives while another event is being followed waits its turn."""
        self._waiting.append(event)
        if self._turning:
            return
        self._turning = True
        try:
            while self._waiting:
                self._follow(self._waiting.popleft())
        finally:
            self._turning = False

    def recover(self, event: Event) -> None:
        """Let ``event`` happen after a failure: what still waited belonged to what has failed."""
        self._waiting.clear()
        self.send(event)

    @abstractmethod
    def _follow(self, event: Event) -> None: ...
