"""Carrying over to the Coop what was written down: a code for a telephone, and a tick for what is there."""
