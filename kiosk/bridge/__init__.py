"""Floor 2: everything QML sees. QtCore only; builds events, shows screens, decides nothing.

Start at :mod:`kiosk.bridge.visit_bridge`.
"""
