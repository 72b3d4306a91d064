"""What is done with a receipt printer: look how it stands, print once and watch it, tidy up. Standard library only.

Nothing is guessed: PRINTED is the printer's own word, given in its turn after everything that was to be drawn.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from kiosk.adapters.printers.device_link import DeviceLink
from kiosk.adapters.printers.escpos_commands import (
    FEED_AND_CUT,
    FORGET,
    HEAD_ENDED,
    NO_REPORTS,
    READY,
    SAY_WHEN_DONE,
    SWALLOWED,
    Answers,
    Ask,
    cause_of,
    looks_like_a_question,
    paper_of,
    slices,
    state_of,
)
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition

FIRST_WORD_SECONDS = 0.4
"""For a printer's answer to its first question; one that is silent until then is not asked again."""

TURN_SECONDS = 1.5
"""For the answer it gives in its turn, when nothing waits before it."""

QUIET_SECONDS = 0.05
LOOK_SECONDS = 0.25
LAST_WORDS_SECONDS = 0.3
STILL_PRINTING_SECONDS = 2.0
"""How long a printer that gives no word in its turn is watched for an outage once it has everything."""

TROUBLE = (PrinterCondition.OUT_OF_PAPER, PrinterCondition.STOPPED)
Connect = Callable[[float], DeviceLink]
"""Opens the way to a printer, not waiting past a time; raises OSError when there is none."""


@dataclass(frozen=True, slots=True)
class Picture:
    """The dots of one paper, ``row_bytes`` a row."""

    dots: bytes
    row_bytes: int


class _Stopped(Exception):
    """The printer has said why nothing more comes out."""

    def __init__(self, condition: PrinterCondition) -> None:
        super().__init__(condition.value)
        self.condition = condition


def condition_of(connect: Connect, until: float) -> PrinterCondition:
    """How the printer stands."""
    try:
        return standing(connect(until), until)
    except OSError:
        return PrinterCondition.ABSENT


def standing(link: DeviceLink, until: float) -> PrinterCondition:
    """How the printer behind ``link`` stands, which is closed then. Raises OSError when it is lost meanwhile."""
    try:
        return PrinterCondition.READY if link.keeps else _Talk(link).condition(until)
    finally:
        link.drop()


def print_once(
    connect: Connect, pictures: Sequence[Picture], until: float, *, spoke: bool = False
) -> PrintOutcome:
    """Print each of ``pictures`` once, cut after each, and watch them to the end or ``until``.

    A printer that ``spoke`` before and is silent now is sent nothing: it may be listening to somebody else, and would
    print later.

    What cannot come out now is thrown away in the printer as far as it knows how, so that it does not come out in
    another person's visit. One that is only slow keeps what it has, and it is taken back with the visit.
    """
    try:
        link = connect(until)
    except OSError:
        return PrintOutcome.NO_PRINTER
    job = _Job(link, until)
    try:
        outcome = job.run(pictures, spoke=spoke)
    except OSError:
        link.drop()
        return PrintOutcome.NOT_KNOWN if job.begun else PrintOutcome.NO_PRINTER
    try:
        link.finish(until)
    except OSError:
        link.drop()
        outcome = PrintOutcome.NOT_KNOWN if link.keeps else outcome
    return outcome


def tidy(connect: Connect, until: float, *, cut: bool) -> bool:
    """Make the printer forget what it still holds, ``cut`` off what was half drawn; whether it was told for certain."""
    try:
        link = connect(until)
    except OSError:
        return False
    try:
        if not link.keeps:
            link.send(FORGET + SWALLOWED + READY + (FEED_AND_CUT if cut else b""), until)
        link.finish(until)
    except OSError:
        link.drop()
        return False
    return True


