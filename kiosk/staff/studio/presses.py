"""studio_pressed: what each fixed button leads to on the pages where human voices are recorded."""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.recording import MOST_SENTENCE_SECONDS, MOST_TIP_SECONDS
from kiosk.content.utterance import Utterance
from kiosk.core.paging import next_page
from kiosk.staff.effects import (
    AddLanguage,
    ApproveTip,
    DropTake,
    EndTake,
    EraseVoice,
    Hush,
    KeepTake,
    LookAtShelf,
    PlayKept,
    PlaySentence,
    PlayTake,
    RecordTake,
)
from kiosk.staff.events import Action
from kiosk.staff.studio.recordables import consented, first_open, kept, names_said, place_of, speakers_of
from kiosk.staff.studio.shelf import ConsentSlot, SentenceSlot, Slot, Speaker, TipSlot
from kiosk.staff.studio.states import (
    AtMicrophone,
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
    Stale,
    StudioState,
    Take,
    Taking,
    TakingIn,
    Voices,
)
from kiosk.staff.studio.ways import (
    Paged,
    at_microphone,
    cards_on,
    chapter_of,
    go_back,
    next_sentence,
    sentence_of,
    stale_of,
    step_of,
)
from kiosk.staff.turned import Turned, ask_to_change, close_saving, enter
from kiosk.staff.world import StaffWorld

CONSENT = "Consenting/words"
"""What somebody agrees to whose voice is recorded."""

BUSY = Errand(busy=True)


def studio_pressed(world: StaffWorld, state: StudioState, action: Action) -> Turned:
    """What ``action`` makes of ``state``."""
    match state, action:
        case _, Action.BACK:
            return go_back(world, state)
        case _, Action.LEAVE:
            return close_saving(world, state.shift)
        case ((NamingLanguage() | NamingSpeaker()), _):
            return _while_naming(world, state, action)
        case ((RecordingSentence() | RecordingTip() | Consenting()), _):
            return _at_the_microphone(world, state, action)
        case ((Stale() | OneSpeaker() | OneTip()), _):
            return Turned(state) if state.errand.busy else _with_what_is_kept(world, state, action)
        case LanguageVoices(), _:
            return Turned(state)
        case _:
            return _among_cards(world, state, action)


def _among_cards(world: StaffWorld, state: Paged, action: Action) -> Turned:
    match state, action:
        case _, Action.MORE:
            page = next_page(state.page, world.cards_per_page, cards_on(world, state))
            return enter(replace(state, page=page))
        case Voices(), Action.ADD_LANGUAGE:
            return enter(NamingLanguage(state.shift))
        case Voices(), Action.TAKE_IN:
            return enter(TakingIn(state.shift, errand=BUSY), LookAtShelf())
        case TakingIn(errand=Errand(busy=False)), Action.LOOK_AGAIN:
            return enter(TakingIn(state.shift, errand=BUSY), LookAtShelf())
        case _:
            return Turned(state)


def _while_naming(world: StaffWorld, state: NamingLanguage | NamingSpeaker, action: Action) -> Turned:
    match action:
        case Action.SHIFT:
            return Turned(replace(state, case=state.case.shifted))
        case Action.SIGNS:
            return Turned(replace(state, case=state.case.signed))
        case Action.GO_ON if name := " ".join(state.text.split()):
            return _named(world, state, name)
        case _:
            return Turned(state)


def _named(world: StaffWorld, state: NamingLanguage | NamingSpeaker, name: str) -> Turned:
    shift = state.shift
    if isinstance(state, NamingLanguage):
        known = (each for each in world.recordable(shift.recorded) if _same(each.endonym, name))
        if found := next(known, None):
            return enter(LanguageVoices(shift, found.locale))
        return (
            ask_to_change(replace(state, errand=BUSY), AddLanguage(name))
            if not state.errand.busy
            else Turned(state)
        )
    if any(_same(each.nickname, name) for each in speakers_of(shift.recorded, state.locale)):
        return enter(replace(state, taken=True))
    return enter(Consenting(shift, Speaker(state.locale, name), state.then))


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _at_the_microphone(world: StaffWorld, state: AtMicrophone, action: Action) -> Turned:
    take = state.take
    match action:
        case Action.STOP if take.taking is Taking.RECORDING:
            return enter(replace(state, take=Take(Taking.ENDING)), EndTake())
        case _ if not take.resting:
            return Turned(state)
        case Action.RECORD:
            return _record(state)
        case Action.HEAR:
            return enter(state, Hush(), PlaySentence(to_hear(world, state)))
        case Action.PLAY:
            return _play(world, state)
        case Action.KEEP_TAKE if take.good:
            keeping = replace(state, take=replace(take, taking=Taking.KEEPING, problem=""))
            return ask_to_change(keeping, Hush(), KeepTake(_slot(world, state)))
        case Action.SKIP | Action.PREVIOUS if isinstance(state, RecordingSentence):
            at = _beside(world, state, action)
            return enter(replace(state, at=at, take=Take()), Hush(), DropTake())
        case _:
            return Turned(state)


