"""The kiosk's session as a machine reads it: its units, its rules, and the shell scripts that begin a life of it."""

import configparser
import os
import re
import shutil
import signal
import subprocess
import time
import xml.etree.ElementTree as ElementTree
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.commands.running.start_book import StartBook
from kiosk.staff.lock_out import Moment

SESSION = Path(__file__).parent.parent.parent / "packaging" / "session"
UNITS = [
    "fanal-kiosk.service",
    "fanal-display.service",
    "fanal-copy.service",
    "fanal-copy.timer",
    "stick.mount",
    "run-fanal_out.automount",
    "run-fanal_out.mount",
]
SERVICES = [name for name in UNITS if name.endswith(".service")]
SCRIPTS = ["fanal-kiosk", "session", "sound", "console", "leave", "reboot-if-hopeless"]
SCRIPTS += ["stick-read-only", "stick-writable"]
SECONDS_UNTIL_IT_IS_PULLED_OUT = 10
"""What the staff are told to wait: ExportingFigures/carried."""
MOST_EXPOSED = "30"  # systemd counts in tenths: 3.0
PATIENCE_SECONDS = 10


def text(name):
    return (SESSION / name).read_text("utf-8")


def settings(name):
    """Section -> key -> every value it is given, in order; comments left out."""
    found, section = {}, None
    for line in text(name).splitlines():
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), {})
        elif line and not line.startswith("#"):
            key, _, value = line.partition("=")
            section.setdefault(key.strip(), []).append(value.strip())
    return found


def run(*command, **environment):
    return subprocess.run(
        command, check=False, capture_output=True, text=True, timeout=60, env={**os.environ, **environment}
    )


def wait_for(condition, what):
    end = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.02)


@pytest.fixture
def programs(tmp_path):
    """A folder that stands first in PATH, and a way to put programs of a few lines of sh into it."""
    folder = tmp_path / "programs"
    folder.mkdir()

    def put(name, *lines):
        program = folder / name
        program.write_text("\n".join(["#!/bin/sh", *lines, ""]))
        program.chmod(0o755)

    put.folder = folder
    put.path = f"{folder}:/usr/bin:/bin"
    return put


# The units


@pytest.fixture
def installed(tmp_path):
    """The units in a folder of their own; what they start is here, so that only they are judged."""
    folder = tmp_path / "units"
    folder.mkdir()
    for name in UNITS:
        unit = text(name).replace("/usr/lib/fanal-kiosk/", f"{SESSION}/")
        unit = re.sub(r"=/usr/(lib/xorg/Xorg|bin/fanal)\b", "=/bin/true", unit)
        (folder / name.replace("stick.mount", r"run-fanal\x2dstick.mount")).write_text(unit)
    return folder


def test_systemd_finds_nothing_to_say_about_the_units(installed):
    said = run(
        "systemd-analyze",
        "verify",
        "--man=no",
        *map(str, installed.iterdir()),
        SYSTEMD_UNIT_PATH=f"{installed}:",
    )
    assert (said.returncode, said.stderr) == (0, "")


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_is_no_more_exposed_than_allowed(installed, name):
    said = run(
        "systemd-analyze", "security", "--offline=true", f"--threshold={MOST_EXPOSED}", str(installed / name)
    )
    assert said.returncode == 0, said.stdout


@pytest.mark.parametrize("name", SERVICES)
def test_no_service_leaves_a_core_file(name):
    assert settings(name)["Service"]["LimitCORE"] == ["0"]


@pytest.mark.parametrize("name", ["fanal-kiosk.service", "fanal-display.service"])
def test_what_shows_the_kiosk_is_started_again_however_often_it_ends(name):
    unit = settings(name)
    assert unit["Unit"]["StartLimitIntervalSec"] == ["0"]
    assert unit["Service"]["Restart"] == ["always"]
    assert unit["Service"]["RestartSec"] == ["500ms"]


