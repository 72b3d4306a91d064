"""What the supervisor hears, over a real socket of its own; and that nobody else is bothered where there is none."""

import os
import socket

import pytest

from kiosk.adapters.notify import USUAL_PING_SECONDS, Supervisor, supervisor_of


@pytest.fixture(params=["path", "abstract"])
def listening(request, tmp_path):
    """The address of a supervisor, and what it has heard so far."""
    address = str(tmp_path / "notify") if request.param == "path" else f"@fanal-test-{os.getpid()}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ears:
        ears.bind(f"\0{address[1:]}" if address.startswith("@") else address)
        ears.settimeout(5)
        yield address, lambda: ears.recv(4096).decode()


def test_what_is_told_arrives_line_by_line(listening):
    address, heard = listening
    supervisor = supervisor_of({"NOTIFY_SOCKET": address})
    supervisor.tell("READY=1", "STATUS=Prêt.")
    assert heard() == "READY=1\nSTATUS=Prêt."
    supervisor.status("all is well")
    assert heard() == "STATUS=all is well"
    supervisor.close()


def test_no_child_is_told_of_the_supervisor():
    environment = {"NOTIFY_SOCKET": "@nobody", "WATCHDOG_USEC": "15000000", "WATCHDOG_PID": "1", "HOME": "/"}
    supervisor_of(environment).close()
    assert environment == {"HOME": "/"}


@pytest.mark.parametrize("environment", [{}, {"NOTIFY_SOCKET": ""}, {"NOTIFY_SOCKET": "vsock:2:1"}])
def test_where_nobody_listens_nothing_happens(environment):
    supervisor = supervisor_of(environment)
    assert not supervisor.listens
    supervisor.tell("READY=1")
    supervisor.close()


def test_a_supervisor_that_is_gone_is_no_failure(tmp_path):
    supervisor = Supervisor(str(tmp_path / "nobody"))
    supervisor.tell("READY=1")
    supervisor.close()
    supervisor.tell("STOPPING=1")


def test_a_supervisor_that_does_not_read_holds_nothing_up(listening):
    address, heard = listening
    supervisor = Supervisor(address)
    for _ in range(2_000):  # more than any queue of the system holds
        supervisor.tell("WATCHDOG=1")
    assert heard() == "WATCHDOG=1"
    supervisor.close()


@pytest.mark.parametrize(
    ("period", "seconds"),
    [
        ("15000000", 5.0),
        ("3000000", 1.0),
        ("", USUAL_PING_SECONDS),
        ("0", USUAL_PING_SECONDS),
        ("x", USUAL_PING_SECONDS),
    ],
)
def test_it_is_told_of_life_three_times_as_often_as_it_asks(period, seconds):
    assert supervisor_of({"WATCHDOG_USEC": period}).ping_seconds == seconds
