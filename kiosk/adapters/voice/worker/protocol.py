"""Protocol: the lines between Fanal and its voice worker, one JSON object a line.

The worker first says :class:`EngineFacts` or :class:`Fatal`; then each request is answered, in order, by id. In
between it tells :class:`Woken`.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from kiosk.adapters.voice.scripts.script import Piece, Script
from kiosk.adapters.voice.sound.clip import Mark


@dataclass(frozen=True, slots=True)
class ProgramFacts:
    """A program that speaks beside espeak-ng, from ``path``.

    ``stamp`` changes with anything of it; ``voices`` begin with ``id:``.
    """

    id: str
    name: str
    path: str
    stamp: str
    voices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EngineFacts:
    """Who speaks: ``version`` is what espeak-ng calls itself, empty where it is missing and programs speak."""

    version: str
    espeak_voices: tuple[str, ...]
    programs: tuple[ProgramFacts, ...] = ()

    @property
    def voices(self) -> tuple[str, ...]:
        """Every id that can be asked for."""
        return (*self.espeak_voices, *(voice for each in self.programs for voice in each.voices))

    @property
    def name(self) -> str:
        """All engines, for staff."""
        return " + ".join(filter(None, (self.version, *(each.name for each in self.programs))))

    def versions_of(self, script: Script) -> str:
        """The engines that say ``script``, as part of the name of its clip: another engine makes another clip."""
        stamps = {each.id: f"{each.id} {each.stamp}" for each in self.programs}
        said_by = (
            stamps.get(program_of(piece.voice), self.version) for piece in script.pieces if piece.voice
        )
        return " + ".join(dict.fromkeys(said_by)) or self.version


def program_of(voice: str) -> str:
    """``"piper"`` of ``"piper:fr_FR-a"``; empty for a voice of espeak-ng, whose ids name no engine."""
    return voice.partition(":")[0] if ":" in voice else ""


@dataclass(frozen=True, slots=True)
class Request:
    """Make ``script`` a WAV at ``wav`` (absolute path). ``id`` comes back with the answer."""

    id: int
    script: Script
    wav: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """The WAV stands. ``crc32`` is that of the whole file; ``frames``, ``marks`` and ``spans`` as in a clip."""

    id: int
    frames: int
    crc32: int
    marks: tuple[Mark, ...]
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """Nothing was made; ``reason`` is for staff.

    ``voice`` is named where the program that has it is to blame; it may only be ``waking``, which is told of.
    """

    id: int
    reason: str
    voice: str = ""
    waking: bool = False


@dataclass(frozen=True, slots=True)
class Woken:
    """``voice`` was waking and can speak now, or not, for a ``reason``."""

    voice: str
    reason: str


@dataclass(frozen=True, slots=True)
class Fatal:
    """The engine cannot be used at all; the worker ends."""

    reason: str


Message = EngineFacts | Rendered | Failed | Woken | Fatal


def request_line(request: Request) -> str:
    """``request`` as one line, newline included."""
    asked = {
        "id": request.id,
        "pieces": [[piece.voice, piece.rate, piece.text] for piece in request.script.pieces],
        "wav": request.wav,
    }
    return json.dumps(asked) + "\n"


def read_request(line: str) -> Request:
    """The request of a line. Raises ValueError or KeyError when it is none."""
    asked = json.loads(line)
    pieces = tuple(Piece(voice, int(rate), text) for voice, rate, text in asked["pieces"])
    return Request(int(asked["id"]), Script(pieces), str(asked["wav"]))


def message_line(message: Message) -> str:
    """``message`` as one line, newline included."""
    return json.dumps({"is": type(message).__name__, **asdict(message)}) + "\n"


def read_message(line: str) -> Message:
    """The message of a line. Raises ValueError or KeyError when it is none."""
    said = json.loads(line)
    match said["is"]:
        case "EngineFacts":
            programs = tuple(
                ProgramFacts(each["id"], each["name"], each["path"], each["stamp"], tuple(each["voices"]))
                for each in said.get("programs", ())
            )
            return EngineFacts(said["version"], tuple(said["espeak_voices"]), programs)
        case "Rendered":
            marks = tuple(Mark(**mark) for mark in said["marks"])
            spans = tuple((first, last) for first, last in said["spans"])
            return Rendered(said["id"], said["frames"], said["crc32"], marks, spans)
        case "Failed":
            return Failed(said["id"], said["reason"], said.get("voice", ""), said.get("waking", False))
        case "Woken":
            return Woken(said["voice"], said["reason"])
        case "Fatal":
            return Fatal(said["reason"])
    raise ValueError(f"unknown message {said['is']!r}")
