"""StaffMaker: what is behind the staff's door on this machine, made when somebody first knocks."""

from __future__ import annotations

import logging
import os
import sys
import weakref
from collections.abc import Callable
from dataclasses import replace
from types import MethodType
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.adapters.recordings.shelf import read_voices
from kiosk.commands.printers import printer_of
from kiosk.commands.terminal import Terminal, own_command, recording_folders

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.adapters.examination_process import ExaminationProcess
    from kiosk.adapters.log_writer import LogWriter
    from kiosk.adapters.logged_figures import LoggedFigures
    from kiosk.adapters.out_stick import OutStick
    from kiosk.adapters.printers.found_printers import FoundPrinters
    from kiosk.adapters.pronunciation_lists import PronunciationLists
    from kiosk.adapters.recent_visits import RecentVisits
    from kiosk.adapters.recordings.finder import Finder
    from kiosk.adapters.shared_printer import SharedPrinter
    from kiosk.adapters.site_local import SiteLocal
    from kiosk.adapters.site_stick import SiteStick
    from kiosk.adapters.staff_key import StaffKey
    from kiosk.adapters.studio import TakeStudio
    from kiosk.adapters.voice.voice import SpokenVoice
    from kiosk.adapters.voice_shelf import DiskShelf
    from kiosk.assembly import Pane
    from kiosk.content.language import Language
    from kiosk.staff.events import Event
    from kiosk.staff.ports import LevelSink, StaffInbox
    from kiosk.staff.world import StaffWorld
    from kiosk.staff_side import StaffParts
    from kiosk.visit.events import Event as VisitEvent
    from kiosk.visit.ports import Inbox, Voice

