"""What a queue may say, and how little of it is believed."""

from __future__ import annotations

import struct
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from kiosk.adapters.printers.ipp import IppError, JobState, PrinterState, Queue

NO_IPP = b"<html>hello</html>"


def attribute(tag: int, name: str, data: bytes) -> bytes:
    return struct.pack(">BH", tag, len(name)) + name.encode() + struct.pack(">H", len(data)) + data


def answer(*attributes: bytes, status: int = 0) -> bytes:
    spoken = attribute(0x47, "attributes-charset", b"utf-8")
    return struct.pack(">BBHI", 2, 0, status, 1) + b"\x01" + spoken + b"\x04" + b"".join(attributes) + b"\x03"


class Server:
    """Answers every request with ``says``, and keeps what it was asked."""

    def __init__(self) -> None:
        self.says = NO_IPP
        self.status = 200
        self.heard: list[bytes] = []
        self.paths: list[str] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                outer.heard.append(self.rfile.read(int(self.headers["Content-Length"])))
                outer.paths.append(self.path)
                self.send_response(outer.status)
                self.end_headers()
                self.wfile.write(outer.says)

            def log_message(self, *said: object) -> None: ...

        self.http = HTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"127.0.0.1:{self.http.server_port}"


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    thread = threading.Thread(target=server.http.serve_forever, args=(0.01,))
    thread.start()
    yield server
    server.http.shutdown()
    thread.join()
    server.http.server_close()


def test_a_queue_says_how_it_stands(server: Server) -> None:
    server.says = answer(
        attribute(0x23, "printer-state", struct.pack(">i", 5)),
        attribute(0x44, "printer-state-reasons", b"media-empty-error"),
        attribute(0x44, "", b"paused"),
        attribute(0x22, "printer-is-accepting-jobs", b"\x01"),
    )
    standing = Queue("a queue", server.address).standing()
    assert standing.state is PrinterState.STOPPED
    assert standing.reasons == ("media-empty-error", "paused")
    assert standing.accepting
    assert server.paths == ["/printers/a%20queue"]


def test_a_job_is_handed_over_with_its_title_size_and_pages(server: Server) -> None:
    server.says = answer(attribute(0x21, "job-id", struct.pack(">i", 42)))
    assert (
        Queue("tickets", server.address).print(b"%PDF-1.4 pages", "a title", {"media": "iso_a4_210x297mm"})
        == 42
    )
    (asked,) = server.heard
    assert asked.startswith(b"\x02\x00\x00\x02")
    assert attribute(0x42, "job-name", b"a title") in asked
    assert attribute(0x49, "document-format", b"application/pdf") in asked
    assert attribute(0x45, "printer-uri", b"ipp://localhost/printers/tickets") in asked
    assert asked.endswith(b"\x02" + attribute(0x44, "media", b"iso_a4_210x297mm") + b"\x03%PDF-1.4 pages")


def test_jobs_come_one_by_one(server: Server) -> None:
    jobs = [
        attribute(0x21, "job-id", struct.pack(">i", number))
        + attribute(0x42, "job-name", f"job {number}".encode())
        + attribute(0x23, "job-state", struct.pack(">i", 5))
        + attribute(0x44, "job-state-reasons", b"none")
        for number in (1, 2)
    ]
    server.says = answer(b"\x02".join(jobs))
    told = Queue("tickets", server.address).jobs()
    assert [(job.id, job.name, job.state, job.reasons) for job in told] == [
        (1, "job 1", JobState.PROCESSING, ()),
        (2, "job 2", JobState.PROCESSING, ()),
    ]


@pytest.mark.parametrize(
    "says",
    [
        b"",
        b"\x02",
        NO_IPP,
        answer()[:-1],
        answer(),
        answer(attribute(0x44, "printer-state", b"well")),
        answer()[:20],
    ],
    ids=["nothing", "a-byte", "html", "no-end", "no-attributes", "wrong-kind", "cut-short"],
)
def test_an_answer_that_makes_no_sense_is_an_error_of_the_server(server: Server, says: bytes) -> None:
    server.says = says
    with pytest.raises(IppError):
        Queue("tickets", server.address).standing()


def test_a_state_that_does_not_exist_is_an_error_of_the_server(server: Server) -> None:
    server.says = answer(attribute(0x23, "printer-state", struct.pack(">i", 99)))
    with pytest.raises(IppError):
        Queue("tickets", server.address).standing()


def test_a_refusal_keeps_its_reason(server: Server) -> None:
    server.says = answer(status=0x0506)
    with pytest.raises(IppError, match="0x0506") as caught:
        Queue("tickets", server.address).print(b"", "", {})
    assert caught.value.status == 0x0506


def test_a_server_that_fails_is_an_error_of_the_server(server: Server) -> None:
    server.status = 500
    with pytest.raises(IppError, match="HTTP 500"):
        Queue("tickets", server.address).standing()
