"""Sound, paper and screen: what is broken is told, and what is silent is not waited for."""

import datetime
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from dataclasses import replace

import pytest

from escpos_device import TcpDevice
from kiosk.adapters.qr_code import encode
from kiosk.adapters.voice.playing.headphones import Sink
from kiosk.commands.examination.asked import Asked
from kiosk.commands.examination.machine import screen
from kiosk.commands.examination.paper import (
    PRINTER,
    no_answer,
    paper,
    pdf_folder,
    print_jobs,
    qr_code,
    queue_finding,
)
from kiosk.commands.examination.receipt_printer import device_finding, within_reach
from kiosk.commands.examination.sound import SoundServer, ask_server, loudness, sound
from kiosk.settings import Settings
from kiosk.staff.findings import Standing
from print_server import PrintServer

LIMIT_SECONDS = 60
QUEUE = "cups:tickets"


def test_a_question_that_is_never_answered_is_given_up():
    gate = threading.Event()
    assert Asked(gate.wait, "nothing", seconds=0.05).answer() == "nothing"
    gate.set()
    assert Asked(lambda: "something", "nothing", seconds=LIMIT_SECONDS).answer() == "something"


def test_a_sound_server_that_is_silent_is_not_waited_for():
    server = ask_server([sys.executable, "-c", "import time; time.sleep(60)"])
    assert server == SoundServer(silent=True)
    standings = [finding.standing for finding in sound(server, Settings())]
    assert standings == [Standing.BAD, Standing.GOOD, Standing.GOOD]


@pytest.mark.parametrize("command", [["no-such-program"], ["false"], ["echo", "no sinks"], ["echo", "[{}]"]])
def test_a_machine_where_nobody_knows_the_loudness_is_well(command):
    server = ask_server(command)
    assert server == SoundServer()
    assert loudness(None).standing is Standing.GOOD


@pytest.mark.parametrize(
    ("mute", "left", "right", "standing"),
    [
        (False, 80, 80, Standing.GOOD),
        (True, 80, 80, Standing.CARE),
        (False, 0, 0, Standing.CARE),
        (False, 5, 19, Standing.CARE),
        (False, 0, 70, Standing.GOOD),
    ],
)
def test_a_loudspeaker_that_nobody_hears_is_told(mute, left, right, standing):
    volume = {"front-left": {"value_percent": f"{left}%"}, "front-right": {"value_percent": f"{right}%"}}
    assert loudness({"mute": mute, "volume": volume}).standing is standing


HALL, HDMI = Sink("hall", "Built-in Audio"), Sink("hdmi", "HDMI 2")
CASQUE = Sink("usb", "Casque USB", headphones=True)
LOUD = {"mute": False, "volume": {"mono": {"value_percent": "80%"}}}
NIGHT = datetime.datetime(2026, 11, 24, 23)


def found(*sinks, now=None, **site):
    """The words of each finding about the sound, by id."""
    server = SoundServer(sinks=sinks, taken="hall", told={each.name: LOUD for each in sinks})
    return {finding.id: finding for finding in sound(server, Settings(**site), now)}


def test_the_device_that_the_site_names_is_told_when_it_is_not_there():
    assert found(HDMI, HALL)["sound"].words == "Built-in Audio"
    assert found(HDMI, HALL, sound_device="HDMI 2")["sound"].words == "HDMI 2"
    missing = found(HDMI, HALL, sound_device="Hall", places={"sound_device": "site.toml:3"})["sound"]
    assert missing.standing is Standing.CARE
    assert 'write one of "HDMI 2", "Built-in Audio": site.toml:3' in missing.mend


def test_headphones_are_told_of():
    assert found(HALL)["headphones"].words == "none plugged in"
    assert found(HALL, CASQUE)["headphones"].words == "Casque USB: all is heard there"
    assert found(HALL, CASQUE, sound_device="Casque USB")["headphones"].words == "none plugged in"


def test_what_the_site_leaves_of_the_volume_is_told():
    site = {"maximum_volume": 4, "quiet_hours": "21:00-07:00"}
    assert found(HALL)["loudness"].words == "80 %"
    assert found(HALL, **site)["loudness"].words == "80 %, up to step 4"
    asleep = "80 %, up to step 4, quiet hours now: the loudspeaker up to step 2"
    assert found(HALL, now=NIGHT, **site)["loudness"].words == asleep
    assert found(HALL, now=NIGHT.replace(hour=12), **site)["loudness"].words == "80 %, up to step 4"