def _record(state: AtMicrophone) -> Turned:
    if not isinstance(state, Consenting) and not consented(
        state.shift.recorded, state.shift.speaker, state.locale
    ):
        return at_microphone(state)
    most = MOST_TIP_SECONDS if isinstance(state, RecordingTip) else MOST_SENTENCE_SECONDS
    return enter(replace(state, take=Take(Taking.RECORDING)), Hush(), RecordTake(most))


def _play(world: StaffWorld, state: AtMicrophone) -> Turned:
    """The take; before there is one, what was kept."""
    if state.take.taking is Taking.MADE:
        return enter(state, Hush(), PlayTake())
    if isinstance(state, RecordingSentence):
        before = kept(state.shift.recorded, state.locale, sentence_of(world, state))
        return enter(state, Hush(), PlayKept(before)) if before else Turned(state)
    return Turned(state)


def to_hear(world: StaffWorld, state: AtMicrophone) -> Utterance:
    """What the French voice says before somebody says it in another language."""
    match state:
        case RecordingSentence():
            return sentence_of(world, state).french
        case RecordingTip(procedure=procedure, step=step):
            return world.library.utterance(step_of(world, procedure, step).say, SOURCE_LOCALE)
        case Consenting():
            return world.words.words(CONSENT, SOURCE_LOCALE)


def _slot(world: StaffWorld, state: AtMicrophone) -> Slot:
    if isinstance(state, Consenting):
        return ConsentSlot(state.locale, state.speaker.nickname)
    assert state.shift.speaker is not None
    nickname = state.shift.speaker.nickname
    if isinstance(state, RecordingTip):
        return TipSlot(state.locale, state.procedure, state.step, nickname)
    sentence = sentence_of(world, state)
    return SentenceSlot(state.locale, sentence.name, sentence.key, sentence.own.shown, nickname)


def _beside(world: StaffWorld, state: RecordingSentence, action: Action) -> int:
    """The sentence before; or, skipping, the next that is not recorded, if there is another."""
    chapter = chapter_of(world, state)
    count = len(chapter.sentences)
    if action is Action.PREVIOUS:
        return (state.at - 1) % count
    following = first_open(chapter, names_said(state.shift.recorded, state.locale), state.at)
    return following if following not in (None, state.at) else (state.at + 1) % count


def _with_what_is_kept(world: StaffWorld, state: Stale | OneSpeaker | OneTip, action: Action) -> Turned:
    match state:
        case Stale():
            return _with_a_stale_one(world, state, action)
        case OneSpeaker():
            return _with_a_speaker(world, state, action)
        case OneTip():
            return _with_a_tip(state, action)


def _with_a_stale_one(world: StaffWorld, state: Stale, action: Action) -> Turned:
    shift, every = state.shift, stale_of(world, state)
    said = every[state.at]
    match action:
        case Action.MORE:
            return enter(replace(state, at=(state.at + 1) % len(every)), Hush())
        case Action.PLAY:
            return enter(state, Hush(), PlayKept(said))
        case Action.RECORD:
            place = place_of(world.script(shift.recorded, state.locale), said.key)
            if place is None:
                return Turned(state)
            return at_microphone(RecordingSentence(shift, state.locale, place[0].id, place[1]))
        case Action.ERASE_VOICE:
            return ask_to_change(replace(state, errand=BUSY), Hush(), EraseVoice(said))
        case _:
            return Turned(state)


def _with_a_speaker(world: StaffWorld, state: OneSpeaker, action: Action) -> Turned:
    shift, speaker = state.shift, state.speaker
    match action:
        case Action.ERASE_VOICE:
            return enter(replace(state, asked=True))
        case Action.LEAVE_BE:
            return enter(replace(state, asked=False))
        case Action.ERASE_ALL if state.asked:
            nobody = replace(state, shift=replace(shift, speaker=None), errand=BUSY)
            return ask_to_change(nobody, EraseVoice(speaker))
        case Action.RECORD:
            chosen = replace(shift, speaker=speaker)
            following = next_sentence(world, chosen, speaker.locale)
            if not consented(shift.recorded, speaker, speaker.locale):
                return enter(Consenting(chosen, speaker, following))
            return at_microphone(following) if following else enter(Chapters(chosen, speaker.locale))
        case _:
            return Turned(state)


def _with_a_tip(state: OneTip, action: Action) -> Turned:
    shift, tip = state.shift, state.tip
    match action:
        case Action.PLAY:
            return enter(state, Hush(), PlayKept(tip))
        case Action.APPROVE if state.heard and not tip.approved:
            return ask_to_change(replace(state, errand=BUSY), Hush(), ApproveTip(tip))
        case Action.RECORD:
            return at_microphone(RecordingTip(shift, tip.locale, tip.procedure, tip.step))
        case Action.ERASE_VOICE:
            return enter(replace(state, asked=True), Hush())
        case Action.LEAVE_BE:
            return enter(replace(state, asked=False))
        case Action.ERASE_ALL if state.asked:
            return ask_to_change(replace(state, errand=BUSY), EraseVoice(tip))
        case _:
            return Turned(state)
