"""The real screens on an empty stage: any state can be shown on them, and what is painted can be measured."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QRectF, Qt, QUrl
from PySide6.QtGui import QAccessible, QImage, QMouseEvent, QPointingDevice
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem

from kiosk import paths
from kiosk.adapters.qr_code import encode
from kiosk.assembly import pixels_per_mm
from kiosk.bridge.view import Dress
from kiosk.bridge.visit_bridge import VisitBridge
from kiosk.content.library import Library
from kiosk.content.notice import Notice, NoticeKind
from kiosk.content.practice import answers, practised, touchables
from kiosk.content.procedure import Procedure
from kiosk.content.site import PublicDate, Site
from kiosk.handoff.link import LinkKind, address_link
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.log.blocked_reason import BlockedReason
from kiosk.visit.blocking import pages_of
from kiosk.visit.comfort import Comfort
from kiosk.visit.describe import describe
from kiosk.visit.events import Event
from kiosk.visit.printing import PrintStage
from kiosk.visit.speech import Progress
from kiosk.visit.states import (
    Asking,
    AtCounter,
    Blocked,
    ComfortPanel,
    Emergency,
    Feedback,
    Goodbye,
    Handoff,
    Help,
    Home,
    IdleWarning,
    IsThisReal,
    Languages,
    Learnt,
    Message,
    Messages,
    NotResumed,
    OutOfOrder,
    Paper,
    Papers,
    Preparing,
    Resting,
    Resumed,
    Resuming,
    Showing,
    State,
    Theme,
    Trying,
    Visit,
    WhatIsKept,
)
from kiosk.visit.world import World

PROCEDURE = "ofpra-espace-personnel"
TODAY = datetime.date(2026, 11, 30)
BEGIN = datetime.datetime(2026, 12, 3, 14)
SITE = Site(
    "Accueil de jour Les Tilleuls",
    "12 rue des Écoles, 69000 Lyon",
    ("Permanence mardi 14 h, salle 2", "Permanence jeudi 9 h 30, salle 1"),
    dates=(PublicDate(BEGIN, BEGIN.replace(hour=16), "Permanence numérique avec interprète arabe"),),
    wifi_name="Accueil de jour Les Tilleuls-2.4",
    wifi_password="bienvenue;2026",
    notices=(Notice(NoticeKind.NO_PERMANENCE, BEGIN.date()), Notice(NoticeKind.PRINTER)),
)
"""Four kinds of codes where the procedure has a number to call, three where it has none."""

OFFERED = ("fr", "ar", "en", "uk", "prs")
"""Every language that has words; Dari only where a site wants it, as its voice is a neighbour's."""

TARGETS = ("button-", "card-", "ear-", "tile-", "thing-", "wake")


@dataclass(frozen=True)
class Size:
    """A screen: pixels, and inches across."""

    width: int
    height: int
    inches: float

    def __str__(self) -> str:
        return f"{self.width}x{self.height}@{self.inches:g}"

    @property
    def pixels_per_mm(self) -> float:
        return pixels_per_mm(self.width, self.height, self.inches)

    @property
    def tiles_per_page(self) -> int:
        return 8 if self.inches > 12 else 4


SIZES = (Size(1920, 1080, 21.5), Size(1280, 800, 10.1), Size(1080, 1920, 21.5), Size(800, 1280, 10.1))