def test_a_screen_that_stands_still_is_noticed_and_ended_for_good():
    service = settings("fanal-kiosk.service")["Service"]
    assert service["Type"] == ["notify"]
    assert service["NotifyAccess"] == ["all"]  # Fanal is not the first process
    assert service["WatchdogSec"] == ["15"]
    assert service["WatchdogSignal"] == ["SIGKILL"]
    assert service["TimeoutStartSec"] == ["30"]
    assert service["TimeoutStopSec"] == ["5"]


def test_receipt_printers_may_be_opened_and_the_papers_of_others_not_be_read():
    service = settings("fanal-kiosk.service")["Service"]
    assert service["DevicePolicy"] == ["closed"]
    assert {"char-usb rw", "char-usb_device rw"} <= set(service["DeviceAllow"])
    assert service["InaccessiblePaths"] == ["-/var/spool/cups"]


def test_login_and_desktop_give_way_to_the_kiosk():
    unit = settings("fanal-kiosk.service")["Unit"]
    gives_way = {"getty@tty1.service", "display-manager.service"}
    assert set(unit["Conflicts"][0].split()) == gives_way
    assert gives_way <= {each for line in unit["After"] for each in line.split()}


def test_the_kiosk_runs_as_its_own_user_with_nothing_but_its_own_folder_to_write():
    service = settings("fanal-kiosk.service")["Service"]
    assert service["User"] == ["fanal"]
    assert service["ProtectSystem"] == ["strict"]
    assert service["StateDirectory"] == ["fanal"]
    assert "ReadWritePaths" not in service
    assert service["CapabilityBoundingSet"] == [""]
    assert service["NoNewPrivileges"] == ["yes"]


def test_kiosk_and_copy_keep_their_state_in_the_same_place():
    for name in ("fanal-kiosk.service", "fanal-copy.service"):
        words = " ".join(settings(name)["Service"]["Environment"]).split()
        assert "XDG_STATE_HOME=/var/lib" in words
        assert settings(name)["Service"]["User"] == ["fanal"]


def test_the_log_is_copied_daily_and_after_a_day_switched_off():
    timer = settings("fanal-copy.timer")
    assert timer["Timer"]["OnCalendar"] == ["daily"]
    assert timer["Timer"]["Persistent"] == ["yes"]
    assert settings("fanal-copy.service")["Service"]["ExecStart"] == ["/usr/bin/fanal log backup"]


def test_the_x_server_opens_no_door_and_lets_nobody_to_another_console():
    (start,) = settings("fanal-display.service")["Service"]["ExecStart"]
    assert re.search(r"-nolisten tcp\b", start)
    assert re.search(r"-auth /run/fanal-display/authority\b", start)
    assert re.search(r"-config /usr/share/fanal-kiosk/xorg\.conf\b", start)
    options = dict(re.findall(r'Option "(\w+)" "(\w+)"', text("xorg.conf")))
    assert options["DontVTSwitch"] == options["DontZap"] == "true"
    assert options["BlankTime"] == options["OffTime"] == "0"


# What only a kiosk may have


def test_no_key_of_openbox_does_anything():
    tree = ElementTree.parse(SESSION / "rc.xml")
    assert [each.tag for each in tree.iter() if re.search("bind|action", each.tag)] == []
    for place in ("keyboard", "mouse"):
        (empty,) = tree.iter(place)
        assert len(empty) == 0
    assert tree.findtext("./menu/file") == "/usr/share/fanal-kiosk/menu.xml"
    assert len(ElementTree.parse(SESSION / "menu.xml").getroot()) == 0


def test_no_login_waits_on_another_console_and_no_key_puts_the_terminal_to_sleep():
    logind = settings("logind.conf")["Login"]
    assert logind["NAutoVTs"] == logind["ReserveVT"] == ["0"]
    for key in ("HandleSuspendKey", "HandleHibernateKey", "HandleLidSwitch"):
        assert logind[key] == ["ignore"]


def test_the_system_keys_are_off():
    parser = configparser.ConfigParser()
    parser.read_string("[sysctl]\n" + text("sysctl.conf"))
    assert parser["sysctl"]["kernel.sysrq"] == "0"


