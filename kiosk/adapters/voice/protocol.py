"""Protocol: the lines between Fanal and its voice worker, one JSON object a line.

The worker first says ``{"engine", "voices"}`` or ``{"fatal"}``; then each request is answered, in order, by id.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from kiosk.adapters.voice.clip import Mark
from kiosk.adapters.voice.script import Piece, Script


@dataclass(frozen=True, slots=True)
class EngineFacts:
    """Who speaks: the engine's name and version, and the ids of its voices."""

    version: str
    voices: tuple[str, ...]


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
    """Nothing was made; ``reason`` is for staff."""

    id: int
    reason: str


@dataclass(frozen=True, slots=True)
class Fatal:
    """The engine cannot be used at all; the worker ends."""

    reason: str


Message = EngineFacts | Rendered | Failed | Fatal


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
            return EngineFacts(said["version"], tuple(said["voices"]))
        case "Rendered":
            marks = tuple(Mark(**mark) for mark in said["marks"])
            spans = tuple((first, last) for first, last in said["spans"])
            return Rendered(said["id"], said["frames"], said["crc32"], marks, spans)
        case "Failed":
            return Failed(said["id"], said["reason"])
        case "Fatal":
            return Fatal(said["reason"])
    raise ValueError(f"unknown message {said['is']!r}")
