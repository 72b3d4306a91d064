"""Which page of the studio draws which state."""

from __future__ import annotations

from typing import assert_never

from kiosk.staff.bodies import recording, speaking, voices
from kiosk.staff.bodies.drawn import Drawn
from kiosk.staff.studio.states import (
    Chapters,
    Consenting,
    LanguageVoices,
    NamingLanguage,
    NamingSpeaker,
    OneSpeaker,
    OneTip,
    RecordingSentence,
    RecordingTip,
    Speakers,
    Stale,
    StudioState,
    TakingIn,
    TipProcedures,
    TipSteps,
    Voices,
)
from kiosk.staff.wording import Wording
from kiosk.staff.world import StaffWorld


def drawn(world: StaffWorld, wording: Wording, state: StudioState) -> Drawn:  # noqa: C901 - one line a state
    """What ``state`` adds to the screen."""
    match state:
        case Voices():
            return voices.voices(world, wording, state)
        case TakingIn():
            return voices.taking_in(world, wording, state)
        case NamingLanguage():
            return voices.naming_language(world, wording, state)
        case LanguageVoices():
            return voices.language_voices(world, wording, state)
        case Chapters():
            return voices.chapters(world, wording, state)
        case Stale():
            return voices.stale(world, wording, state)
        case Speakers():
            return speaking.speakers(world, wording, state)
        case NamingSpeaker():
            return speaking.naming_speaker(world, wording, state)
        case OneSpeaker():
            return speaking.one_speaker(wording, state)
        case TipProcedures():
            return speaking.tip_procedures(world, wording, state)
        case TipSteps():
            return speaking.tip_steps(world, wording, state)
        case OneTip():
            return speaking.one_tip(world, wording, state)
        case RecordingSentence():
            return recording.sentence(world, wording, state)
        case RecordingTip():
            return recording.tip(world, wording, state)
        case Consenting():
            return recording.consent(world, wording, state)
        case _:
            assert_never(state)
