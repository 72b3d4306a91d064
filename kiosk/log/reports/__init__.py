"""What the log adds up to: periods, tallies, and the three ways in which figures may leave the terminal.

On screen a :class:`~kiosk.log.reports.tally.Tally` is shown as it is. The mediator's own record holds rows, see
:mod:`kiosk.log.reports.own_record`. What others will read goes through :mod:`kiosk.log.reports.publishing` first.
"""
