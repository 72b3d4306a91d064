"""Starts the kiosk: the same as ``fanal run``."""

import sys

from kiosk.cli import main

main(["run", *sys.argv[1:]], prog_name="fanal")
