"""Programs: the speech programs that write a WAV, as data, and which of them this machine has.

A program is a line of the table below; one adapter, :mod:`.speaking`, runs them all.
"""

from __future__ import annotations

import contextlib
import os
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.voice.worker.engine import EngineError


class ProgramError(EngineError):
    """``voice`` did not say a sentence. ``waking``: it is only being loaded, and will be told of."""

    def __init__(self, voice: str, reason: str, *, waking: bool = False) -> None:
        super().__init__(reason)
        self.voice = voice
        self.waking = waking


@dataclass(frozen=True, slots=True)
class Program:
    """How a program is found and asked.

    ``arguments`` may hold ``{voice}``, its name or its file; ``{wav}``, the file to write, or ``{folder}``, where to
    write files; ``{percent}``, the tempo as a share of its own, or ``{scale}``, the length of its sounds. The text goes
    to its standard input, a line a sentence.

    ``voice_files`` is the pattern of the files that make a voice. It is called as the file is, without its ending, and
    told by the file's path; where ``named_by_folder`` it is called and told as the folder. A file counts only if one
    with ``companion`` after its name lies beside it.

    One that ``stays`` says sentence after sentence, and names the file of each on its output: it loads its voice once.
    ``own_rate`` is its usual tempo in espeak-ng's words per minute, measured.
    """

    id: str
    name: str
    command: str
    places: tuple[Path, ...]
    arguments: tuple[str, ...]
    voice_places: tuple[Path, ...]
    voice_files: str
    companion: str
    named_by_folder: bool
    stays: bool
    own_rate: int


_USUAL = (Path("/usr/local/bin"), Path("/usr/bin"))
_SHARED = (Path("/usr/local/share"), Path("/usr/share"))

PROGRAMS = (
    Program(
        id="piper",
        name="Piper",
        command="piper",
        places=_USUAL[:1],  # in /usr/bin Debian's piper is a program for gaming mice
        arguments=("--model", "{voice}", "--output_dir", "{folder}", "--length_scale", "{scale}"),
        voice_places=tuple(place / "piper-voices" for place in _SHARED),
        voice_files="**/*.onnx",
        companion=".json",
        named_by_folder=False,
        stays=True,
        own_rate=190,
    ),
    Program(
        id="rhvoice",
        name="RHVoice",
        command="RHVoice-test",
        places=_USUAL,
        arguments=("--profile", "{voice}", "--rate", "{percent}", "--output", "{wav}"),
        voice_places=tuple(place / "RHVoice" / "voices" for place in _SHARED),
        voice_files="*/voice.info",
        companion="",
        named_by_folder=True,
        stays=False,
        own_rate=150,
    ),
)


@dataclass(frozen=True, slots=True)
class FoundProgram:
    """``voices`` are what the program is to be told, by voice id; ``stamp`` is another one once any of it changed."""

    program: Program
    path: Path
    voices: Mapping[str, str]
    stamp: str


def find_programs(
    folders: Sequence[Path], programs: Iterable[Program] = PROGRAMS
) -> tuple[FoundProgram, ...]:
    """Those of ``programs`` that are here and have a voice.

    ``folders`` are the site's own for voices: a program may lie there in a folder of its id, such as ``piper/piper``.
    """
    return tuple(_all_found(folders, programs))


def lacking_programs(
    folders: Sequence[Path], programs: Iterable[Program] = PROGRAMS
) -> Iterator[tuple[Program, Path]]:
    """The programs that have a voice here and are not here themselves, with the file of one voice."""
    for program in programs:
        file = next(_voice_files(program, folders), None)
        if file is not None and _path_of(program, folders) is None:
            yield program, file


def _all_found(folders: Sequence[Path], programs: Iterable[Program]) -> Iterator[FoundProgram]:
    for program in programs:
        with contextlib.suppress(OSError):  # a stick pulled out at this moment
            if (found := _find(program, folders)) is not None:
                yield found


def _find(program: Program, folders: Sequence[Path]) -> FoundProgram | None:
    beside_python = Path(sys.executable).parent
    places = (*(folder / program.id for folder in folders), beside_python, *program.places)
    path = next((place / program.command for place in places if _runs(place / program.command)), None)
    if path is None:
        return None
    files: dict[str, Path] = {}
    own = (
        () if program.named_by_folder else folders
    )  # it finds such a folder by name, where its package laid it
    for file in _voice_files(program, (*own, *program.voice_places)):
        name = file.parent.name if program.named_by_folder else file.stem
        files.setdefault(f"{program.id}:{name}", file)
    if not files:
        return None
    voices = {
        id: id.partition(":")[2] if program.named_by_folder else str(file) for id, file in files.items()
    }
    return FoundProgram(program, path, voices, _stamp((path, *files.values())))


def _path_of(program: Program, folders: Iterable[Path]) -> Path | None:
    beside_python = Path(sys.executable).parent
    places = (*(folder / program.id for folder in folders), beside_python, *program.places)
    return next((place / program.command for place in places if _runs(place / program.command)), None)


def _voice_files(program: Program, folders: Sequence[Path]) -> Iterator[Path]:
    own = (
        () if program.named_by_folder else folders
    )  # it finds such a folder by name, where its package laid it
    for folder in (*own, *program.voice_places):
        for file in sorted(folder.glob(program.voice_files)):
            if file.with_name(file.name + program.companion).exists():
                yield file


def _runs(path: Path) -> bool:
    return path.is_file() and os.access(path, os.X_OK)


def _stamp(files: Iterable[Path]) -> str:
    facts = [(str(file), file.stat().st_size, file.stat().st_mtime_ns) for file in files]
    return f"{zlib.crc32(repr(facts).encode()):08x}"