def test_storage_on_usb_is_read_only_and_left_alone_by_desktops():
    rules = [line for line in text("stick.rules").splitlines() if line and not line.startswith("#")]
    assert rules[0] == 'ACTION=="remove", GOTO="fanal_end"'
    assert 'SUBSYSTEM=="block"' in rules[1]
    assert 'SUBSYSTEMS=="usb"' in rules[1]
    (alone,) = (number for number, rule in enumerate(rules) if 'ENV{UDISKS_IGNORE}="1"' in rule)
    assert "ENV{ID_FS_LABEL}" not in " ".join(rules[: alone + 1])
    assert 'RUN+="/usr/lib/fanal-kiosk/stick-read-only %k"' in rules


def test_of_all_sticks_only_two_names_are_mounted_and_only_one_of_them_can_be_written():
    rules = [line for line in text("stick.rules").splitlines() if line and not line.startswith("#")]
    writable, rule = (line for line in rules if "systemctl" in line)
    assert [number for number, line in enumerate(rules) if "stick-read-only" in line] == [
        rules.index(writable) + 1
    ]
    assert writable.endswith('GOTO="fanal_end"')
    assert 'ENV{ID_FS_LABEL}=="FANAL-OUT", ENV{ID_FS_TYPE}=="vfat|exfat"' in writable
    assert 'RUN+="/usr/bin/systemctl --no-block start run-fanal_out.automount"' in writable
    assert 'ENV{ID_FS_LABEL}=="FANAL"' in rule
    assert 'ENV{ID_FS_TYPE}=="vfat|exfat"' in rule
    assert rule.endswith('RUN+="/usr/bin/systemctl --no-block start /run/fanal-stick"')


def test_nothing_on_the_stick_of_the_technician_can_be_run_or_written():
    mount = settings("stick.mount")["Mount"]
    assert mount["Where"] == ["/run/fanal-stick"]
    assert {"ro", "noexec", "nosuid", "nodev", "uid=fanal"} <= set(mount["Options"][0].split(","))


@pytest.mark.parametrize(
    ("used", "made_read_only"),
    [("", True), ("/run/fanal-stick", True), ("/", False), ("\n/boot/efi\n", False), ("[SWAP]", False)],
)
def test_a_disk_on_usb_that_the_terminal_runs_from_stays_writable(programs, tmp_path, used, made_read_only):
    programs(
        "lsblk", 'case $* in *PKNAME*) echo sdb ;; *) [ "${5-}" = /dev/sdb ] && printf \'%s\' "$USED" ;; esac'
    )
    programs("blockdev", f'echo "$@" >{tmp_path}/done')
    said = run(str(SESSION / "stick-read-only"), "sdb1", PATH=programs.path, USED=used)
    assert said.returncode == 0, said.stderr
    done = tmp_path / "done"
    assert (done.read_text() if done.exists() else "") == ("--setro /dev/sdb1\n" if made_read_only else "")


def test_nothing_on_the_stick_for_files_can_be_run_and_it_is_mounted_only_while_it_is_used():
    mount = settings("run-fanal_out.mount")["Mount"]
    assert {"rw", "noexec", "nosuid", "nodev", "uid=fanal", "fmask=0177"} <= set(
        mount["Options"][0].split(",")
    )
    automount = settings("run-fanal_out.automount")
    assert mount["Where"] == automount["Automount"]["Where"] == [str(paths.OUT_STICK)]
    assert automount["Unit"]["BindsTo"] == ["dev-fanal_out.device"]
    assert 0 < int(automount["Automount"]["TimeoutIdleSec"][0]) <= SECONDS_UNTIL_IT_IS_PULLED_OUT // 2


@pytest.mark.parametrize(
    ("names", "made_read_only"), [("sdb\nsdb1", False), ("sdb\nsdb10", True), ("sdb", True), ("", True)]
)
def test_the_disk_that_the_stick_for_files_lies_on_is_left_writable_whenever_it_is_looked_at(
    programs, tmp_path, names, made_read_only
):
    programs("readlink", "echo /dev/sdb1")
    programs("lsblk", "case $* in *PKNAME*) ;; *NAME*) printf '%s' \"$NAMES\" ;; esac")
    programs("blockdev", f'echo "$@" >{tmp_path}/done')
    said = run(str(SESSION / "stick-read-only"), "sdb", PATH=programs.path, NAMES=names)
    assert said.returncode == 0, said.stderr
    assert (tmp_path / "done").exists() == made_read_only


