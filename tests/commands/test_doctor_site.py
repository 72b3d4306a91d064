"""The site and the machine: what staff set, the PIN, the clock and the memory."""

import datetime
from pathlib import Path

import pytest

from kiosk.adapters.boot import moment
from kiosk.adapters.lock_out_file import write_lock_out
from kiosk.adapters.recovery_key import RecoveryKey
from kiosk.adapters.staff_key_file import StaffKeyFile
from kiosk.commands.examination.machine import clock, machine, memory, time_zone
from kiosk.commands.examination.site import address, first_run, pin, recovery, site, site_file
from kiosk.settings import Settings
from kiosk.staff.findings import Standing
from kiosk.staff.lock_out import FAILURES_UNTIL_OFF, LockOut

SITE = Path("/etc/fanal/site.toml")


def staff_key(folder):
    """A key that costs nothing to make."""
    return StaffKeyFile(folder, memory_kib=8, passes=1)


def make_a_recovery_key(folder):
    key = RecoveryKey(folder)
    key.keep(key.make())


def test_a_terminal_set_up_by_its_staff_has_nothing_to_mend(tmp_path):
    staff_key(tmp_path).choose("271828")
    make_a_recovery_key(tmp_path)
    told = Settings(name="Accueil Exemple", address="1 rue de l'Exemple")
    found = {finding.id: finding for finding in site(told, (), SITE, tmp_path)}
    assert found.keys() == {"site-file", "site", "first-run", "pin", "recovery-key"}
    assert {finding.standing for finding in found.values()} == {Standing.GOOD}
    assert found["site"].words == "Accueil Exemple, 1 rue de l'Exemple"


def test_the_files_in_use_are_named():
    used = Settings(places={"name": "/etc/fanal/site.toml:1", "paper": "/etc/fanal/site.toml:4"})
    assert site_file(used, ()).words == "/etc/fanal/site.toml"


def test_a_wrong_line_is_named_with_its_mend():
    faults = ["/etc/fanal/site.toml:3: papr: no such key: write paper", "/x: is not TOML: mend that place"]
    finding = site_file(Settings(), faults)
    assert finding.standing is Standing.BAD
    assert finding.words == "/etc/fanal/site.toml:3: papr: no such key. And 1 more."
    assert finding.mend == "There: write paper."


def test_a_terminal_that_does_not_know_where_it_stands_is_told():
    finding = address(Settings(name="Accueil Exemple"), SITE)
    assert (finding.standing, finding.mend) == (Standing.CARE, "Fill in /etc/fanal/site.toml.")


def test_a_terminal_that_nobody_set_up_is_told(tmp_path):
    assert first_run(tmp_path).standing is Standing.CARE
    (tmp_path / "site.local.toml").touch()
    assert first_run(tmp_path).standing is Standing.GOOD


def test_a_terminal_without_a_pin_has_no_staff_door(tmp_path):
    assert pin(staff_key(tmp_path)).mend == "Run: fanal pin set"


def test_a_pin_whose_file_is_damaged_lets_nobody_in(tmp_path):
    (tmp_path / "staff.key").write_bytes(b"\x00")
    finding = pin(staff_key(tmp_path))
    assert finding.standing is Standing.CARE
    assert "fanal pin reset" in finding.mend


def test_a_pin_that_is_off_is_told(tmp_path):
    staff_key(tmp_path).choose("271828")
    write_lock_out(tmp_path / "staff.lock", LockOut(moment(), failures=FAILURES_UNTIL_OFF))
    finding = pin(staff_key(tmp_path))
    assert "10 wrong ones" in finding.words
    assert "fanal pin reset" in finding.mend


def test_a_pin_without_a_recovery_key_is_told_until_there_is_one(tmp_path):
    assert recovery(tmp_path).standing is Standing.GOOD, "without a PIN there is nothing to open"
    staff_key(tmp_path).choose("271828")
    finding = recovery(tmp_path)
    assert finding.standing is Standing.CARE
    assert "fanal pin recovery-key" in finding.mend
    make_a_recovery_key(tmp_path)
    assert recovery(tmp_path).standing is Standing.GOOD


def test_a_recovery_key_whose_proof_is_damaged_counts_as_none(tmp_path):
    staff_key(tmp_path).choose("271828")
    make_a_recovery_key(tmp_path)
    (tmp_path / "staff.recovery").write_bytes(b"x")
    assert recovery(tmp_path).standing is Standing.CARE


@pytest.mark.parametrize(("free_kb", "standing"), [(200_000, Standing.CARE), (400_000, Standing.GOOD)])
def test_a_machine_without_memory_is_told(tmp_path, free_kb, standing):
    (tmp_path / "meminfo").write_text(f"MemTotal: 2000000 kB\nMemAvailable:   {free_kb} kB\n")
    assert memory(tmp_path / "meminfo").standing is standing


def test_a_machine_that_does_not_tell_its_memory_is_well(tmp_path):
    assert memory(tmp_path / "none").standing is Standing.GOOD


def test_a_clock_from_before_there_was_a_fanal_or_far_ahead_is_told():
    assert clock(datetime.datetime(1970, 1, 1)).standing is Standing.CARE
    assert clock(datetime.datetime(2099, 1, 1)).standing is Standing.CARE
    assert clock(datetime.datetime(2027, 3, 1, 9, 5)).words == "2027-03-01 09:05"


@pytest.mark.parametrize(
    ("zone", "standing"),
    [("Europe/Paris", Standing.GOOD), ("Indian/Reunion", Standing.GOOD), ("Etc/UTC", Standing.CARE)],
)
def test_a_time_that_is_not_of_france_is_told(tmp_path, zone, standing):
    (tmp_path / "timezone").write_text(f"{zone}\n")
    assert time_zone(tmp_path).standing is standing
    (tmp_path / "timezone").write_text("Africa/Abidjan\n")
    (tmp_path / "localtime").symlink_to(f"/usr/share/zoneinfo/{zone}")
    assert time_zone(tmp_path).standing is standing, "the link is what counts"


def test_a_machine_without_a_time_zone_is_told(tmp_path):
    found = {finding.id: finding.standing for finding in machine(tmp_path, datetime.datetime(2027, 1, 1))}
    assert found == {"memory": Standing.GOOD, "clock": Standing.GOOD, "time-zone": Standing.CARE}
