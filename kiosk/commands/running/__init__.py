"""What ``fanal run`` is made of: the kiosk on this machine's devices, and how it comes back."""
