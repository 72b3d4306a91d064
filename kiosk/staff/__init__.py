"""Floor 1: what the terminal's staff do at it, behind their PIN. Standard library and content; never a visit.

Start at :mod:`kiosk.staff.turn`, the only place that decides, and :mod:`kiosk.staff.describe`, what is shown. What a
PIN must be is in :mod:`kiosk.staff.pin`, how long a wrong one makes wait in :mod:`kiosk.staff.lock_out`.
"""
