"""What the staff do with a terminal that is set up: hear it, examine it, start it afresh."""

from __future__ import annotations

from collections import Counter

from kiosk.content.picture import Picture
from kiosk.staff.bodies.drawn import Drawn
from kiosk.staff.bodies.printer_now import printer_note
from kiosk.staff.events import Action
from kiosk.staff.findings import Finding, Standing
from kiosk.staff.papers.ways import prints
from kiosk.staff.report_pages import report_pages
from kiosk.staff.screen import (
    Button,
    Card,
    ChoicesBody,
    Label,
    Look,
    Note,
    ReportBody,
    ReportLine,
    TellingBody,
)
from kiosk.staff.states import Examining, Listening, Stick, Terminal, TestingSound
from kiosk.staff.wording import Wording, joined
from kiosk.staff.world import StaffWorld

STANDING_PICTURES = {
    Standing.GOOD: "check-circle",
    Standing.CARE: "alert",
    Standing.BAD: "close-circle",
}
MOST_VOICE_PROBLEMS = 2
FINDINGS_LOCALE = "en"
"""The language in which a terminal examines itself, whoever looks."""


def testing_sound(world: StaffWorld, wording: Wording, state: TestingSound) -> Drawn:
    """A sentence, and whether it was heard; what to do where it was not."""
    sentence = Label("sentence", world.sentence(state.shift.site.languages[0]))
    told: tuple[Note, ...]
    if state.listening in (Listening.UNHEARD, Listening.NO_SOUND):
        found = state.listening is Listening.NO_SOUND
        told = (
            *(
                (wording.note("volume-off", "no-sound", "TestingSound/no-sound", danger=True),)
                if found
                else ()
            ),
            wording.note("volume-plus", "louder", "TestingSound/louder"),
            wording.note("power-plug", "cable", "TestingSound/cable"),
            wording.note("headphones", "headphones", "TestingSound/headphones"),
            wording.note("monitor", "examine", "TestingSound/examine"),
        )
    else:
        told = (
            wording.note("play-circle", "how", "TestingSound/how"),
            wording.pictured("format-quote-open", sentence),
        )
    return Drawn(
        wording.say("title", _sound_title(state)),
        TellingBody(Picture("volume-high"), told),
        bar=(
            *((wording.button(Action.SKIP),) if state.shift.setting_up else ()),
            *_sound_ways(wording, state),
        ),
    )


def _sound_title(state: TestingSound) -> str:
    asked = state.listening in (Listening.PLAYING, Listening.PLAYED)
    return "TestingSound/heard" if asked else "TestingSound/title"


def _sound_ways(wording: Wording, state: TestingSound) -> tuple[Button, ...]:
    play = wording.button(Action.PLAY, Look.WAY_ON)
    if state.listening in (Listening.PLAYING, Listening.PLAYED):
        again = wording.button(Action.PLAY, word="play-again")
        return (again, wording.button(Action.NOT_HEARD), wording.button(Action.HEARD, Look.WAY_ON))
    return (play,)


def saving(wording: Wording) -> Drawn:
    """What was set is being written."""
    told = (wording.note("restart", "then", "Saving/then"),)
    return Drawn(wording.say("title", "Saving/title"), TellingBody(Picture("content-save"), told))


def terminal(world: StaffWorld, wording: Wording, state: Terminal) -> Drawn:
    """What can be done with this terminal."""
    cards = [
        _card(wording, "mediations", "notebook-edit"),
        *((_card(wording, "workshops", "presentation"),) if world.workshops else ()),
        _card(wording, "reports", "chart-bar"),
        _card(wording, "examine", "monitor"),
        _card(wording, "sound", "volume-high"),
        _card(wording, "voices", "account-voice"),
        _card(wording, "papers", "printer"),
        _card(wording, "place", "bulletin-board"),
        _card(wording, "set-up", "cog"),
        _card(wording, "pin", "dialpad"),
        *((_card(wording, "import", "usb-flash-drive"),) if state.stick is not Stick.ABSENT else ()),
        _card(wording, "restart", "restart"),
        *(() if world.locked else (_card(wording, "quit", "power"),)),
    ]
    return Drawn(
        wording.say("title", "Terminal/alone" if world.alone else "Terminal/title"),
        ChoicesBody(tuple(cards)),
        tuple(_terminal_notes(world, wording, state)),
    )


