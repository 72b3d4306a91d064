"""IPP, the language of print queues: the encoding of RFC 8010, five operations of RFC 8011 and one of CUPS.

Written here because nothing kept speaks it without a C compiler or an event loop, and because the command line of CUPS
says the end of a job in the words of the machine's language, where IPP says it in numbers.
"""

from __future__ import annotations

import http.client
import os
import pwd
import socket
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeVar
from urllib.parse import quote

Value = str | int | bool | bytes
Attributes = dict[str, list[Value]]
Asked = tuple["Tag", str, Sequence[Value]]


class Operation(IntEnum):
    """Operation ids, RFC 8011 section 5.4.15."""

    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER_ATTRIBUTES = 0x000B
    CUPS_GET_PRINTERS = 0x4002  # CUPS's own, not of the RFC: every queue of the server


class JobState(IntEnum):
    """RFC 8011 section 5.3.7."""

    PENDING = 3
    PENDING_HELD = 4
    PROCESSING = 5
    PROCESSING_STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


class PrinterState(IntEnum):
    """RFC 8011 section 5.4.11."""

    IDLE = 3
    PROCESSING = 4
    STOPPED = 5


State = TypeVar("State", PrinterState, JobState)


class Tag(IntEnum):
    """Delimiters and value tags, RFC 8010 section 3.5."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME_TYPE = 0x49


FIRST_VALUE_TAG = 0x10
TEXTS = range(0x40, 0x4B)
VERSION = (2, 0)
FIRST_FAILURE = 0x0400
NOT_FOUND = 0x0406
_JOB = ("job-id", "job-name", "job-state", "job-state-reasons")


class IppError(Exception):
    """The server did not do what was asked: ``status`` is that of RFC 8011 appendix B, 0 when it made no sense."""

    def __init__(self, said: str, status: int = 0) -> None:
        super().__init__(said)
        self.status = status


@dataclass(frozen=True, slots=True)
class PrinterStanding:
    """How a queue stands. ``reasons`` such as ``media-empty-error`` say why it does not print."""

    state: PrinterState
    reasons: tuple[str, ...]
    accepting: bool


@dataclass(frozen=True, slots=True)
class JobStanding:
    """How a job stands."""

    id: int
    name: str
    state: JobState
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Queue:
    """Queue ``name`` of the print server at ``server``: the path of its socket, or ``host:port``.

    Each call raises OSError or http.client.HTTPException when the server cannot be reached or is silent for
    ``seconds``, and :class:`IppError` when it refuses.
    """

    name: str
    server: str
    seconds: float = 2.0

    def standing(self) -> PrinterStanding:
        """How the queue stands."""
        wanted = ("printer-state", "printer-state-reasons", "printer-is-accepting-jobs")
        told = self._ask_one(
            Operation.GET_PRINTER_ATTRIBUTES, [(Tag.KEYWORD, "requested-attributes", wanted)]
        )
        return PrinterStanding(
            _state(told, "printer-state", PrinterState),
            _words(told, "printer-state-reasons"),
            told.get("printer-is-accepting-jobs") == [True],
        )

    def print(self, pdf: bytes, title: str, options: Mapping[str, str]) -> int:
        """Hand ``pdf`` over as a job called ``title``; ``options`` are job attributes with keywords. The job's id."""
        asked: list[Asked] = [
            (Tag.NAME, "job-name", [title]),
            (Tag.MIME_TYPE, "document-format", ["application/pdf"]),
        ]
        wished: list[Asked] = [(Tag.KEYWORD, key, [value]) for key, value in options.items()]
        return _number(self._ask_one(Operation.PRINT_JOB, asked, wished, pdf), "job-id")

    def job(self, id: int) -> JobStanding:
        """How job ``id`` stands."""
        asked: list[Asked] = [(Tag.INTEGER, "job-id", [id]), (Tag.KEYWORD, "requested-attributes", _JOB)]
        return _job(self._ask_one(Operation.GET_JOB_ATTRIBUTES, asked))

    def jobs(self) -> list[JobStanding]:
        """This user's jobs that have not ended."""
        asked: list[Asked] = [
            (Tag.KEYWORD, "which-jobs", ["not-completed"]),
            (Tag.BOOLEAN, "my-jobs", [True]),
            (Tag.KEYWORD, "requested-attributes", _JOB),
        ]
        return [_job(told) for told in self._ask(Operation.GET_JOBS, asked)]

    def cancel(self, id: int) -> None:
        """Take job ``id`` back."""
        self._ask(Operation.CANCEL_JOB, [(Tag.INTEGER, "job-id", [id])])

    def every_queue(self) -> list[Attributes]:
        """The names of all queues beside this one, as the server writes them."""
        return self._ask(
            Operation.CUPS_GET_PRINTERS, [(Tag.KEYWORD, "requested-attributes", ["printer-name"])]
        )

    def _ask_one(
        self, operation: Operation, asked: Sequence[Asked], wished: Sequence[Asked] = (), data: bytes = b""
    ) -> Attributes:
        groups = self._ask(operation, asked, wished, data)
        if len(groups) != 1:
            raise IppError(f"{operation.name} has {len(groups)} answers instead of one")
        return groups[0]

    def _ask(
        self, operation: Operation, asked: Sequence[Asked], wished: Sequence[Asked] = (), data: bytes = b""
    ) -> list[Attributes]:
        path = f"/printers/{quote(self.name, safe='')}" if self.name else "/"
        always: list[Asked] = [
            (Tag.CHARSET, "attributes-charset", ["utf-8"]),
            (Tag.LANGUAGE, "attributes-natural-language", ["en"]),
            (Tag.URI, "printer-uri", [f"ipp://localhost{path}"]),
        ]
        user: Asked = (Tag.NAME, "requesting-user-name", [_user()])
        body = b"".join(
            [
                struct.pack(">BBHI", *VERSION, operation, 1),
                bytes([Tag.OPERATION]),
                *map(_encoded, [*always, *asked, user]),
                *([bytes([Tag.JOB]), *map(_encoded, wished)] if wished else []),
                bytes([Tag.END]),
                data,
            ]
        )
        return _decoded(operation, self._posted(operation, path, body))

    def _posted(self, operation: Operation, path: str, body: bytes) -> bytes:
        headers = {"Content-Type": "application/ipp"}
        connection = self._connection()
        try:
            connection.request("POST", path, body, headers)
            answer = connection.getresponse()
            told = answer.read()
            if answer.status == http.client.UNAUTHORIZED and self.server.startswith("/"):
                # A local server knows by the socket who is calling; it only wants the name said.
                connection.request("POST", path, body, headers | {"Authorization": f"PeerCred {_user()}"})
                answer = connection.getresponse()
                told = answer.read()
        finally:
            connection.close()
        if answer.status != http.client.OK:
            raise IppError(f"{operation.name}: HTTP {answer.status}")
        return told

    def _connection(self) -> http.client.HTTPConnection:
        if self.server.startswith("/"):
            return _SocketConnection(self.server, self.seconds)
        return http.client.HTTPConnection(self.server, timeout=self.seconds)