def sample_states(world: World, locale: str, comfort: Comfort) -> dict[str, State]:
    """Every state there is, and the fuller ones in more than one shape, by a name to tell them apart."""
    visit = Visit(locale, chosen=True, comfort=comfort, procedure=PROCEDURE, furthest=3)
    procedure = world.library.procedures[PROCEDURE]
    first, second, *_ = procedure.needs
    preparing = Preparing(visit, PROCEDURE, have=frozenset({first.id}), lack=frozenset({second.id}))
    showing = Showing(visit, PROCEDURE, 4)
    stuck = next(choice.because for choice in procedure.gates[0].choices if choice.because)
    handoff = Handoff(visit, PROCEDURE, 4, showing, paper=PrintStage.READY)
    blocked = Blocked(visit, PROCEDURE, 4, showing)
    slip = AtCounter(visit, PROCEDURE, 4, BlockedReason.NO_CODE, blocked, paper=PrintStage.READY)
    steps = {
        f"Showing-{number}": Showing(visit, PROCEDURE, number)
        for number in range(1, len(procedure.steps) + 1)
    }
    return {
        "Resting": Resting(),
        "Languages": Languages(replace(visit, chosen=False)),
        "Languages-changing": Languages(visit, page=0, held=showing),
        "Home": Home(visit),
        "Resuming": Resuming(visit),
        "Resuming-two": Resuming(visit, (3, 15)),
        "Resumed": Resumed(visit, PROCEDURE, 4),
        "NotResumed": NotResumed(visit, (15, 15, 15)),
        "Theme": Theme(visit, procedure.theme),
        "Asking": Asking(visit, PROCEDURE, 0),
        "Asking-last": Asking(visit, PROCEDURE, len(procedure.gates) - 1),
        "Preparing": Preparing(visit, PROCEDURE),
        "Preparing-lacking": preparing,
        **steps,
        **tried(procedure, visit, preparing),
        "Handoff": handoff,
        "Handoff-wifi": replace(handoff, kind=LinkKind.WIFI),
        "Handoff-date": replace(handoff, kind=LinkKind.DATE, paper=PrintOutcome.OUT_OF_PAPER),
        "Handoff-not-known": replace(handoff, paper=PrintOutcome.NOT_KNOWN),
        "Handoff-printed": replace(
            handoff, paper=PrintOutcome.PRINTED, printed=address_link("www.ofpra.gouv.fr")
        ),
        "Blocked": blocked,
        "AtCounter": slip,
        "AtCounter-last": replace(slip, page=pages_of(world, PROCEDURE) - 1),
        "AtCounter-not-known": replace(slip, paper=PrintOutcome.NOT_KNOWN),
        "Emergency": Emergency(showing),
        "Papers": Papers(visit),
        "Paper": Paper(visit, next(iter(world.library.letters))),
        "Messages": Messages(visit),
        "Message": Message(visit, next(iter(world.library.messages))),
        **{
            f"IsThisReal-{page + 1}": IsThisReal(visit, Home(visit), page)
            for page in range(len(world.library.trust.pages()))
        },
        "Feedback": Feedback(visit),
        "Help": Help(showing),
        "Help-weak-voice": Help(Home(visit), weak_voice=True),
        "Help-stuck": Help(Asking(visit, PROCEDURE, 0), stuck=stuck),
        "Comfort": ComfortPanel(showing),
        "WhatIsKept": WhatIsKept(showing),
        "IdleWarning": IdleWarning(showing, 45),
        "Goodbye": Goodbye(visit),
        "OutOfOrder": OutOfOrder(locale),
    }


def tried(procedure: Procedure, visit: Visit, preparing: Preparing) -> dict[str, State]:
    """The things of ``procedure`` that can be tried: as they open, missed twice, done; and what was learnt."""
    found: dict[str, State] = {}
    for number in practised(procedure):
        scene = procedure.steps[number - 1].scene
        trying = Trying(visit, procedure.id, number, preparing)
        wrong = [thing for thing in touchables(scene) if thing not in answers(scene)]
        found[f"Trying-{number}"] = trying
        if wrong:
            found[f"Trying-{number}-missed"] = replace(trying, touched=wrong[0], misses=2)
        found[f"Trying-{number}-done"] = replace(trying, touched=min(answers(scene)), done=True)
    done = replace(trying, learnt=frozenset(practised(procedure)))
    return found | {"Learnt": Learnt(visit, procedure.id, done)}


