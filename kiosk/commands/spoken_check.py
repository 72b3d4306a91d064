"""SpokenCheck: of each language, how many sentences are recorded, synthetic and silent, and what is not as it says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.commands.speakers import NOTHING, LanguageSpeakers, ask_engines, speakers
from kiosk.content.complaint import Complaint, Severity


@dataclass(frozen=True, slots=True)
class SpokenCheck:
    """``languages`` are those that can be offered, with who says them on this machine."""

    languages: tuple[LanguageSpeakers, ...] = ()
    complaints: tuple[Complaint, ...] = ()

    def lines(self) -> Iterator[str]:
        """The languages as a table."""
        if self.languages:
            yield "language   recorded  synthetic  silent"
        for each in self.languages:
            said = each.said
            yield f"{each.language.locale:<9} {said.recorded:>9} {said.synthetic:>10} {said.silent:>7}"


def check_spoken(media: Path, locales: Path, recorded: Sequence[Path]) -> SpokenCheck:
    """Ask the engines of this machine and the recordings in the folders ``recorded``.

    A full voice that is none is an error. Where there is no engine at all that cannot be known, which is a note.
    """
    facts, reason = ask_engines()
    found = tuple(speakers(media, locales, recorded, facts.voices if facts is not None else ()))
    label = f"{locales.name}/languages.toml"
    complaints = [*_damaged(recorded), *(_stale(each) for each in found if each.stale)]
    if facts is None:
        problem = f"no speech engine here ({reason}), so nobody can tell who is synthetic"
        complaints.append(Complaint(label, "", problem, "install the package espeak-ng", Severity.NOTE))
    else:
        complaints += [_untrue(label, each) for each in found if not each.is_true and each.said != NOTHING]
    return SpokenCheck(tuple(each for each in found if each.said != NOTHING), tuple(complaints))


def _untrue(label: str, each: LanguageSpeakers) -> Complaint:
    problem = (
        f"claims a full voice, but {each.said.silent} of {each.said.sentences} sentences are said by nobody"
    )
    mend = 'install an engine that has it, record them, or write speech = "none"'
    return Complaint(label, each.language.locale, problem, mend)


def _stale(each: LanguageSpeakers) -> Complaint:
    count = len(each.stale)
    problem = f"{count} recording{'s' if count > 1 else ''} of words that have changed since, this one first"
    mend = "record them again on the staff's side, or erase them"
    return Complaint(f"recordings/{each.language.locale}", each.stale[0], problem, mend, Severity.WARNING)


def _damaged(recorded: Sequence[Path]) -> Iterator[Complaint]:
    from kiosk.adapters.recordings.inventory import take_inventory

    for folder in recorded:
        for each in take_inventory(folder).complaints:
            yield replace(each, file=f"recordings/{each.file}", severity=Severity.WARNING)
