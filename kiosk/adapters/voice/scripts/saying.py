"""Saying: who says which parts of an utterance, and the segments of sound this takes.

A recording says exactly its words; what has none is said by the engine; what neither can say is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from kiosk.adapters.recordings.recording_file import Recording
from kiosk.adapters.voice.scripts.script import Piece, Script, clip_key
from kiosk.adapters.voice.scripts.words import reading_seconds, speakable
from kiosk.content.utterance import Part, Utterance
from kiosk.visit.speech import Speaker


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbouring parts, numbered, said in one go ``by`` a recording or a voice of the engine; None: they are read."""

    by: Recording | str | None
    parts: tuple[tuple[int, Part], ...]

    @property
    def shown(self) -> str:
        """All that it shows."""
        return "".join(part.shown for _, part in self.parts)

    @property
    def spoken(self) -> str:
        """All that the engine says of it."""
        return "".join(part.spoken for _, part in self.parts)


@dataclass(frozen=True, slots=True)
class Recorded:
    """A segment said by a human, ``factor`` times as fast as it was spoken."""

    recording: Recording
    factor: float = 1.0


@dataclass(frozen=True, slots=True)
class Pause:
    """A segment nobody says, beside others that are said: time to read it."""

    seconds: float


Segment = Recorded | Script | Pause


@dataclass(frozen=True, slots=True)
class SaidBy:
    """``name`` is the nickname of a human, the id of an engine's voice, or empty for nobody."""

    speaker: Speaker
    locale: str
    name: str


@dataclass(frozen=True, slots=True)
class Saying:
    """An utterance, by group and by segment.

    A segment is one recording, one script of the engine or one pause; each piece of a script is one group, in the same
    order. No segments: nobody can say any of it.
    """

    groups: tuple[Group, ...]
    segments: tuple[Segment, ...]

    @property
    def lacks_a_voice(self) -> bool:
        """Whether the engine ought to say some of it, and has no voice for that."""
        return any(group.by is None and speakable(group.spoken) for group in self.groups)

    @property
    def needs_both(self) -> bool:
        """Whether neither humans nor the engine can say it alone."""
        return {Recorded, Script} <= {type(segment) for segment in self.segments}

    def said_by(self, heard: bool) -> tuple[SaidBy, ...]:
        """Everybody who speaks, in order, each once; nobody for each language where it is not ``heard``."""
        return tuple(dict.fromkeys(each for group in self.groups for each in _said_by(group, heard)))


def speaker_of(said_by: Iterable[SaidBy]) -> Speaker:
    """Who speaks on the whole: NOBODY as soon as some words are left to be read, else HUMAN before ENGINE."""
    found = {each.speaker for each in said_by}
    if not found or Speaker.NOBODY in found:
        return Speaker.NOBODY
    return Speaker.HUMAN if Speaker.HUMAN in found else Speaker.ENGINE


def compose(
    utterance: Utterance,
    voice_of: Callable[[str], str | None],
    rate_of: Callable[[str], int],
    recording_of: Callable[[str], Recording | None] = lambda id: None,
    factor: float = 1.0,
) -> Saying:
    """Who says ``utterance``: recordings ``factor`` times as fast as usual, the engine at ``rate_of`` a locale."""
    groups = _groups(utterance.parts, voice_of, recording_of)
    segments: list[Segment] = []
    for human, members in groupby(groups, key=lambda group: isinstance(group.by, Recording)):
        run = tuple(members)
        segments += _recorded(run, factor) if human else _by_engine(run, rate_of, factor)
    said = any(not isinstance(segment, Pause) for segment in segments)
    return Saying(groups, tuple(segments) if said else ())


def segments_key(segments: tuple[Segment, ...], engines_of: Callable[[Script], str]) -> str:
    """The name of the clip of several ``segments``, or of a recording that is stretched."""
    engines = " + ".join(engines_of(each) for each in segments if isinstance(each, Script))
    return clip_key(engines, [_asked(segment) for segment in segments])


def _groups(
    parts: tuple[Part, ...],
    voice_of: Callable[[str], str | None],
    recording_of: Callable[[str], Recording | None],
) -> tuple[Group, ...]:
    """Neighbours with the same voice are one group, so that the melody of a sentence is not broken at a number."""
    found: list[tuple[Recording | str | None, list[tuple[int, Part]]]] = []
    leading: list[
        tuple[int, Part]
    ] = []  # a comma or a blank goes with what stands before it, if anything does
    for numbered in enumerate(parts):
        part = numbered[1]
        recording = recording_of(part.recording) if part.recording else None
        if recording is None and not _worded(part):
            (found[-1][1] if found else leading).append(numbered)
            continue
        by = recording or (voice_of(part.locale) if speakable(part.spoken) else None)
        if not found or found[-1][0] != by:
            found.append((by, []))
        found[-1][1].extend([*leading, numbered])
        leading.clear()
    return tuple(Group(by, tuple(own)) for by, own in found)


def _worded(part: Part) -> bool:
    return speakable(part.spoken) or speakable(part.shown)


def _recorded(groups: Iterable[Group], factor: float) -> list[Recorded]:
    return [Recorded(group.by, factor) for group in groups if isinstance(group.by, Recording)]


def _by_engine(
    groups: tuple[Group, ...], rate_of: Callable[[str], int], factor: float
) -> list[Script] | list[Pause]:
    if all(group.by is None for group in groups):
        return [Pause(reading_seconds(group.shown or group.spoken, factor)) for group in groups]
    return [Script(tuple(_piece(group, rate_of) for group in groups))]


def _piece(group: Group, rate_of: Callable[[str], int]) -> Piece:
    rate = rate_of(group.parts[0][1].locale)
    if isinstance(group.by, str):
        return Piece(group.by, rate, group.spoken)
    return Piece(None, rate, group.shown or group.spoken)


def _said_by(group: Group, heard: bool) -> Iterable[SaidBy]:
    if heard and isinstance(group.by, Recording):
        id = next(part.recording for _, part in group.parts if part.recording)
        return [SaidBy(Speaker.HUMAN, id.partition("/")[0], group.by.nickname)]
    speaker, name = (
        (Speaker.ENGINE, group.by) if heard and isinstance(group.by, str) else (Speaker.NOBODY, "")
    )
    return [SaidBy(speaker, part.locale, name) for _, part in group.parts if _worded(part)]


def _asked(segment: Segment) -> object:
    match segment:
        case Recorded(recording, factor):
            return {"crc32": recording.crc32, "frames": recording.frames, "factor": factor}
        case Pause(seconds):
            return {"seconds": seconds}
        case Script():
            return segment.asked
