"""Asked: a question to something outside that may take long, or never answer."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Thread
from typing import Generic, TypeVar

Answer = TypeVar("Answer")


class Asked(Generic[Answer]):
    """``question`` is asked at once, beside whatever is done meanwhile; ``otherwise`` stands for no answer in time.

    The thread it is asked in does not keep the program from ending. The question raises nothing.
    """

    def __init__(self, question: Callable[[], Answer], otherwise: Answer, seconds: float = 1.0) -> None:
        self._answers: list[Answer] = []
        self._otherwise = otherwise
        self._until = time.monotonic() + seconds
        self._thread = Thread(target=lambda: self._answers.append(question()), daemon=True)
        self._thread.start()

    def answer(self) -> Answer:
        """The answer, waited for until ``seconds`` after the question at most."""
        self._thread.join(max(0.0, self._until - time.monotonic()))
        return self._answers[0] if self._answers else self._otherwise
