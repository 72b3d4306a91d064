"""Floor 0: what the mediator keeps. Entries of the log, their closed lists, and the port that takes them.

Standard library and the values of :mod:`kiosk.content` only. The promise that nothing about a person is kept
can be checked here: start at :mod:`kiosk.log.visit_entry`, then :mod:`kiosk.log.log_book`.
"""
