"""Voice state: why the terminal speaks or does not, in words for the people who look after it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kiosk.adapters.voice.worker.worker_process import Standing
from kiosk.content.language import Language, Speech


@dataclass(frozen=True, slots=True)
class VoiceState:
    """``engine`` is its name and version, empty when none was ever ready; ``voiceless`` are locales that should speak.

    ``unkept`` says why no sound can be kept on the disk, and the mend; empty when all is well there. ``damaged`` are
    the ids of recordings that could not be played; ``left_out`` are the engines that are asked no more until the next
    start, each with the reason. ``trouble`` says what is wrong with the sound device that the site names.

    To be read from a voice that was started: before, there is neither engine nor sound.
    """

    standing: Standing
    engine: str
    voiceless: tuple[str, ...]
    has_sound: bool
    restarts: int
    reason: str
    unkept: str
    damaged: tuple[str, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
    trouble: str = ""

    @property
    def problems(self) -> tuple[str, ...]:
        """One plain sentence each; empty when every language is heard."""
        found: list[str] = []
        if self.standing is Standing.MISSING:
            found.append(f"No speech engine: {self.reason}. Sentences are shown, not spoken.")
        elif self.standing is Standing.RESTARTING:
            found.append(f"The voice is being restarted: {self.reason}.")
        elif self.reason:
            found.append(f"The last sentence could not be spoken: {self.reason}.")
        found += [
            f"{engine} is left out until the next start: {reason}. The next voice speaks its languages."
            for engine, reason in self.left_out
        ]
        if self.unkept:
            found.append(self.unkept)
        found += [
            f"The recording {id} is damaged or missing: the engine says its words, or nobody. Record it again."
            for id in self.damaged
        ]
        found += [
            f"No voice for {language}: its sentences are shown, not spoken." for language in self.voiceless
        ]
        if self.trouble:
            found.append(self.trouble)
        if not self.has_sound:
            found.append(
                "No sound device: sentences are shown, not heard. Plug in a loudspeaker or headphones."
            )
        return tuple(found)


def voice_for(language: Language, voices: Sequence[str]) -> str | None:
    """The first candidate of ``language`` that is among ``voices``.

    ``"fr"`` is found as ``"roa/fr"``; ``"piper:fr"`` is any voice whose id begins so: the first by name.
    """
    for name in language.voices:
        for voice in sorted(each for each in voices if ":" in each) if ":" in name else voices:
            if _is_called(voice, name):
                return voice
    return None


def _is_called(voice: str, name: str) -> bool:
    if ":" not in name:
        return name in (voice, voice.rpartition("/")[2])
    return voice == name or (voice.startswith(name) and not voice[len(name)].isalpha())


def voiceless(languages: Iterable[Language], voice_of: Callable[[str], str | None]) -> tuple[str, ...]:
    """The locales that ought to speak and cannot."""
    wanted = (language for language in languages if language.speech is not Speech.NONE)
    return tuple(language.locale for language in wanted if voice_of(language.locale) is None)
