"""Terminal: what every command that shows a kiosk needs, read from the site's files and the shipped content."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk import paths
from kiosk.adapters.content_files import Loaded, load_library, read_languages
from kiosk.adapters.glyphs import glyph_codepoints, glyph_font_file
from kiosk.adapters.qr_code import encode
from kiosk.adapters.recordings.shelf import read_voices
from kiosk.assembly import use_fonts
from kiosk.bridge.view import Dress
from kiosk.commands.own_drawings import drawings_beside
from kiosk.content.complaint import Complaint
from kiosk.content.language import Language
from kiosk.content.library import Library
from kiosk.content.notice import notice_of
from kiosk.content.rules import rules_for
from kiosk.content.site import PublicDate, Site
from kiosk.content.workshop import WorkshopKit
from kiosk.settings import Settings, SettingsError, read_settings, site_files
from kiosk.visit.quiet_hours import QuietHours
from kiosk.visit.world import World

if TYPE_CHECKING:
    from kiosk.adapters.ticket_picture import GlyphFont


def own_command(command: str) -> list[str]:
    """How this very Fanal is started again for a worker process, from source or frozen."""
    return (
        [sys.executable, command]
        if getattr(sys, "frozen", False)
        else [sys.executable, "-m", "kiosk", command]
    )


def calm_qt() -> None:
    """Set what Qt reads at its start: the software renderer unless told otherwise, no noise about fonts."""
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false;qt.multimedia.*=false")


def draw_unseen() -> None:
    """Draw into memory: for commands that need no display, and for machines that have none."""
    calm_qt()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def display_or_exit() -> None:
    """End the command with exit code 2 where nothing could be shown: Qt itself would abort."""
    shown_by = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in shown_by):
        click.echo(
            "no display here: start a graphical session, or walk a visit unseen with fanal visit", err=True
        )
        raise SystemExit(2)


def settings_or_exit(site: Path | None) -> Settings:
    """The site's settings; a file that cannot be used ends the command with exit code 2 and says the mend."""
    try:
        return read_settings(*((site,) if site else site_files(paths.SITE_FILES, paths.SITE_LOCAL)))
    except SettingsError as error:
        click.echo(str(error), err=True)
        raise SystemExit(2) from error


def languages_or_exit() -> tuple[Language, ...]:
    """Every language there is, offered or not; none at all ends the command with 1 and says the mend."""
    languages = read_languages(paths.LOCALES)
    if not languages:
        raise click.ClickException(f"{paths.LOCALES}: no language can be read there: run fanal check")
    return languages


@dataclass(frozen=True, slots=True)
class Terminal:
    """The site's settings, the content that is sound and its folder ``media``, and the world a visit walks in.

    ``complaints`` name all that was left out; ``unread`` those of them that are about the words of a language.
    """

    settings: Settings
    loaded: Loaded
    world: World
    complaints: tuple[Complaint, ...]
    unread: Mapping[str, tuple[Complaint, ...]]
    media: Path = paths.MEDIA

    @property
    def dress(self) -> Dress:
        """What the bridge needs to turn words and pictures into something to paint."""
        languages = {each.locale: each for each in self.world.library.known_languages()}
        return Dress(glyph_codepoints(), languages, self.drawings)

    @property
    def drawings(self) -> Mapping[str, str]:
        """Every drawing there is: name -> SVG path data."""
        return {**drawings_beside(self.media), **self.loaded.drawings}

    def ticket_glyphs(self) -> GlyphFont:
        """What the pictures of a ticket are painted with. After the QGuiApplication."""
        from kiosk.adapters.ticket_picture import GlyphFont

        return GlyphFont(glyph_font_file(), glyph_codepoints(), self.drawings)

    def workshops(self) -> Mapping[str, WorkshopKit]:
        """The kits of workshops that are sound, by id: read now, for no visit needs them."""
        from kiosk.adapters.content_files.workshops import read_workshops

        library = self.world.library
        return read_workshops(self.media, library.procedures, rules_for(library.facts, None), [])

    def use_fonts(self) -> str:
        """Load the fonts; returns the family of the icons. After the QGuiApplication."""
        return use_fonts(paths.FONTS, glyph_font_file(), self.world.library.known_languages())


