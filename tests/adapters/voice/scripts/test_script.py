"""What the engine is asked, and under which name its answer is kept."""

from kiosk.adapters.voice.scripts.script import Piece, Script


def test_the_name_of_a_clip_changes_with_engine_voice_rate_and_words():
    script = Script((Piece("roa/fr", 115, "Bonjour"),))
    others = [
        script.key("eSpeak NG 1.52"),
        Script((Piece("gmw/en", 115, "Bonjour"),)).key("eSpeak NG 1.51"),
        Script((Piece("roa/fr", 86, "Bonjour"),)).key("eSpeak NG 1.51"),
        Script((Piece("roa/fr", 115, "Bonsoir"),)).key("eSpeak NG 1.51"),
    ]
    assert script.key("eSpeak NG 1.51") == script.key("eSpeak NG 1.51")
    assert len({script.key("eSpeak NG 1.51"), *others}) == 5
