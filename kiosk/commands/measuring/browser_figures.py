"""The same figures of Chromium in kiosk mode on an equal static page, where it is installed."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
from pathlib import Path
from time import monotonic, sleep

from kiosk.commands.measuring.figures import Row, idle_percent, pss_megabytes, spread

SETTLE_SECONDS = 4.0
FLAGS = (
    "--kiosk",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PAGE = """<!doctype html><meta charset="utf-8"><style>body{{margin:0;background:#FFF9F0;font:32px "Noto Sans"}}
p{{text-align:center;margin-top:40vh}}</style><p>Fanal</p>
<script>requestAnimationFrame(()=>requestAnimationFrame(()=>fetch("http://127.0.0.1:{port}/seen",{{mode:"no-cors"}})))</script>
"""


def measure(runs: int, idle_seconds: float) -> list[Row]:
    """Rows beside the kiosk's; one that says so when there is no Chromium or no virtual screen."""
    browser, screen = shutil.which("chromium"), shutil.which("Xvfb")
    if not browser or not (screen or os.environ.get("DISPLAY")):
        return [Row(("Chromium in kiosk mode", "not measured: no chromium or no Xvfb here", "beside"))]
    with tempfile.TemporaryDirectory() as folder, _Display(screen) as display:
        environment = {**os.environ, "DISPLAY": display}
        starts = [_start(browser, Path(folder), environment) for _ in range(runs + 1)][1:]
        memory, idle = _rest(browser, Path(folder), environment, idle_seconds)
    return [
        Row(("Chromium: start to first paint", spread(starts, "ms"), "beside")),
        Row(("Chromium: memory at rest (PSS)", f"{memory:.0f} MB", "beside")),
        Row(("Chromium: idle processor", f"{idle:.2f} % of a core", "beside")),
    ]


class _Display:
    """The display there is, or a virtual one for as long as it is needed."""

    def __init__(self, xvfb: str | None) -> None:
        self._xvfb = xvfb
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> str:
        if os.environ.get("DISPLAY") or not self._xvfb:
            return os.environ["DISPLAY"]
        read, write = os.pipe()
        command = [self._xvfb, "-displayfd", str(write), "-screen", "0", "1280x800x24"]
        self._process = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL, text=True)
        os.close(write)
        with os.fdopen(read) as answer:
            return f":{answer.readline().strip()}"

    def __exit__(self, *error: object) -> None:
        if self._process:
            self._process.terminate()
            self._process.wait()


def _browser(browser: str, folder: Path, environment: dict[str, str], port: int) -> subprocess.Popen[bytes]:
    page = folder / "page.html"
    page.write_text(PAGE.format(port=port), encoding="utf-8")
    command = [browser, *FLAGS, f"--user-data-dir={folder / 'profile'}", page.as_uri()]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet, start_new_session=True)


def _start(browser: str, folder: Path, environment: dict[str, str]) -> float:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(30)
        began = monotonic()
        process = _browser(browser, folder, environment, server.getsockname()[1])
        try:
            server.accept()[0].close()
            return (monotonic() - began) * 1000
        finally:
            _end(process)


def _rest(browser: str, folder: Path, environment: dict[str, str], seconds: float) -> tuple[float, float]:
    process = _browser(browser, folder, environment, 9)
    try:
        sleep(SETTLE_SECONDS)
        return pss_megabytes(process.pid), idle_percent(process.pid, seconds)
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    os.killpg(process.pid, signal.SIGTERM)
    process.wait(timeout=30)
