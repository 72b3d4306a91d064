"""Stand-ins for what the staff side speaks to: they remember what was asked, and answer when they are told to."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.staff.events import (
    Event,
    Examined,
    PinChecked,
    PinChosen,
    PrintersFound,
    SentenceEnded,
    SiteTaken,
    SiteWritten,
    StickLookedAt,
    TimeElapsed,
)
from kiosk.staff.findings import Finding
from kiosk.staff.pin import PinStanding
from kiosk.staff.ports import StaffInbox
from kiosk.staff.session import StaffDevices
from kiosk.staff.site_sheet import SiteValue


class FakePins:
    """A PIN in memory; waits are set by the test. ``keeps`` is false for a full disk."""

    def __init__(self, inbox: StaffInbox, pin: str = "") -> None:
        self.inbox = inbox
        self.pin = pin
        self.now = PinStanding()
        self.keeps = True
        self.asked: list[str] = []

    def is_set(self) -> bool:
        return self.pin != ""

    def standing(self) -> PinStanding:
        return self.now

    def check(self, pin: str) -> None:
        self.asked.append(pin)

    def answer_check(self, standing: PinStanding | None = None) -> None:
        """Compare what was asked last; ``standing`` is where a wrong one leaves the door."""
        right = self.asked[-1] == self.pin
        self.now = PinStanding() if right else standing or PinStanding(self.now.failures + 1)
        self.inbox(PinChecked(right, self.now))

    def choose(self, pin: str) -> None:
        self.asked.append(pin)

    def answer_choice(self) -> None:
        if self.keeps:
            self.pin = self.asked[-1]
        self.inbox(PinChosen(self.keeps))


class FakeSite:
    """``written`` are the changes, one set a time."""

    def __init__(self, inbox: StaffInbox) -> None:
        self.inbox = inbox
        self.written: list[Mapping[str, SiteValue]] = []

    def write(self, changes: Mapping[str, SiteValue]) -> None:
        self.written.append(dict(changes))

    def answer(self, problem: str = "") -> None:
        self.inbox(SiteWritten(problem))


class FakePrinters:
    def __init__(self, inbox: StaffInbox) -> None:
        self.inbox = inbox
        self.looks = 0

    def look(self) -> None:
        self.looks += 1

    def answer(self, *queues: str) -> None:
        self.inbox(PrintersFound(queues))


class FakeSounder:
    """``played`` are the languages of the sentences, ``playing`` the one that goes on."""

    def __init__(self, inbox: StaffInbox) -> None:
        self.inbox = inbox
        self.played: list[str] = []
        self.playing: str | None = None

    def play(self, locale: str) -> None:
        self.played.append(locale)
        self.playing = locale

    def hush(self) -> None:
        self.playing = None

    def finish(self, *, heard: bool = True) -> None:
        self.playing = None
        self.inbox(SentenceEnded(heard))


class FakeExaminer:
    def __init__(self, inbox: StaffInbox) -> None:
        self.inbox = inbox
        self.asked = 0

    def examine(self) -> None:
        self.asked += 1

    def answer(self, *findings: Finding) -> None:
        self.inbox(Examined(findings))


class FakeStick:
    """``there`` says whether a stick with a site.toml is plugged in."""

    def __init__(self, inbox: StaffInbox) -> None:
        self.inbox = inbox
        self.there = False
        self.taken = 0

    def look(self) -> None:
        self.inbox(StickLookedAt(self.there))

    def take(self) -> None:
        self.taken += 1

    def answer(self, problem: str = "") -> None:
        self.inbox(SiteTaken(problem))


class FakeRestarter:
    def __init__(self) -> None:
        self.restarts = 0
        self.quits = 0

    def start_afresh(self) -> None:
        self.restarts += 1

    def quit(self) -> None:
        self.quits += 1


class FakeStaffClock:
    """Time that moves only by :meth:`advance`."""

    def __init__(self, inbox: StaffInbox) -> None:
        self.inbox = inbox
        self.seconds = 0.0
        self.rings_at: float | None = None

    def wake_after(self, seconds: float) -> None:
        self.rings_at = self.seconds + seconds

    def stop(self) -> None:
        self.rings_at = None

    def advance(self, seconds: float) -> None:
        """Let ``seconds`` pass, ringing as often as was asked for on the way."""
        until = self.seconds + seconds
        while self.rings_at is not None and self.rings_at <= until:
            self.seconds, self.rings_at = self.rings_at, None
            self.inbox(TimeElapsed())
        self.seconds = until


class StaffInboxAhead:
    """The way in for answers, known before the session that stands behind it."""

    def __init__(self) -> None:
        self.send: StaffInbox | None = None

    def __call__(self, event: Event) -> None:
        assert self.send is not None
        self.send(event)


def fake_staff_devices(inbox: StaffInbox, pin: str = "") -> StaffDevices:
    """All of them, each a fake."""
    return StaffDevices(
        FakePins(inbox, pin),
        FakeSite(inbox),
        FakePrinters(inbox),
        FakeSounder(inbox),
        FakeExaminer(inbox),
        FakeStick(inbox),
        FakeRestarter(),
        FakeStaffClock(inbox),
    )
