"""Human voices on the disk: what lies there, how it comes there and how it travels.

Below a folder of recordings each language has one of its own. A recording is a WAV with a :mod:`.sidecar` beside it,
written last: what has none does not exist. :mod:`.shelf` reads, :mod:`.keeping` writes, :mod:`.packing` makes one file
of a language and takes it in elsewhere, :mod:`.levelling` makes a recording of what a microphone heard.
"""
