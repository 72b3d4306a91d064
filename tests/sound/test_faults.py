"""What breaks in the middle of a visit: it ends well, its words are lit all the same, and the next one speaks."""

from __future__ import annotations

from functools import cache

import pytest

from sound.listening import longest_full_scale_run, sentence_in
from sound.sound_server import SoundServer
from sound.staging import Played, lit_in_time, not_heard, on_a_small_disk, play

pytestmark = [
    pytest.mark.sound,
    pytest.mark.skipif(not SoundServer.is_possible(), reason="needs pulseaudio and its programs"),
]

SERVER_FAULTS = [
    pytest.param(fault, marks=pytest.mark.proof) for fault in ("server killed", "server stands still")
]
"""Not daily: the server that comes after drops what a busy machine is late with. The daily test is test_loudspeaker."""

BREAKING = (
    "worker killed",
    "worker stands still",
    "sink removed",
    *SERVER_FAULTS,
    "disk full",
    "clips damaged",
)


def two_visits(fault: str, **named: object) -> dict[str, object]:
    """A visit with ``fault`` while its first line is said, when nothing of the next page is made; and another."""
    visit = {"way": "brief", "locale": "fr"}
    broken = {**visit, "fault": fault, "at": 1}
    return {"languages": ["fr"], "foresees": False, "visits": [broken, visit], **named}


def play_fault(fault: str, folder) -> Played | None:
    scene = two_visits(fault)
    if fault == "clips damaged":
        scene["visits"][0]["at"] = 2  # what is damaged was said before
    if fault != "disk full":
        return play("visit_stage.py", folder, scene)
    disk = folder.with_name("disk")
    disk.mkdir()
    alone = on_a_small_disk(disk, "3m")
    return (
        None
        if alone is None
        else play("visit_stage.py", folder, {**scene, "clips": str(disk / "clips")}, *alone)
    )


@pytest.fixture(scope="module")
def scene_of(tmp_path_factory):
    """Plays the scene of a fault, once: side by side they would take each other's time, and the sink hears that."""
    return cache(lambda fault: play_fault(fault, tmp_path_factory.mktemp("scene") / "stage"))


@pytest.fixture
def played(fault, scene_of):
    """The scene in which ``fault`` happened."""
    if (played := scene_of(fault)) is None:
        pytest.skip("this system lets nobody mount a small disk of their own")
    return played


@pytest.mark.parametrize("fault", BREAKING)
def test_the_visit_ends_well_and_the_next_one_speaks(fault, played):
    broken, after = played.told["visits"]
    assert played.told["log"] == ["None/left", "None/left"]
    assert broken["rests"]
    assert after["rests"]
    assert lit_in_time([*played.whole_lines(1), *played.whole_lines(2)])
    assert len(played.whole_lines(2)) >= 3
    assert all(line["heard"] for line in played.whole_lines(2))
    assert not_heard(played, 2) == []
    assert after["problems"] == []


@pytest.mark.parametrize("fault", ["worker killed", "worker stands still"])
def test_a_worker_that_fails_is_replaced_and_silences_nothing(fault, played):
    assert played.told["restarts"] == 1
    assert not_heard(played, 1) == []


@pytest.mark.parametrize("fault", ["sink removed", *SERVER_FAULTS])
def test_without_sound_the_words_are_lit_and_the_staff_told(fault, played):
    unheard = [line for line in played.whole_lines(1) if not line["heard"]]
    assert unheard
    assert lit_in_time(unheard)
    assert "No sound device" in played.visit(1)["problems"][0]


@pytest.mark.parametrize("fault", ["disk full"])
def test_on_a_full_disk_all_is_said_and_the_staff_told(fault, played):
    assert not_heard(played, 1) == []
    assert "the disk is full" in played.visit(1)["problems"][0]


@pytest.mark.parametrize("fault", ["clips damaged"])
def test_damaged_clips_are_made_anew_and_never_heard(fault, played):
    first, again = played.whole_lines(1)[0], played.whole_lines(2)[0]
    assert first["shown"] == again["shown"]
    assert first["wav"] != again["wav"]
    for line in played.whole_lines(2):
        assert longest_full_scale_run(sentence_in(line["wav"], line["frames"])) == 0
