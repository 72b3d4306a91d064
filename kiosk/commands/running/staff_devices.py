"""StaffMaker: what is behind the staff's door on this machine, made when somebody first knocks."""

from __future__ import annotations

import os
import sys
import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.commands.terminal import Terminal, own_command

if TYPE_CHECKING:
    from kiosk.adapters.site_local import SiteLocal
    from kiosk.adapters.site_stick import SiteStick
    from kiosk.adapters.staff_key import StaffKey
    from kiosk.assembly import Pane
    from kiosk.staff.events import Event
    from kiosk.staff.ports import StaffInbox
    from kiosk.staff.world import StaffWorld
    from kiosk.staff_side import StaffParts
    from kiosk.visit.ports import Voice


class FreshStart:
    """The Restarter port: ends the loop by ``leave``, and lets the program begin again once all is put away.

    ``restarted`` says that whoever started this program starts it again by itself.
    """

    def __init__(self, leave: Callable[[], object], *, restarted: bool) -> None:
        self._leave = leave
        self._restarted = restarted
        self._wanted = False

    def start_afresh(self) -> None:
        """See :class:`kiosk.staff.ports.Restarter`."""
        self._wanted = True
        self._leave()

    def quit(self) -> None:
        """See :class:`kiosk.staff.ports.Restarter`."""
        self._leave()

    def begin_if_wanted(self) -> None:
        """Be this program again, from its beginning, if that was asked for; to be called last."""
        if self._wanted and not self._restarted:
            sys.stdout.flush()
            sys.stderr.flush()
            os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])


class StaffMaker:
    """Makes the parts of the staff side for one kiosk; what has a thread is made once and serves every opening."""

    def __init__(self, terminal: Terminal, pane: Pane, fresh_start: FreshStart) -> None:
        self._terminal = terminal
        self._pane = pane
        self._fresh_start = fresh_start
        self._inbox: Callable[[], StaffInbox | None] = lambda: None
        self._key: StaffKey | None = None
        self._site: SiteLocal | None = None
        self._stick: SiteStick | None = None

    def opens_by_itself(self) -> bool:
        """Whether a locked terminal that has just started was never set up."""
        return self._pane.locked and not self._terminal.world.safe_mode and not _set_up() and not _guarded()

    def prepare(self) -> None:
        """Let a wait that a restart made begin again run from now; after the first frame."""
        if os.path.lexists(paths.STATE / "staff.lock"):
            self._pins()

    def __call__(self, inbox: StaffInbox, voice: Voice) -> StaffParts:
        """See :class:`kiosk.staff_side.MakeStaffParts`."""
        from PySide6.QtGui import QGuiApplication

        from kiosk.adapters.clock import QtClock
        from kiosk.adapters.examination_process import ExaminationProcess
        from kiosk.adapters.printers.queue_list import CupsQueues
        from kiosk.adapters.site_local import SiteLocal
        from kiosk.adapters.site_stick import SiteStick
        from kiosk.adapters.voice.one_sentence import OneSentence
        from kiosk.adapters.voice.voice import SpokenVoice
        from kiosk.staff.events import TimeElapsed
        from kiosk.staff.session import StaffDevices
        from kiosk.staff_side import StaffParts

        assert isinstance(voice, SpokenVoice)
        self._inbox = weakref.ref(inbox)
        self._site = self._site or SiteLocal(paths.SITE_LOCAL, self._answer)
        self._stick = self._stick or SiteStick(paths.STICK, paths.SITE_LOCAL, self._answer)
        screen = QGuiApplication.primaryScreen().geometry()
        world = staff_world_of(self._terminal, self._pane, (screen.width(), screen.height()))
        devices = StaffDevices(
            pins=self._pins(),
            site=self._site,
            printers=CupsQueues(inbox, own_command("print-worker")),
            sounder=OneSentence(voice, world.sentence, inbox),
            examiner=ExaminationProcess(inbox, [*own_command("doctor"), "--json"]),
            stick=self._stick,
            restarter=self._fresh_start,
            clock=QtClock(lambda _: inbox(TimeElapsed())),
        )
        return StaffParts(world, devices, _set_up())

    def _answer(self, event: Event) -> None:
        """An answer goes to whoever is at the terminal now; what is asked of nobody any more is dropped."""
        inbox = self._inbox()
        if inbox is not None:
            inbox(event)

    def _pins(self) -> StaffKey:
        from kiosk.adapters.staff_key import StaffKey
        from kiosk.adapters.staff_key_file import StaffKeyFile

        self._key = self._key or StaffKey(StaffKeyFile(paths.STATE), self._answer)
        return self._key


def staff_world_of(terminal: Terminal, pane: Pane, screen_pixels: tuple[int, int]) -> StaffWorld:
    """What the staff side reads on ``terminal``, in the window ``pane`` of a screen of ``screen_pixels``."""
    from kiosk.adapters.content_files import read_languages
    from kiosk.adapters.content_files.languages import missing_catalogues
    from kiosk.adapters.content_files.staff_words import with_staff_words
    from kiosk.staff.site_sheet import SiteSheet
    from kiosk.staff.world import StaffWorld

    settings, library = terminal.settings, terminal.world.library
    width, height = pane.size
    return StaffWorld(
        words=with_staff_words(library, paths.ROOT / "locales"),
        sentences={
            each.locale: library.words("Languages/touch-here", each.locale)
            for each in library.known_languages()
        },
        languages=tuple(
            each
            for each in read_languages(paths.LOCALES)
            if not missing_catalogues(paths.LOCALES, each.locale)
        ),
        site=SiteSheet(
            name=settings.name,
            address=settings.address,
            languages=settings.languages,
            printer=settings.printer,
            paper=settings.paper,
            screen_diagonal_inches=settings.screen_diagonal_inches,
        ),
        screen_pixels=screen_pixels,
        pixels_per_mm=pane.pixels_per_mm,
        frame_mm=(width / pane.pixels_per_mm, height / pane.pixels_per_mm),
        locked=pane.locked,
    )


def _set_up() -> bool:
    return paths.SITE_LOCAL.exists()


def _guarded() -> bool:
    return os.path.lexists(paths.STATE / "staff.key")
