"""Where the staff and the person they help can be while the six pictured questions are asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.content.ability import Answer
from kiosk.staff.shift import Shift

if TYPE_CHECKING:
    from kiosk.staff.states import Open

Answers = tuple[Answer | None, ...]
"""What was answered so far, in the order of the questions; None is one that was passed over."""

QUESTION = "question"
"""The item of the question; an answer's is its value."""


@dataclass(frozen=True, slots=True)
class ChoosingAbilityLanguage:
    """In which language somebody is asked; ``back`` is where this was opened. ``page`` from 0.

    ``locale`` is the language of the questions that were left for it, empty before the first.
    """

    shift: Shift
    back: Open
    answers: Answers = ()
    page: int = 0
    locale: str = ""


@dataclass(frozen=True, slots=True)
class AskingAbility:
    """The question after ``answers``, in ``locale``.

    ``saying`` are the items being said, the first of them now. ``unheard`` once the terminal knows that nobody hears
    this language here.
    """

    shift: Shift
    back: Open
    locale: str
    answers: Answers = ()
    saying: tuple[str, ...] = ()
    unheard: bool = False


@dataclass(frozen=True, slots=True)
class AutonomyProposed:
    """What all the answers amount to: a proposal where a report asks for it, elsewhere what to learn next."""

    shift: Shift
    back: Open
    locale: str
    answers: Answers


AbilityState = ChoosingAbilityLanguage | AskingAbility | AutonomyProposed
