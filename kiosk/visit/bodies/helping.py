"""The screens that lie over a visit or end it: emergency, help, what is kept, the warning, goodbye."""

from __future__ import annotations

from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.picture import Picture
from kiosk.content.utterance import Utterance
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.visit.blocking import blocked_at
from kiosk.visit.bodies.counter import blocked_button
from kiosk.visit.bodies.drawn import Drawn
from kiosk.visit.events import Action
from kiosk.visit.place_now import dates_now, help_nearby, notices_now
from kiosk.visit.screen import (
    Card,
    EmergencyBody,
    HelpBody,
    IdleBody,
    KeptBody,
    Look,
    Note,
    SignBody,
)
from kiosk.visit.speech import Spoken
from kiosk.visit.states import (
    AtCounter,
    Blocked,
    Guided,
    Handoff,
    Help,
    IdleWarning,
    Offering,
    Plain,
    Resumed,
    Showing,
    Trying,
)
from kiosk.visit.wording import Wording, joined, plain
from kiosk.visit.world import World

PAPER_TROUBLES = {
    PrintOutcome.OUT_OF_PAPER: "printer-alert",
    PrintOutcome.NO_PRINTER: "printer-off",
    PrintOutcome.NOT_KNOWN: "printer-alert",
}
"""What whoever comes must know of the printer, and its picture."""

MOST_NEWS = 2
"""How much a place may tell of itself beside what whoever comes must know."""


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
    french = wording.french("french", _french_key(state))
    body = HelpBody(Picture("own-help"), own, french, _help_details(world, state), _news(world, wording))
    own_buttons = (
        *((blocked_button(wording),) if blocked_at(world, state.held) else ()),
        *((wording.button(Action.GO_ON, "arrow-right-bold", Look.WAY_ON),) if state.weak_voice else ()),
    )
    told = (*body.here, *body.details)
    return Drawn(body, (*because, own, french, *(note.words for note in told)), own_buttons)


def _news(world: World, wording: Wording) -> tuple[Note, ...]:
    """The next date of the week has its place, whatever else there is to tell."""
    dates = dates_now(world, wording)[:1]
    others = (*notices_now(world, wording), *((nearby,) if (nearby := help_nearby(world)) else ()))
    return (*others[: MOST_NEWS - len(dates)], *dates)


def _french_key(state: Help) -> str:
    if state.missing_language:
        return "Help/french-language"
    return "Help/french-voice" if state.weak_voice else "Help/french"


def what_is_kept(wording: Wording) -> Drawn:
    """Exactly what a visit leaves behind, and what it does not."""
    title = wording.say("title", "WhatIsKept/title")
    kept = (
        wording.note("own-language", "language", "WhatIsKept/language"),
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


def _here(world: World, wording: Wording) -> Note | None:
    if not world.site.address:
        return None
    words = joined(
        wording.say("", "Emergency/here").utterance, world.library.data(world.site.place, SOURCE_LOCALE)
    )
    return Note(Picture("map-marker-account"), Spoken("here", words))


def _help_details(world: World, state: Help) -> tuple[Note, ...]:
    """What whoever comes needs to know, in French: the language, the procedure, the step, what is stuck."""
    french, held = Wording(world.library, SOURCE_LOCALE), state.held
    language = world.library.language(held.visit.locale)
    details = (
        [_detail(french, "own-language", "language", plain(language.locale, language.endonym))]
        if held.visit.chosen
        else []
    )
    procedure = world.library.procedures[held.procedure] if isinstance(held, Guided) else None
    if procedure:
        details.append(
            _detail(french, "clipboard-list", "procedure", french.text("", procedure.title).utterance)
        )
    if procedure and isinstance(held, Showing | Trying | Handoff | Resumed | Blocked | AtCounter):
        step = procedure.steps[held.step - 1]
        number = plain(SOURCE_LOCALE, f"{held.step}.")
        details.append(
            _detail(french, "numeric", "step", joined(number, french.text("", step.say).utterance))
        )
    if isinstance(held, AtCounter):
        details.append(
            _detail(french, "alert-circle", "stuck", french.say("", f"Blocked/{held.reason.value}").utterance)
        )
    if state.stuck:
        details.append(_detail(french, "alert-circle", "stuck", french.text("", state.stuck).utterance))
    return (*details, *_paper_trouble(french, held))


def _paper_trouble(french: Wording, held: Plain) -> tuple[Note, ...]:
    if not isinstance(held, Offering) or not isinstance(held.paper, PrintOutcome):
        return ()
    picture = PAPER_TROUBLES.get(held.paper)
    return (french.note(picture, "paper", f"Help/paper-{held.paper.value}"),) if picture else ()


def _detail(french: Wording, icon: str, item: str, value: Utterance) -> Note:
    return Note(Picture(icon), Spoken(item, joined(french.say("", f"Help/{item}").utterance, value)))
