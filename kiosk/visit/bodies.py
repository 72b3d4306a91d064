"""What each state puts between the two rows of buttons, and what it says."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.content.language import Speech
from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.picture import Picture
from kiosk.content.procedure import Gate, Need, Procedure, Step
from kiosk.content.scene import CalendarScene, CallScene, PhoneScene, PlaceScene, Scene, WarningScene
from kiosk.content.utterance import Utterance
from kiosk.handoff.resume_code import PICTURES, resume_code
from kiosk.visit.comfort_choices import CHOICES, ComfortChoice, chosen, level
from kiosk.visit.events import Action
from kiosk.visit.printing import Paper, PrintOutcome
from kiosk.visit.screen import (
    Body,
    Button,
    Card,
    CardsBody,
    EmergencyBody,
    HandoffBody,
    HelpBody,
    IdleBody,
    KeptBody,
    LanguagesBody,
    LanguageTile,
    Look,
    Mark,
    Note,
    PreparingBody,
    RestingBody,
    ShowingBody,
    SignBody,
)
from kiosk.visit.speech import Spoken
from kiosk.visit.states import (
    Asking,
    ComfortPanel,
    Handoff,
    Help,
    IdleWarning,
    Languages,
    Preparing,
    Showing,
    Theme,
)
from kiosk.visit.wording import Wording, joined, listed, plain
from kiosk.visit.world import World

TIMES_ROUND = 2
"""How often the languages are named before the terminal falls silent."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A body, what it says, its own buttons of the bar, and words only an ear can ask for.

    ``draft`` is true when the procedure itself has not been checked, whatever the words.
    """

    body: Body
    spoken: tuple[Spoken, ...] = ()
    own: tuple[Button, ...] = ()
    hints: tuple[Spoken, ...] = ()
    draft: bool = False


def resting(world: World, wording: Wording) -> Drawn:
    """The lamp and a hand; silent unless the site greets aloud."""
    leave_by = None if world.locked else wording.say("leave-by", "Resting/leave-by")
    greeting = (wording.say("greeting", "Resting/greeting"),) if world.greets_aloud else ()
    return Drawn(RestingBody(Picture("gesture-tap"), leave_by), greeting)


def languages(world: World, wording: Wording, state: Languages) -> Drawn:
    """The tiles of one page; each lights while its language says its own name."""
    offered, size = world.library.languages, world.tiles_per_page
    here = offered[state.page * size : (state.page + 1) * size]
    tiles = tuple(
        LanguageTile(
            language, Wording(world.library, language.locale).say(language.locale, "Languages/touch-here")
        )
        for language in here
    )
    next_page = offered[(state.page + 1) * size :] or offered[: state.page * size]
    more = wording.button(Action.MORE, "dots-horizontal-circle") if len(offered) > size else None
    not_here = wording.button(Action.NOT_HERE, "account-voice", badge="help")
    body = LanguagesBody(tiles, more, tuple(language.endonym for language in next_page[:2]), not_here)
    said = tuple(tile.words for tile in tiles if tile.language.speech is not Speech.NONE)
    return Drawn(body, said * TIMES_ROUND)


def language_button(world: World, wording: Wording) -> Button:
    """The language in use, by its own name."""
    language = world.library.language(wording.locale)
    name = plain(language.locale, language.endonym)
    return Button(Action.LANGUAGE, Picture("translate"), Spoken(Action.LANGUAGE.value, name))


def home(world: World, wording: Wording) -> Drawn:
    """The themes that hold something."""
    title = wording.say("title", "Home/title")
    cards = tuple(
        Card(theme.id, theme.picture, wording.say(theme.id, f"Home/{theme.id}"))
        for theme in world.library.open_themes()
    )
    return Drawn(CardsBody(title, cards), (title, *(card.label for card in cards)))


def theme(world: World, wording: Wording, state: Theme) -> Drawn:
    """The procedures of one theme, a page at a time."""
    title = wording.say("title", f"Home/{state.theme}")
    procedures, size = world.library.of_theme(state.theme), world.tiles_per_page
    here = procedures[state.page * size : (state.page + 1) * size]
    cards = tuple(Card(each.id, each.picture, wording.text(each.id, each.title)) for each in here)
    more = wording.button(Action.MORE, "dots-horizontal-circle") if len(procedures) > size else None
    picture = next(each.picture for each in world.library.themes if each.id == state.theme)
    said = (wording.say("title", "Theme/choose"), *(card.label for card in cards))
    return Drawn(CardsBody(title, cards, picture, more=more), said)


def asking(world: World, wording: Wording, state: Asking) -> Drawn:
    """One pictured question of a gate."""
    gate = _gate(world, state)
    question = wording.text("title", gate.question)
    cards = tuple(
        Card(choice.id, choice.picture, wording.text(choice.id, choice.label)) for choice in gate.choices
    )
    return Drawn(CardsBody(question, cards, gate.picture), (question, *(card.label for card in cards)))


def preparing(world: World, wording: Wording, state: Preparing) -> Drawn:
    """What it is for, for whom, what to have at hand, and the way that needs no screen."""
    procedure = _procedure(world, state.procedure)
    title = wording.text("title", procedure.title)
    facts = (
        Note(Picture("timer-outline"), _minutes(wording, procedure.minutes)),
        Note(Picture("cash-check"), wording.text("cost", procedure.cost)),
    )
    notes = (
        Note(Picture("account-check"), wording.text("audience", procedure.audience)),
        Note(Picture("account-voice"), wording.text("not-for", procedure.not_for)),
        Note(Picture("human-greeting-variant"), wording.text("non-online", procedure.non_online)),
    )
    warnings = tuple(wording.text(f"warning-{at}", text) for at, text in enumerate(procedure.warnings, 1))
    question = wording.say("question", "Preparing/question")
    needs = tuple(_need_card(wording, state, need) for need in procedure.needs)
    ways_on = (
        wording.button(Action.SHOW_ME, "play-circle", Look.WAY_ON),
        wording.button(Action.TAKE_AWAY, "qrcode"),
    )
    body = PreparingBody(
        title, procedure.picture, facts, notes, question, needs, _hint(wording, state, procedure), ways_on
    )
    words = [
        title,
        wording.text("purpose", procedure.purpose),
        *(note.words for note in (*notes, *facts)),
        *warnings,
    ]
    drafts = any(each.utterance.draft for each in (*words, question))
    unreviewed = (wording.say("draft", "Draft/spoken"),) if drafts or procedure.status.draft else ()
    spoken = (
        *words,
        *unreviewed,
        question,
        *(card.label for card in needs),
        wording.say("ways-on", "Preparing/choose"),
    )
    hints = tuple(_need_answer(wording, state, need) for need in procedure.needs)
    return Drawn(body, spoken, hints=hints, draft=procedure.status.draft)


def showing(world: World, wording: Wording, state: Showing) -> Drawn:
    """One step: the scene, the sentence, what can go wrong, what to keep."""
    procedure = _procedure(world, state.procedure)
    step = procedure.steps[state.step - 1]
    say = wording.text("say", step.say)
    notes = _step_notes(wording, step)
    caption = _caption(wording, step.scene)
    body = ShowingBody(
        number=state.step,
        count=len(procedure.steps),
        picture=step.picture,
        title=wording.text("title", procedure.title),
        say=say,
        notes=notes,
        scene=step.scene,
        scene_caption=caption,
        scene_value=_scene_value(world, step.scene),
    )
    own = (
        wording.button(Action.TAKE_AWAY, "qrcode"),
        wording.button(Action.GO_ON, "arrow-right-bold", Look.WAY_ON),
    )
    said = (say, *((caption,) if caption else ()), *(note.words for note in notes))
    return Drawn(body, said, own, draft=procedure.status.draft)


def handoff(world: World, wording: Wording, state: Handoff) -> Drawn:
    """The code, what it opens, the paper if there is a printer, help nearby, and the resume pictures."""
    procedure = _procedure(world, state.procedure)
    title = wording.say("title", "Handoff/title")
    opens = wording.say("opens", "Handoff/opens")
    code = resume_code(procedure.number, state.step)
    pictures = tuple(Picture(PICTURES[digit]) for digit in code)
    names = (wording.say("", f"Handoff/picture-{digit}").utterance for digit in code)
    named = joined(wording.say("", "Handoff/pictures").utterance, listed(*names))
    paper = _paper(wording, state)
    offered = state.paper is Paper.READY
    body = HandoffBody(
        title=title,
        code_path=state.grid.svg_path(),
        code_size=state.grid.size,
        address=world.library.facts[procedure.address].value,
        opens=opens,
        pictures=pictures,
        pictures_label=wording.say("pictures", "Handoff/pictures"),
        paper=paper,
        print=wording.button(Action.PRINT, "printer", Look.WAY_ON) if offered else None,
        help_nearby=_help_nearby(world),
    )
    own = (wording.button(Action.DONE, "check-bold", Look.PLAIN if offered else Look.WAY_ON),)
    address = Spoken("address", world.library.fact(procedure.address, wording.locale))
    said = (
        title,
        opens,
        address,
        *((paper.words,) if state.paper is not Paper.CHECKING else ()),
        Spoken("pictures", named),
    )
    return Drawn(body, said, own, hints=(paper.words,))


def emergency(world: World, wording: Wording) -> Drawn:
    """Where you are, then only numbers that are solid."""
    title = wording.say("title", "Emergency/title")
    here = _here(world, wording)
    numbers = tuple(
        Card(
            number.id,
            number.picture,
            Spoken(
                number.id,
                joined(
                    world.library.fact(number.fact, wording.locale),
                    wording.say("", f"Emergency/{number.id}").utterance,
                ),
            ),
            big=world.library.facts[number.fact].value,
        )
        for number in world.library.emergency
    )
    said = (title, *((here.words,) if here else ()), *(card.label for card in numbers))
    return Drawn(EmergencyBody(title, here, numbers), said)


def help(world: World, wording: Wording, state: Help) -> Drawn:
    """A raised arm for the person; French for whoever comes."""
    own = wording.say("own", "Help/own")
    because = (wording.text("because", state.stuck),) if state.stuck else ()
    french = wording.french("french", "Help/french-language" if state.missing_language else "Help/french")
    body = HelpBody(Picture("human-greeting-variant"), own, french, _help_details(world, state))
    return Drawn(body, (*because, own, french, *(note.words for note in body.details)))


def comfort(wording: Wording, state: ComfortPanel) -> Drawn:
    """Cards that change how the visit looks and sounds."""
    title = wording.say("title", "Comfort/title")
    cards = tuple(_comfort_card(wording, state, choice) for choice in CHOICES)
    kept = wording.button(Action.KEPT, "archive-outline")
    return Drawn(CardsBody(title, cards), (title, *(card.label for card in cards)), (kept,))


def what_is_kept(wording: Wording) -> Drawn:
    """Exactly what a visit leaves behind, and what it does not."""
    title = wording.say("title", "WhatIsKept/title")
    kept = (
        wording.note("translate", "language", "WhatIsKept/language"),
        wording.note("clipboard-list", "procedure", "WhatIsKept/procedure"),
        wording.note("clock-outline", "length", "WhatIsKept/length"),
        wording.note("printer", "ticket", "WhatIsKept/ticket"),
    )
    not_kept = (
        wording.note("account-off", "no-name", "WhatIsKept/no-name"),
        wording.note("camera-off", "no-picture", "WhatIsKept/no-picture"),
    )
    said = (title, *(note.words for note in (*not_kept, *kept)))
    return Drawn(KeptBody(title, kept, not_kept), said)


def idle_warning(wording: Wording, state: IdleWarning) -> Drawn:
    """Still there? The seconds that are left, and one big button."""
    title = wording.say("title", "IdleWarning/title")
    left = wording.say("left", f"IdleWarning/left-{state.left_seconds}")
    here = wording.button(Action.HERE, "account-check", Look.WAY_ON)
    return Drawn(IdleBody(title, left, state.left_seconds, here), (title, left))


def goodbye(wording: Wording) -> Drawn:
    """Done: go well, nothing is left behind."""
    title, more = wording.say("title", "Goodbye/title"), wording.say("more", "Goodbye/more")
    return Drawn(SignBody(Picture("broom"), title, more), (title, more))


def out_of_order(wording: Wording) -> Drawn:
    """Broken: ask a person."""
    title, more = wording.say("title", "OutOfOrder/title"), wording.say("more", "OutOfOrder/more")
    return Drawn(SignBody(Picture("account-wrench"), title, more), (title, more))


def _procedure(world: World, id: str) -> Procedure:
    return world.library.procedures[id]


def _gate(world: World, state: Asking) -> Gate:
    return _procedure(world, state.procedure).gates[state.gate]


def _minutes(wording: Wording, minutes: int) -> Spoken:
    number = plain(wording.locale, str(minutes))
    return Spoken("minutes", joined(wording.say("", "Preparing/minutes").utterance, number))


def _need_card(wording: Wording, state: Preparing, need: Need) -> Card:
    mark = Mark.YES if need.id in state.have else Mark.NO if need.id in state.lack else Mark.ASK
    return Card(need.id, need.picture, wording.text(need.id, need.label), mark)


def _need_answer(wording: Wording, state: Preparing, need: Need) -> Spoken:
    """What touching a need says: that it is there, or where to get it."""
    label = wording.text("", need.label).utterance
    if need.id in state.have:
        return Spoken(need.id, joined(label, wording.say("", "Preparing/have").utterance))
    if need.id in state.lack:
        return Spoken(need.id, joined(label, wording.text("", need.missing).utterance))
    return Spoken(need.id, label)


def _hint(wording: Wording, state: Preparing, procedure: Procedure) -> Note | None:
    """Where to get the first thing that is missing."""
    need = next((need for need in procedure.needs if need.id in state.lack), None)
    return Note(need.picture, wording.text("hint", need.missing)) if need else None


def _step_notes(wording: Wording, step: Step) -> tuple[Note, ...]:
    notes: list[Note] = []
    if step.watch_out:
        notes.append(Note(Picture("alert-octagon"), wording.text("watch-out", step.watch_out), danger=True))
    if step.keep:
        notes.append(Note(Picture("receipt-text-check"), wording.text("keep", step.keep)))
    if isinstance(step.scene, PhoneScene) and step.scene.seen is None:
        notes.append(Note(Picture("cellphone", "eye"), wording.say("may-differ", "Showing/may-differ")))
    return tuple(notes)


def _caption(wording: Wording, scene: Scene) -> Spoken | None:
    if isinstance(scene, PlaceScene | CallScene | CalendarScene | WarningScene):
        return wording.text("caption", scene.caption)
    return None


def _scene_value(world: World, scene: Scene) -> str:
    """The fact a scene draws: the number to call, the address in the bar; empty for the others."""
    if isinstance(scene, CallScene):
        return world.library.facts[scene.fact].value
    if isinstance(scene, PhoneScene):
        fact = world.library.facts.get(scene.address)
        return fact.value if fact else scene.address
    return ""


def _paper(wording: Wording, state: Handoff) -> Note:
    icons = {PrintOutcome.PRINTED: "printer-check", Paper.READY: "printer", Paper.PRINTING: "printer"}
    return wording.note(icons.get(state.paper, "cellphone"), "paper", f"Handoff/paper-{state.paper.value}")


def _help_nearby(world: World) -> Note | None:
    if not world.site.help_nearby:
        return None
    return Note(Picture("map-marker"), Spoken("help-nearby", plain(SOURCE_LOCALE, world.site.help_nearby)))


def _here(world: World, wording: Wording) -> Note | None:
    place = ", ".join(part for part in (world.site.name, world.site.address) if part)
    if not world.site.address:
        return None
    words = joined(wording.say("", "Emergency/here").utterance, plain(SOURCE_LOCALE, place))
    return Note(Picture("map-marker-account"), Spoken("here", words))


def _comfort_card(wording: Wording, state: ComfortPanel, choice: ComfortChoice) -> Card:
    now = state.visit.comfort
    mark = Mark.YES if chosen(now, choice.id) else Mark.NONE
    return Card(
        choice.id, choice.picture, wording.say(choice.id, f"Comfort/{choice.id}"), mark, level(now, choice.id)
    )


def _help_details(world: World, state: Help) -> tuple[Note, ...]:
    """What whoever comes needs to know, in French: the language, the procedure, the step, what is stuck."""
    french, held = Wording(world.library, SOURCE_LOCALE), state.held
    language = world.library.language(held.visit.locale)
    details = (
        [_detail(french, "translate", "language", plain(language.locale, language.endonym))]
        if held.visit.chosen
        else []
    )
    procedure = (
        _procedure(world, held.procedure)
        if isinstance(held, Asking | Preparing | Showing | Handoff)
        else None
    )
    if procedure:
        details.append(
            _detail(french, "clipboard-list", "procedure", french.text("", procedure.title).utterance)
        )
    if procedure and isinstance(held, Showing | Handoff):
        step = procedure.steps[held.step - 1]
        number = plain(SOURCE_LOCALE, f"{held.step}.")
        details.append(
            _detail(french, "numeric", "step", joined(number, french.text("", step.say).utterance))
        )
    if state.stuck:
        details.append(_detail(french, "alert-circle", "stuck", french.text("", state.stuck).utterance))
    return tuple(details)


def _detail(french: Wording, icon: str, item: str, value: Utterance) -> Note:
    return Note(Picture(icon), Spoken(item, joined(french.say("", f"Help/{item}").utterance, value)))