@pytest.mark.parametrize(("disk", "made_writable"), [("sdb", "/dev/sdb /dev/sdb1"), ("", "/dev/sdb1")])
def test_the_stick_for_files_is_made_writable_with_the_disk_it_lies_on(
    programs, tmp_path, disk, made_writable
):
    programs("lsblk", f"echo {disk}")
    programs("blockdev", f'echo "$@" >{tmp_path}/done')
    said = run(str(SESSION / "stick-writable"), "sdb1", PATH=programs.path)
    assert said.returncode == 0, said.stderr
    assert (tmp_path / "done").read_text() == f"--setrw {made_writable}\n"


# The scripts


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_is_plain_sh(name):
    said = run("shellcheck", "--shell=sh", str(SESSION / name))
    assert (said.returncode, said.stdout) == (0, "")
    assert os.access(SESSION / name, os.X_OK)


def test_what_the_console_says_is_plain_letters_in_french_and_english():
    words = text("console.txt")
    assert words.isascii()
    assert "demandez a une personne" in words
    assert "ask a person" in words
    assert max(map(len, words.splitlines())) < 80
    assert len(words.splitlines()) < 25


HOSTILE = {
    "QT_QPA_PLATFORM": "vnc",
    "QT_PLUGIN_PATH": "/elsewhere",
    "QML_IMPORT_PATH": "/elsewhere",
    "QTWEBENGINE_REMOTE_DEBUGGING": "9222",
    "LD_PRELOAD": "",
    "LD_LIBRARY_PATH": "/elsewhere",
    "PYTHONPATH": "/elsewhere",
    "BASH_ENV": "/elsewhere",
    "WATCHDOG_PID": "1",
    "TWO_LINES": "one\nQT_DEBUG_PLUGINS=1",
}
GIVEN = {
    "HOME": "/var/lib/fanal",
    "LANG": "C.UTF-8",
    "XDG_STATE_HOME": "/var/lib",
    "XDG_RUNTIME_DIR": "/run/fanal",
    "NOTIFY_SOCKET": "/run/systemd/notify",
    "WATCHDOG_USEC": "15000000",
}


@contextmanager
def a_life(programs, *arguments, **environment):
    """The session with everything it starts replaced; yields what can be asked of the programs' notes."""
    notes = programs.folder.parent / "notes"
    notes.mkdir(exist_ok=True)
    for name in ("cage", "fanal", "openbox", "pulseaudio"):
        programs(
            name,
            f"env -0 >{notes}/{name}.environment",
            f'for each in "$@"; do echo "$each"; done >{notes}/{name}.new; mv {notes}/{name}.new {notes}/{name}',
            "exec sleep 1000",
        )
    programs("systemd-notify", f'for each in "$@"; do echo "$each"; done >>{notes}/systemd-notify')
    session = subprocess.Popen(
        [SESSION / "session", *arguments],
        env={"PATH": programs.path, **GIVEN, **environment},
        start_new_session=True,
    )

    class Notes:
        @staticmethod
        def there(name):
            return (notes / name).exists()

        @staticmethod
        def ended():
            return session.wait(PATIENCE_SECONDS)

        @staticmethod
        def words(name):
            wait_for((notes / name).exists, f"{name} was not started")
            return (notes / name).read_text().splitlines()

        @staticmethod
        def environment(name):
            Notes.words(name)
            entries = (notes / f"{name}.environment").read_text().split("\0")
            return dict(entry.split("=", 1) for entry in entries if entry)

    try:
        yield Notes
    finally:
        os.killpg(session.pid, signal.SIGKILL)
        session.wait()


def test_the_screen_is_fanal_in_cage_without_a_way_to_another_console(programs):
    with a_life(programs, WLR_BACKENDS="headless") as notes:
        words = notes.words("cage")
    assert words[words.index("--") :] == ["--", "fanal", "run", "--locked"]
    assert "-s" not in words


