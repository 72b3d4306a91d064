import threading

import pytest

from kiosk.bridge.inbox import MainThreadInbox
from kiosk.bridge.view import Dress, view_of
from kiosk.bridge.visit_bridge import SILENT, VisitBridge
from kiosk.visit.describe import describe
from kiosk.visit.events import Action, Heard, Picked, Pressed, SpeechEnded, TouchBegan, Woke
from kiosk.visit.speech import Progress, Speaker
from kiosk.visit.states import Help, Home, Languages, Preparing, Showing, Visit
from sample_content import LANGUAGES, world

GLYPHS = {"file-key": "K", "help": "?", "eye": "E", "account-voice": "V", "folder-account": "F"}
DRESS = Dress(GLYPHS, {language.locale: language for language in LANGUAGES})


@pytest.fixture
def sent():
    return []


@pytest.fixture
def bridge(qapp, sent):
    return VisitBridge(DRESS, sent.append)


def shown(state):
    return view_of(describe(world(), state), DRESS, 1)


def test_each_verb_is_one_event(bridge, sent):
    bridge.touch()
    bridge.wake()
    bridge.pick("asylum")
    bridge.hear("asylum")
    bridge.press("go-on")
    assert sent == [TouchBegan(), Woke(), Picked("asylum"), Heard("asylum"), Pressed(Action.GO_ON)]


def test_a_screen_is_told_once_and_takes_the_light_with_it(bridge, qtbot):
    bridge.show(describe(world(), Home(Visit("fr"))))
    bridge.say_progress(Progress(1, "title", 0, 4))
    assert bridge.speaking == {"item": "title", "start": 0, "length": 4, "speaker": "engine"}
    with qtbot.waitSignals([bridge.viewChanged, bridge.speakingChanged], timeout=1000):
        bridge.show(describe(world(), Home(Visit("fr"))))
    assert bridge.speaking == SILENT
    assert bridge.view["name"] == "Home"


def test_the_lit_word_is_found_again_among_the_marks_that_keep_french_the_right_way_round(bridge):
    bridge.show(describe(world(), Showing(Visit("ar", chosen=True), "letters", 2)))
    say = bridge.view["body"]["say"]["text"]
    shown = "".join(sign for sign in say if sign not in "\u2066\u2069")
    start = shown.index("la notice")
    bridge.say_progress(Progress(1, "say", start, len("la notice")))
    lit = bridge.speaking
    assert say[lit["start"] : lit["start"] + lit["length"]] == "la notice"


def test_a_sentence_lit_as_a_whole_is_lit_with_its_marks(bridge):
    bridge.show(describe(world(), Showing(Visit("ar", chosen=True), "letters", 2)))
    say = bridge.view["body"]["say"]["text"]
    shown = "".join(sign for sign in say if sign not in "\u2066\u2069")
    assert len(shown) < len(say)
    bridge.say_progress(Progress(1, "say", 0, len(shown)))
    assert (bridge.speaking["start"], bridge.speaking["length"]) == (0, len(say))


def test_it_is_told_when_nobody_can_say_what_is_shown(bridge, qtbot):
    bridge.show(describe(world(), Home(Visit("fr"))))
    bridge.say_progress(Progress(1, "title", 0, 4))
    with qtbot.waitSignal(bridge.speakingChanged, timeout=1000):
        bridge.say_progress(Progress(1, "title", 0, 4, Speaker.NOBODY))
    assert bridge.speaking["speaker"] == "nobody"


def test_every_screen_has_a_number_of_its_own(bridge):
    bridge.show(describe(world(), Home(Visit("fr"))))
    first = bridge.view["id"]
    bridge.show(describe(world(), Home(Visit("fr"))))
    assert bridge.view["id"] > first


def test_words_carry_their_own_language_and_direction():
    view = shown(Help(Showing(Visit("ar", chosen=True), "letters", 2)))
    assert view["rightToLeft"]
    assert view["body"]["own"]["locale"] == "fr"  # no Arabic was written for it: French is shown as French
    assert not view["body"]["own"]["rightToLeft"]
    step = shown(Showing(Visit("ar", chosen=True), "letters", 2))["body"]["say"]
    assert (step["locale"], step["rightToLeft"], step["family"], step["draft"]) == (
        "ar",
        True,
        "Noto Sans Arabic",
        True,
    )


def test_pictures_are_characters_and_turn_only_where_the_reading_way_does():
    not_here = shown(Languages(Visit("ar")))["body"]["notHere"]["picture"]
    assert (not_here["glyph"], not_here["badge"], not_here["flips"], not_here["badgeFlips"]) == (
        "V",
        "?",
        True,
        True,
    )
    need = shown(Preparing(Visit("ar"), "letters"))["body"]["needs"][0]["picture"]
    assert (need["glyph"], need["flips"]) == ("K", False)


def test_a_scene_says_its_kind_and_keeps_its_french():
    scene = shown(Showing(Visit("ar", chosen=True), "letters", 2))["body"]["scene"]
    assert (scene["kind"], scene["items"][0]["label"], scene["target"]) == ("phone", "Numéro étranger", "key")


def test_nothing_but_plain_values_reaches_qml():
    def plain(value):
        if isinstance(value, dict):
            return all(isinstance(key, str) and plain(member) for key, member in value.items())
        if isinstance(value, list):
            return all(plain(member) for member in value)
        return value is None or isinstance(value, str | int | float | bool)

    for step in range(1, 8):
        assert plain(shown(Showing(Visit("ar"), "letters", step)))


def test_an_event_from_another_thread_arrives_on_the_main_one(qapp, qtbot):
    arrived = []
    inbox = MainThreadInbox(lambda event: arrived.append((event, threading.current_thread())))
    worker = threading.Thread(target=lambda: [inbox(SpeechEnded(number)) for number in range(50)])
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: len(arrived) == 50, timeout=2000)
    assert [event.id for event, _ in arrived] == list(range(50))
    assert {thread for _, thread in arrived} == {threading.main_thread()}


def test_an_answer_is_never_delivered_inside_the_call_that_gave_it(qapp, qtbot):
    arrived = []
    inbox = MainThreadInbox(arrived.append)
    inbox(SpeechEnded(1))
    assert arrived == []
    qtbot.waitUntil(lambda: bool(arrived), timeout=2000)
