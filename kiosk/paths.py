"""Where the data lies: one rule for a source tree and for the frozen build, which unpacks the same folders."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))
"""The folder that holds ``kiosk``, ``media``, ``locales`` and ``screens``."""

CONTENT = Path(os.environ.get("FANAL_CONTENT") or ROOT)
"""Where ``media`` and ``locales`` lie; an author may try a tree of their own by naming it in FANAL_CONTENT."""

MEDIA = CONTENT / "media"
LOCALES = CONTENT / "locales"
SCREENS = ROOT / "screens"
FONTS = ROOT / "fonts"
"""The fonts that travel with the frozen build; run from source, the distribution's are used."""

SITE_FILES = (Path("/etc/fanal/site.toml"), Path.home() / ".config" / "fanal" / "site.toml")
"""Where a site is described; the first one that exists counts."""

STATE = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "fanal"
"""Where the log, the voice's cache, what the staff set and their PIN lie, unless a command says otherwise."""

LOG = STATE / "log.db"
"""The log of visits; its daily copies lie in a folder beside it."""

STARTS = STATE / "starts.json"
"""The book of this terminal's starts, and how they ended."""

SITE_LOCAL = STATE / "site.local.toml"
"""What the staff set at the terminal; it wins over the site's file, which is not the kiosk's to write, key by key."""

EXPORTS = STATE / "exports"
"""Where a terminal lays the files that its staff ask for."""

STICK = Path("/run/fanal-stick")
"""Where the kiosk's session shows the stick named FANAL, for as long as it is plugged in."""

OUT_STICK = Path("/run/fanal_out")
"""Where the kiosk's session lets the stick named FANAL-OUT be written to; mounted when something is opened in it."""

RECORDED = (STATE / "recordings", MEDIA / "recordings")
"""The human voices, a folder a language: those of this site, which win, and those that travel with the content."""

PRONUNCIATIONS = STATE / "pronunciation"
"""How this site wants the words of a language said, ``<locale>.toml``; it wins over what is shipped, word by word."""

VOICES = (STATE / "voices", Path("/usr/share/fanal/voices"))
"""Where a site may lay voices and engines of voices of its own; the first that has one counts."""
