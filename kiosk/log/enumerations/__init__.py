"""The closed lists of the national activity report (CRA), and our own beside them.

They are names of another system, kept in one place: :mod:`kiosk.log.enumerations.listing` says at which version they
were read, and in which section of CRA.md. Values are added, never taken away: an old row must still say what it said.
"""