def queue_names(server: str) -> tuple[str, ...]:
    """The queues of the print server at ``server``, none when it has none. Raises as :class:`Queue` does."""
    try:
        told = Queue("", server).every_queue()
    except IppError as error:
        if error.status == NOT_FOUND:
            return ()
        raise
    return tuple(name for each in told for name in each.get("printer-name", [])[:1] if isinstance(name, str))


class _SocketConnection(http.client.HTTPConnection):
    def __init__(self, path: str, seconds: float) -> None:
        super().__init__("localhost", timeout=seconds)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


def _user() -> str:
    return pwd.getpwuid(os.getuid()).pw_name


def _job(told: Attributes) -> JobStanding:
    name = told.get("job-name", [""])[0]
    return JobStanding(
        _number(told, "job-id"),
        name if isinstance(name, str) else "",
        _state(told, "job-state", JobState),
        _words(told, "job-state-reasons"),
    )


def _number(told: Attributes, name: str) -> int:
    for value in told.get(name, []):
        if isinstance(value, int):
            return value
    raise IppError(f"the answer has no {name}")


def _state(told: Attributes, name: str, states: type[State]) -> State:
    try:
        return states(_number(told, name))
    except ValueError as error:
        raise IppError(f"the answer has an unknown {name}") from error


def _words(told: Attributes, name: str) -> tuple[str, ...]:
    return tuple(value for value in told.get(name, []) if isinstance(value, str) and value != "none")


def _encoded(asked: Asked) -> bytes:
    """An attribute; its second and further values bear no name (RFC 8010 section 3.1.5)."""
    tag, name, values = asked
    parts = []
    for place, value in enumerate(values):
        data = _bytes(tag, value)
        key = b"" if place else name.encode()
        parts.append(struct.pack(">BH", tag, len(key)) + key + struct.pack(">H", len(data)) + data)
    return b"".join(parts)


def _bytes(tag: Tag, value: Value) -> bytes:
    if tag is Tag.BOOLEAN:
        return struct.pack(">?", value)
    if isinstance(value, int):
        return struct.pack(">i", value)
    return value if isinstance(value, bytes) else value.encode()


def _decoded(operation: Operation, answer: bytes) -> list[Attributes]:
    """The groups of ``answer`` but the first, which only repeats the language."""
    try:
        _, _, status, _ = struct.unpack_from(">BBHI", answer)
        groups = list(_groups(answer))
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise IppError(f"{operation.name}: the answer is no IPP") from error
    if status >= FIRST_FAILURE:
        raise IppError(f"{operation.name}: refused with {status:#06x}", status)
    return groups[1:]


def _groups(answer: bytes) -> Iterator[Attributes]:
    place, group, name = 8, Attributes(), ""
    open_group = False
    while (tag := answer[place]) != Tag.END:
        place += 1
        if tag < FIRST_VALUE_TAG:
            if open_group:
                yield group
            group, open_group = {}, True
            continue
        name_length, name_start = struct.unpack_from(">H", answer, place)[0], place + 2
        name = answer[name_start : name_start + name_length].decode() or name
        place = name_start + name_length
        length, start = struct.unpack_from(">H", answer, place)[0], place + 2
        place = start + length
        group.setdefault(name, []).append(_value(tag, answer[start:place]))
    if open_group:
        yield group


def _value(tag: int, data: bytes) -> Value:
    if tag in (Tag.INTEGER, Tag.ENUM):
        return int(struct.unpack(">i", data)[0])
    if tag == Tag.BOOLEAN:
        return data != b"\0"
    return data.decode() if tag in TEXTS else data