def test_without_an_output_nothing_is_heard():
    assert found()["sound"].standing is Standing.CARE


def examined(folder, environment):
    """The findings of the whole command, by id."""
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "doctor", "--json"],
        env={**environment, "XDG_STATE_HOME": str(folder)},
        capture_output=True,
        check=False,
        timeout=LIMIT_SECONDS,
    )
    return {finding["id"]: finding for finding in json.loads(done.stdout)["findings"]}


def test_a_real_loudspeaker_is_named_and_its_silence_told(tmp_path):
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(runtime), "HOME": str(runtime)}
    environment.pop("PULSE_SERVER", None)
    modules = ["-L", "module-native-protocol-unix", "-L", "module-null-sink sink_name=hall"]
    subprocess.run(  # it comes back once the server answers
        ["pulseaudio", "-n", "--daemonize=yes", "--exit-idle-time=-1", "--disable-shm=yes", *modules],
        env=environment,
        check=True,
        capture_output=True,
        timeout=LIMIT_SECONDS,
    )
    server = int((runtime / "pulse" / "pid").read_text())
    try:
        heard = examined(tmp_path, environment)
        assert (heard["sound"]["standing"], heard["loudness"]["words"]) == ("good", "100 %")
        subprocess.run(["pactl", "set-sink-mute", "hall", "1"], env=environment, check=True)
        assert examined(tmp_path, environment)["loudness"]["words"] == "It is muted."
        os.kill(server, signal.SIGSTOP)
        assert "does not answer" in examined(tmp_path, environment)["sound"]["words"]
    finally:
        os.kill(server, signal.SIGCONT)
        os.kill(server, signal.SIGTERM)


def test_a_print_server_that_does_not_answer_is_told(tmp_path):
    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(str(tmp_path / "cups.sock"))
        deaf.listen()
        asked = Asked(
            lambda: queue_finding("tickets", str(tmp_path / "cups.sock")), no_answer("tickets"), seconds=0.1
        )
        finding = asked.answer()
    assert finding.standing is Standing.CARE
    assert "does not answer" in finding.words


def test_a_queue_without_a_server_is_told(tmp_path):
    finding = queue_finding("tickets", str(tmp_path / "none.sock"))
    assert (finding.standing, finding.mend) == (Standing.CARE, "Look at it with: lpstat -p")


def test_a_queue_is_told_as_it_stands():
    with PrintServer() as server:
        assert queue_finding("tickets", server.socket).words == "queue tickets takes jobs"
        server.run("cupsreject", "tickets")
        assert queue_finding("tickets", server.socket).words == "tickets: the queue refuses jobs."


def test_a_site_without_a_printer_is_well(tmp_path):
    found = {
        finding.id: finding
        for finding in paper("none", None, tmp_path / "cupsd.conf", encode, tmp_path, kiosk=False)
    }
    assert {finding.standing for finding in found.values()} == {Standing.GOOD}
    assert "photographed" in found["printer"].words


def test_a_site_with_a_printer_tells_what_the_queue_said(tmp_path):
    said = PRINTER.good("queue tickets takes jobs")
    found = list(paper(QUEUE, said, tmp_path / "cupsd.conf", encode, tmp_path, kiosk=False))
    assert found[0].words == "queue tickets takes jobs"


@pytest.mark.parametrize(
    ("state", "standing", "words"),
    [
        ({}, Standing.GOOD, "is ready"),
        ({"near_end": True}, Standing.CARE, "near the end of its roll"),
        ({"rows_left": 0}, Standing.CARE, "has no paper"),
        ({"cover_open": True}, Standing.CARE, "waits for somebody"),
        ({"speaks": False}, Standing.CARE, "does not say how it stands"),
    ],
)
def test_a_receipt_printer_is_told_as_it_stands(state, standing, words):
    with TcpDevice() as device:
        device.set(**state)
        finding = device_finding(device.address)
    assert finding.standing is standing
    assert words in finding.words
    assert bool(finding.mend) is (standing is not Standing.GOOD)


def test_a_receipt_printer_that_is_not_there_or_not_ours_is_told(tmp_path):
    with TcpDevice() as device:
        gone = device.address
    assert "no printer is found there" in device_finding(gone).words
    assert "no printer is found there" in device_finding(f"file:{tmp_path}/lp0").words
    assert "no printer is found there" in device_finding("usb:f055:f055").words


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open everything")
def test_a_receipt_printer_closed_to_this_user_is_told(tmp_path):
    (tmp_path / "lp0").touch(0o000)
    assert "group lp" in device_finding(f"file:{tmp_path}/lp0").mend


