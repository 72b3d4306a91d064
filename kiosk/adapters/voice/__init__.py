"""The voice: one worker process that owns the speech engine, a cache of clips, and players.

Start at :mod:`kiosk.adapters.voice.voice`, the port. A sentence goes utterance -> ``saying`` (who says which part) ->
``mixer`` -> ``clip`` -> a player. What a human says is a clip already (``recorded``); what the engine says is a
``script``, which goes through ``renderer`` (queue and ``store``) to the worker process; what both say, or what is
stretched, the mixer puts together. ``worker``, ``engine``, ``joining`` and ``protocol`` run in the worker and know
nothing of Qt. Only sentences of the catalogues come here: what
a person types is never spoken, so nothing of a person reaches the engine or the disk.
"""
