"""Ability: six pictured questions about what somebody can do already, and what the answers amount to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from kiosk.content.picture import Picture
from kiosk.content.text import Text

QUESTIONS = 6
FEWEST_ANSWERED = 4
"""With fewer answers nothing is proposed."""


class Answer(Enum):
    """How somebody does what is asked for. There are no others, and each question may be passed over."""

    ALONE = "alone"
    WITH_HELP = "with-help"
    BY_SOMEBODY = "by-somebody"


@dataclass(frozen=True, slots=True)
class Ability:
    """One thing to be able to do; ``teaches`` is the procedure in which it is learnt, where there is one."""

    id: str
    picture: Picture
    question: Text
    teaches: str | None = None


@dataclass(frozen=True, slots=True)
class AnswerCard:
    """How one of the closed answers looks and what it says."""

    answer: Answer
    picture: Picture
    text: Text


@dataclass(frozen=True, slots=True)
class AbilityCheck:
    """``abilities`` from what is learnt first to what is learnt last; ``cards`` are the same under each of them."""

    abilities: tuple[Ability, ...]
    cards: tuple[AnswerCard, ...]

    def texts(self) -> Iterator[Text]:
        """Every sentence, in reading order."""
        yield from (each.question for each in self.abilities)
        yield from (each.text for each in self.cards)


def autonomy(answers: Iterable[Answer | None]) -> int | None:
    """The stars, of 3, that the national report gives to this autonomy: a proposal, for the mediator to keep or change.

    None among ``answers`` is a question that was passed over; it counts for nothing. Of those answered

    - 1, when at least half are done by somebody else;
    - 3, when none is, and all but one at most are done without help;
    - 2 otherwise.

    None when fewer than :data:`FEWEST_ANSWERED` were answered: then there is nothing to go by.
    """
    answered = [answer for answer in answers if answer is not None]
    if len(answered) < FEWEST_ANSWERED:
        return None
    by_somebody = answered.count(Answer.BY_SOMEBODY)
    if 2 * by_somebody >= len(answered):
        return 1
    return 3 if by_somebody == 0 and answered.count(Answer.WITH_HELP) <= 1 else 2
