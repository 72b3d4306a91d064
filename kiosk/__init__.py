"""Fanal, a spoken guide at the door of online procedures. Where things are: ARCHITECTURE.md."""

__version__ = "0.1.0"
