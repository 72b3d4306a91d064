"""The two Debian packages, made of a small stand-in for the frozen build: what is in them, and what they ask for."""

import configparser
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk import __version__, cli, paths

ROOT = Path(__file__).parent.parent.parent
MAKE_DEB = ROOT / "packaging" / "make_deb.sh"
DEBIAN = ROOT / "packaging" / "debian"
SHARED = "usr/share/fanal-kiosk"


def said_by(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=120, **options).stdout


@pytest.fixture(scope="module")
def frozen(tmp_path_factory):
    """A folder such as PyInstaller leaves: a program, a library it carries, notices."""
    folder = tmp_path_factory.mktemp("frozen") / "fanal"
    (folder / "_internal").mkdir(parents=True)
    (folder / "licences").mkdir()
    shutil.copy(shutil.which("true"), folder / "fanal")
    shutil.copy(shutil.which("gpgv") or shutil.which("dpkg"), folder / "_internal" / "carries.so.1")
    (folder / "NOTICES.txt").write_text("What others made.\n")
    (folder / "licences" / "one.txt").write_text("Its terms.\n")
    return folder


def made(frozen, folder):
    said_by(str(MAKE_DEB), str(frozen), str(folder))
    return {name: next(folder.glob(f"{name}_*.deb")) for name in ("fanal", "fanal-kiosk")}


@pytest.fixture(scope="module")
def debs(frozen, tmp_path_factory):
    return made(frozen, tmp_path_factory.mktemp("debs"))


@pytest.fixture(scope="module")
def fields(debs):
    found = {}
    for name, deb in debs.items():
        lines = re.findall(r"^(\S+): (.*)$", said_by("dpkg-deb", "--field", str(deb)), re.MULTILINE)
        found[name] = dict(lines)
    return found


@pytest.fixture(scope="module")
def content(debs):
    """Package -> path -> mode, owner and target of each file."""
    found = {}
    for name, deb in debs.items():
        entries = {}
        for line in said_by("dpkg-deb", "--contents", str(deb)).splitlines():
            mode, owner, _, _, _, path, *target = line.replace("\\\\", "\\").split(maxsplit=7)
            entries[path.removeprefix("./")] = (mode, owner, target[-1] if target else "")
        found[name] = entries
    return found


@pytest.fixture(scope="module")
def control(debs, tmp_path_factory):
    """Package -> the folder of its maintainer scripts."""
    found = {}
    for name, deb in debs.items():
        found[name] = tmp_path_factory.mktemp(name)
        said_by("dpkg-deb", "--control", str(deb), str(found[name]))
    return found


def test_the_version_is_said_once_in_the_program(fields):
    assert fields["fanal"]["Version"] == fields["fanal-kiosk"]["Version"] == __version__
    said = [file for file in DEBIAN.iterdir() if __version__ in file.read_text("utf-8")]
    assert said == []


def test_both_packages_are_for_the_same_build(fields):
    assert fields["fanal"]["Architecture"] == "amd64"
    assert fields["fanal-kiosk"]["Architecture"] == "all"
    assert f"fanal (= {__version__})" in fields["fanal-kiosk"]["Depends"].split(", ")


def test_fanal_asks_for_the_libraries_it_does_not_carry_for_the_voice_and_for_nothing_else(fields):
    wanted = {each.split(" (")[0] for each in fields["fanal"]["Depends"].split(", ")}
    assert {"libc6", "espeak-ng", "fontconfig-config"} <= wanted
    assert "libglib2.0-0" not in wanted
    assert re.search(r"libc6 \(>= 2\.\d+\)", fields["fanal"]["Depends"])


def lacking(folder):
    return {
        each.split(" (")[0] for each in said_by(str(DEBIAN / "libraries.sh"), str(folder)).strip().split(", ")
    }


def test_a_library_that_is_carried_is_not_asked_for(frozen, tmp_path):
    names = re.findall(r"NEEDED +(\S+)", said_by("objdump", "-p", str(frozen / "_internal" / "carries.so.1")))
    name = next(name for name in names if name != "libc.so.6")
    package = said_by("dpkg", "-S", f"*-linux-gnu/{name}").split(":")[0]
    assert package in lacking(frozen)
    complete = tmp_path / "complete"
    shutil.copytree(frozen, complete)
    (complete / "_internal" / name).write_bytes(b"")
    assert package not in lacking(complete)


def test_the_terminal_asks_for_all_that_its_scripts_start(fields):
    wanted = set(re.split(r"[,|] ?| ", fields["fanal-kiosk"]["Depends"]))
    assert {"cage", "xwayland", "seatd", "openbox", "xserver-xorg-core", "xauth"} <= wanted
    assert {"pulseaudio", "pipewire-pulse", "wireplumber", "cups", "kbd", "procps"} <= wanted


def test_the_program_is_found_by_its_name(content):
    mode, _, target = content["fanal"]["usr/bin/fanal"]
    assert (mode[0], target) == ("l", "../lib/fanal/fanal")
    assert content["fanal"]["usr/lib/fanal/fanal"][0] == "-rwxr-xr-x"