UNIT = "[Service]\nIPAddressDeny=any\nIPAddressAllow=localhost\n"


@pytest.mark.parametrize(
    ("device", "drop_in", "standing"),
    [
        ("tcp:127.0.0.1:9100", "", Standing.GOOD),
        ("tcp:192.168.1.50", "", Standing.CARE),
        ("tcp:192.168.1.50", "IPAddressAllow=192.168.1.50", Standing.GOOD),
        ("tcp:192.168.1.50", "IPAddressAllow=10.0.0.0/8 192.168.1.0/24", Standing.GOOD),
        ("tcp:192.168.1.50", "IPAddressAllow=192.168.1.50\nIPAddressAllow=", Standing.CARE),
        ("tcp:192.168.1.50", "IPAddressAllow=192.168.1.51", Standing.CARE),
        ("tcp:lampe.local", "IPAddressAllow=any", Standing.CARE),
    ],
)
def test_a_kiosk_that_may_not_speak_to_its_printer_is_told(tmp_path, device, drop_in, standing):
    folder = tmp_path / "lib" / "systemd" / "system"
    folder.mkdir(parents=True)
    (folder / "fanal-kiosk.service").write_text(UNIT)
    place = tmp_path / "etc" / "systemd" / "system" / "fanal-kiosk.service.d"
    place.mkdir(parents=True)
    (place / "printer.conf").write_text(f"[Service]\n{drop_in}\n")
    (finding,) = within_reach(device, tmp_path)
    assert finding.standing is standing
    assert list(within_reach("usb", tmp_path)) == []


def test_the_way_to_a_printer_is_looked_at_on_a_kiosk_alone(tmp_path):
    said = PRINTER.good("ready")
    for kiosk in (True, False):
        found = paper("escpos:tcp:10.0.0.7", said, tmp_path / "none", encode, tmp_path, kiosk=kiosk)
        assert ("printer-reach" in {each.id for each in found}) is kiosk


def test_a_folder_for_papers_must_be_there(tmp_path):
    assert pdf_folder(tmp_path).standing is Standing.GOOD
    assert pdf_folder(tmp_path / "none").standing is Standing.BAD


@pytest.mark.parametrize(
    ("lines", "standing"),
    [
        ("PreserveJobFiles No\nPreserveJobHistory No\n", Standing.GOOD),
        ("PreserveJobFiles No\nPreserveJobHistory 60\n", Standing.GOOD),
        ("PreserveJobFiles Yes\nPreserveJobHistory No\nPreserveJobFiles No\n", Standing.GOOD),
        ("PreserveJobFiles No\nPreserveJobHistory No\nPreserveJobFiles 86400\n", Standing.CARE),
        ("PreserveJobHistory No\n", Standing.CARE),
        ("# PreserveJobFiles No\nPreserveJobHistory No\n", Standing.CARE),
        ("PreserveJobFiles No\nPreserveJobHistory 1d\n", Standing.CARE),
        ("", Standing.CARE),
    ],
)
def test_papers_that_the_print_server_keeps_are_told(tmp_path, lines, standing):
    cupsd = tmp_path / "cupsd.conf"
    cupsd.write_text(lines)
    assert print_jobs(QUEUE, cupsd).standing is standing
    assert print_jobs("none", cupsd).standing is Standing.GOOD


def test_a_print_server_whose_file_is_not_here_or_not_readable_is_told(tmp_path):
    assert print_jobs(QUEUE, tmp_path / "none").standing is Standing.GOOD
    assert print_jobs(QUEUE, tmp_path).standing is Standing.CARE


def test_a_code_is_made_and_read_back(qapp):
    assert qr_code(encode).standing is Standing.GOOD


def test_a_code_that_does_not_say_what_it_was_made_of_is_not_ready(qapp):
    assert qr_code(lambda payload: encode("https://example.org/elsewhere")).standing is Standing.BAD
    white = encode("x")
    blank = replace(white, rows=tuple(tuple(False for _ in row) for row in white.rows))
    assert qr_code(lambda payload: blank).standing is Standing.BAD


def test_a_screen_whose_size_nobody_measured_is_told():
    assert screen(Settings()).standing is Standing.CARE
    assert screen(Settings(screen_diagonal_inches=21.5)).words == "21.5 inches"
