"""States: where a visit can be. Each holds only what it needs; illegal mixtures cannot be written down.

A state is either *plain* (something of its own to come back to) or an *overlay* (Emergency, Help, Comfort, WhatIsKept,
IdleWarning and a change of language), which holds the plain state it returns to.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TypeVar

from kiosk.content.text import Text
from kiosk.handoff.link import Link, LinkKind
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.log.blocked_reason import BlockedReason
from kiosk.visit.comfort import Comfort
from kiosk.visit.printing import PrintStage


@dataclass(frozen=True, slots=True)
class Visit:
    """What is true of a visit wherever it is; forgotten as a whole when it ends.

    ``chosen`` is false while ``locale`` is only the site's own: a touch that chooses no language is no visit.
    ``draft_told`` is true once it has been said aloud that drafts are in use.
    ``procedure`` is the one last shown or tried, ``furthest`` the number of its steps that were. ``recorded`` is true
    once its line is written. ``papers`` counts those asked for, ``printing`` is true until the last of them has ended.
    ``blocked`` is why a portal went no further, for whoever helps afterwards. ``primed`` is the item that the next
    touch acts on, where a first touch only speaks.
    """

    locale: str
    chosen: bool = False
    comfort: Comfort = field(default_factory=Comfort)
    procedure: str | None = None
    furthest: int = 0
    ticket: bool = False
    finished: bool = False
    draft_told: bool = False
    recorded: bool = False
    papers: int = 0
    printing: bool = False
    blocked: BlockedReason | None = None
    primed: str = ""


@dataclass(frozen=True, slots=True)
class Resting:
    """Nobody is here; nothing of anybody is left."""


@dataclass(frozen=True, slots=True)
class Languages:
    """The tiles of the languages, ``page`` from 0. ``held`` is there when the language is changed on the way."""

    visit: Visit
    page: int = 0
    held: Started | None = None


@dataclass(frozen=True, slots=True)
class Home:
    """The themes."""

    visit: Visit


@dataclass(frozen=True, slots=True)
class Resuming:
    """The pictures of a paper are touched; ``code`` are those so far, each 0 to 15.

    It needs no language: before one is chosen, pictures speak in that of the site.
    """

    visit: Visit
    code: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Resumed:
    """Where three pictures lead: is it this one?"""

    visit: Visit
    procedure: str
    step: int


@dataclass(frozen=True, slots=True)
class NotResumed:
    """Three pictures, ``code``, that lead nowhere: the content has changed, or they are not the right ones."""

    visit: Visit
    code: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Papers:
    """The letters people bring, by sender, ``page`` from 0."""

    visit: Visit
    page: int = 0


@dataclass(frozen=True, slots=True)
class Paper:
    """One of them, ``letter``: what it usually is and where it leads."""

    visit: Visit
    letter: str


@dataclass(frozen=True, slots=True)
class Messages:
    """The messages people bring, by sender, ``page`` from 0."""

    visit: Visit
    page: int = 0


@dataclass(frozen=True, slots=True)
class Message:
    """One of them, ``message``: what it usually is, and what a false one looks like."""

    visit: Visit
    message: str


@dataclass(frozen=True, slots=True)
class IsThisReal:
    """How to tell true from false, ``page`` from 0; ``came_from`` is where Back leads."""

    visit: Visit
    came_from: Home | Preparing
    page: int = 0


@dataclass(frozen=True, slots=True)
class Theme:
    """The procedures of ``theme``, ``page`` from 0."""

    visit: Visit
    theme: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class Asking:
    """Gate ``gate`` (from 0) of ``procedure``; ``came_from`` is where Back leads, None: to its theme."""

    visit: Visit
    procedure: str
    gate: int
    came_from: Paper | Message | Preparing | None = None


@dataclass(frozen=True, slots=True)
class Preparing:
    """What the procedure is and what it needs; ``have`` and ``lack`` are the ids of needs that were answered.

    ``came_from`` is where Back leads, None: to its theme.
    """

    visit: Visit
    procedure: str
    have: frozenset[str] = frozenset()
    lack: frozenset[str] = frozenset()
    came_from: Paper | Message | Preparing | None = None


@dataclass(frozen=True, slots=True)
class Showing:
    """Step ``step`` (from 1) is shown. ``heard`` is the thing of its scene that is being explained, or empty."""

    visit: Visit
    procedure: str
    step: int
    heard: str = ""


@dataclass(frozen=True, slots=True)
class Trying:
    """The person does step ``step`` on a harmless copy; ``came_from`` is where Back leads out of the practice.

    ``touched`` is the thing touched last, ``misses`` how many touches missed, ``done`` true after the right one.
    ``heard`` is the thing that was only asked about since, or empty. ``learnt`` are the steps done right so far.
    """

    visit: Visit
    procedure: str
    step: int
    came_from: Preparing | Showing
    touched: str = ""
    misses: int = 0
    done: bool = False
    heard: str = ""
    learnt: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Learnt:
    """The end of a practice: what the person can do now. ``came_from`` is the last thing tried."""

    visit: Visit
    procedure: str
    came_from: Trying


@dataclass(frozen=True, slots=True)
class Handoff:
    """A code is on the screen: that of ``kind``, None: the first there is. ``step`` is where the ticket begins.

    ``came_from`` is where Back leads. ``printed`` is the link on the paper that was asked for here last.

    ``heard_out`` is true once what the screen says came to its end, ``paper_told`` once the printer's answer was said.
    """

    visit: Visit
    procedure: str
    step: int
    came_from: Preparing | Showing | Trying | Learnt
    kind: LinkKind | None = None
    paper: PrintStage | PrintOutcome = PrintStage.CHECKING
    heard_out: bool = False
    paper_told: bool = False
    printed: Link | None = None


@dataclass(frozen=True, slots=True)
class Blocked:
    """The website lets step ``step`` go no further: why? Reasons ``page`` from 0; ``came_from`` is where Back leads."""

    visit: Visit
    procedure: str
    step: int
    came_from: Showing | Trying | Handoff
    page: int = 0


@dataclass(frozen=True, slots=True)
class AtCounter:
    """The slip for a counter, ``page`` from 0; ``came_from`` is where Back leads from the first.

    ``heard_out`` is true once what the screen says came to its end, ``paper_told`` once the printer's answer was said.
    """

    visit: Visit
    procedure: str
    step: int
    reason: BlockedReason
    came_from: Blocked
    page: int = 0
    paper: PrintStage | PrintOutcome = PrintStage.CHECKING
    heard_out: bool = False
    paper_told: bool = False


@dataclass(frozen=True, slots=True)
class Feedback:
    """Three faces; the visit is logged already."""

    visit: Visit


@dataclass(frozen=True, slots=True)
class Goodbye:
    """The visit is over and logged; only the voice that says so still needs its language."""

    visit: Visit


@dataclass(frozen=True, slots=True)
class OutOfOrder:
    """Fanal itself failed; says so in ``locale`` and rests."""

    locale: str


@dataclass(frozen=True, slots=True)
class Emergency:
    """The numbers; asks nothing."""

    held: Plain

    @property
    def visit(self) -> Visit:
        """The visit it lies over."""
        return self.held.visit


@dataclass(frozen=True, slots=True)
class Help:
    """The raised arm. ``stuck`` is what a gate said must be talked over with a person, else None.

    ``missing_language`` is true when somebody's language is not on the terminal, ``weak_voice`` when it is there but
    has no voice that a speaker has judged: then a person comes first.
    """

    held: Plain
    stuck: Text | None = None
    missing_language: bool = False
    weak_voice: bool = False

    @property
    def visit(self) -> Visit:
        """The visit it lies over."""
        return self.held.visit


@dataclass(frozen=True, slots=True)
class ComfortPanel:
    """Size, contrast, voice, and only for me."""

    held: Plain

    @property
    def visit(self) -> Visit:
        """The visit it lies over."""
        return self.held.visit


@dataclass(frozen=True, slots=True)
class WhatIsKept:
    """Exactly what a visit leaves behind."""

    held: Plain

    @property
    def visit(self) -> Visit:
        """The visit it lies over."""
        return self.held.visit


@dataclass(frozen=True, slots=True)
class IdleWarning:
    """Still there? ``left_seconds`` until the wipe. ``held`` is the very screen that was left alone.

    Unlike the overlays a finger opens it may hold one of them: who says "I am here" gets back what they looked at.
    """

    held: Plain | Overlay
    left_seconds: int

    @property
    def visit(self) -> Visit:
        """The visit it lies over."""
        return self.held.visit


Guided = Asking | Preparing | Showing | Trying | Learnt | Handoff | Resumed | Blocked | AtCounter
"""The states that are about one procedure."""

Offering = Handoff | AtCounter
"""The states that offer a paper."""

Choosing = Home | Papers | Paper | Messages | Message | IsThisReal | Theme | Resuming | NotResumed
"""The states on the way to a procedure."""

Started = Choosing | Guided | Feedback
Plain = Languages | Started
Overlay = Emergency | Help | ComfortPanel | WhatIsKept
Visited = Plain | Overlay | IdleWarning
State = Resting | Visited | Goodbye | OutOfOrder


VisitedState = TypeVar("VisitedState", bound=Visited)


def with_visit(state: VisitedState, visit: Visit) -> VisitedState:
    """The same state of another visit, all the way down to what it holds."""
    if isinstance(state, Emergency | Help | ComfortPanel | WhatIsKept | IdleWarning):
        # with_visit keeps the kind of what is held, which the checker cannot see through replace
        return replace(state, held=with_visit(state.held, visit))  # type: ignore[arg-type]
    if isinstance(state, Languages) and state.held is not None:
        return replace(state, visit=visit, held=with_visit(state.held, visit))
    return replace(state, visit=visit)
