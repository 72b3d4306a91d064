"""every_studio_state: every page where human voices are recorded, to look at and try."""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.recordable import Chapter, Sentence
from kiosk.staff.shift import Shift
from kiosk.staff.states import Open
from kiosk.staff.studio.shelf import RecordedTip, Said, Shelf, Speaker, Verdict
from kiosk.staff.studio.states import (
    Chapters,
    Consenting,
    Errand,
    LanguageVoices,
    NamingLanguage,
    NamingSpeaker,
    OneSpeaker,
    OneTip,
    RecordingSentence,
    RecordingTip,
    Speakers,
    Stale,
    Take,
    Taking,
    TakingIn,
    TipProcedures,
    TipSteps,
    Voices,
)
from kiosk.staff.world import StaffWorld
from kiosk.staff.writing import Case

NICKNAME = "Lampe"
ADDED = ("qaa-joola", "Jóola")
PACKED = ("fanal-voices-bm.fanal", "fanal-voices-snk.fanal", "fanal-voices-qaa-joola.fanal")
LIES_AT = "/media/FANAL/fanal-voices-bm.fanal"
FULL = "/var/lib/fanal/recordings/bm: cannot be written (No space left on device)"
BUSY, FAILED = Errand(busy=True), Errand(problem=FULL)
RECORDED = 30
"""So many sentences have been recorded."""


def every_studio_state(world: StaffWorld, before: Shift) -> dict[str, Open]:
    """Every state there is, by a name to tell its shapes apart."""
    locale = next((each.locale for each in world.library.languages if each.locale != SOURCE_LOCALE), "fr")
    shelf = sample_shelf(world, locale)
    speaker = Speaker(locale, NICKNAME, consented=True)
    shift = replace(before, shelf=shelf, speaker=speaker)
    return {
        **_of_languages(world, before, shift, locale),
        **_of_speakers(world, shift, speaker),
        **_at_the_microphone(world, shift, speaker),
        **_of_tips(world, shift, locale),
    }


def sample_shelf(world: StaffWorld, locale: str) -> Shelf:
    """A shelf with something of everything, most of it in ``locale``."""
    script = world.script(Shelf(), locale)
    first = script[0].sentences
    said = tuple(_said(locale, each) for each in first[:RECORDED])
    old = (
        Said(locale, "0" * 32, first[RECORDED].key, first[RECORDED + 1].own.shown, NICKNAME),
        Said(locale, "1" * 32, "gone/since", first[RECORDED + 2].own.shown, NICKNAME),
    )
    procedure = next(iter(world.library.procedures.values()))
    approved, waiting = procedure.steps[0].id, procedure.steps[1].id
    return Shelf(
        said=(*said, *old),
        speakers=(Speaker(locale, NICKNAME, consented=True), Speaker(locale, "Source")),
        tips=(
            RecordedTip(locale, procedure.id, approved, NICKNAME, approved=True),
            RecordedTip(locale, procedure.id, waiting, NICKNAME),
        ),
        added=(ADDED,),
        packed=PACKED,
    )


def _said(locale: str, sentence: Sentence) -> Said:
    return Said(locale, sentence.name, sentence.key, sentence.own.shown, NICKNAME)


