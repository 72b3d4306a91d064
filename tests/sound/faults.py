"""What goes wrong in the middle of a visit; each returns what somebody does about it afterwards."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable
from pathlib import Path

from kiosk import paths
from sound.loud_kiosk import LoudKiosk
from sound.sound_server import SoundServer

Mend = Callable[[], None]

AN_UGLY_NOISE = b"\xff\x7f" * 4000
"""Samples at full scale: nobody misses them in a recording."""


def nothing() -> None:
    """It mends itself."""


def worker_killed(kiosk: LoudKiosk, server: SoundServer) -> Mend:
    os.kill(kiosk.worker.process_id, signal.SIGKILL)
    return nothing


def worker_stands_still(kiosk: LoudKiosk, server: SoundServer) -> Mend:
    os.kill(kiosk.worker.process_id, signal.SIGSTOP)
    return nothing


def sink_removed(kiosk: LoudKiosk, server: SoundServer) -> Mend:
    server.remove_sink()
    return server.bring_sink_back


def server_killed(kiosk: LoudKiosk, server: SoundServer) -> Mend:
    server.end(signal.SIGKILL)
    return server.start


def server_stands_still(kiosk: LoudKiosk, server: SoundServer) -> Mend:
    server.send(signal.SIGSTOP)
    return lambda: server.send(signal.SIGCONT)


def disk_full(kiosk: LoudKiosk, server: SoundServer) -> Mend:
    ballast = kiosk.clips.parent / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return ballast.unlink


def clips_damaged(kiosk: LoudKiosk, server: SoundServer) -> Mend:
    _damage(kiosk.clips.glob("*.wav"))
    return nothing


def recordings_damaged(kiosk: LoudKiosk, server: SoundServer) -> Mend:
    _damage(paths.RECORDED[0].glob("*/*.wav"))
    return nothing


def _damage(files: Iterable[Path]) -> None:
    for file in files:
        whole = file.read_bytes()
        middle = len(whole) // 3 // 2 * 2
        file.write_bytes(whole[:middle] + AN_UGLY_NOISE + whole[middle + len(AN_UGLY_NOISE) :])


FAULTS: dict[str, Callable[[LoudKiosk, SoundServer], Mend]] = {
    "worker killed": worker_killed,
    "worker stands still": worker_stands_still,
    "sink removed": sink_removed,
    "server killed": server_killed,
    "server stands still": server_stands_still,
    "disk full": disk_full,
    "clips damaged": clips_damaged,
    "recordings damaged": recordings_damaged,
}
