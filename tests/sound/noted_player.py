"""NotedPlayer: the real player, with a note of each line it is given and of what became of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import monotonic

from kiosk.adapters.voice.playing.line import Line, OnEnd, OnWord
from kiosk.adapters.voice.playing.sound_player import SoundPlayer


@dataclass
class Note:
    """A line: ``wav`` is its clip, empty where there was none; times are seconds of the monotonic clock.

    ``began`` is when the player was asked, ``sounded`` when the first word was lit, ``ended`` when the line was over or
    cut off. ``heard`` says that its clip was sounding when the first word was lit, ``whole`` that it came to its end.
    ``lit`` are the words as they were lit, ``words`` those that ought to be.
    """

    screen: str
    item: str
    shown: str
    wav: str
    frames: int
    seconds: float
    said_by: list[tuple[str, str]]
    began: float
    on_screen: bool
    words: list[str]
    sounded: float = 0.0
    ended: float = 0.0
    heard: bool = False
    whole: bool = False
    lit: list[str] = field(default_factory=list)


class NotedPlayer:
    """The Player role before ``player``; ``screen_says`` tells the screen's name and whether a line belongs to it.

    Clips are copied into ``folder`` when one is given. ``on_line`` is called with the count of each line that begins.
    """

    def __init__(
        self,
        player: SoundPlayer,
        screen_says: Callable[[Line], tuple[str, bool]],
        folder: Path | None = None,
    ) -> None:
        self.player = player
        self.notes: list[Note] = []
        self.on_line: Callable[[int], None] = lambda number: None
        self._screen_says = screen_says
        self._folder = folder
        self._copies: dict[Path, str] = {}
        self._now: Note | None = None

    @property
    def has_sound(self) -> bool:
        return self.player.has_sound

    @property
    def trouble(self) -> str:
        return self.player.trouble

    @property
    def heard(self) -> tuple[Note, ...]:
        """Every line so far."""
        return tuple(self.notes)

    def check(self) -> None:
        """Nothing is kept that could fail."""

    def start(self) -> None:
        self.player.start()

    def close(self) -> None:
        self.player.close()

    def play(self, line: Line, on_word: OnWord, on_end: OnEnd) -> None:
        self._close(whole=False)
        note = self._now = self._note(line)
        self.notes.append(note)

        def word(start: int, length: int) -> None:
            if not note.lit:
                note.sounded = monotonic()
                note.heard = line.clip is not None and self.player.sounding == line.clip.path
            note.lit.append(line.utterance.shown[start : start + length])
            on_word(start, length)

        def end() -> None:
            self._close(whole=True)
            on_end()

        self.player.play(line, word, end)
        self.on_line(len(self.notes))

    def stop(self) -> None:
        self.player.stop()
        self._close(whole=False)

    def report(self, first: int = 0) -> list[dict[str, object]]:
        """The notes from ``first`` on, ready for JSON."""
        return [asdict(note) for note in self.notes[first:]]

    def _note(self, line: Line) -> Note:
        screen, says = self._screen_says(line)
        clip, shown = line.clip, line.utterance.shown
        return Note(
            screen=screen,
            item=line.item,
            shown=shown,
            wav="" if clip is None else self._copy(clip.path),
            frames=0 if clip is None else clip.frames,
            seconds=line.seconds,
            said_by=[(each.speaker.value, each.name) for each in line.said_by],
            began=monotonic(),
            on_screen=says,
            words=[shown[mark.start : mark.start + mark.length] for mark in line.marks],
        )

    def _close(self, *, whole: bool) -> None:
        note, self._now = self._now, None
        if note is not None:
            note.ended, note.whole = monotonic(), whole

    def _copy(self, clip: Path) -> str:
        """Where the clip can be read later: those in memory go with the voice, and damaged ones are made anew."""
        if self._folder is None:
            return str(clip)
        name = f"{clip.stem}-{clip.stat().st_mtime_ns}.wav"
        copy = self._folder / name
        if not copy.exists():
            copy.write_bytes(clip.read_bytes())
        return str(copy)
