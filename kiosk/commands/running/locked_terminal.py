"""What a locked terminal opens with: ever less of what its site asks for, rather than a dark screen."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kiosk import paths
from kiosk.commands.terminal import Terminal, open_terminal
from kiosk.settings import Settings, SettingsError, read_sound_settings, site_files

journal = logging.getLogger("fanal")


class NothingToOffer(Exception):
    """Not even the content that came with Fanal can be used; the journal says why."""


def open_locked_terminal(site: Path | None, *, safe_mode: bool) -> Terminal:
    """The terminal as far as its site's files and its content can be used, with the shipped content where they cannot.

    In ``safe_mode`` the content is the shipped one, and there is no printer. Raises NothingToOffer.
    """
    settings = _settings(site)
    if safe_mode:
        settings = replace(settings, printer="none")
    places = [paths.ROOT] if safe_mode else list(dict.fromkeys([paths.CONTENT, paths.ROOT]))
    for content in places:
        for each in _ever_less(settings):
            terminal = _open(each, content, safe_mode=safe_mode)
            if terminal:
                return terminal
        journal.error("%s: nothing there can be offered", content)
    raise NothingToOffer


def _settings(site: Path | None) -> Settings:
    try:
        files = (site,) if site else site_files(paths.SITE_FILES, paths.SITE_LOCAL)
    except SettingsError as error:
        journal.error("%s", error)
        files = (paths.SITE_LOCAL,)
    settings, wrong = read_sound_settings(*files)
    for each in wrong:
        journal.error("%s", each)
    return settings


def _ever_less(settings: Settings) -> Iterator[Settings]:
    yield settings
    settings = replace(settings, themes=())
    yield settings
    yield replace(settings, languages=Settings().languages)


def _open(settings: Settings, content: Path, *, safe_mode: bool) -> Terminal | None:
    try:
        terminal = open_terminal(settings, locked=True, safe_mode=safe_mode, content=content)
    except SystemExit:  # it has said why
        return None
    return terminal if terminal.world.library.open_themes() else None
