"""Runs the emulated machine of a folder, plugs sticks in and out as it asks for it, and prints the rows it tells.

plugging.py FOLDER LOG ROW-BEGINNING; ends with 1 when a row says no, or the machine stays silent.
"""

import json
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, TextIO

MOST_SECONDS = 1500
EMULATOR = [
    "qemu-system-x86_64",
    "-accel",
    "tcg",
    "-cpu",
    "max",
    "-m",
    "768",
    "-display",
    "none",
    "-nic",
    "none",
]


def connected(path: Path) -> TextIO:
    """The channel that the emulator opens at ``path``, once it has."""
    channel = socket.socket(socket.AF_UNIX)
    channel.settimeout(MOST_SECONDS)
    end = time.monotonic() + 30
    while True:
        try:
            channel.connect(str(path))
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
        else:
            return channel.makefile("rw", encoding="utf-8")


class Monitor:
    """The emulator's own door."""

    def __init__(self, path: Path) -> None:
        self._channel = connected(path)
        self._channel.readline()
        self.do("qmp_capabilities")

    def do(self, command: str, **arguments: Any) -> bool:
        """Whether ``command`` was done."""
        self._channel.write(json.dumps({"execute": command, "arguments": arguments}) + "\n")
        self._channel.flush()
        while True:
            answer = json.loads(self._channel.readline())
            if "return" in answer or "error" in answer:
                return "return" in answer

    def plug(self, file: Path) -> None:
        """Let ``file`` be a stick that is plugged in."""
        disk = {"driver": "file", "filename": str(file)}
        self.do("blockdev-add", driver="raw", file=disk, **{"node-name": file.name})
        self.do("device_add", driver="usb-storage", drive=file.name, id=f"usb-{file.name}", removable=True)

    def unplug(self, file: Path) -> None:
        """Pull it out, whatever it is doing."""
        self.do("device_del", id=f"usb-{file.name}")
        while not self.do("blockdev-del", **{"node-name": file.name}):
            time.sleep(0.1)


def started(folder: Path, log: Path) -> subprocess.Popen[bytes]:
    """The machine, from its start on."""
    return subprocess.Popen(
        [
            *EMULATOR,
            *("-kernel", str(folder / "kernel"), "-initrd", str(folder / "initrd"), "-no-reboot"),
            *("-append", "root=/dev/vda rw console=ttyS0 quiet systemd.show_status=0 loglevel=3"),
            *("-drive", f"file={folder / 'disk'},format=raw,if=virtio,cache=unsafe"),
            *("-device", "qemu-xhci", "-device", "virtio-serial"),
            *("-chardev", f"socket,path={folder / 'port'},server=on,wait=off,id=port"),
            *("-device", "virtserialport,chardev=port,name=host"),
            *("-qmp", f"unix:{folder / 'monitor'},server=on,wait=off"),
            *("-chardev", f"file,id=log,append=on,path={log}", "-serial", "chardev:log"),
        ]
    )


def follow(folder: Path, beginning: str) -> bool:
    """Do what the machine asks for until it has ended; whether every row says yes."""
    monitor, port = Monitor(folder / "monitor"), connected(folder / "port")
    well, ended = True, False
    for line in port:
        word, _, rest = line.strip().partition(" ")
        match word:
            case "plug":
                monitor.plug(folder / rest)
            case "unplug":
                monitor.unplug(folder / rest)
            case "row":
                well = well and rest.endswith("| yes")
                sys.stdout.write(f"{beginning} {rest} |\n")
                sys.stdout.flush()
            case "end":
                ended = True
        port.write("done\n")
        port.flush()
        if ended:
            break
    return well and ended


def main(folder: Path, log: Path, beginning: str) -> int:
    """The exit code."""
    machine = started(folder, log)
    try:
        return 0 if follow(folder, beginning) else 1
    finally:
        machine.terminate()
        machine.wait()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve(), sys.argv[3]))
