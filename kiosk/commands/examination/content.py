"""What is taught: whether it is there, sound, fresh and read by somebody."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from kiosk.commands.examination.finding import Check, Finding, Subject, counted
from kiosk.content.catalogue import Catalogue, Standing
from kiosk.content.complaint import Complaint
from kiosk.content.language import Language
from kiosk.content.library import SOURCE_LOCALE, Library

if TYPE_CHECKING:
    from kiosk.commands.terminal import Terminal

CONTENT = Check("content", Subject.CONTENT, "Content")
COMPLAINTS = Check("complaints", Subject.CONTENT, "Complaints")
FRESHNESS = Check("freshness", Subject.CONTENT, "Freshness")
DRAFTS = Check("drafts", Subject.CONTENT, "Drafts")
DRAWINGS = Check("drawings", Subject.CONTENT, "Drawings")
THEMES = Check("themes", Subject.CONTENT, "Themes")
EMERGENCY = Check("emergency", Subject.CONTENT, "Emergency")

SEE = "Run: fanal check"


def content(terminal: Terminal, today: datetime.date) -> Iterator[Finding]:
    """Everything about the content of ``terminal``, its words having been read."""
    library = terminal.world.library
    yield procedures(library)
    yield complaints(terminal.loaded.complaints)
    yield freshness(library, today)
    yield drafts(library)
    yield drawings(terminal.drawings)
    yield themes(library, chosen=bool(terminal.settings.themes))
    yield emergency(library)
    for language in library.languages:
        yield words(language, library.catalogues, terminal.unread.get(language.locale, ()))


def procedures(library: Library) -> Finding:
    """Whether there is anything to teach."""
    if not library.procedures:
        return CONTENT.bad("There is no procedure.", SEE)
    names = ", ".join(language.locale for language in library.languages)
    return CONTENT.good(f"{counted(len(library.procedures), 'procedure')} in {names}")


def complaints(found: Sequence[Complaint]) -> Finding:
    """Whether anything is left out because its file is not sound."""
    if found:
        return COMPLAINTS.care(f"{counted(len(found), 'complaint')}: what they name is left out.", SEE)
    return COMPLAINTS.good("none: every file is sound")


def freshness(library: Library, today: datetime.date) -> Finding:
    """Whether a procedure should have been looked at again before ``today``."""
    overdue = sorted(each.id for each in library.procedures.values() if each.review_by < today)
    if overdue:
        return FRESHNESS.care(f"Overdue for review: {', '.join(overdue)}.", "Update the content.")
    if not library.procedures:
        return FRESHNESS.good("nothing to review")
    return FRESHNESS.good(f"to be reviewed by {min(each.review_by for each in library.procedures.values())}")


def drafts(library: Library) -> Finding:
    """Whether a procedure is shown that nobody has checked yet; the screens say so."""
    unchecked = sum(each.status.draft for each in library.procedures.values())
    if unchecked:
        return DRAFTS.care(
            f"{counted(unchecked, 'procedure')} of {len(library.procedures)} not checked by anybody yet, "
            "which the screens say.",
            "Try them on the real sites, then write checked_by and checked_on.",
        )
    return DRAFTS.good("none: every procedure was checked by somebody")


def drawings(found: Mapping[str, str]) -> Finding:
    """Whether there are pictures of our own."""
    if not found:
        return DRAWINGS.bad(
            "There is none: the fixed buttons show no picture.",
            "Install Fanal again: media/drawings is missing.",
        )
    return DRAWINGS.good(counted(len(found), "drawing"))


def themes(library: Library, *, chosen: bool) -> Finding:
    """Whether a theme holds a procedure; ``chosen`` when the site names its themes itself."""
    opened = library.open_themes()
    if not opened:
        mend = "Write another one under themes in site.toml, or none." if chosen else SEE
        return THEMES.bad("None holds a procedure.", mend)
    return THEMES.good(counted(len(opened), "theme"))


def emergency(library: Library) -> Finding:
    """Whether the emergency screen has a number to call."""
    if not library.emergency:
        return EMERGENCY.bad("There is no number to call.", SEE)
    return EMERGENCY.good(counted(len(library.emergency), "number"))


def words(language: Language, catalogues: Mapping[str, Catalogue], unread: Sequence[Complaint]) -> Finding:
    """How far the sentences are there in ``language``; ``unread`` are the complaints about its catalogues."""
    check = Check(f"words-{language.locale}", Subject.CONTENT, f"Words {language.locale}")
    if unread:
        return check.bad(f"{counted(len(unread), 'complaint')}: French stands in for what they name.", SEE)
    if language.locale == SOURCE_LOCALE:
        return check.good("everything is written in it first")
    entries = catalogues[language.locale].entries
    counts = Counter(entry.standing for entry in entries.values())
    if counts[Standing.STALE]:
        return check.care(
            f"{counted(counts[Standing.STALE], 'sentence')} of {len(entries)} in French, which has changed.",
            "Run: fanal translate status",
        )
    if counts[Standing.DRAFT]:
        return check.care(
            f"{counted(counts[Standing.DRAFT], 'sentence')} of {len(entries)} read by no speaker yet, "
            "which the screens say.",
            "Let a speaker read them, then take the mark fuzzy away.",
        )
    return check.good(counted(len(entries), "sentence"))