def recording_folders(media: Path = paths.MEDIA) -> tuple[Path, ...]:
    """Where the human voices lie that are heard beside the content of ``media``; the first is this site's own."""
    own, shipped = paths.RECORDED
    return own, media / shipped.name


def open_terminal(
    settings: Settings,
    *,
    locked: bool = False,
    safe_mode: bool = False,
    read_words: bool = False,
    content: Path = paths.CONTENT,
) -> Terminal:
    """Read the ``content``. What is not sound is left out and named on stderr for the technician.

    The words of the languages are read at their first touch, or now with ``read_words``, which takes some 100 ms a
    language. Ends the command with 1 when there is nothing to offer, with 2 when the site wants an unknown theme.
    """
    media, locales = content / paths.MEDIA.name, content / paths.LOCALES.name
    loaded = load_library(
        media,
        locales,
        settings.languages,
        {*glyph_codepoints(), *drawings_beside(media)},
        settings.places.get("languages", ""),
        read_voices(recording_folders(media)),
        paths.PRONUNCIATIONS,
    )
    library = loaded.library
    unread = {each.locale: loaded.read_words(each.locale) for each in library.languages if read_words}
    complaints = (*loaded.complaints, *chain.from_iterable(unread.values()))
    for complaint in complaints:
        click.echo(str(complaint), err=True)
    if not library.languages or not library.interface:
        wanted = ", ".join(settings.languages)
        click.echo(f"{locales}: none of {wanted} can be offered: run fanal check", err=True)
        raise SystemExit(1)
    if settings.themes:
        _refuse_unknown_themes(settings, loaded)
        library = replace(
            library, themes=tuple(each for each in library.themes if each.id in settings.themes)
        )
    library = replace(
        library, pinned=_known(settings, "pinned", library), hidden=_known(settings, "hidden", library)
    )
    world = World(
        library=library,
        site=site_of(settings),
        encode_qr=lru_cache(maxsize=64)(encode),
        idle_seconds=settings.idle_seconds,
        locked=locked,
        safe_mode=safe_mode,
        greets_aloud=settings.greet_aloud,
        maximum_volume=settings.maximum_volume,
        papers_per_visit=settings.papers_per_visit,
        quiet_hours=QuietHours(*span) if (span := settings.quiet_span()) else None,
    )
    return Terminal(settings, loaded, world, complaints, unread, media)


def site_of(settings: Settings) -> Site:
    """The place as a visit knows it."""
    return Site(
        name=settings.name,
        address=settings.address,
        permanences=settings.permanences,
        notices=tuple(notice for each in settings.notices if (notice := notice_of(each))),
        dates=tuple(PublicDate(*each) for each in settings.public_dates()),
        wifi_name=settings.wifi_name,
        wifi_password=settings.wifi_password,
        pocket=settings.pocket,
    )


def _known(settings: Settings, key: str, library: Library) -> tuple[str, ...]:
    """The procedures that ``key`` names. One that an update has taken away is told and passed over."""
    ids: tuple[str, ...] = getattr(settings, key)
    for id in ids:
        if id not in library.procedures:
            near = get_close_matches(id, library.procedures, n=1)
            mend = f"write {near[0]}" if near else "leave it out"
            place = settings.places.get(key, key)
            click.echo(f'{place}: {key}: no procedure is called "{id}": {mend}', err=True)
    return tuple(id for id in ids if id in library.procedures)


def _refuse_unknown_themes(settings: Settings, loaded: Loaded) -> None:
    if any(each.file.endswith("themes.toml") for each in loaded.complaints):
        return  # the theme may be one of those that could not be read
    known = [theme.id for theme in loaded.library.themes]
    for id in settings.themes:
        if id not in known:
            near = get_close_matches(id, known, n=1)
            mend = f"write {near[0]}" if near else f"known are {', '.join(known)}"
            place = settings.places.get("themes", "themes")
            click.echo(f'{place}: themes: no theme is called "{id}": {mend}', err=True)
            raise SystemExit(2)