@pytest.mark.parametrize("name", ["fanal", "fanal-mediator"])
def test_a_desktop_finds_both_its_windows_and_starts_what_there_is(content, name):
    assert f"usr/share/applications/{name}.desktop" in content["fanal"]
    assert f"usr/share/icons/hicolor/scalable/apps/{name}.svg" in content["fanal"]
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(ROOT / "packaging" / "session" / f"{name}.desktop", "utf-8")
    entry = parser["Desktop Entry"]
    assert entry["Icon"] == name
    assert {"Name", "GenericName", "GenericName[fr]", "Comment", "Comment[fr]"} <= set(entry)
    program, command, *options = entry["Exec"].split()
    assert f"usr/bin/{program}" in content["fanal"]
    assert CliRunner().invoke(cli.main, [command, *options, "--help"]).exit_code == 0


def test_what_others_made_is_named_where_debian_looks_for_it(content):
    _, _, notices = content["fanal"]["usr/share/doc/fanal/NOTICES.txt"]
    assert notices.endswith("lib/fanal/NOTICES.txt")
    assert "usr/share/doc/fanal/licences" in content["fanal"]
    assert "usr/share/doc/fanal/copyright" in content["fanal"]


def test_the_handbook_is_on_the_terminal_with_the_pages_it_leads_to(content):
    for handbook in (ROOT / "docs").glob("handbook.*.md"):
        pages = {handbook.name, *re.findall(r"\]\(([\w.-]+\.md)", handbook.read_text("utf-8"))}
        assert pages <= {
            Path(path).name for path in content["fanal"] if path.startswith("usr/share/doc/fanal/")
        }


def test_each_file_belongs_to_root_and_nobody_else_may_write_it(content):
    for entries in content.values():
        for path, (mode, owner, _) in entries.items():
            assert owner == "root/root", path
            assert mode[0] == "l" or mode[5] == mode[8] == "-", path


def test_the_sites_settings_are_kept_as_they_were_edited(control):
    assert (control["fanal"] / "conffiles").read_text().splitlines() == ["/etc/fanal/site.toml"]
    assert (control["fanal-kiosk"] / "conffiles").read_text().splitlines() == ["/etc/fanal/kiosk.env"]


def test_all_that_enable_links_and_the_units_name_is_in_the_package(content):
    session = ROOT / "packaging" / "session"
    installed = {f"/{path}" for path in content["fanal-kiosk"]}
    named = set()
    for file in session.iterdir():
        if file.suffix != ".svg":
            named |= set(re.findall(r"/usr/(?:lib|share)/fanal-kiosk/[\w.-]*\w", file.read_text("utf-8")))
    named |= {
        f"/{SHARED}/{name}"
        for name in re.findall(r"\$shared/([\w.-]+)", (session / "fanal-kiosk").read_text())
    }
    assert named
    assert named - installed == set()


def test_until_it_is_enabled_nothing_of_the_terminal_counts(content):
    counting = re.compile(
        r"^(etc/(?!fanal/)|lib/udev|usr/lib/(udev|sysctl\.d)|.*\.(wants|service\.d)/).*[^/]$"
    )
    assert [path for path in content["fanal-kiosk"] if counting.match(path)] == []


def test_a_mount_unit_bears_the_name_of_its_place(content):
    units = {Path(path).name for path in content["fanal-kiosk"] if path.endswith("mount")}
    places = [
        (str(paths.STICK), "mount"),
        (str(paths.OUT_STICK), "mount"),
        (str(paths.OUT_STICK), "automount"),
    ]
    assert units == {
        said_by("systemd-escape", "--path", f"--suffix={kind}", place).strip() for place, kind in places
    }


def test_each_maintainer_script_can_be_read_by_a_plain_shell(control):
    scripts = [
        folder / name
        for folder in control.values()
        for name in ("preinst", "postinst", "prerm", "postrm")
        if (folder / name).exists()
    ]
    assert len(scripts) >= 5
    for script in scripts:
        assert script.read_text().splitlines()[:2] == ["#!/bin/sh", "set -e"]
        said_by("sh", "-n", str(script))


def test_removing_disables_and_purging_forgets(control):
    assert "fanal-kiosk disable" in (control["fanal-kiosk"] / "prerm").read_text()
    purge = (control["fanal-kiosk"] / "postrm").read_text()
    assert "rm -rf /var/lib/fanal" in purge
    assert "userdel fanal" in purge


def test_the_user_is_locked_and_has_no_more_groups_than_it_needs():
    lines = [line for line in (DEBIAN / "fanal-kiosk.sysusers").read_text().splitlines() if line[0] != "#"]
    groups = [f"m fanal {group}" for group in ("audio", "lp", "video")]
    assert lines == ['u fanal - "Fanal kiosk" /var/lib/fanal', *groups]


def test_the_same_commit_and_build_make_the_same_bytes(debs, frozen, tmp_path):
    again = made(frozen, tmp_path)
    assert {name: deb.read_bytes() for name, deb in again.items()} == {
        name: deb.read_bytes() for name, deb in debs.items()
    }


def test_a_release_that_is_too_large_is_refused(frozen, tmp_path):
    large = tmp_path / "fanal"
    shutil.copytree(frozen, large)
    with (large / "_internal" / "zeros").open("wb") as file:
        file.truncate(251_000_000)
    done = subprocess.run(
        [MAKE_DEB, large, tmp_path],
        check=False,
        capture_output=True,
        text=True,
        env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "RELEASE": "1"},
    )
    assert done.returncode == 1
    assert "251 MB" in done.stderr
    assert list(tmp_path.glob("*.deb")) == []


def test_a_folder_that_holds_no_build_is_told_with_its_mend(tmp_path):
    done = subprocess.run([MAKE_DEB, tmp_path], check=False, capture_output=True, text=True)
    assert done.returncode == 2
    assert "make package" in done.stderr