def _of_languages(world: StaffWorld, before: Shift, shift: Shift, locale: str) -> dict[str, Open]:
    pages = -(-len(world.recordable(shift.recorded)) // world.cards_per_page)
    script = world.script(shift.recorded, locale)
    nothing = replace(shift, shelf=Shelf())
    return {
        "Voices-looking": Voices(before),
        "Voices": Voices(shift),
        "Voices-last": Voices(shift, pages - 1),
        "TakingIn": TakingIn(shift),
        "TakingIn-none": TakingIn(nothing),
        "TakingIn-busy": TakingIn(shift, errand=BUSY),
        "TakingIn-failed": TakingIn(shift, errand=FAILED),
        "TakingIn-done": TakingIn(shift, errand=Errand(done=PACKED[0])),
        "NamingLanguage": NamingLanguage(shift),
        "NamingLanguage-failed": NamingLanguage(shift, "Jóola", Case.SMALL, FAILED),
        "LanguageVoices": LanguageVoices(shift, locale),
        "LanguageVoices-only": LanguageVoices(shift, ADDED[0]),
        "LanguageVoices-busy": LanguageVoices(shift, locale, BUSY),
        "LanguageVoices-packed": LanguageVoices(shift, locale, Errand(done=LIES_AT)),
        "LanguageVoices-failed": LanguageVoices(shift, locale, FAILED),
        **{
            f"Chapters-{page + 1}": Chapters(shift, locale, page)
            for page in range(-(-len(script) // world.cards_per_page))
        },
        "Chapters-completed": Chapters(shift, locale, completed=script[0].id),
        "Stale": Stale(shift, locale),
        "Stale-gone": Stale(shift, locale, 1, FAILED),
    }


def _of_speakers(world: StaffWorld, shift: Shift, speaker: Speaker) -> dict[str, Open]:
    locale = speaker.locale
    sentence = RecordingSentence(shift, locale, world.script(shift.recorded, locale)[0].id, RECORDED)
    return {
        "Speakers": Speakers(shift, locale),
        "Speakers-who": Speakers(shift, locale, sentence),
        "NamingSpeaker": NamingSpeaker(shift, locale),
        "NamingSpeaker-taken": NamingSpeaker(shift, locale, None, NICKNAME, Case.SMALL, taken=True),
        "OneSpeaker": OneSpeaker(shift, speaker),
        "OneSpeaker-unasked": OneSpeaker(shift, Speaker(locale, "Source"), errand=FAILED),
        "OneSpeaker-asked": OneSpeaker(shift, speaker, asked=True),
    }


def _at_the_microphone(world: StaffWorld, shift: Shift, speaker: Speaker) -> dict[str, Open]:
    locale, somebody = speaker.locale, Speaker(speaker.locale, "Source")
    script = world.script(shift.recorded, locale)
    new = RecordingSentence(shift, locale, script[0].id, RECORDED)
    only = replace(new, locale=ADDED[0], at=0)
    longest = _longest(new, script)
    consent = Consenting(shift, somebody)
    made = {each: Take(Taking.MADE, each, seconds=2.4) for each in Verdict}
    return {
        "RecordingSentence": new,
        "RecordingSentence-kept": replace(new, at=0),
        "RecordingSentence-only": only,
        "RecordingSentence-longest": longest,
        "RecordingSentence-longest-noisy": replace(longest, take=made[Verdict.NOISY]),
        **{f"RecordingSentence-{each.value}": replace(new, take=Take(each)) for each in Taking},
        **{f"RecordingSentence-{each.value}": replace(new, take=take) for each, take in made.items()},
        "RecordingSentence-unkept": replace(new, take=replace(made[Verdict.GOOD], problem=FULL)),
        "Consenting": consent,
        "Consenting-english": Consenting(shift, Speaker("en", "Source")),
        "Consenting-recording": replace(consent, take=Take(Taking.RECORDING)),
        "Consenting-good": replace(consent, take=made[Verdict.GOOD]),
    }


def _longest(state: RecordingSentence, script: tuple[Chapter, ...]) -> RecordingSentence:
    """The same at the longest sentence of all."""
    every = ((chapter, at) for chapter in script for at in range(len(chapter.sentences)))
    chapter, at = max(every, key=lambda place: len(place[0].sentences[place[1]].own.shown))
    return replace(state, chapter=chapter.id, at=at)


def _of_tips(world: StaffWorld, shift: Shift, locale: str) -> dict[str, Open]:
    approved, waiting = shift.recorded.tips
    tip = RecordingTip(shift, locale, waiting.procedure, waiting.step)
    return {
        "TipProcedures": TipProcedures(shift, locale),
        "TipSteps": TipSteps(shift, locale, waiting.procedure),
        "RecordingTip": tip,
        "RecordingTip-recording": replace(tip, take=Take(Taking.RECORDING)),
        "OneTip": OneTip(shift, waiting),
        "OneTip-heard": OneTip(shift, waiting, heard=True),
        "OneTip-approved": OneTip(shift, approved),
        "OneTip-asked": OneTip(shift, approved, asked=True),
    }
