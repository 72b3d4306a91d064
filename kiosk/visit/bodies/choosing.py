"""The screens on which a person chooses: rest, languages, themes, procedures, gates, comfort."""

from __future__ import annotations

from kiosk.content.language import Speech
from kiosk.content.picture import Picture
from kiosk.content.procedure import Gate
from kiosk.content.utterance import Part, Utterance
from kiosk.core.paging import on_page
from kiosk.visit.bodies.bringing import real_button
from kiosk.visit.bodies.cards import page_of, procedure_card
from kiosk.visit.bodies.drawn import Drawn
from kiosk.visit.bodies.resuming import last_picture, resume_button
from kiosk.visit.comfort_choices import CHOICES, LOW_SCREEN, ComfortChoice, chosen, level
from kiosk.visit.events import Action
from kiosk.visit.place_now import first_news
from kiosk.visit.screen import (
    Button,
    Card,
    CardsBody,
    LanguagesBody,
    LanguageTile,
    Mark,
    RestingBody,
)
from kiosk.visit.speech import Spoken
from kiosk.visit.states import (
    Asking,
    ComfortPanel,
    Languages,
    Theme,
)
from kiosk.visit.wording import Wording, button_item, joined, plain
from kiosk.visit.world import World

FACES = (("good", "emoticon-happy"), ("fair", "emoticon-neutral"), ("bad", "emoticon-sad"))

EXPLAINED = {"only-for-me": "Comfort/quiet", "touch-to-hear": "Comfort/twice"}
"""The switches that say what is different now."""

TIMES_ROUND = 2
"""How often the languages are named before the terminal falls silent."""


def resting(world: World, wording: Wording) -> Drawn:
    """The lamp and a hand; silent unless the site greets aloud."""
    greeting = (wording.say("greeting", "Resting/greeting"),)
    body = RestingBody(Picture("gesture-tap"), _for_staff(world, wording))
    return Drawn(body, greeting if world.greets_aloud else (), hints=greeting)


def _for_staff(world: World, wording: Wording) -> Spoken | None:
    if world.safe_mode:
        return wording.say("safe-mode", "Resting/safe-mode")
    return None if world.locked else wording.say("leave-by", "Resting/leave-by")


def languages(world: World, wording: Wording, state: Languages) -> Drawn:
    """The tiles of one page; each lights while its language says its own name."""
    offered, size = world.library.languages, world.tiles_per_page
    here = on_page(offered, state.page, size)
    tiles = tuple(
        LanguageTile(language, Spoken(language.locale, world.library.own_name(language))) for language in here
    )
    next_page = offered[(state.page + 1) * size :] or offered[: state.page * size]
    more = wording.button(Action.MORE, "dots-horizontal-circle") if len(offered) > size else None
    not_here = wording.button(Action.NOT_HERE, "account-voice", badge="help")
    body = LanguagesBody(tiles, more, tuple(language.endonym for language in next_page[:2]), not_here)
    said = tuple(tile.words for tile in tiles if _says_its_name(tile))
    own = () if state.held else (resume_button(wording),)
    return Drawn(body, said * TIMES_ROUND, own, hints=last_picture(world, wording, state.held))


def _says_its_name(tile: LanguageTile) -> bool:
    recorded = any(part.recording for part in tile.words.utterance.parts)
    return recorded or tile.language.speech is not Speech.NONE


def language_button(world: World, wording: Wording) -> Button:
    """The language in use, by its own name."""
    language = world.library.language(wording.locale)
    name = plain(language.locale, language.endonym)
    return Button(Action.LANGUAGE, Picture("own-language"), Spoken(button_item(Action.LANGUAGE), name))