@dataclass
class Stage:
    """The window of a kiosk that nobody visits: the screens are the real ones, the verbs of a finger are kept."""

    library: Library
    dress: Dress
    icon_family: str
    size: Size
    events: list[Event] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.world = World(
            self.library,
            SITE,
            encode,
            tiles_per_page=self.size.tiles_per_page,
            locked=False,
            today=TODAY,
        )
        self.bridge = VisitBridge(self.dress, self.events.append)
        self.bridge.show(describe(self.world, Resting()))
        self.warnings: list[str] = []
        self.engine = QQmlApplicationEngine()
        self.engine.warnings.connect(lambda told: self.warnings.extend(each.toString() for each in told))
        self.engine.addImportPath(str(paths.SCREENS))
        self.engine.setInitialProperties(
            {
                "visit": self.bridge,
                "pixelsPerMm": self.size.pixels_per_mm,
                "locked": False,
                "iconFamily": self.icon_family,
            }
        )
        self.engine.load(QUrl.fromLocalFile(str(paths.SCREENS / "Main.qml")))
        (self.window,) = self.engine.rootObjects()
        self.window.resize(self.size.width, self.size.height)
        self.window.show()
        self.settle()

    def visit(self, locale: str = "fr", **comfort: object) -> Visit:
        """A visit in ``locale`` by somebody with these comforts."""
        return Visit(locale, chosen=True, comfort=Comfort(**comfort))

    def states(self, locale: str = "fr", **comfort: object) -> dict[str, State]:
        return sample_states(self.world, locale, Comfort(**comfort))

    def show(self, state: State, world: World | None = None) -> None:
        self.bridge.show(describe(world or self.world, state))
        self.settle()

    def open(self, name: str, locale: str = "fr", **comfort: object) -> None:
        """Show the sample state called ``name``."""
        self.show(self.states(locale, **comfort)[name])

    def say(self, item: str, start: int = 0, length: int = 0) -> None:
        """Light ``item`` and the word at ``start``, as the voice does."""
        self.bridge.say_progress(Progress(1, item, start, length))
        self.settle()

    def settle(self) -> None:
        settle()
        for item in reversed(
            list(self.items())
        ):  # what lies inside one that lays out others is laid out first
            if item.inherits("QQuickBasePositioner"):
                item.ensurePolished()

    def items(self) -> Iterator[QQuickItem]:
        """Every visible item, from the back to the front."""
        yield from visible_below(self.window.contentItem())

    def item(self, name: str) -> QQuickItem:
        return next(item for item in self.items() if item.objectName() == name)

    def targets(self) -> dict[str, QRectF]:
        """Whatever a finger can touch, and where it lies in the window."""
        found = [item for item in self.items() if item.objectName().startswith(TARGETS) and item.isEnabled()]
        names = [item.objectName() for item in found]
        assert len(set(names)) == len(names), f"two targets of one name: {names}"
        return {item.objectName(): where(item) for item in found if item.width() > 0}

    def press(self, name: str) -> None:
        self._finger(QEvent.Type.MouseButtonPress, name, Qt.MouseButton.LeftButton)

    def release(self, name: str) -> None:
        self._finger(QEvent.Type.MouseButtonRelease, name, Qt.MouseButton.NoButton)

    def touch(self, name: str) -> None:
        self.press(name)
        self.release(name)

    def picture(self) -> QImage:
        return self.window.grabWindow()

    def forget(self) -> None:
        """Nothing was touched, nothing was said, nobody complained."""
        self.bridge.say_progress(None)
        self.events.clear()
        self.warnings.clear()

    def close(self) -> None:
        self.window.close()
        del self.window
        self.engine.deleteLater()
        settle()

    def _finger(self, kind: QEvent.Type, name: str, held: Qt.MouseButton) -> None:
        place = where(self.item(name)).center()
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        device = QPointingDevice.primaryPointingDevice()
        event = QMouseEvent(kind, place, self.window.mapToGlobal(place), left, held, none, device)
        QCoreApplication.sendEvent(self.window, event)
        self.settle()


def settle() -> None:
    """Let Qt do all that is waiting to be done."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


def visible_below(item: QQuickItem) -> Iterator[QQuickItem]:
    waiting = list(reversed(item.childItems()))
    while waiting:
        child = waiting.pop()
        if child.isVisible() and child.opacity() > 0:
            yield child
            waiting.extend(reversed(child.childItems()))


def where(item: QQuickItem) -> QRectF:
    """The rectangle of ``item`` in pixels of the window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def accessible_name(item: QQuickItem) -> str:
    """What a screen reader would call ``item``."""
    interface = QAccessible.queryAccessibleInterface(item)
    return interface.text(QAccessible.Text.Name) if interface else ""