def test_only_harmless_variables_reach_the_screen(programs):
    wanted = {"WLR_BACKENDS": "headless", "LIBSEAT_BACKEND": "seatd", "XKB_DEFAULT_LAYOUT": "fr"}
    with a_life(programs, **HOSTILE, **wanted) as notes:
        found = notes.environment("cage")
    assert found.pop("QT_QPA_PLATFORM") == "wayland"
    assert not found.keys() & HOSTILE.keys()
    assert {"QT_DEBUG_PLUGINS", "DISPLAY"}.isdisjoint(found)
    assert found.items() >= (GIVEN | wanted).items()


def test_the_compositor_paints_without_a_card_and_starts_without_a_touchscreen(programs):
    with a_life(programs, WLR_BACKENDS="headless") as notes:
        found = notes.environment("cage")
    assert found["WLR_RENDERER"] == "pixman"
    assert found["WLR_LIBINPUT_NO_DEVICES"] == "1"


def test_only_the_screen_can_tell_systemd_that_the_terminal_is_ready(programs):
    with a_life(programs, WLR_BACKENDS="headless") as notes:
        assert "NOTIFY_SOCKET" in notes.environment("cage")
        assert "NOTIFY_SOCKET" not in notes.environment("pulseaudio")


def test_a_site_may_choose_another_renderer(programs):
    with a_life(programs, WLR_BACKENDS="headless", WLR_RENDERER="gles2") as notes:
        assert notes.environment("cage")["WLR_RENDERER"] == "gles2"


def test_on_an_x_server_fanal_is_beside_openbox(programs):
    display = {"FANAL_DISPLAY": "x11", "DISPLAY": ":0", "XAUTHORITY": "/run/fanal-display/authority"}
    with a_life(programs, **HOSTILE, **display) as notes:
        assert notes.words("openbox") == ["--config-file", "/usr/share/fanal-kiosk/rc.xml"]
        assert notes.words("fanal") == ["run", "--locked"]
        found = notes.environment("fanal")
        assert not notes.there("cage")
    assert found.pop("QT_QPA_PLATFORM") == "xcb"
    assert not found.keys() & HOSTILE.keys()
    assert found.items() >= display.items()


def screens(folder, **standings):
    for name, standing in standings.items():
        place = folder / f"card0-{name}"
        place.mkdir(parents=True, exist_ok=True)
        (place / "status").write_text(f"{standing}\n")
    return folder


def test_a_screen_that_is_switched_off_is_waited_for_and_no_crash(programs, tmp_path):
    folder = screens(tmp_path / "drm", VGA="disconnected", HDMI="disconnected")
    with a_life(programs, str(folder)) as notes:
        assert {"--ready", "WATCHDOG=1"} <= set(notes.words("systemd-notify"))
        screens(folder, HDMI="connected")
        assert notes.ended() == 0  # and systemd begins another life
        assert not notes.there("cage")
    with a_life(programs, str(folder)) as notes:
        assert notes.words("cage")


def test_a_screen_that_cannot_tell_is_taken_as_there(programs, tmp_path):
    with a_life(programs, str(screens(tmp_path / "drm", VGA="unknown"))) as notes:
        assert notes.words("cage")
        assert not notes.there("systemd-notify")


def test_the_sound_server_is_started_again_when_it_ends(programs, tmp_path):
    programs("pulseaudio", f"echo started >>{tmp_path}/starts")
    programs("sleep", "exec /bin/sleep 0.01")
    sound = subprocess.Popen([SESSION / "sound"], env={"PATH": programs.path}, start_new_session=True)
    try:
        starts = tmp_path / "starts"
        wait_for(
            lambda: starts.exists() and starts.read_text().count("started") >= 3, "it was not started again"
        )
    finally:
        os.killpg(sound.pid, signal.SIGKILL)
        sound.wait()


