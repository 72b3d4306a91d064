"""A print server of its own: CUPS as it is, with a printer that can be emptied, slowed and broken on request."""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path

from kiosk.commands.measuring import print_server
from kiosk.commands.measuring.print_server import cupsd

PDF_DRIVER = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")

# What stands for the printer: takes a job, waits while "empty" or "slow" lies in its tray, then lets the paper fall.
# A "forgetful" one does not say that it was filled again, and CUPS goes on repeating its last word.
PRINTER = """#!/bin/sh
[ $# -eq 0 ] && exit 0
cd {tray} || exit 1
if [ $# -ge 6 ]; then cat "$6" > "coming-$1"; else cat > "coming-$1"; fi
[ -e broken ] && exit 1
[ -e empty ] && echo "STATE: +media-empty-error" >&2
while [ -e empty ]; do sleep 0.05; done
[ -e forgetful ] || echo "STATE: -media-empty-error" >&2
while [ -e slow ]; do sleep 0.05; done
mv "coming-$1" "paper-$1"
"""


def missing() -> str:
    """Why no print server can be run here; empty when one can."""
    if not cupsd():
        return "cupsd is not installed: apt-get install cups"
    return (
        ""
        if PDF_DRIVER.exists()
        else "the CUPS-PDF driver is not installed: apt-get install printer-driver-cups-pdf"
    )


class PrintServer(print_server.PrintServer):
    """Runs from the start of the ``with`` block to its end. Queue ``tickets`` prints PDF as it comes."""

    def __init__(self) -> None:
        folder = Path(tempfile.mkdtemp(prefix="fanal-cups-"))
        self.tray = folder / "tray"
        self.tray.mkdir()
        super().__init__(folder, PRINTER.format(tray=self.tray))

    def __enter__(self) -> PrintServer:
        super().__enter__()
        self.add("tickets")
        return self

    def __exit__(self, *failure: object) -> None:
        super().__exit__(None, None, None)
        shutil.rmtree(self.folder)

    def jobs(self) -> list[str]:
        """Who waits in the queues."""
        return [line.split()[0] for line in self.run("lpstat", "-o").decode().splitlines()]

    def papers(self) -> list[Path]:
        """What has come out."""
        return sorted(self.tray.glob("paper-*"))

    def spooled(self) -> list[bytes]:
        """What the server has on its disk of jobs: their papers and what it knows of them."""
        return [file.read_bytes() for file in (self.folder / "spool").rglob("*") if file.is_file()]

    def put(self, state: str) -> None:
        """``empty``, ``forgetful``, ``slow`` or ``broken``."""
        (self.tray / state).touch()

    def take(self, *states: str) -> None:
        for state in states:
            (self.tray / state).unlink(missing_ok=True)

    def settle(self) -> None:
        """Let everything that could still come out come out, then begin with an empty tray and no jobs."""
        self.take("empty", "forgetful", "slow", "broken")
        self.run("cupsenable", "tickets")
        self.run("cupsaccept", "tickets")
        wait_for(lambda: not self.jobs(), "jobs stay in the queue")

    def clear(self) -> None:
        self.run("lpadmin", "-p", "tickets", "-o", "printer-error-policy=retry-job")
        self.run("cancel", "-a", check=False)
        self.settle()
        if b"media-empty" in self.run("lpstat", "-l", "-p", "tickets"):
            self.run("lp", "-d", "tickets", "-", stdin=b"%PDF-1.4 so that the printer says it is well")
            self.settle()
        for file in self.tray.iterdir():
            file.unlink()


def wait_for(met: object, complaint: str, seconds: float = 20) -> None:
    assert callable(met)
    end = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < end, complaint
        time.sleep(0.02)
