"""The stick: what is on it is signed, a changed byte is refused, FAT32 can hold it, its installer speaks plainly."""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

STICK = Path(__file__).parent.parent.parent / "packaging" / "stick"
WITH_EPOCH = "lamp_1%3a2.0~rc1+1_all.deb"
FILES = (
    "repo/pool/fanal/fanal_0.1.0_all.deb",
    "repo/dists/bookworm/main/binary-amd64/Packages.xz",
    "repo/dists/bookworm/InRelease",
    "fanal.gpg",
)
NOBODY = 65534


def run(
    *command: str | Path, env: Mapping[str, str] | None = None, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, env={**os.environ, **(env or {})}, cwd=cwd, capture_output=True, text=True, check=False
    )


def made(*command: str | Path, env: Mapping[str, str] | None = None) -> None:
    ended = run(*command, env=env)
    assert ended.returncode == 0, ended.stderr


def tiny_deb(folder: Path, file: str, words: str = "") -> Path:
    """A package that holds one file of ``words``; its name and version are those of ``file``."""
    name, version, _ = file.removesuffix(".deb").split("_")
    tree = folder / f"{name}.tree"
    (tree / "DEBIAN").mkdir(parents=True, exist_ok=True)
    (tree / name).write_text(words, "utf-8")
    fields = {"Package": name, "Version": version.replace("%3a", ":"), "Architecture": "all"}
    fields |= {"Maintainer": "Nobody", "Description": "nothing"}
    (tree / "DEBIAN" / "control").write_text("".join(f"{key}: {fields[key]}\n" for key in fields), "utf-8")
    made("dpkg-deb", "--root-owner-group", "-Znone", "-b", tree, folder / file)
    return folder / file


@pytest.fixture(scope="module")
def signer() -> Iterator[dict[str, str]]:
    """A builder with a key of their own. The folder's name is short: gpg's socket in it may have 107 letters."""
    with tempfile.TemporaryDirectory() as home:
        env = {"GNUPGHOME": home, "FANAL_SIGNING_KEY": "Builder"}
        new_key = (
            "--batch",
            "--passphrase",
            "",
            "--quick-generate-key",
            "Builder",
            "ed25519",
            "sign",
            "never",
        )
        made("gpg", *new_key, env=env)
        yield env
        made("gpgconf", "--kill", "gpg-agent", env=env)


@pytest.fixture(scope="module")
def debs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("debs")
    return [tiny_deb(folder, name) for name in ("fanal_0.1.0_all.deb", WITH_EPOCH)]


@pytest.fixture(scope="module")
def whole(signer: dict[str, str], debs: list[Path]) -> Iterator[Path]:
    """A stick of two tiny packages that anybody may read, as one is mounted."""
    with tempfile.TemporaryDirectory() as folder:
        stick = Path(folder)
        stick.chmod(0o755)
        (stick / "repo").mkdir()
        made(STICK / "make_repository.sh", stick / "repo", "bookworm", *debs, env=signer)
        made("gpg", "--output", stick / "fanal.gpg", "--export", "Builder", env=signer)
        shutil.copy(STICK / "install.sh", stick)
        yield stick


