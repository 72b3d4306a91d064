"""Floor 2: one outside thing per file, each behind a port of :mod:`kiosk.visit.ports` or :mod:`kiosk.log.log_book`.

May import floors 0 and 1 and one library a file; never the bridge, never another floor above.
"""