def home(world: World, wording: Wording) -> Drawn:
    """The themes that hold something, and what this place has to tell."""
    title = wording.say("title", "Home/title")
    cards = tuple(
        Card(theme.id, theme.picture, wording.say(theme.id, f"Home/{theme.id}"))
        for theme in world.library.open_themes()
    )
    own = (*_brought(world, wording), resume_button(wording), *real_button(world.library, wording))
    note = first_news(world, wording)
    news = (note.words,) if note else ()
    said = (title, *news, *(card.label for card in cards), *(button.label for button in own))
    return Drawn(CardsBody(title, cards, note=note), said, own)


def _brought(world: World, wording: Wording) -> tuple[Button, ...]:
    """What people bring; what does not exist yet is not drawn."""
    paper = wording.button(Action.PAPER, "own-paper-in-hand")
    message = wording.button(Action.MESSAGE, "message-text")
    held = ((paper, world.library.letters), (message, world.library.messages))
    return tuple(button for button, content in held if content)


def feedback(wording: Wording) -> Drawn:
    """Three faces; nobody has to."""
    title = wording.say("title", "Feedback/title")
    cards = tuple(Card(face, Picture(glyph), wording.say(face, f"Feedback/{face}")) for face, glyph in FACES)
    skip = wording.button(Action.SKIP, "chevron-double-right")
    return Drawn(CardsBody(title, cards), (title, *(card.label for card in cards), skip.label), (skip,))


def theme(world: World, wording: Wording, state: Theme) -> Drawn:
    """The procedures of one theme, a page at a time."""
    title = wording.say("title", f"Home/{state.theme}")
    cards = [procedure_card(wording, each) for each in world.library.of_theme(state.theme)]
    picture = next(each.picture for each in world.library.themes if each.id == state.theme)
    return page_of(wording, title, picture, cards, state.page, world.tiles_per_page)


def asking(world: World, wording: Wording, state: Asking) -> Drawn:
    """One pictured question of a gate."""
    gate = _gate(world, state)
    question = wording.text("title", gate.question)
    cards = tuple(
        Card(choice.id, choice.picture, wording.text(choice.id, choice.label)) for choice in gate.choices
    )
    return Drawn(CardsBody(question, cards, gate.picture), (question, *(card.label for card in cards)))


def comfort(world: World, wording: Wording, state: ComfortPanel) -> Drawn:
    """Cards that change how the visit looks and sounds. A tablet is low as it is."""
    title = wording.say("title", "Comfort/title")
    choices = [choice for choice in CHOICES if not (world.small and choice.id == LOW_SCREEN)]
    cards = tuple(_comfort_card(world, wording, state, choice) for choice in choices)
    kept = wording.button(Action.KEPT, "own-nothing-kept")
    answers = tuple(_comfort_answer(world, wording, state, choice) for choice in choices)
    return Drawn(CardsBody(title, cards), (title, *(card.label for card in cards)), (kept,), hints=answers)


def _gate(world: World, state: Asking) -> Gate:
    return world.library.procedures[state.procedure].gates[state.gate]


def _comfort_card(world: World, wording: Wording, state: ComfortPanel, choice: ComfortChoice) -> Card:
    now = state.visit.comfort
    mark = Mark.YES if chosen(now, choice.id) else Mark.NONE
    label, scale = wording.say(choice.id, f"Comfort/{choice.id}"), level(now, choice.id, world.loudest)
    return Card(choice.id, choice.picture, label, mark, scale)


def _comfort_answer(world: World, wording: Wording, state: ComfortPanel, choice: ComfortChoice) -> Spoken:
    """What touching a card says: its name and where it stands now."""
    now = state.visit.comfort
    label = wording.say("", f"Comfort/{choice.id}").utterance
    scale = level(now, choice.id, world.loudest)
    if scale:
        step, most = scale
        stands = Part(wording.locale, f"{step} / {most}", str(step))
        return Spoken(choice.id, joined(label, Utterance((stands,))))
    if choice.id in EXPLAINED and chosen(now, choice.id):
        return wording.say(choice.id, EXPLAINED[choice.id])
    answer = wording.say("", "Comfort/on" if chosen(now, choice.id) else "Comfort/off")
    return Spoken(choice.id, joined(label, answer.utterance))