def read_by_apt(stick: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Fetch both packages from ``stick`` into ``folder`` by an apt that knows nothing of this machine."""
    settings = {
        "Dir": folder / "apt",
        "Dir::Etc::Main": "/dev/null",
        "Dir::Etc::Parts": "/dev/null",
        "Dir::Etc::SourceParts": "/dev/null",
        "Dir::Etc::SourceList": folder / "sources.list",
        "Dir::State::Status": "/dev/null",
        "Dir::Bin::Methods": "/usr/lib/apt/methods",
        "APT::Architecture": "amd64",
        "APT::Sandbox::User": "",
        "APT::Update::Error-Mode": "any",
    }
    for part in ("apt/var/lib/apt/lists/partial", "apt/var/cache/apt/archives/partial"):
        (folder / part).mkdir(parents=True)
    source = f"deb [signed-by={stick}/fanal.gpg] file:{stick}/repo bookworm main\n"
    (folder / "sources.list").write_text(source, "utf-8")
    conf = folder / "apt.conf"
    conf.write_text("".join(f'{key} "{value}";\n' for key, value in settings.items()), "utf-8")
    env = {"APT_CONFIG": str(conf)}
    updated = run("apt-get", "update", env=env, cwd=folder)
    return updated if updated.returncode else run("apt-get", "download", "fanal", "lamp", env=env, cwd=folder)


def install(
    stick: Path, *words: str, os_release: str = "ID=debian\nVERSION_CODENAME=bookworm\n"
) -> tuple[int, str]:
    """How install.sh ends on a machine of ``os_release``, and what it says; never as root, so it never installs."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as file:
        file.write(os_release)
        file.flush()
        Path(file.name).chmod(0o644)
        ended = subprocess.run(
            ["sh", stick / "install.sh", *words],
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "FANAL_OS_RELEASE": file.name},
            user=NOBODY if os.geteuid() == 0 else None,
            capture_output=True,
            text=True,
            check=False,
        )
    return ended.returncode, ended.stdout + ended.stderr


def changed(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)


def test_what_a_stick_lists_is_signed(whole: Path) -> None:
    made("gpgv", "--keyring", whole / "fanal.gpg", whole / "repo/dists/bookworm/InRelease")


def test_apt_takes_from_it_what_was_laid_there(whole: Path, debs: list[Path], tmp_path: Path) -> None:
    taken = read_by_apt(whole, tmp_path)
    assert taken.returncode == 0, taken.stderr
    assert {file.read_bytes() for file in tmp_path.glob("*.deb")} == {deb.read_bytes() for deb in debs}


