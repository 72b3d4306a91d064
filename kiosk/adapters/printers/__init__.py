"""Printers: what stands behind :class:`kiosk.visit.ports.Printer`.

:mod:`~kiosk.adapters.printers.pdf` writes files, :mod:`~kiosk.adapters.printers.absent` is a terminal without one. The
others speak to what can hang from a process of their own, which ``errand`` starts and ends and where ``print_worker``
runs.

- :mod:`~kiosk.adapters.printers.cups` hands a job to a queue (``queue_worker``, ``ipp``);
- :mod:`~kiosk.adapters.printers.receipt_printer` draws on a receipt printer itself: ``device_worker``, then
  ``receipt_job`` (what is done, what believed), ``escpos_commands`` (bytes), ``device_link`` and ``usb_link`` (ways);
- :mod:`~kiosk.adapters.printers.found_printers` finds both.
"""
