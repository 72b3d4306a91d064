"""Printers: what stands behind :class:`kiosk.visit.ports.Printer`.

:mod:`~kiosk.adapters.printers.pdf` writes files, :mod:`~kiosk.adapters.printers.cups` hands a ticket to a queue from a
process of its own (:mod:`~kiosk.adapters.printers.errand`, :mod:`~kiosk.adapters.printers.queue_worker`,
:mod:`~kiosk.adapters.printers.ipp`), :mod:`~kiosk.adapters.printers.absent` is a terminal without a printer.
"""
