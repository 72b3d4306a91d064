"""SpokenCheck: of each language, how many sentences are recorded, synthetic and silent, and what is not as it says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from kiosk.commands.speakers import NOTHING, LanguageSpeakers, ask_engines, speakers
from kiosk.content.complaint import Complaint, Severity


@dataclass(frozen=True, slots=True)
class SpokenCheck:
    """``languages`` with who says them on this machine; those that cannot be offered yet have no sentences."""

    languages: tuple[LanguageSpeakers, ...] = ()
    complaints: tuple[Complaint, ...] = ()

    def lines(self) -> Iterator[str]:
        """The languages as a table."""
        if self.languages:
            yield "language  speech   recorded  synthetic  silent"
        for each in self.languages:
            language, said = each.language, each.said
            begins = f"{language.locale:<9} {language.speech.value:<7}"
            if said != NOTHING:
                yield f"{begins} {said.recorded:>9} {said.synthetic:>10} {said.silent:>7}"
            else:
                yield f"{begins}   {'nothing recorded yet' if language.spoken_only else 'no catalogues yet'}"

    def told(self) -> dict[str, dict[str, object]]:
        """The same by locale; the counts of a language that cannot be offered yet are None."""
        return {
            each.language.locale: {
                "speech": each.language.speech.value,
                **(asdict(each.said) if each.said != NOTHING else dict.fromkeys(asdict(NOTHING))),
            }
            for each in self.languages
        }


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
    return SpokenCheck(found, tuple(complaints))


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
