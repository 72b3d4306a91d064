"""Floor 1: what one person does at the terminal. Standard library and floor 0 only; no clock, no device, no Qt.

Start at :mod:`kiosk.visit.turn`, the only place that decides, and :mod:`kiosk.visit.describe`, what is shown and said.
"""
