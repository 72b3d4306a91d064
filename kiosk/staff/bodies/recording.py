"""At the microphone: what is to be said, how loud it is, and what is to be thought of the take."""

from __future__ import annotations

from kiosk.content.picture import Picture
from kiosk.content.recording import MOST_SENTENCE_SECONDS, MOST_TIP_SECONDS
from kiosk.content.utterance import Utterance
from kiosk.staff.bodies.drawn import Drawn
from kiosk.staff.bodies.voices import MACHINE_LOCALE, chapter_title, of, shown_locale
from kiosk.staff.events import Action
from kiosk.staff.screen import Button, Label, Look, Meter, Note, RecordingBody
from kiosk.staff.studio.presses import CONSENT, to_hear
from kiosk.staff.studio.recordables import kept
from kiosk.staff.studio.shelf import LOUD_FROM_DBFS, METER_FLOOR_DBFS, SOFT_BELOW_DBFS, Verdict
from kiosk.staff.studio.states import AtMicrophone, Consenting, RecordingSentence, RecordingTip, Take, Taking
from kiosk.staff.studio.ways import chapter_of, sentence_of, step_of
from kiosk.staff.wording import Wording, joined, plain
from kiosk.staff.world import StaffWorld

VERDICT_PICTURES = {
    Verdict.GOOD: "check-circle",
    Verdict.SILENT: "microphone-off",
    Verdict.TOO_SOFT: "arrow-collapse-horizontal",
    Verdict.TOO_LOUD: "arrow-expand-horizontal",
    Verdict.NOISY: "ear-hearing-off",
    Verdict.NOT_ENDED: "timer-off",
    Verdict.NO_MICROPHONE: "microphone-off",
    Verdict.LOST: "alert",
}


def sentence(world: StaffWorld, wording: Wording, state: RecordingSentence) -> Drawn:
    """One sentence of a chapter."""
    chapter, now = chapter_of(world, state), sentence_of(world, state)
    before = kept(state.shift.recorded, state.locale, now)
    speaker = state.shift.speaker
    ready = (
        wording.pictured("check-circle", wording.told("note", "Recording/kept", before.nickname))
        if before
        else wording.pictured(
            "account-voice", wording.told("note", "Recording/speaker", speaker.nickname if speaker else "")
        )
    )
    body = _body(world, wording, state, now.picture, _own(world, state.locale, now.own), ready)
    title = chapter_title(world, wording, chapter, "title")
    beside = (wording.button(Action.PREVIOUS), wording.button(Action.SKIP))
    ways = _ways(wording, state.take, beside, kept_before=before is not None)
    return Drawn(wording.valued(title, of(state.at + 1, len(chapter.sentences))), body, bar=ways)


def _own(world: StaffWorld, locale: str, own: Utterance) -> Utterance:
    """The words in letters that the terminal has."""
    shown = shown_locale(world, locale)
    return own if shown == locale else plain(shown, own.shown)


def tip(world: StaffWorld, wording: Wording, state: RecordingTip) -> Drawn:
    """The tip for one step."""
    step = step_of(world, state.procedure, state.step)
    own = world.library.utterance(step.say, state.locale) if _worded(world, state.locale) else None
    ready = wording.note("lightbulb-on", "note", "RecordingTip/how")
    body = _body(world, wording, state, step.picture, own, ready)
    return Drawn(wording.say("title", "RecordingTip/title"), body, bar=_ways(wording, state.take))


def _worded(world: StaffWorld, locale: str) -> bool:
    """Whether the language has words of its own."""
    return any(each.locale == locale and not each.spoken_only for each in world.library.languages)


def consent(world: StaffWorld, wording: Wording, state: Consenting) -> Drawn:
    """What is agreed to, in French and in the language itself where the staff side has its words."""
    own = world.words.words(CONSENT, state.locale) if state.locale in world.words.catalogues else None
    ready = wording.pictured("account-voice", wording.told("note", "Consenting/how", state.speaker.nickname))
    body = _body(world, wording, state, Picture("account-voice", "check-circle"), own, ready)
    return Drawn(wording.say("title", "Consenting/title"), body, bar=_ways(wording, state.take))


def _body(
    world: StaffWorld,
    wording: Wording,
    state: AtMicrophone,
    picture: Picture,
    own: Utterance | None,
    ready: Note,
) -> RecordingBody:
    french, take = to_hear(world, state), state.take
    most = MOST_TIP_SECONDS if isinstance(state, RecordingTip) else MOST_SENTENCE_SECONDS
    return RecordingBody(
        picture=picture,
        french=Label("french", french),
        own=Label("own", own) if own and own.shown != french.shown else None,
        hear=wording.button(Action.HEAR) if take.resting else None,
        note=_note(wording, take, ready),
        meter=Meter(
            METER_FLOOR_DBFS,
            SOFT_BELOW_DBFS,
            LOUD_FROM_DBFS,
            wording.say("soft", "Recording/soft"),
            wording.say("fine", "Recording/fine"),
            wording.say("loud", "Recording/loud"),
        ),
        listening=take.taking is Taking.RECORDING,
        most_seconds=int(most),
    )


def _note(wording: Wording, take: Take, ready: Note) -> Note:
    """What to do now, or what to think of the take."""
    match take.taking:
        case Taking.READY:
            return ready
        case Taking.RECORDING:
            return wording.note("microphone", "note", "Recording/speak")
        case Taking.ENDING:
            return wording.note("timer-sand", "note", "Recording/weighing")
        case Taking.KEEPING:
            return wording.note("content-save", "note", "Recording/keeping")
        case Taking.MADE if take.problem:
            failed = wording.say("note", "Errand/failed").utterance
            said = joined(failed, plain(MACHINE_LOCALE, take.problem))
            return wording.pictured("alert", Label("note", said), danger=True)
        case Taking.MADE:
            icon, danger = VERDICT_PICTURES[take.verdict], take.verdict is not Verdict.GOOD
            return wording.note(icon, "note", f"Recording/{take.verdict.value}", danger=danger)


def _ways(
    wording: Wording, take: Take, beside: tuple[Button, ...] = (), *, kept_before: bool = False
) -> tuple[Button, ...]:
    """The buttons of a take, the next one it needs last; while the machine is at work they stay, and do nothing."""
    good = take.good or take.taking is Taking.KEEPING
    again = wording.button(Action.RECORD, Look.PLAIN if good else Look.WAY_ON, word="record-again")
    match take.taking:
        case Taking.READY if kept_before:
            return (*beside, wording.button(Action.PLAY), again)
        case Taking.READY:
            return (*beside, wording.button(Action.RECORD, Look.WAY_ON))
        case Taking.RECORDING | Taking.ENDING:
            return (wording.button(Action.STOP, Look.WAY_ON),)
        case Taking.MADE | Taking.KEEPING:
            play = (wording.button(Action.PLAY, word="play-again"),) if take.seconds else ()
            keep = (wording.button(Action.KEEP_TAKE, Look.WAY_ON),) if good else ()
            return (*(() if good else beside), *play, again, *keep)
