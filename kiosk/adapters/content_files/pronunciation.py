"""``pronunciation.toml``: how a voice is to say the words of a language, as shipped and as the site has it.

One line a word, ``"word" = "how it is said"``: shipped as ``locales/<locale>/pronunciation.toml``, the site's own as
``<locale>.toml`` in a folder of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kiosk.adapters.content_files.folder import label_of
from kiosk.adapters.content_files.toml_file import read_table
from kiosk.adapters.content_files.toml_table import TomlTable
from kiosk.content.complaint import Complaint, Flaw, Severity
from kiosk.content.pronunciation import MOST_WORD, Pronunciation, flaws_of, same_word

PRONUNCIATION = "pronunciation.toml"
MOST_ENTRIES = 500
"""What is longer is no list of exceptions, and would slow down every sentence."""


def read_pronunciations(
    locales: Path, known: Sequence[str], site: Path | None, complaints: list[Complaint]
) -> dict[str, Pronunciation]:
    """The list of each of the ``known`` locales that has one; ``site`` is the folder of the site's, which may lack."""
    found = {}
    for locale in known:
        shipped = locales / locale / PRONUNCIATION
        own = site / f"{locale}.toml" if site else None
        if shipped.is_file() or (own and own.is_file()):
            found[locale] = Pronunciation(
                read_list(shipped, label_of(locales, shipped), complaints),
                read_list(own, str(own), complaints) if own else {},
            )
    if site:
        _complain_of_strangers(site, known, complaints)
    return found


def read_list(path: Path, label: str, complaints: list[Complaint]) -> dict[str, str]:
    """The sound entries of one file; none where there is no file."""
    top = read_table(path, label, complaints) if path.is_file() else None
    return entries_of(top) if top else {}


def entries_of(top: TomlTable) -> dict[str, str]:
    """The sound entries of a table: word -> how it is said."""
    said: dict[str, str] = {}
    for word, spoken in top.every_string('how it is said, in quotes: "word" = "said"').items():
        place = word[:MOST_WORD]
        flaws = list(flaws_of(word, spoken))
        twin = next((each for each in said if same_word(each, word)), None)
        if twin is not None:
            flaws.append(Flaw(f'is the same word as "{twin}"', "keep one of the two"))
        if len(said) == MOST_ENTRIES:
            flaws.append(Flaw(f"is one more than {MOST_ENTRIES}", "keep only what is said wrongly"))
        top.complain_of(place, iter(flaws))
        if not flaws:
            said[word] = spoken
    return said


def _complain_of_strangers(site: Path, known: Sequence[str], complaints: list[Complaint]) -> None:
    for path in sorted(site.glob("*.toml")):
        if path.stem not in known:
            mend = f"call it after one of {', '.join(known)}"
            complaints.append(Complaint(str(path), "", "is of no listed language", mend, Severity.WARNING))
