"""``python -m kiosk`` is ``fanal``."""

from kiosk.cli import main

main(prog_name="fanal")
