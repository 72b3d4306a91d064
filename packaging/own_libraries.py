"""Runs first in the frozen Fanal: what Fanal starts must use the machine's libraries, not those that travel with Fanal.

The program's own search path was read when it started. A worker is Fanal again, and is told to set its own.
"""

import os

os.environ.pop("LD_LIBRARY_PATH", None)
if before := os.environ.pop("LD_LIBRARY_PATH_ORIG", ""):
    os.environ["LD_LIBRARY_PATH"] = before
os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
