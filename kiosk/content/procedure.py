"""Procedure: one official task, step by step, as its author wrote it in ``media/procedures``."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content.picture import Picture
from kiosk.content.scene import Captioned, Scene
from kiosk.content.text import Text

MOST_STEPS = 16
"""The resume code has four bits for the step."""

# fmt: off
SCREEN_ITEMS = frozenset({
    "title", "say", "watch-out", "keep", "may-differ", "caption", "because", "purpose", "audience",
    "not-for", "non-online", "cost", "minutes", "question", "hint", "draft", "ways-on", "opens",
    "shown", "paper", "pictures", "help-nearby", "here", "left", "more", "own", "french", "language",
    "procedure", "step", "stuck", "no-name", "no-picture", "length", "ticket", "ending", "greeting",
    "leave-by", "safe-mode", "missing", "intro", "answer", "says", "mind", "wins", "beware", "leads", "good", "fair",
    "bad",
})
# fmt: on
"""What the screens call their own sentences. Content may not bear these ids, or two things would light at once."""

ON = "on"
PERSON = "person"


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer of a gate. ``leads`` is ``"on"``, ``"person"``, or the id of another procedure.

    ``because`` is said before the person is led to somebody; None when the answer leads on.
    """

    id: str
    picture: Picture
    label: Text
    leads: str
    because: Text | None = None


@dataclass(frozen=True, slots=True)
class Gate:
    """A question asked before the procedure, where a wrong path would hurt. Two to four choices."""

    id: str
    picture: Picture
    question: Text
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Need:
    """Something to have at hand; ``missing`` says where to get it, ``leads`` which procedure teaches it, if any."""

    id: str
    picture: Picture
    label: Text
    missing: Text
    leads: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. ``say`` is the sentence spoken, ``short`` the line on the ticket.

    ``watch_out`` is what can go wrong and ``keep`` the proof to keep, where there is one.
    """

    id: str
    picture: Picture
    say: Text
    short: Text
    scene: Scene
    watch_out: Text | None = None
    keep: Text | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where the facts of a procedure were read, and on which day."""

    address: str
    seen: datetime.date


@dataclass(frozen=True, slots=True)
class Status:
    """Who has checked the procedure: ``checked_by`` is a role, never a name; None while it is a draft."""

    checked_by: str | None = None
    checked_on: datetime.date | None = None

    @property
    def draft(self) -> bool:
        """True until somebody has checked the procedure against the real portal."""
        return self.checked_by is None


@dataclass(frozen=True, slots=True)
class Procedure:
    """A whole procedure. ``address`` is the id of the domain fact; ``minutes`` the length of Fanal's own walk.

    ``number`` is 1 to 256, written in the file and never reused: the resume code carries it.
    """

    id: str
    number: int
    theme: str
    picture: Picture
    title: Text
    purpose: Text
    audience: Text
    not_for: Text
    address: str
    cost: Text
    minutes: int
    account_needed: bool
    gates: tuple[Gate, ...]
    needs: tuple[Need, ...]
    non_online: Text
    contacts: tuple[str, ...]
    warnings: tuple[Text, ...]
    cra_themes: tuple[str, ...]
    sources: tuple[Source, ...]
    status: Status
    review_by: datetime.date
    steps: tuple[Step, ...]

    def texts(self) -> Iterator[Text]:
        """Every translatable sentence, in reading order."""
        yield from (self.title, self.purpose, self.audience, self.not_for, self.cost, self.non_online)
        yield from self.warnings
        for gate in self.gates:
            yield gate.question
            for choice in gate.choices:
                yield choice.label
                if choice.because:
                    yield choice.because
        for need in self.needs:
            yield from (need.label, need.missing)
        for step in self.steps:
            yield from step_texts(step)


def step_texts(step: Step) -> Iterator[Text]:
    """Every translatable sentence of one step, the caption of its scene included."""
    yield from (step.say, step.short)
    if step.watch_out:
        yield step.watch_out
    if step.keep:
        yield step.keep
    if isinstance(step.scene, Captioned):
        yield step.scene.caption