def test_the_sound_of_a_desktop_does_as_well(programs, tmp_path):
    for name in ("sh", "env", "sleep", "touch"):
        (programs.folder / name).symlink_to(shutil.which(name))
    programs("dbus-run-session", 'shift; exec "$@"')
    for name in ("wireplumber", "pipewire", "pipewire-pulse"):
        programs(name, f"touch {tmp_path}/{name}", "exec sleep 1000")
    environment = {"PATH": str(programs.folder), "HOME": str(tmp_path)}
    sound = subprocess.Popen([SESSION / "sound"], env=environment, start_new_session=True)
    try:
        for name in ("wireplumber", "pipewire", "pipewire-pulse"):
            wait_for((tmp_path / name).exists, f"{name} was not started")
    finally:
        os.killpg(sound.pid, signal.SIGKILL)
        sound.wait()


def test_fanal_is_told_to_leave_before_its_screen_goes_away(programs, tmp_path):
    programs("pkill", f'echo "$@" >{tmp_path}/told')
    with subprocess.Popen(["/bin/sleep", "0.3"]) as compositor:
        environment = {"PATH": programs.path, "MAINPID": str(compositor.pid)}
        with subprocess.Popen([SESSION / "leave"], env=environment) as leave:
            assert compositor.wait() == 0  # nobody ended it
            assert leave.wait() == 0
    assert (tmp_path / "told").read_text() == f"-TERM --parent {compositor.pid} --exact fanal\n"


def test_on_an_x_server_the_first_process_is_fanal_and_is_told_to_leave(programs):
    programs("pkill", "exit 1")
    with subprocess.Popen(["/bin/sleep", "1000"]) as fanal:
        environment = {"PATH": programs.path, "MAINPID": str(fanal.pid)}
        with subprocess.Popen([SESSION / "leave"], env=environment):
            assert fanal.wait(PATIENCE_SECONDS) == -signal.SIGTERM


@pytest.mark.parametrize(
    ("restarts", "lasted_seconds", "up_seconds", "asked_for", "reboots"),
    [
        (20, 10, 4000, "", True),
        (19, 10, 4000, "", False),
        (20, 10, 3000, "", False),
        (20, 400, 4000, "", False),
        (20, 10, 4000, "1234 restart", False),
    ],
)
def test_the_machine_starts_anew_when_nothing_else_helps_and_at_most_once_an_hour(
    programs, tmp_path, restarts, lasted_seconds, up_seconds, asked_for, reboots
):
    programs(
        "systemctl",
        "case $* in",
        f"*NRestarts*) echo {restarts} ;;",
        f"*ExecMainStartTimestampMonotonic*) echo {(up_seconds - lasted_seconds) * 1_000_000} ;;",
        f"*=Job*) echo {asked_for} ;;",
        f"*reboot) touch {tmp_path}/reboot ;;",
        "esac",
    )
    programs("cut", f"echo {up_seconds}")
    said = run(str(SESSION / "reboot-if-hopeless"), PATH=programs.path)
    assert said.returncode == 0, said.stderr
    assert (tmp_path / "reboot").exists() == reboots


# fanal-kiosk


@pytest.fixture
def terminal(programs, tmp_path):
    """What fanal-kiosk asks of a machine: somebody who is no administrator, and a kiosk that runs."""
    state = tmp_path / "fanal"
    state.mkdir()
    programs("id", "echo 1000")
    programs("getent", f"echo fanal:x:997:997::{state}:/usr/sbin/nologin")
    programs("runuser", 'printf "%s\\n" "$@"')
    programs(
        "systemctl",
        "case $* in",
        '*is-enabled*) [ "${ENABLED-yes}" = yes ] ;;',
        '*is-active*cups*) [ "${CUPS-yes}" = yes ] ;;',
        "*=ActiveState*) echo ${ACTIVE-active} ;;",
        "*=SubState*) echo running ;;",
        "*=ActiveEnterTimestamp*) echo Wed 2026-11-25 08:00:00 CET ;;",
        "*=NRestarts*) echo 3 ;;",
        "*) exit 99 ;;",
        "esac",
    )

    def kiosk(*words, **environment):
        return run(str(SESSION / "fanal-kiosk"), *words, PATH=programs.path, **environment)

    kiosk.state = state
    kiosk.programs = programs
    return kiosk


