"""Which outputs a person hears alone, as pactl tells of them; the answers are those of PulseAudio 16 and PipeWire."""

import json

import pytest

from kiosk.adapters.voice.playing.headphones import Sink, sinks_of

SPEAKER = {"name": "analog-output-speaker", "type": "Speaker", "availability": "availability unknown"}


def socket(availability):
    return {"name": "analog-output-headphones", "type": "Headphones", "availability": availability}


def told(description="Built-in Audio Analog Stereo", *, form=None, ports=(), active=None, name="out"):
    properties = {"device.description": description, "device.class": "sound"}
    return {
        "index": 0,
        "name": name,
        "description": description,
        "mute": False,
        "properties": properties | ({"device.form_factor": form} if form else {}),
        "ports": list(ports),
        "active_port": active,
    }


def are_headphones(**sink):
    (found,) = sinks_of(json.dumps([told(**sink)]).encode())
    return found.headphones


@pytest.mark.parametrize(
    "sink",
    [
        {"description": "Casque USB"},
        {"description": "Jabra EVOLVE 20 Headset Analog Stereo"},
        {"description": "Écouteurs"},
        {"description": "WH-1000", "form": "headphone"},
        {"description": "Handy", "form": "headset", "ports": [{"name": "headset-output", "type": "Headset"}]},
        {
            "form": "internal",
            "ports": [SPEAKER, socket("available")],
            "active": "analog-output-headphones",
        },
        {
            "ports": [{"name": "[Out] Headphones", "type": "Headphones", "availability": "available"}],
            "active": "[Out] Headphones",
        },
    ],
)
def test_what_one_person_hears_is_known(sink):
    assert are_headphones(**sink)


@pytest.mark.parametrize(
    "sink",
    [
        {},
        {"description": "HDMI 2"},
        {"description": "JBL Go", "form": "portable"},
        {"description": "Headphones of the hall", "form": "speaker"},
        {"form": "internal", "ports": [SPEAKER, socket("available")], "active": "analog-output-speaker"},
        {
            "form": "internal",
            "ports": [SPEAKER, socket("not available")],
            "active": "analog-output-headphones",
        },
        {
            "description": "Built-in Audio Headphones",
            "ports": [socket("not available")],
            "active": "analog-output-headphones",
        },
        # a socket that cannot tell whether anything is in it may lead to a loudspeaker
        {"ports": [socket("availability unknown")], "active": "analog-output-headphones"},
    ],
)
def test_what_a_room_hears_is_not_taken_for_it(sink):
    assert not are_headphones(**sink)


def test_each_output_has_the_name_that_the_server_knows_it_by():
    answer = json.dumps([told(name="hall"), told("Casque", name="usb")]).encode()
    assert sinks_of(answer) == (
        Sink("hall", "Built-in Audio Analog Stereo"),
        Sink("usb", "Casque", headphones=True),
    )


def test_the_output_that_stands_for_none_is_none():
    assert sinks_of(json.dumps([told("Dummy Output", name="auto_null")]).encode()) == ()


@pytest.mark.parametrize("answer", [b"", b"Connection failure", b"7", b"[{}]", b'[{"name": "x"}]', b'["x"]'])
def test_what_is_no_list_of_outputs_is_an_error(answer):
    with pytest.raises(ValueError, match=r"no list of outputs|Expecting"):
        sinks_of(answer)
