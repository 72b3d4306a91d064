"""Roster: which voices can be asked for now. One that is being loaded, or whose engine keeps failing, is left out.

Its languages go to the next voice meanwhile: see :func:`kiosk.adapters.voice.state.voice_for`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kiosk.adapters.voice.worker.protocol import EngineFacts, ProgramFacts, program_of

MOST_FAILURES = 2
"""Failures in a row after which a program is left out until the next start."""


class Roster:
    """Programs alone can be left out: without espeak-ng there is nobody else to go to."""

    def __init__(self) -> None:
        self._met: EngineFacts | None = None
        self._facts: EngineFacts | None = None
        self._waking: set[str] = set()
        self._failures: dict[str, int] = {}
        self._left_out: dict[str, str] = {}

    @property
    def facts(self) -> EngineFacts | None:
        """Who speaks now; None while no worker was ever ready."""
        return self._facts

    @property
    def left_out(self) -> tuple[tuple[str, str], ...]:
        """The programs that are left out until the next start, and why."""
        names = {each.id: each.name for each in self._met.programs} if self._met is not None else {}
        return tuple((names.get(id, id), reason) for id, reason in self._left_out.items())

    def meet(self, facts: EngineFacts) -> None:
        """A worker is ready; what an earlier one did wrong is remembered."""
        self._met = facts
        self._waking.clear()
        self._look_again()

    def spoke(self, voices: Iterable[str]) -> None:
        """These said a sentence."""
        for voice in voices:
            self._failures.pop(program_of(voice), None)

    def failed(self, voice: str, reason: str) -> bool:
        """``voice`` did not say a sentence; whether its program is left out from now on. False for espeak-ng."""
        program = program_of(voice)
        if not program:
            return False
        self._failures[program] = self._failures.get(program, 0) + 1
        if self._failures[program] >= MOST_FAILURES:
            self._left_out.setdefault(program, reason)
            self._look_again()
        return program in self._left_out

    def sleeps(self, voice: str) -> None:
        """``voice`` is being loaded."""
        self._waking.add(voice)
        self._look_again()

    def woke(self, voice: str) -> None:
        """``voice`` is loaded, or will not be."""
        self._waking.discard(voice)
        self._look_again()

    def _look_again(self) -> None:
        if self._met is not None:
            programs = tuple(map(self._heard, self._met.programs))
            self._facts = replace(self._met, programs=programs)

    def _heard(self, program: ProgramFacts) -> ProgramFacts:
        if program.id in self._left_out:
            return replace(program, voices=())
        return replace(program, voices=tuple(each for each in program.voices if each not in self._waking))