@pytest.mark.parametrize("file", FILES)
def test_a_changed_byte_is_refused_by_apt(file: str, whole: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    shutil.copytree(whole, stick)
    changed(stick / file)
    assert read_by_apt(stick, tmp_path).returncode == 100
    assert not (tmp_path / "fanal_0.1.0_all.deb").exists()


def test_no_file_lies_in_the_repository_that_nothing_verifies(whole: Path) -> None:
    listed = {FILES[0], FILES[1], FILES[2], "repo/pool/debian/lamp_2.0~rc1+1_all.deb"}
    found = {str(file.relative_to(whole)) for file in (whole / "repo").rglob("*") if file.is_file()}
    assert found == listed


def test_releases_share_a_file_of_one_distribution_only(
    signer: dict[str, str], debs: list[Path], tmp_path: Path
) -> None:
    for release in ("bookworm", "trixie"):
        made(STICK / "make_repository.sh", tmp_path, release, *debs, env=signer)
    (tmp_path / "ubuntu").mkdir()
    namesake = tiny_deb(tmp_path / "ubuntu", WITH_EPOCH, "built elsewhere")
    made(STICK / "make_repository.sh", tmp_path, "noble", debs[0], namesake, env=signer)
    laid = sorted(str(file.relative_to(tmp_path)) for file in (tmp_path / "pool").rglob("*.deb"))
    lamp = "lamp_2.0~rc1+1_all.deb"
    assert laid == [f"pool/debian/{lamp}", "pool/fanal/fanal_0.1.0_all.deb", f"pool/ubuntu/{lamp}"]


def test_two_different_files_of_one_name_are_refused(
    signer: dict[str, str], debs: list[Path], tmp_path: Path
) -> None:
    made(STICK / "make_repository.sh", tmp_path / ".", "bookworm", *debs, env=signer)
    (tmp_path / "other").mkdir()
    namesake = tiny_deb(tmp_path / "other", WITH_EPOCH, "built elsewhere")
    ended = run(STICK / "make_repository.sh", tmp_path, "trixie", namesake, env=signer)
    assert ended.returncode == 1
    assert "lamp_2.0~rc1+1_all.deb" in ended.stderr


def test_a_stick_can_be_held_by_fat32(whole: Path) -> None:
    made(STICK / "fat_safe.sh", whole)


@pytest.mark.parametrize("name", ["lamp_1:2.0.deb", "un été.txt", "lamp.", "Lamp.deb"])
def test_a_name_that_fat32_would_change_is_named(name: str, tmp_path: Path) -> None:
    (tmp_path / "lamp.deb").touch()
    (tmp_path / name).touch()
    ended = run(STICK / "fat_safe.sh", tmp_path)
    assert ended.returncode == 1
    assert name.lower() in ended.stderr.lower()


def test_a_link_is_named(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("nothing")
    ended = run(STICK / "fat_safe.sh", tmp_path)
    assert ended.returncode == 1
    assert "./link" in ended.stderr


@pytest.mark.parametrize(
    "os_release",
    [
        'ID=linuxmint\nID_LIKE="ubuntu debian"\nVERSION_CODENAME=wilma\nPRETTY_NAME="Linux Mint 22"\n',
        'ID=debian\nVERSION_CODENAME=bullseye\nPRETTY_NAME="Debian 11"\n',
        'ID=ubuntu\nVERSION_CODENAME=jammy\nPRETTY_NAME="Ubuntu 22.04"\n',
        'ID=fedora\nPRETTY_NAME="Fedora"\n',
        "",
    ],
)
def test_another_system_is_refused_by_the_names_of_those_that_work(os_release: str, whole: Path) -> None:
    code, said = install(whole, os_release=os_release)
    assert code == 1
    found = re.search('PRETTY_NAME="(.*)"', os_release)
    french, english = said.splitlines()
    for line in (french, english):
        assert all(name in line for name in ("Debian 12", "Debian 13", "Ubuntu 24.04"))
        assert (found[1] if found else "") in line


def test_without_the_rights_it_says_how_to_get_them(whole: Path) -> None:
    code, said = install(whole)
    assert code == 1
    assert [line.split(":")[-1].strip() for line in said.splitlines()] == ["sudo sh install.sh"] * 2


def test_a_stick_that_is_not_whole_says_so(whole: Path) -> None:
    for os_release in ("ID=debian\nVERSION_CODENAME=trixie\n", "ID=ubuntu\nVERSION_CODENAME=noble\n"):
        code, said = install(whole, os_release=os_release)
        assert code == 1
        assert "copy it again" in said


def test_a_clock_that_is_behind_the_stick_is_named_with_its_mend(whole: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        stick = Path(folder, "stick")
        shutil.copytree(whole, stick)
        Path(folder).chmod(0o755)
        signed = stick / "repo/dists/bookworm/InRelease"
        date = "Date: Thu, 01 Jan 2099 00:00:00 +0000"
        signed.write_text(re.sub("^Date: .*$", date, signed.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
        code, said = install(stick)
    assert code == 1
    assert "clock" in said
    assert "sudo date -s 'Thu, 01 Jan 2099 00:00:00 +0000'" in said


@pytest.mark.parametrize(
    "words",
    [
        ["--kiosk"],
        ["extra"],
        ["--update-source"],
        ["--update-source", "a server"],
        ["--update-source", "ftp:x"],
    ],
)
def test_a_word_that_is_not_understood_leads_to_the_help(words: list[str], whole: Path) -> None:
    code, said = install(whole, *words)
    assert code == 2
    assert said.count("sh install.sh --help") == 2


def test_its_help_names_each_option_that_it_takes(whole: Path) -> None:
    code, said = install(whole, "--help")
    assert code == 0
    assert set(re.findall(r"--[\w-]+", said)) == {"--no-kiosk", "--x11", "--update-source"}


@pytest.mark.parametrize("name", ["README.txt", "LISEZMOI.txt"])
def test_what_is_to_be_read_names_options_that_exist(name: str) -> None:
    text = (STICK / name).read_text("utf-8")
    script = (STICK / "install.sh").read_text("utf-8")
    assert all(f"{option})" in script or f"{option} |" in script for option in re.findall(r"--[\w-]+", text))
    assert max(map(len, text.splitlines())) < 80


@pytest.mark.parametrize("script", sorted(STICK.glob("*.sh")), ids=lambda script: script.name)
def test_each_script_is_sound_for_its_shell(script: Path) -> None:
    shell = "sh" if script.read_text("utf-8").startswith("#!/bin/sh") else "bash"
    made(shell, "-n", script)