journal = logging.getLogger("fanal")


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
    """Makes the parts of the staff side for one kiosk; what has a thread or a process is made once, for every opening.

    ``finder`` is where the kiosk's voice finds what humans said, ``exports`` the folder of what the staff take away.
    """

    def __init__(
        self,
        terminal: Terminal,
        pane: Pane,
        fresh_start: FreshStart,
        finder: Finder,
        exports: Path = paths.EXPORTS,
    ) -> None:
        self._terminal = terminal
        self._pane = pane
        self._fresh_start = fresh_start
        self._exports = exports
        self._finder = finder
        self._inbox: Callable[[], StaffInbox | None] = lambda: None
        self._level: Callable[[], LevelSink | None] = lambda: None
        self._shelf: DiskShelf | None = None
        self._studio: TakeStudio | None = None
        self._key: StaffKey | None = None
        self._site: SiteLocal | None = None
        self._stick: SiteStick | None = None
        self._carrier: OutStick | None = None
        self._words: PronunciationLists | None = None
        self._printer: SharedPrinter | None = None
        self._log: LogWriter | None = None
        self._recent: RecentVisits | None = None
        self._figures: LoggedFigures | None = None
        self._examiner: ExaminationProcess | None = None
        self._found_printers: FoundPrinters | None = None

    def printer_with(self, visit: Inbox) -> SharedPrinter:
        """The terminal's printer, for the staff and for the visits, whose answers go to ``visit``."""
        from kiosk.adapters.shared_printer import SharedPrinter

        self._printer = SharedPrinter(
            lambda inbox: printer_of(self._terminal, inbox), visit, self._tell_of_printer
        )
        return self._printer

    def counts_in(self, log: LogWriter) -> None:
        """Papers are counted in ``log``; without this in one of its own over the same file."""
        self._log = log

    def remembers(self, recent: RecentVisits) -> None:
        """Reports can be taken from ``recent``; without this from none: no visit lies behind."""
        self._recent = recent

    def opens_by_itself(self) -> bool:
        """Whether a locked terminal that has just started was never set up."""
        return self._pane.locked and not self._terminal.world.safe_mode and not _set_up() and not _guarded()

    def prepare(self) -> None:
        """Let a wait that a restart made begin again run from now; after the first frame."""
        if os.path.lexists(paths.STATE / "staff.lock"):
            self._pins()

    def __call__(self, inbox: StaffInbox, voice: Voice, level: LevelSink) -> StaffParts:
        """See :class:`kiosk.staff_side.MakeStaffParts`."""
        from PySide6.QtGui import QGuiApplication

        from kiosk.adapters.clock import QtClock
        from kiosk.adapters.examination_process import ExaminationProcess
        from kiosk.adapters.logged_acts import LoggedActs
        from kiosk.adapters.logged_papers import LoggedPapers
        from kiosk.adapters.mediation_book import DiskMediationBook
        from kiosk.adapters.out_stick import OutStick
        from kiosk.adapters.printers.found_printers import FoundPrinters
        from kiosk.adapters.recent_visits import RecentVisits
        from kiosk.adapters.site_local import SiteLocal
        from kiosk.adapters.site_stick import SiteStick
        from kiosk.adapters.staff_tray import StaffTray
        from kiosk.adapters.voice.one_sentence import OneSentence
        from kiosk.adapters.voice.voice import SpokenVoice
        from kiosk.staff.events import TimeElapsed
        from kiosk.staff.session import StaffDevices
        from kiosk.staff_side import StaffParts

        assert isinstance(voice, SpokenVoice)
        self._inbox = weakref.ref(inbox)
        self._level = _held_weakly(level)
        self._site = self._site or SiteLocal(paths.SITE_LOCAL, self._answer)
        self._stick = self._stick or SiteStick(paths.STICK, paths.SITE_LOCAL, self._answer)
        self._examiner = self._examiner or ExaminationProcess(
            self._answer, [*own_command("doctor"), "--json"]
        )
        self._found_printers = self._found_printers or FoundPrinters(
            self._answer, own_command("print-worker")
        )
        self._carrier = self._carrier or OutStick(paths.OUT_STICK, self._answer)
        screen = QGuiApplication.primaryScreen().geometry()
        pixels = screen.width(), screen.height()
        printer = self._printer or self.printer_with(lambda event: None)
        world = replace(
            staff_world_of(self._terminal, self._pane, pixels, voice.state.problems),
            paper_trouble=printer.trouble,
        )
        shelf, clock = self._the_shelf(), QtClock(lambda _: inbox(TimeElapsed()))
        devices = StaffDevices(
            pins=self._pins(),
            site=self._site,
            printers=self._found_printers,
            sounder=OneSentence(voice, inbox),
            examiner=self._examiner,
            stick=self._stick,
            restarter=self._fresh_start,
            clock=clock,
            studio=self._the_studio(shelf, voice),
            shelf=shelf,
            words=self._the_words(),
            tray=StaffTray(printer, self._terminal.world, world.words, clock, world.workshops),
            papers=LoggedPapers(self._the_log(), paths.STATE / "roll.json", clock, self._answer),
            mediations=DiskMediationBook(
                self._the_log(),
                self._recent or RecentVisits(clock),
                clock,
                self._answer,
                to_coop=world.coop is not None,
            ),
            figures=self._the_figures(world),
            carrier=self._carrier,
            acts=LoggedActs(self._the_log()),
        )
        return StaffParts(world, devices, _set_up())

    def _answer(self, event: Event) -> None:
        """An answer goes to whoever is at the terminal now; what is asked of nobody any more is dropped."""
        inbox = self._inbox()
        if inbox is not None:
            inbox(event)

    def _tell_of_printer(self, event: VisitEvent) -> None:
        inbox = self._inbox()
        if inbox is not None:
            from kiosk.adapters.staff_tray import of_the_printer

            told = of_the_printer(event)
            if told is not None:
                inbox(told)

    def _show_level(self, dbfs: float) -> None:
        level = self._level()
        if level is not None:
            level(dbfs)
        elif self._studio is not None:
            self._studio.drop()  # the staff side is gone: nothing may listen any more

    def _the_shelf(self) -> DiskShelf:
        from kiosk.adapters.voice_shelf import DiskShelf

        self._shelf = self._shelf or DiskShelf(
            paths.RECORDED[0], paths.STICK, paths.OUT_STICK, self._exports, self._answer
        )
        return self._shelf

    def _the_studio(self, shelf: DiskShelf, voice: SpokenVoice) -> TakeStudio:
        from kiosk.adapters.studio import TakeStudio

        self._studio = self._studio or TakeStudio(shelf, voice, self._finder, self._show_level, self._answer)
        return self._studio

    def _the_words(self) -> PronunciationLists:
        from kiosk.adapters.pronunciation_lists import PronunciationLists

        self._words = self._words or PronunciationLists(paths.PRONUNCIATIONS, self._answer)
        return self._words

    def _the_log(self) -> LogWriter:
        from kiosk.adapters.log_book import SqliteLogBook
        from kiosk.adapters.log_writer import LogWriter

        if self._log is None:
            book, months = SqliteLogBook(paths.LOG, whole=False), self._terminal.settings.retention_months
            self._log = LogWriter(book, lambda error: journal.error("%s", error), months)
        return self._log

    def _the_figures(self, world: StaffWorld) -> LoggedFigures:
        from kiosk.adapters.clock import QtClock
        from kiosk.adapters.exports.files import Reporting
        from kiosk.adapters.logged_figures import LoggedFigures
        from kiosk.commands.page_words import page_words
        from kiosk.staff.world import STAFF_LOCALES

        if self._figures is None:
            pages = {each: page_words(world.words, world.library, each) for each in STAFF_LOCALES}
            extensions = self._terminal.settings.export_extensions
            of = Reporting(world.site.name, world.site.address, world.lists, pages, extensions)
            clock = QtClock(lambda _: None)
            self._figures = LoggedFigures(self._the_log(), of, self._exports, clock, self._answer)
        return self._figures

    def _pins(self) -> StaffKey:
        from kiosk.adapters.staff_key import StaffKey
        from kiosk.adapters.staff_key_file import StaffKeyFile

        self._key = self._key or StaffKey(StaffKeyFile(paths.STATE), paths.STICK, self._answer)
        return self._key


