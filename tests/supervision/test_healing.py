"""Whatever happens to a locked terminal, its first screen comes back, and it says how it is."""

import resource
import shutil
import signal
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.commands.measuring.figures import family
from kiosk.commands.running.last_resort import STATUS as CALL
from kiosk.commands.running.running_kiosk import WELL
from supervision.conftest import RUN
from supervision.service_manager import What


def statuses(manager):
    return [each.words for each in manager.all_of(What.STATUS)]


def test_a_terminal_at_rest_says_that_it_lives(kept_up):
    manager = kept_up()
    manager.wait_until_ready(1)
    manager.wait_for(lambda: len(manager.all_of(What.ALIVE)) >= 4, "three signs of life after the first")
    assert statuses(manager) == [WELL]
    assert manager.all_of(What.HUNG) == []


@pytest.mark.parametrize("name", [signal.SIGKILL, signal.SIGABRT], ids=lambda name: name.name)
def test_a_terminal_that_is_killed_shows_its_first_screen_again(kept_up, name):
    manager = kept_up()
    manager.wait_until_ready(1)
    manager.send(name)
    manager.wait_until_ready(2)
    assert [each.words for each in manager.all_of(What.ENDED)] == [str(-name)]


def test_a_terminal_that_hangs_is_noticed_and_shows_its_first_screen_again(kept_up):
    manager = kept_up()
    manager.wait_until_ready(1)
    manager.send(signal.SIGSTOP)
    manager.wait_until_ready(2)
    assert len(manager.all_of(What.HUNG)) == 1


def test_a_terminal_that_runs_out_of_memory_goes_on_or_begins_anew(kept_up):
    manager = kept_up()
    manager.wait_until_ready(1)
    resource.prlimit(manager.pid, resource.RLIMIT_AS, (50_000_000, resource.RLIM_INFINITY))
    before = len(manager.all_of(What.ALIVE))
    manager.wait_for(lambda: len(manager.all_of(What.ALIVE)) >= before + 3, "signs of life")


def test_a_terminal_that_finds_no_memory_to_start_shows_its_first_screen_once_there_is_some(
    kept_up, tmp_path
):
    starved = tmp_path / "starved"
    starved.touch()
    script = f'[ ! -e {starved} ] || ulimit -v 100000; exec "$@"'
    manager = kept_up("sh", "-c", script, "sh", *RUN)
    manager.wait_for(lambda: len(manager.all_of(What.ENDED)) >= 2, "two starts without memory")
    assert manager.all_of(What.READY) == []
    starved.unlink()
    manager.wait_until_ready(1)


def test_a_site_file_with_a_wrong_line_darkens_no_screen(kept_up, tmp_path):
    site = tmp_path / "site.toml"
    site.write_text('paper = "90mm"\n')
    manager = kept_up(*RUN, "--site", str(site))
    manager.wait_until_ready(1)
    assert statuses(manager) == [WELL]
    assert f"{site}:1: paper = '90mm': write one of" in manager.journal()


def test_content_that_cannot_be_used_is_replaced_by_the_shipped_one(kept_up, tmp_path):
    (tmp_path / "media").mkdir()
    manager = kept_up(FANAL_CONTENT=str(tmp_path))
    manager.wait_until_ready(1)
    assert statuses(manager) == [WELL]
    assert f"{tmp_path}: nothing there can be offered" in manager.journal()


@pytest.mark.parametrize("lost", ["media", "locales", "screens/Main.qml"])
def test_a_terminal_that_has_lost_a_part_of_itself_calls_for_a_person(kept_up, tmp_path, lost):
    fanal = tmp_path / "fanal"
    for folder in ("kiosk", "media", "locales", "screens"):
        shutil.copytree(paths.ROOT / folder, fanal / folder)
    gone = fanal / lost
    shutil.rmtree(gone) if gone.is_dir() else gone.unlink()
    manager = kept_up("env", f"--chdir={fanal}", *RUN)
    manager.wait_for(lambda: len(manager.all_of(What.ALIVE)) >= 2, "a screen that lives")
    assert statuses(manager) == [CALL]


def test_a_full_disk_darkens_no_screen(kept_up):
    """No file may grow by a byte, which is what a full disk says."""
    manager = kept_up("prlimit", "--fsize=0", *RUN)
    manager.wait_for(lambda: len(manager.all_of(What.ALIVE)) >= 3, "a screen that lives")
    assert statuses(manager) == [WELL]
    assert manager.all_of(What.ENDED) == []


def test_a_state_folder_that_cannot_be_made_darkens_no_screen(kept_up):
    manager = kept_up(XDG_STATE_HOME="/proc/nowhere")
    manager.wait_for(lambda: len(manager.all_of(What.ALIVE)) >= 3, "a screen that lives")
    assert "starts.json: cannot be written" in manager.journal()
    assert manager.all_of(What.ENDED) == []


def test_no_child_of_the_terminal_is_told_of_its_supervisor(kept_up):
    manager = kept_up()
    manager.wait_until_ready(1)
    manager.wait_for(lambda: len(family(manager.pid)) > 1, "the voice worker")
    worker = Path("/proc", str(family(manager.pid)[1]))
    assert b"voice-worker" in (worker / "cmdline").read_bytes()
    assert b"NOTIFY_SOCKET" not in (worker / "environ").read_bytes()
