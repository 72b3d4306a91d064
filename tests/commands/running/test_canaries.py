"""People who do not exist are written wherever a hand can write: nothing of them may be left anywhere.

Left are only what the staff wrote on purpose where a site may write of itself: its name, its address, its permanences
in ``site.local.toml``, and the words of its pronunciation list. They also prove that what is left would be found.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from canary_identities import HOW_MANY, canaries

STAGE = Path(__file__).parents[2] / "canary_stage.py"
LIMIT_SECONDS = 600
AT_ONCE = 10
SITE, WORDS = "state/fanal/site.local.toml", "state/fanal/pronunciation/fr.toml"
EXPORTS = "state/fanal/exports"

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="a program begins anew in its own place on POSIX"
)


def run(home, first, last):
    """Let the stage write its canaries; what it said, in lines."""
    folders = {"HOME": home, "XDG_STATE_HOME": home / "state", "XDG_CACHE_HOME": home / "cache"}
    folders |= {"XDG_DATA_HOME": home / "data", "XDG_CONFIG_HOME": home / "config"}
    folders |= {"TMPDIR": home / "tmp", "CANARY_SPOOL": home / "spool"}
    for folder in folders.values():
        folder.mkdir(exist_ok=True)
    done = subprocess.run(
        [sys.executable, str(STAGE), str(first), str(last)],
        env={
            **os.environ,
            **{name: str(folder) for name, folder in folders.items()},
            "QT_QPA_PLATFORM": "offscreen",
            "QT_QUICK_BACKEND": "software",
            "PYTHONPATH": os.pathsep.join(map(str, (STAGE.parents[1], STAGE.parent))),
        },
        capture_output=True,
        text=True,
        timeout=LIMIT_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    told = done.stdout.splitlines()
    # what the program says is a log too, but for what the stage itself was asked to say
    (home / "said.log").write_text("\n".join(told[:-1]) + done.stderr, "utf-8")
    return told


def found_in(home, who):
    """Every file whose bytes, or whose name, hold something of ``who``."""
    needles, found = who.needles(), set()
    for file in home.rglob("*"):
        name = str(file.relative_to(home))
        data = name.encode() + (file.read_bytes() if file.is_file() else b"")
        if any(needle in data.lower() for needle in needles):
            found.add(name)
    return found


def nothing_is_left_of(home, first, last):
    *wiped, again = run(home, first, last)
    people = canaries()[first : last + 1]
    *others, kept = people
    assert list((home / EXPORTS).glob("*.csv"))
    assert wiped == ["wiped ''"] * (3 * len(people) + 1)
    assert again == f"again {kept.email}"
    assert {who.name: found_in(home, who) for who in others} == {who.name: set() for who in others}
    assert found_in(home, kept) == {SITE, WORDS}


def test_nothing_is_left_of_whoever_is_written(tmp_path):
    nothing_is_left_of(tmp_path, 0, 1)


@pytest.mark.proof
@pytest.mark.parametrize("first", range(0, HOW_MANY, AT_ONCE))
def test_nothing_is_left_of_sixty_people(tmp_path, first):
    nothing_is_left_of(tmp_path, first, first + AT_ONCE - 1)


def test_sixty_people_share_nothing_that_is_looked_for():
    people = canaries()
    assert len(people) == HOW_MANY
    for field in ("name", "script_name", "phone", "email", "foreigner_number"):
        assert len({getattr(who, field) for who in people}) == HOW_MANY


def test_whatever_is_looked_for_is_found(tmp_path):
    who = canaries()[7]
    for at, needle in enumerate(who.needles()):
        (tmp_path / f"{at}.bin").write_bytes(b"\x00before" + needle + b"after\xff")
    assert len(found_in(tmp_path, who)) == len(who.needles())
