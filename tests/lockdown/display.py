"""Display: a screen of its own, whose pixels can be read, and whose keys and pointer can be used from outside."""

import os
import shutil
import subprocess
import time

import numpy as np

WIDTH, HEIGHT = 1024, 768
"""What cage takes when it runs on an X display."""

LIMIT_SECONDS = 15.0
POLL_SECONDS = 0.05
GREYS = 64
"""How much of 255 the edge of a letter may differ."""

NEEDED = ("Xvfb", "openbox", "cage", "xdotool", "xwininfo", "unshare")
BUTTONS = {"left": "1", "middle": "2", "right": "3", "back": "8", "forward": "9"}
WHEEL = {(0, 1): "4", (0, -1): "5", (-1, 0): "6", (1, 0): "7"}
CLICK_OF_A_WHEEL = 120


def missing():
    """The programs a session cannot be tried without."""
    return [name for name in NEEDED if shutil.which(name) is None]


def alike(one, other):
    """Whether two pictures show the same; the edges of one letter are not always painted in the same greys."""
    return difference(one, other) == 0


def difference(one, other):
    """The share of the pixels that are clearly not the same."""
    pixels = [np.frombuffer(each, np.uint8).reshape(-1, 4)[:, :3].astype(np.int16) for each in (one, other)]
    return float((np.abs(pixels[0] - pixels[1]).max(axis=1) > GREYS).mean())


class Display:
    """An X server without a screen. ``folder`` is where its pixels lie."""

    def __init__(self, folder):
        self.folder = folder
        read, write = os.pipe()
        size = f"{WIDTH}x{HEIGHT}x24"
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-fbdir", str(folder), "-noreset"]
        self.server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as told:
            self.environment = {**os.environ, "DISPLAY": f":{told.readline().strip()}"}

    def picture(self):
        """Every pixel, as the server keeps them (XWD: a header, a table of colours, the pixels)."""
        data = (self.folder / "Xvfb_screen0").read_bytes()
        header, colours = (int.from_bytes(data[at : at + 4], "big") for at in (0, 76))
        return data[header + 12 * colours :]

    def is_painted(self):
        """Whether most of it is no longer black."""
        picture = self.picture()
        return picture.count(0) < len(picture) / 2

    def wait_for(self, done, what):
        """What ``done`` returns once it is true. Raises TimeoutError naming ``what``."""
        until = time.monotonic() + LIMIT_SECONDS
        while time.monotonic() < until:
            found = done()
            if found:
                return found
            time.sleep(POLL_SECONDS)
        raise TimeoutError(f"waited {LIMIT_SECONDS:g} s for {what}")

    def still_picture(self):
        """The picture once it no longer moves."""
        seen = []

        def still():
            seen.append(self.picture())
            last = seen[-4:]
            del seen[:-4]
            return last[-1] if len(last) == 4 and len(set(last)) == 1 else None

        return self.wait_for(still, "a picture that does not move")

    def windows(self):
        """Every window that is shown, by its id, with where it lies."""
        listed = self._told("xwininfo", "-root", "-children").splitlines()
        ids = [line.split()[0] for line in listed if line.strip().startswith("0x")]
        return {id: place for id in ids if (place := self._shown_at(id))}

    def _shown_at(self, id):
        told = dict(
            line.strip().split(": ", 1)
            for line in self._told("xwininfo", "-id", id).splitlines()
            if ": " in line.strip()
        )
        if told.get("Map State") != "IsViewable":
            return None
        names = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
        return tuple(int(told[name]) for name in names)

    def focus(self):
        """Which window has the keyboard."""
        return self._told("xdotool", "getwindowfocus").strip()

    def click(self, x, y):
        self.tool("mousemove", x, y, "click", 1)
        self.tool("mousemove", 0, 0)

    def hold(self, x, y, seconds):
        self.tool("mousemove", x, y, "mousedown", 1, "sleep", seconds, "mouseup", 1)
        self.tool("mousemove", 0, 0)

    def tool(self, *words):
        """One call of xdotool; it must have understood every key."""
        done = self._run("xdotool", *map(str, words))
        assert (done.returncode, done.stderr) == (0, ""), (words, done.stderr)

    def try_out(self, probe):
        """A probe of keys, or of a mouse."""
        if probe.kind == "keys":
            self.keys(**probe.how)
        else:
            self.pointer(**probe.how)

    def keys(self, keys, times=1, held_seconds=0):
        for _ in range(times):
            if held_seconds:
                self.tool("keydown", keys[0], "sleep", held_seconds, "keyup", keys[0])
            else:
                self.tool("key", "--clearmodifiers", *keys)

    def pointer(
        self, at=(0.5, 0.5), to=None, button=None, hover=(), wheel=None, chord=None, times=1, held=False
    ):
        words = []
        for place in hover or (at,):
            words += ["mousemove", *pixels(place)]
        if chord:
            words += ["keydown", chord]
        if button:
            pressed = ["mousedown", BUTTONS[button], *(["sleep", HOLD_SECONDS] if held else [])]
            led = ["mousemove", *pixels(to)] if to else []
            words += [*pressed, *led, "mouseup", BUTTONS[button]] * times
        if wheel:
            way = WHEEL[tuple((each > 0) - (each < 0) for each in wheel)]
            words += ["click", "--repeat", max(map(abs, wheel)) // CLICK_OF_A_WHEEL, way]
        if chord:
            words += ["keyup", chord]
        self.tool(*words)
        self.tool("mousemove", 0, 0)

    def close(self):
        self.server.terminate()
        self.server.wait(timeout=LIMIT_SECONDS)

    def _told(self, *command):
        return self._run(*command).stdout

    def _run(self, *command):
        return subprocess.run(
            command, env=self.environment, capture_output=True, check=False, text=True, timeout=60
        )


HOLD_SECONDS = 4
"""Longer than the three seconds after which a corner of the resting terminal opens the staff's door."""


def pixels(share):
    """Pixels for a share of the screen; the pointer cannot leave it."""
    return [
        max(0, min(side - 1, round(part * side))) for part, side in zip(share, (WIDTH, HEIGHT), strict=True)
    ]