class _Talk:
    """Questions and answers over ``link``. ``speaks`` until the printer has let the first question pass."""

    def __init__(self, link: DeviceLink) -> None:
        self.link = link
        self.answers = Answers()
        self.speaks = True
        self._turns_asked = 0
        self._doubtful = False
        self._unknown_to_it: set[Ask] = set()

    @property
    def trusted(self) -> bool:
        """Whether its words are worth anything: it sends no rubbish, nor answers nobody has asked for."""
        return not self.answers.garbled

    def condition(self, until: float, patience: float = FIRST_WORD_SECONDS) -> PrinterCondition:
        """How the printer stands; one that is silent is not asked again. The first thing that it is told."""
        self.link.send(HEAD_ENDED, until)
        paper = self.ask(Ask.PAPER, min(until, time.monotonic() + patience))
        if paper is None:
            self.speaks = False
            return PrinterCondition.SILENT
        return self._told(paper, until)

    def still(self, until: float) -> PrinterCondition:
        """As :meth:`condition`, while it prints: waits for a printer that has spoken before."""
        if not self.speaks or not self.trusted:
            return PrinterCondition.SILENT
        paper = self.ask(Ask.PAPER, until)
        if paper is None:
            return PrinterCondition.SILENT
        return self._told(paper, until)

    def ask(self, question: Ask, until: float) -> int | None:
        """The answer to ``question``; None when there is none until then, or none that is worth anything."""
        if self._doubtful:
            self._listen(min(until, time.monotonic() + QUIET_SECONDS))
            self._doubtful = False
        self._hear(0.0)
        self.answers.at_once.clear()
        self.link.send(question.command, until)
        while not self.answers.at_once and self.trusted and time.monotonic() < until:
            self._hear(until)
        if self.answers.at_once and self.trusted:
            return self.answers.at_once[-1]
        self._doubtful = True  # the answer may still come, when another one is waited for
        return None

    def send(self, data: bytes, until: float) -> None:
        """Send ``data``; what looks like a question in it may be answered too."""
        self.link.send(data, until)
        self._doubtful = self._doubtful or looks_like_a_question(data)

    def ask_in_turn(self, until: float) -> None:
        """Ask for a word once all that was sent before is done."""
        self.link.send(SAY_WHEN_DONE, until)
        self._turns_asked += 1

    def done(self, until: float) -> bool:
        """Whether every word asked for in turn has come, waiting for it until then."""
        while self.answers.in_turn < self._turns_asked and self.trusted and time.monotonic() < until:
            self._hear(until)
        return self.trusted and self.answers.in_turn == self._turns_asked

    def _told(self, paper: int, until: float) -> PrinterCondition:
        said = paper_of(paper)
        if said.out:
            return PrinterCondition.OUT_OF_PAPER
        state = self._ask_more(Ask.STATE, until)
        if state is not None and state_of(state).offline:
            return self._why_offline(until)
        return PrinterCondition.PAPER_LOW if said.low else PrinterCondition.READY

    def _why_offline(self, until: float) -> PrinterCondition:
        cause = self._ask_more(Ask.CAUSE, until)
        if cause is not None and cause_of(cause).paper_stopped and not cause_of(cause).cover_open:
            return PrinterCondition.OUT_OF_PAPER
        return PrinterCondition.STOPPED

    def _ask_more(self, question: Ask, until: float) -> int | None:
        """As :meth:`ask`, but only a little while, and never again when there was no answer."""
        if question in self._unknown_to_it:
            return None
        answer = self.ask(question, min(until, time.monotonic() + FIRST_WORD_SECONDS))
        if answer is None:
            self._unknown_to_it.add(question)
        return answer

    def _listen(self, until: float) -> None:
        while time.monotonic() < until:
            self._hear(until)

    def _hear(self, until: float) -> None:
        self.answers.take(self.link.receive(until))
        self.answers.garbled = self.answers.garbled or self.answers.in_turn > self._turns_asked


class _Job:
    """One job. ``begun`` once something of a picture may have been drawn."""

    def __init__(self, link: DeviceLink, until: float) -> None:
        self._link = link
        self._until = until
        self._talk = _Talk(link)
        self.begun = False

    def run(self, pictures: Sequence[Picture], *, spoke: bool) -> PrintOutcome:
        """Raises OSError when the printer is lost on the way, or takes too long."""
        if self._link.keeps:
            return self._keep(pictures)
        before = self._talk.condition(self._until, TURN_SECONDS if spoke else FIRST_WORD_SECONDS)
        if before is PrinterCondition.OUT_OF_PAPER:
            return PrintOutcome.OUT_OF_PAPER
        if before is PrinterCondition.STOPPED or (spoke and before is PrinterCondition.SILENT):
            return PrintOutcome.NO_PRINTER
        try:
            return self._watched(pictures)
        except _Stopped as stopped:
            out = stopped.condition is PrinterCondition.OUT_OF_PAPER
            return PrintOutcome.OUT_OF_PAPER if out else PrintOutcome.NOT_KNOWN

    def _keep(self, pictures: Iterable[Picture]) -> PrintOutcome:
        self.begun = True
        for picture in pictures:
            self._link.send(
                READY + b"".join(slices(picture.dots, picture.row_bytes)) + FEED_AND_CUT, self._until
            )
        return PrintOutcome.PRINTED

    def _watched(self, pictures: Iterable[Picture]) -> PrintOutcome:
        confirms = self._ready()
        try:
            for picture in pictures:
                self._draw(picture)
            return self._end(confirms=confirms)
        except (_Stopped, TimeoutError):
            self._forget()
            raise

    def _ready(self) -> bool:
        """Begin at a known place; whether the printer gives its word in its turn."""
        talk, until = self._talk, self._until
        talk.send(SWALLOWED + READY + NO_REPORTS, until)
        talk.ask_in_turn(until)
        return talk.done(min(until, time.monotonic() + TURN_SECONDS))

    def _draw(self, picture: Picture) -> None:
        for part in slices(picture.dots, picture.row_bytes):
            self.begun = True
            self._talk.send(part, self._until)
            self._look()
        self._talk.send(FEED_AND_CUT, self._until)

    def _look(self) -> None:
        condition = self._talk.still(self._until)
        if condition in TROUBLE:
            raise _Stopped(condition)
        if time.monotonic() > self._until:
            raise TimeoutError("the printer takes too long")

    def _end(self, *, confirms: bool) -> PrintOutcome:
        talk = self._talk
        if confirms:
            talk.ask_in_turn(self._until)
        patience = self._until if confirms else min(self._until, time.monotonic() + STILL_PRINTING_SECONDS)
        while True:
            if confirms and talk.done(min(patience, time.monotonic() + LOOK_SECONDS)):
                return PrintOutcome.PRINTED
            if not talk.trusted or (not talk.speaks and not confirms) or time.monotonic() > patience:
                return PrintOutcome.NOT_KNOWN
            condition = talk.still(min(patience, time.monotonic() + LOOK_SECONDS))
            if condition in TROUBLE and not (confirms and talk.done(time.monotonic())):
                raise _Stopped(condition)
            if not confirms:
                time.sleep(QUIET_SECONDS)

    def _forget(self) -> None:
        with suppress(OSError):
            self._link.send(FORGET, time.monotonic() + LAST_WORDS_SECONDS)