def _terminal_notes(world: StaffWorld, wording: Wording, state: Terminal) -> list[Note]:
    if state.stick is Stick.REFUSED:
        return _news(wording, state)  # what somebody has just asked for comes first, and fills the page
    return [
        _standing(wording, state.shift.findings),
        *_trouble_of_the_voice(world, wording),
        *_trouble_of_the_printer(world, wording, state),
        *_news(wording, state),
    ]


def _trouble_of_the_voice(world: StaffWorld, wording: Wording) -> list[Note]:
    """What the voice says of itself; where that is too much for a page, the examination has it all."""
    if not world.voice_problems:
        return []
    said = " ".join(world.voice_problems[:MOST_VOICE_PROBLEMS])
    return [
        wording.note("volume-off", "voice", "Terminal/voice", danger=True),
        wording.pictured("tools", wording.data("voice-problem", said, FINDINGS_LOCALE)),
    ]


def _trouble_of_the_printer(world: StaffWorld, wording: Wording, state: Terminal) -> list[Note]:
    """How the last paper ended unless it was printed, and what the printer says of itself."""
    note = printer_note(wording, state.shift.printer) if prints(world) else None
    return [note] if note else []


def _standing(wording: Wording, findings: tuple[Finding, ...] | None) -> Note:
    """How the terminal is, in one line."""
    if findings is None:
        return wording.note("timer-sand", "busy", "Examining/busy")
    if not findings:
        return wording.note("alert", "failed", "Examining/failed", danger=True)
    return _counts(wording, findings)


def _news(wording: Wording, state: Terminal) -> list[Note]:
    match state.stick:
        case Stick.READING:
            return [wording.note("timer-sand", "reading", "Terminal/reading")]
        case Stick.REFUSED:
            return [
                wording.note("alert", "refused", "Terminal/refused", danger=True),
                wording.pictured("tools", wording.data("problem", state.problem, FINDINGS_LOCALE)),
            ]
        case Stick.FOUND:
            return [wording.note("usb-flash-drive", "stick", "Terminal/stick")]
        case _ if state.pin_kept:
            return [wording.note("check-circle", "pin-kept", "Terminal/pin-kept")]
        case _:
            return []


def _card(wording: Wording, item: str, icon: str) -> Card:
    return Card(item, Picture(icon), wording.say(item, f"Terminal/{item}"))


def examining(world: StaffWorld, wording: Wording, state: Examining) -> Drawn:
    """What the terminal says about itself, the worst first."""
    title, findings = wording.say("title", "Examining/title"), state.shift.findings
    again = wording.button(Action.LOOK_AGAIN, word="examine-again")
    if not findings:
        told = TellingBody(Picture("monitor"), (_standing(wording, findings),))
        return Drawn(title, told, bar=() if findings is None else (again,))
    pages = report_pages(world, findings)
    lines = tuple(_line(wording, at, each) for at, each in enumerate(pages[state.page]))
    more = wording.more(len(pages), 1)
    return Drawn(title, ReportBody(lines), (_counts(wording, findings),), (again, *more))


def _counts(wording: Wording, findings: tuple[Finding, ...]) -> Note:
    """How many of each, where there are any; in coral when something is to be mended."""
    counts = Counter(each.standing for each in findings)
    found = [each for each in reversed(Standing) if counts[each]]
    told = joined(
        *(wording.told("", f"Examining/{each.value}", f"{counts[each]}.").utterance for each in found)
    )
    bad = found[0] is Standing.BAD
    return wording.pictured(STANDING_PICTURES[found[0]], Label("counts", told), danger=bad)


def _line(wording: Wording, number: int, finding: Finding) -> ReportLine:
    def said(of: str, words: str) -> Label:
        return wording.data(f"{of}-{number}", words, FINDINGS_LOCALE)

    return ReportLine(
        finding.standing.value,
        Picture(STANDING_PICTURES[finding.standing]),
        said("name", finding.name),
        said("words", finding.words),
        said("mend", finding.mend) if finding.mend else None,
    )
