"""The voice: one worker process that owns the speech engine, a cache of clips, and players.

Start at :mod:`kiosk.adapters.voice.voice`, the port. A sentence goes utterance -> ``scripts.saying`` (who says which
part) -> ``making.mixer`` -> ``sound.clip`` -> a player of ``playing``. What a human says is a clip already
(``scripts.recorded``); what the engine says is a ``scripts.script``, which goes through ``making.renderer`` (queue and
``store``) to the process of ``worker``; what both say, or what is stretched, the mixer puts together. Only sentences of
the catalogues come here: what a person types is never spoken, so nothing of a person reaches the engine or the disk.
"""
