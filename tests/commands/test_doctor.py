import json
import os
import subprocess
import sys


def doctor(tmp_path, *words, site=None, **environment):
    command = [sys.executable, "-m", "kiosk", "doctor", *words, *(["--site", str(site)] if site else [])]
    return subprocess.run(
        command,
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "XDG_STATE_HOME": str(tmp_path), **environment},
    )


def findings(done):
    return {finding["name"]: finding for finding in json.loads(done.stdout)["findings"]}


def test_a_machine_that_runs_the_tests_is_ready(tmp_path):
    done = doctor(tmp_path, "--json")
    assert done.returncode == 0, done.stdout
    found = findings(done)
    assert {found[f"Voice {locale}"]["standing"] for locale in ("fr", "ar", "en")} == {"good"}
    assert found["Speech engine"]["words"].startswith("eSpeak NG")


def test_what_is_missing_is_said_with_its_mend(tmp_path):
    found = findings(doctor(tmp_path, "--json"))
    assert found["Site"]["standing"] == "care"
    assert "site.toml" in found["Site"]["mend"]


def test_a_site_that_says_where_it_is_has_nothing_to_mend(tmp_path):
    site = tmp_path / "site.toml"
    site.write_text(
        'name = "Spada Exemple"\naddress = "1 rue de l\'Exemple"\nscreen_diagonal_inches = 15.6\n'
    )
    found = findings(doctor(tmp_path, "--json", site=site))
    assert found["Site"]["standing"] == found["Screen"]["standing"] == "good"


def test_a_printer_that_is_not_there_is_told_and_does_not_stop_the_site(tmp_path):
    site = tmp_path / "site.toml"
    site.write_text('printer = "cups:no-such-queue"\n')
    done = doctor(tmp_path, site=site)
    assert done.returncode == 0
    assert "-- Printer: no-such-queue" in done.stdout


def test_content_that_is_broken_is_told_and_the_rest_still_works(tmp_path):
    from shutil import copytree

    from kiosk import paths

    for folder in ("media", "locales"):
        copytree(paths.ROOT / folder, tmp_path / folder)
    (tmp_path / "media/procedures/broken.toml").write_bytes(b"\x00\xff id = ")
    done = doctor(tmp_path, FANAL_CONTENT=str(tmp_path))
    assert done.returncode == 0
    assert "media/procedures/broken.toml" in done.stderr
    assert "1 files are left out" in done.stdout
    assert "Traceback" not in done.stderr
