"""Four ways to walk a terminal: by ear and four keys, by eye alone, with one finger, and five times too slowly."""

from kiosk.content.procedure import ON
from kiosk.visit.events import Action, Heard, Picked
from kiosk.visit.wording import button_item
from screen_faults import in_a_scene
from screen_keys import ACT, NEXT
from screen_stage import visible_below, where
from walk import touchable

MOST_STOPS = 60
"""More things than any screen has: whoever has not found it by then never will."""

SLOWER = 5


def route(world, procedure, locale):
    """What is to be chosen on the way through ``procedure``, in order, in the words of ``locale``."""
    library = world.library
    found = library.procedures[procedure]
    yield library.words(f"Home/{found.theme}", locale)
    yield library.utterance(found.title, locale)
    for gate in found.gates:
        yield library.utterance(next(each.label for each in gate.choices if each.leads == ON), locale)
    yield button(library, Action.SHOW_ME, locale)
    for _ in found.steps:
        yield button(library, Action.GO_ON, locale)
    yield button(library, Action.DONE, locale)
    yield library.words("Feedback/good", locale)


def button(library, action, locale):
    return library.words(f"Buttons/{action.value}", locale)


class Driver:
    """Walks a route; each kind of driver knows its own way to :meth:`choose`."""

    def __init__(self, kiosk, world):
        self.kiosk = kiosk
        self.world = world

    def walk(self, procedure, locale):
        """From rest to goodbye."""
        self.wake()
        self.choose(self.world.library.words("Languages/touch-here", locale))
        if self.world.library.language(locale).speech.value != "full":
            self.choose(button(self.world.library, Action.GO_ON, locale))
        for words in route(self.world, procedure, locale):
            self.choose(words)


class EyesClosed(Driver):
    """Knows what is said, and four keys. Never looks at the screen, its items or its tree."""

    def wake(self):
        self.kiosk.press(ACT)

    def choose(self, words):
        for _ in range(MOST_STOPS):
            self.kiosk.press(NEXT)
            if self.heard() == words.spoken:
                self.kiosk.press(ACT)
                return
        raise AssertionError(f"nobody who cannot see finds {words.spoken!r}")

    def heard(self):
        speech = self.kiosk.voice.speaking
        return " ".join(spoken.utterance.spoken for spoken in speech.run) if speech else ""


class NoSound(Driver):
    """Touches what bears the words that are wanted; nothing is heard."""

    def wake(self):
        self.kiosk.fingers.touch("screen")

    def choose(self, words):
        self.kiosk.voice.hush()
        self.look()
        self.tap(self.place_of(words))

    def look(self):
        """What is done with each screen before it is touched."""

    def place_of(self, words):
        wanted = plain(words.shown)
        readable = [each for each in words_on(self.kiosk.kiosk.window) if not in_a_scene(each[0])]
        for item, text in readable:
            if text == wanted or (text and self.kiosk.screen.name == "Languages" and wanted.startswith(text)):
                return where(item).center()
        raise AssertionError(f"{wanted!r} stands nowhere on {self.kiosk.screen.name}")

    def tap(self, place):
        self.kiosk.fingers.tap_at(place)
        self.kiosk.fingers.settle()


class Slow(Driver):
    """Takes five times as long as the terminal waits, on every screen, and says "I am here" each time.

    Walks the core: an hour goes by in a moment there, and the screens add nothing to time.
    """

    def wake(self):
        self.kiosk.touch("screen")

    def choose(self, words):
        for _ in range(SLOWER):
            self.kiosk.voice.finish()
            self.kiosk.clock.advance(self.world.idle_seconds)
            if self.kiosk.screen.name == "IdleWarning":
                self.kiosk.touch("button-here")
            elif self.kiosk.screen.name == "Resting":
                self.wake()  # no language was chosen yet, so nothing was lost
        self.kiosk.touch(self.thing_called(words))

    def thing_called(self, words):
        screen = self.kiosk.screen
        for thing, event in touchable(screen).items():
            item = event.item if isinstance(event, Picked | Heard) else button_item(event.action)
            spoken = screen.saying(item)
            if spoken and spoken.utterance.shown == words.shown:
                return thing
        raise AssertionError(f"{words.shown!r} is not on {screen.name}")


def words_on(window):
    """Every text on ``window`` that can be read, with where it stands."""
    for item in visible_below(window.contentItem()):
        text = item.property("text")
        if isinstance(text, str) and plain(text):
            yield item, plain(text)


def plain(text):
    """Words without the marks that keep them the right way round, and without fixed blanks."""
    return " ".join("".join(sign for sign in text if sign not in "\u2066\u2069\u200e\u200f").split())
