"""A workshop: its kits, what is prepared, printed and written about it, and the wall that the group reads."""

from __future__ import annotations

import math
from typing import assert_never

from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.picture import Picture
from kiosk.content.procedure import Step
from kiosk.content.scene import Captioned
from kiosk.content.text import Text
from kiosk.content.workshop import Part, WorkshopKit
from kiosk.core.paging import on_page
from kiosk.log.counters import MOST_PEOPLE
from kiosk.staff.bodies.drawn import Drawn
from kiosk.staff.bodies.mediation_words import capitalised, dotted, language_words, length_of
from kiosk.staff.events import Action
from kiosk.staff.holding.rows import headcounts, lines_per_page, paged, shown_locales, written_locales
from kiosk.staff.holding.states import (
    ChoosingGroupLanguage,
    ChoosingKit,
    CountingGroup,
    HoldingState,
    HoldingWorkshop,
    KitOpened,
    ReadingKit,
    held_in,
)
from kiosk.staff.holding.ways import group_languages, kit_of, part_of, shown_in
from kiosk.staff.number_keys import number_row
from kiosk.staff.papers.ways import prints
from kiosk.staff.screen import (
    Button,
    Card,
    ChoicesBody,
    CopiesBody,
    FormBody,
    FormCard,
    FormRow,
    Label,
    Look,
    Mark,
    Note,
    ReportBody,
    ReportLine,
    WallBody,
    WallTime,
)
from kiosk.staff.wording import Wording, joined, plain
from kiosk.staff.world import StaffWorld

GROUP, WELCOME, TICKETS, QUESTIONS = "account-group", "hand-wave", "receipt-text-outline", "comment-question"


def drawn(world: StaffWorld, wording: Wording, state: HoldingState) -> Drawn:
    """What ``state`` adds to the screen."""
    match state:
        case ChoosingKit():
            return _choosing(world, wording, state)
        case KitOpened():
            return _opened(world, wording, state)
        case ReadingKit():
            return _run_down(world, wording, state)
        case CountingGroup():
            return _counting(wording, state)
        case ChoosingGroupLanguage():
            return _languages(world, wording, state)
        case HoldingWorkshop():
            return _wall(world, wording, state)
        case _:
            assert_never(state)


def _choosing(world: StaffWorld, wording: Wording, state: ChoosingKit) -> Drawn:
    cards = tuple(
        Card(each.id, _picture(world, each), _titled(world, wording, each.id, each))
        for each in on_page(tuple(world.workshops.values()), state.page, world.cards_per_page)
    )
    each, count = paged(world, state)
    title = wording.say("title", "ChoosingKit/title")
    what = wording.note("presentation", "what", "ChoosingKit/what")
    return Drawn(title, ChoicesBody(cards), (what,), wording.more(count, each))


def _picture(world: StaffWorld, kit: WorkshopKit) -> Picture:
    known = (
        world.library.procedures[each].picture for each in kit.procedures if each in world.library.procedures
    )
    return next(known, Picture(GROUP))


def _titled(world: StaffWorld, wording: Wording, item: str, kit: WorkshopKit) -> Label:
    name = world.library.utterance(kit.name, wording.locale)
    return Label(item, dotted(name, plain(SOURCE_LOCALE, length_of(kit.minutes))))


def _opened(world: StaffWorld, wording: Wording, state: KitOpened) -> Drawn:
    kit, held = kit_of(world, state.shift), state.held
    rows = [_people(world, wording, state)]
    if group_languages(world):
        rows.append(_read(world, wording, state))
    if prints(world):
        rows.append(_papers(wording, kit))
    ways = (
        wording.button(Action.MORE, word="run-down"),
        wording.button(Action.WRITE_DOWN, word="report"),
        wording.button(Action.GO_ON, Look.WAY_ON, word="hold-again" if held.begun else "hold"),
    )
    return Drawn(
        _titled(world, wording, "title", kit), FormBody(tuple(rows)), (_standing(wording, state, kit),), ways
    )


