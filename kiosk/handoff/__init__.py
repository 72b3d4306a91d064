"""Floor 0: what a person takes away. The ticket, its QR grid and the resume code as plain values.

Standard library and the values of :mod:`kiosk.content` only. Start at :mod:`kiosk.handoff.ticket`.
"""
