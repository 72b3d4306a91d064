"""every_ability_state: the six questions on the way from the first to the proposal."""

from __future__ import annotations

from dataclasses import replace

from kiosk.commands.picturing.every_mediation_state import plain, sample_day
from kiosk.content.ability import Answer
from kiosk.staff.abilities.states import (
    QUESTION,
    Answers,
    AskingAbility,
    AutonomyProposed,
    ChoosingAbilityLanguage,
)
from kiosk.staff.abilities.ways import languages
from kiosk.staff.mediating.draft import Draft
from kiosk.staff.mediating.states import WritingUp
from kiosk.staff.shift import Shift
from kiosk.staff.states import Open, Terminal
from kiosk.staff.world import StaffWorld

ANSWERS: Answers = (
    Answer.ALONE,
    Answer.ALONE,
    Answer.WITH_HELP,
    Answer.WITH_HELP,
    None,
    Answer.BY_SOMEBODY,
)


def every_ability_state(world: StaffWorld, shift: Shift) -> dict[str, Open]:
    """Every page of the six questions, each question in one of the languages; none where nothing is asked."""
    if world.library.abilities is None:
        return {}
    shift = replace(shift, log_day=sample_day(world))
    form, elsewhere = WritingUp(shift, Draft.of(plain(world))), Terminal(shift)
    locales = [each.locale for each in languages(world)]
    asking = AskingAbility(shift, form, locales[0])
    return {
        "ChoosingAbilityLanguage": ChoosingAbilityLanguage(shift, form),
        **{
            f"AskingAbility-{at}-{locale}": replace(asking, locale=locale, answers=ANSWERS[:at])
            for at in range(len(world.library.abilities.abilities))
            for locale in (locales if at == 0 else [locales[at % len(locales)]])
        },
        "AskingAbility-saying": replace(asking, saying=(QUESTION,)),
        "AskingAbility-saying-card": replace(asking, saying=(Answer.WITH_HELP.value,)),
        "AskingAbility-unheard": replace(asking, locale=locales[-1], unheard=True),
        "AutonomyProposed": AutonomyProposed(shift, form, locales[0], ANSWERS),
        "AutonomyProposed-too-few": AutonomyProposed(shift, form, locales[0], (None,) * 4 + ANSWERS[:2]),
        "AutonomyProposed-person": AutonomyProposed(shift, elsewhere, locales[0], ANSWERS),
    }