def _standing(wording: Wording, state: KitOpened, kit: WorkshopKit) -> Note:
    """How far it is; before, what it is made of."""
    held = state.held
    if held.begun:
        part = plain(SOURCE_LOCALE, f"{held.part + 1} / {len(kit.parts)}")
        since = plain(SOURCE_LOCALE, length_of(int(held.seconds // 60)))
        goes_on = wording.say("goes-on", "KitOpened/goes-on")
        return wording.pictured(
            "presentation-play", Label(goes_on.item, dotted(goes_on.utterance, part, since))
        )
    parts = wording.told("parts", "KitOpened/parts", str(len(kit.parts)))
    nameless = wording.say("", "KitOpened/nameless")
    return wording.pictured("account-off", Label(parts.item, dotted(parts.utterance, nameless.utterance)))


def _people(world: StaffWorld, wording: Wording, state: KitOpened) -> FormRow:
    cards = [
        FormCard(
            f"pick/people/{each}",
            Picture(""),
            wording.data(f"pick/people/{each}", str(each)),
            each == state.held.people,
            str(each),
        )
        for each in headcounts(world, state.held.people)
    ]
    cards.append(_more(wording, "people", "Mediation/count"))
    return FormRow(wording.say("field/people", "KitOpened/people"), tuple(cards))


def _read(world: StaffWorld, wording: Wording, state: KitOpened) -> FormRow:
    chosen = state.held.locale or SOURCE_LOCALE
    shown = shown_locales(world, written_locales(world), chosen)
    cards = [
        FormCard(
            f"pick/language/{each}",
            Picture("translate"),
            _language(world, wording, f"pick/language/{each}", each),
            each == chosen,
        )
        for each in shown
    ]
    if len(shown) < len(written_locales(world)):
        cards.append(_more(wording, "language", "Mediation/others"))
    return FormRow(wording.say("field/language", "KitOpened/language"), tuple(cards))


def _language(world: StaffWorld, wording: Wording, item: str, locale: str) -> Label:
    if locale == SOURCE_LOCALE:
        return wording.say(item, "KitOpened/french-alone")
    return Label(item, capitalised(language_words(world, wording, locale)))


def _more(wording: Wording, field: str, key: str) -> FormCard:
    return FormCard(f"more/{field}", Picture("dots-horizontal"), wording.say(f"more/{field}", key))


def _papers(wording: Wording, kit: WorkshopKit) -> FormRow:
    items = (*((("tickets", TICKETS),) if kit.handouts else ()), ("certificates", "file-sign"))
    cards = tuple(
        FormCard(f"papers/{item}", Picture(icon), wording.say(f"papers/{item}", f"KitOpened/{item}"))
        for item, icon in items
    )
    return FormRow(wording.say("field/papers", "KitOpened/papers"), cards)


def _run_down(world: StaffWorld, wording: Wording, state: ReadingKit) -> Drawn:
    kit = kit_of(world, state.shift)
    numbered = tuple(enumerate(kit.parts))
    lines = tuple(
        ReportLine(
            "",
            _picture_of(world, kit, part),
            Label(f"part/{at}", plain(SOURCE_LOCALE, f"{part.title}\u00a0· {length_of(part.minutes)}")),
            wording.data(f"prompt/{at}", part.prompt),
            None,
        )
        for at, part in on_page(numbered, state.page, lines_per_page(world))
    )
    each, count = paged(world, state)
    keys = wording.note("keyboard-outline", "keys", "ReadingKit/keys")
    ways = (*wording.more(count, each), wording.button(Action.GO_ON, Look.WAY_ON, word="to-the-workshop"))
    return Drawn(_titled(world, wording, "title", kit), ReportBody(lines), (keys,), ways)


def _counting(wording: Wording, state: CountingGroup) -> Drawn:
    people = held_in(state.shift).people
    name = wording.say("people", "CountingPeople/name-total")
    nameless = wording.note("account-off", "nameless", "CountingPeople/nameless")
    ways = (wording.button(Action.GO_ON, Look.WAY_ON, word="chosen"),)
    row = number_row(wording, name, people, room=people < MOST_PEOPLE)
    return Drawn(wording.say("title", "KitOpened/people"), CopiesBody((row,)), (nameless,), ways)


def _languages(world: StaffWorld, wording: Wording, state: ChoosingGroupLanguage) -> Drawn:
    chosen = held_in(state.shift).locale or SOURCE_LOCALE
    each, count = paged(world, state)
    cards = tuple(
        Card(
            locale,
            Picture("translate"),
            _language(world, wording, locale, locale),
            Mark.YES if locale == chosen else Mark.NONE,
        )
        for locale in on_page(written_locales(world), state.page, each)
    )
    title = wording.say("title", "KitOpened/language")
    return Drawn(title, ChoicesBody(cards), bar=wording.more(count, each))


def _wall(world: StaffWorld, wording: Wording, state: HoldingWorkshop) -> Drawn:
    kit, held = kit_of(world, state.shift), state.held
    part = part_of(world, state.shift)
    procedure, step = shown_in(world, part)
    title = wording.data("wall-title", part.title)
    said = step.say if step else procedure.title if procedure else None
    short = step.short if step else said
    body = WallBody(
        part=wording.data("part", f"{held.part + 1} / {len(kit.parts)}"),
        title=title,
        picture=_picture_of(world, kit, part),
        scene=step.scene if step else None,
        caption=_caption(world, step, held.locale),
        value=world.library.value_in(step.scene) if step else "",
        sentences=_in_both(world, "sentence", said, held.locale),
        lines=_in_both(world, "line", short, held.locale),
        steps=tuple(each.picture for each in procedure.steps) if procedure and not step else (),
        prompt=wording.data("prompt", part.prompt),
        times=(
            _time(wording, "part-left", part.minutes, held.part_seconds),
            _time(wording, "whole-left", kit.minutes, held.seconds),
        ),
        unheard=wording.note("volume-off", "unheard", "TestingSound/no-sound") if state.unheard else None,
    )
    return Drawn(title, body, bar=_wall_ways(world, wording, state, part))


def _in_both(world: StaffWorld, item: str, text: Text | None, locale: str) -> tuple[Label, ...]:
    """``text`` in French, and where the group reads something else and it is translated in that."""
    if text is None:
        return ()
    french = Label(f"{item}/french", world.library.utterance(text, SOURCE_LOCALE))
    own = world.library.utterance(text, locale) if locale else french.utterance
    return (french,) if own.shown == french.utterance.shown else (french, Label(f"{item}/own", own))


def _caption(world: StaffWorld, step: Step | None, locale: str) -> Label | None:
    if step is None or not isinstance(step.scene, Captioned):
        return None
    return Label("caption", world.library.utterance(step.scene.caption, locale or SOURCE_LOCALE))


def _picture_of(world: StaffWorld, kit: WorkshopKit, part: Part) -> Picture:
    procedure, step = shown_in(world, part)
    if procedure:
        return step.picture if step else procedure.picture
    if part.abilities:
        return Picture(QUESTIONS)
    if part is kit.parts[0]:
        return Picture(WELCOME)
    return Picture(TICKETS if part is kit.parts[-1] and kit.handouts else GROUP)


def _time(wording: Wording, item: str, minutes: int, seconds: float) -> WallTime:
    left = max(0, math.ceil(minutes - seconds / 60))
    still = joined(wording.say("", f"Wall/{item}").utterance, plain(SOURCE_LOCALE, length_of(left)))
    return WallTime(Label(item, still), min(1.0, seconds / 60 / minutes))


def _wall_ways(world: StaffWorld, wording: Wording, state: HoldingWorkshop, part: Part) -> tuple[Button, ...]:
    """The wall's own keys. What comes last is the way on, and after the last part the end."""
    last = state.held.part + 1 == len(kit_of(world, state.shift).parts)
    middle = [wording.button(Action.PREVIOUS)]
    if part.abilities and world.library.abilities:
        # nothing else is there to be said, or to be read in another language
        middle.append(wording.button(Action.ASK))
    else:
        middle.append(wording.button(Action.HEAR, word="say-aloud"))
        if group_languages(world):
            middle.append(wording.button(Action.GROUP_LANGUAGE))
    if last:
        return (*middle, wording.button(Action.DONE, Look.WAY_ON, word="end-workshop"))
    # The arrow of Back would stand beside that of the part before.
    leave = wording.button(Action.BACK, word="leave-wall", drawn=Action.LEAVE)
    return (leave, *middle, wording.button(Action.GO_ON, Look.WAY_ON))
