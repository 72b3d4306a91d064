"""Sidecar: the JSON beside each WAV of a human voice: what is said there, by whom, and how to tell that it is whole."""

from __future__ import annotations

import json
import re
import zlib
from array import array
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.adapters.voice.sound.joining import PAD_MS, frames_of, silence, wav_bytes
from kiosk.content.complaint import Complaint
from kiosk.content.recording import MOST_SENTENCE_SECONDS, MOST_TIP_SECONDS, Tip, checksum

FORMAT = 1

LANGUAGE = "language.json"
"""What a language that was added at a site is called, in its folder."""

LOCALE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
NAME = re.compile(r"(?:tip-|consent-)?[0-9a-f]{32}")
TIP_PREFIX, CONSENT_PREFIX = "tip-", "consent-"

MOST_JSON_BYTES = 32_768
MOST_SIGNS = {"words": 4_000, "key": 300, "nickname": 60, "endonym": 60}

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_HEADER_BYTES = 44
_SLACK_SECONDS = 0.5


class UnsoundError(Exception):
    """Something on the disk is not what it should be; ``complaint`` says where, and the mend."""

    def __init__(self, file: str, place: str, problem: str, mend: str = "record it again") -> None:
        self.complaint = Complaint(file, place, problem, mend)
        super().__init__(str(self.complaint))


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The first ``frames`` samples of the WAV are the voice of ``nickname``, silence follows; ``crc32`` is all of it.

    A sentence has ``words`` and the ``key`` of their text. A tip has ``tip``, and visitors hear it once ``approved``.
    What has neither is a consent.
    """

    locale: str
    nickname: str
    frames: int
    crc32: int
    words: str = ""
    key: str = ""
    tip: Tip | None = None
    approved: bool = False

    @property
    def name(self) -> str:
        """What both files are called, in the folder of the language and without their ends."""
        if self.tip is not None:
            return self.tip.id.partition("/")[2]
        return consent_name(self.nickname) if self.is_consent else checksum(self.words)

    @property
    def is_consent(self) -> bool:
        """Whether it is what a speaker consents to with their voice."""
        return self.tip is None and not self.words

    @property
    def wav_bytes(self) -> int:
        """How long the WAV is."""
        return _HEADER_BYTES + 2 * (self.frames + frames_of(PAD_MS))

    def proves(self, wav: bytes) -> bool:
        """Whether ``wav`` is that recording, whole, and as every recording is written."""
        return (
            len(wav) == self.wav_bytes
            and zlib.crc32(wav) == self.crc32
            and wav == wav_bytes(array("h", wav[_HEADER_BYTES:]))
        )

    def file(self) -> bytes:
        """The JSON."""
        about: dict[str, object] = {}
        if self.tip is not None:
            about = {"procedure": self.tip.procedure, "step": self.tip.step, "approved": self.approved}
        elif self.words:
            about = {"words": self.words, "key": self.key}
        about |= {"nickname": self.nickname, "frames": self.frames, "crc32": self.crc32, "format": FORMAT}
        return json_bytes(about)


def consent_name(nickname: str) -> str:
    """What the files of a spoken consent are called."""
    return CONSENT_PREFIX + checksum(nickname)


def whole_wav(samples: array[int]) -> bytes:
    """The WAV of ``samples``, with the silence after them in which a player stops."""
    return wav_bytes(samples + silence(PAD_MS))


def json_bytes(table: Mapping[str, object]) -> bytes:
    """``table`` as every JSON file of the recordings is written."""
    return (json.dumps(table, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def read_sidecar(data: bytes, locale: str, name: str) -> Sidecar:
    """The sidecar called ``name`` of the language ``locale``. Raises UnsoundError."""
    file = f"{locale}/{name}.json"
    table = read_table(data, file)
    if table.get("format") != FORMAT:
        raise UnsoundError(file, "format", f"is not {FORMAT}", "update this Fanal, or record it again")
    is_tip = name.startswith(TIP_PREFIX)
    most = MOST_TIP_SECONDS if is_tip else MOST_SENTENCE_SECONDS
    is_sentence = not is_tip and not name.startswith(CONSENT_PREFIX)
    sidecar = Sidecar(
        locale=locale,
        nickname=_line(table, "nickname", file),
        frames=_number(table, "frames", file, 1, frames_of(1000 * (most + _SLACK_SECONDS))),
        crc32=_number(table, "crc32", file, 0, 2**32 - 1),
        words=_text(table, "words", file) if is_sentence else "",
        key=_line(table, "key", file) if is_sentence else "",
        tip=Tip(locale, _id(table, "procedure", file), _id(table, "step", file)) if is_tip else None,
        approved=is_tip and table.get("approved") is True,
    )
    if sidecar.name != name:
        raise UnsoundError(file, "", "says something else than its name")
    return sidecar


def read_endonym(data: bytes, locale: str) -> str:
    """What a language added at a site is called. Raises UnsoundError."""
    file = f"{locale}/{LANGUAGE}"
    return _line(read_table(data, file), "endonym", file)


def read_table(data: bytes, file: str, most_bytes: int = MOST_JSON_BYTES) -> dict[str, object]:
    """The JSON object that ``data`` is. Raises UnsoundError."""
    try:
        table = json.loads(data) if len(data) <= most_bytes else None
    except (ValueError, RecursionError):
        table = None
    if not isinstance(table, dict):
        raise UnsoundError(file, "", "is damaged")
    return table


def _text(table: Mapping[str, object], key: str, file: str) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not 0 < len(value) <= MOST_SIGNS[key]:
        raise UnsoundError(file, key, "is no text, or too long a one")
    if any("\ud800" <= sign <= "\udfff" for sign in value):
        raise UnsoundError(file, key, "holds half a letter")
    return value


def _line(table: Mapping[str, object], key: str, file: str) -> str:
    value = _text(table, key, file)
    if not value.isprintable() or value != value.strip():
        raise UnsoundError(file, key, "is not one line of text")
    return value


def _id(table: Mapping[str, object], key: str, file: str) -> str:
    value = table.get(key)
    if not isinstance(value, str) or len(value) > 64 or not _ID.fullmatch(value):
        raise UnsoundError(file, key, "is no id")
    return value


def _number(table: Mapping[str, object], key: str, file: str, least: int, most: int) -> int:
    value = table.get(key)
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise UnsoundError(file, key, f"is no number from {least} to {most}")
    return value
