"""The catalogue is what it says: many probes, no two alike, each of them done."""

from collections import Counter

from lockdown.catalogue import GESTURES, KINDS, of_kinds, probes
from lockdown.happenings import HAPPENINGS
from lockdown.keysyms import qt_key

KNOWN_WAYS_OUT = """
    alt+F4 alt+Tab Super_L super+r super+e super+u super+d super+F1 ctrl+alt+Delete ctrl+shift+Escape ctrl+Escape
    F1 F3 F6 F11 F12 Escape Menu shift+F10 Print ctrl+alt+F1 ctrl+alt+F12 ctrl+alt+BackSpace alt+Sys_Req alt+Escape
    ctrl+n ctrl+o ctrl+p ctrl+s ctrl+l ctrl+t ctrl+w ctrl+r ctrl+h ctrl+j ctrl+u ctrl+shift+n ctrl+q
    XF86AudioPlay XF86HomePage XF86WWW XF86Back XF86Search
"""
"""What public guides to kiosks name, and what people were let out by."""

SCHEMES = """
    file view-source chrome about data blob javascript mailto tel ftp ms-settings shell qrc \\\\
"""


def test_there_are_enough_and_of_every_kind():
    count = Counter(probe.kind for probe in probes())
    assert set(count) == set(KINDS)
    assert sum(count.values()) >= 150


def test_no_two_probes_are_the_same_thing():
    found = probes()
    assert [name for name, times in Counter(probe.id for probe in found).items() if times > 1] == []
    done = Counter(repr(probe.how) for probe in found if probe.how)
    assert [how for how, times in done.items() if times > 1] == []


def test_every_probe_says_what_it_does_elsewhere():
    told = Counter((probe.kind, probe.elsewhere) for probe in of_kinds("dialog", "process", "environment"))
    assert max(told.values()) == 1
    assert all(len(probe.elsewhere.split()) >= 2 for probe in probes())


def test_what_is_neither_key_nor_pointer_is_done_by_its_name():
    named = {probe.id for probe in of_kinds("dialog", "process", "environment", "window")}
    assert named == set(HAPPENINGS)


def test_a_pointer_probe_is_one_gesture():
    for probe in of_kinds("pointer"):
        gestures = [name for name in GESTURES if name in probe.how]
        assert len(gestures) == 1 or probe.id == "finger-and-mouse", probe


def test_the_ways_that_are_known_are_among_them():
    chords = {chord for probe in of_kinds("keys") for chord in probe.how["keys"]}
    assert [way for way in KNOWN_WAYS_OUT.split() if way not in chords] == []
    addresses = [probe.how["address"] for probe in of_kinds("url")]
    assert [
        scheme for scheme in SCHEMES.split() if not any(each.startswith(scheme) for each in addresses)
    ] == []


def test_every_key_is_one_that_qt_knows():
    for probe in of_kinds("keys"):
        for chord in probe.how["keys"]:
            qt_key(chord)