def staff_world_of(
    terminal: Terminal, pane: Pane, screen_pixels: tuple[int, int], voice_problems: tuple[str, ...] = ()
) -> StaffWorld:
    """What the staff side reads on ``terminal``, in the window ``pane`` of a screen of ``screen_pixels``."""
    from kiosk.adapters.content_files.staff_words import with_staff_words
    from kiosk.adapters.exports.coop_code import LinkedCodes
    from kiosk.commands.site_lists import site_lists_of
    from kiosk.staff.site_sheet import SiteSheet
    from kiosk.staff.world import StaffWorld

    settings, library = terminal.settings, terminal.world.library
    width, height = pane.size
    lists = site_lists_of(settings, library)
    offerable, spoken_only = _languages(terminal)
    return StaffWorld(
        words=with_staff_words(library, paths.ROOT / "locales"),
        library=library,
        sentences={
            each.locale: library.words("Languages/touch-here", each.locale)
            for each in library.known_languages()
        },
        languages=offerable,
        site=SiteSheet(
            name=settings.name,
            address=settings.address,
            languages=settings.languages,
            printer=settings.printer,
            paper=settings.paper,
            screen_diagonal_inches=settings.screen_diagonal_inches,
            permanences=settings.permanences,
            dates=settings.dates,
            notices=settings.notices,
            pinned=settings.pinned,
            hidden=settings.hidden,
        ),
        screen_pixels=screen_pixels,
        pixels_per_mm=pane.pixels_per_mm,
        frame_mm=(width / pane.pixels_per_mm, height / pane.pixels_per_mm),
        locked=pane.locked,
        spoken_only=spoken_only,
        voice_problems=voice_problems,
        lists=lists,
        workshops=terminal.workshops(),
        coop=LinkedCodes(settings.coop_address, lists) if settings.coop_address else None,
    )


def _languages(terminal: Terminal) -> tuple[tuple[Language, ...], tuple[Language, ...]]:
    """All that can be offered now, and of those listed all that are spoken only, which recordings make so."""
    from kiosk.adapters.content_files import read_languages
    from kiosk.adapters.content_files.languages import missing_catalogues

    listed, voices = read_languages(paths.LOCALES), read_voices(recording_folders(terminal.media))
    offerable = tuple(
        each
        for each in (*listed, *voices.languages)
        if (
            each.locale in voices.recordings.said
            if each.spoken_only
            else not missing_catalogues(paths.LOCALES, each.locale)
        )
    )
    return offerable, tuple(each for each in listed if each.spoken_only)


def _held_weakly(level: LevelSink) -> Callable[[], LevelSink | None]:
    """A staff side that has closed is not kept alive by the microphone, which serves every opening."""
    return weakref.WeakMethod(level) if isinstance(level, MethodType) else lambda: level


def _set_up() -> bool:
    return paths.SITE_LOCAL.exists()


def _guarded() -> bool:
    return os.path.lexists(paths.STATE / "staff.key")