@pytest.fixture
def under_systemd(terminal):
    """The same where systemd runs, as the folder it keeps tells."""
    script = text("fanal-kiosk").replace("/run/systemd/system", str(terminal.state.parent))
    program = terminal.programs.folder / "fanal-kiosk"
    program.write_text(script)
    program.chmod(0o755)
    return lambda *words, **environment: run(str(program), *words, PATH=terminal.programs.path, **environment)


def test_help_names_every_word_and_so_does_the_manual(terminal):
    said = terminal("--help")
    assert (said.returncode, said.stderr) == (0, "")
    for word in ("enable", "disable", "restart", "status", "--x11", "--later"):
        assert word in said.stdout
        assert word in text("fanal-kiosk.1").replace("\\-", "-")


def test_no_word_at_all_is_answered_with_the_help(terminal):
    said = terminal()
    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr.startswith("Usage:")


@pytest.mark.parametrize(
    "words", [("enable",), ("enable", "--x11"), ("disable",), ("restart",), ("doctor", "--json")]
)
def test_what_only_an_administrator_may_do_says_how(terminal, words):
    said = terminal(*words)
    assert said.returncode == 2
    assert (
        said.stderr == f"fanal-kiosk: this needs the administrator: run  sudo fanal-kiosk {' '.join(words)}\n"
    )


@pytest.mark.parametrize(
    "words", [("enable", "now"), ("disable", "--x11"), ("restart", "all"), ("status", "-v")]
)
def test_a_word_too_many_is_named(terminal, words):
    said = terminal(*words)
    assert said.returncode == 2
    assert said.stderr.endswith(f"not {words[1]}\n")


def test_every_other_word_goes_to_fanal_as_the_kiosks_user_and_with_its_state(terminal):
    terminal.programs("id", "echo 0")
    said = terminal("pin", "reset", QT_QPA_PLATFORM="vnc")
    assert said.returncode == 0
    words = said.stdout.splitlines()
    assert words[:5] == ["-u", "fanal", "--", "env", "-i"]
    assert f"XDG_STATE_HOME={terminal.state.parent}" in words
    assert words[-3:] == ["/usr/bin/fanal", "pin", "reset"]


def test_a_missing_user_is_told_with_its_mend(terminal):
    terminal.programs("id", "echo 0")
    terminal.programs("getent", "exit 2")
    said = terminal("doctor")
    assert said.returncode == 1
    assert "the user fanal is missing" in said.stderr
    assert "systemd-sysusers" in said.stderr


def test_status_of_a_terminal_that_is_well(terminal, under_systemd):
    (terminal.state / "copies").mkdir()
    for day in ("2026-11-24", "2026-11-25"):
        (terminal.state / "copies" / f"log-{day}.db").touch()
    said = under_systemd("status")
    assert said.stdout.splitlines() == [
        "Enabled: yes, it starts with the machine.",
        "Running: yes, since Wed 2026-11-25 08:00:00 CET.",
        "Restarts: 3 since it was last started by hand or with the machine.",
        "Safe mode: no.",
        "Print service: running.",
        "Last copy of the log: of 2026-11-25.",
    ]
    assert (said.returncode, said.stderr) == (0, "")


def test_status_of_a_terminal_that_is_not_well_says_what_to_do(under_systemd):
    said = under_systemd("status", ENABLED="no", ACTIVE="failed", CUPS="no")
    assert said.returncode == 1
    lines = said.stdout.splitlines()
    assert lines[0] == "Enabled: no. Make it a terminal:  sudo fanal-kiosk enable"
    assert lines[1].startswith("Running: no (failed, running). See why:  sudo journalctl")
    assert "Print service: not running." in lines[4]
    assert lines[5] == "Last copy of the log: none yet."


def test_status_tells_of_safe_mode_as_the_start_book_does(terminal, under_systemd):
    book = StartBook(terminal.state / "starts.json", Seconds())
    seen = []
    for _ in range(5):
        book.begin()
        seen.append("Safe mode: yes" in under_systemd("status").stdout)
    assert seen == [False, False, False, True, True]


class Seconds:
    """A moment a second after the last one, of one boot."""

    def __init__(self):
        self.passed = 0.0

    def __call__(self):
        self.passed += 1.0
        return Moment("a boot", self.passed)
