"""Voice state: why the terminal speaks or does not, in words for the people who look after it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kiosk.adapters.voice.worker_process import Standing
from kiosk.content.language import Language, Speech


@dataclass(frozen=True, slots=True)
class VoiceState:
    """``engine`` is its name and version, empty when none was ever ready; ``voiceless`` are locales that should speak.

    ``unkept`` says why no sound can be kept on the disk, and the mend; empty when all is well there.

    To be read from a voice that was started: before, there is neither engine nor sound.
    """

    standing: Standing
    engine: str
    voiceless: tuple[str, ...]
    has_sound: bool
    restarts: int
    reason: str
    unkept: str

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
        if self.unkept:
            found.append(self.unkept)
        found += [
            f"No voice for {language}: its sentences are shown, not spoken." for language in self.voiceless
        ]
        if not self.has_sound:
            found.append(
                "No sound device: sentences are shown, not heard. Plug in a loudspeaker or headphones."
            )
        return tuple(found)


def voice_for(language: Language, voices: Sequence[str]) -> str | None:
    """The first candidate of ``language`` that the engine has: ``"fr"`` is found as ``"roa/fr"``."""
    for name in language.voices:
        for voice in voices:
            if name in (voice, voice.rpartition("/")[2]):
                return voice
    return None


def voiceless(languages: Iterable[Language], voice_of: Callable[[str], str | None]) -> tuple[str, ...]:
    """The locales that ought to speak and cannot."""
    wanted = (language for language in languages if language.speech is not Speech.NONE)
    return tuple(language.locale for language in wanted if voice_of(language.locale) is None)
