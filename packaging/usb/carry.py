"""Copies a file of the staff's as the terminal does, and ends with 0 when the answer is the one that was expected.

carry.py FILE carried|no-stick|problem
"""

import queue
import sys
from pathlib import Path

from kiosk import paths
from kiosk.adapters.out_stick import OutStick
from kiosk.staff.events import FileCarried

LIMIT_SECONDS = 60


def carried(file: Path) -> FileCarried:
    """The answer to carrying ``file``."""
    answers: queue.SimpleQueue[FileCarried] = queue.SimpleQueue()
    carrier = OutStick(paths.OUT_STICK, answers.put)
    carrier.carry(str(file))
    carrier.close()
    return answers.get(timeout=LIMIT_SECONDS)


if __name__ == "__main__":
    answer = carried(Path(sys.argv[1]))
    sys.stdout.write(f"{answer}\n")
    outcome = "no-stick" if not answer.found else "problem" if answer.problem else "carried"
    sys.exit(outcome != sys.argv[2])
