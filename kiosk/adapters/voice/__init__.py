"""The voice: one worker process that owns the speech engine, a cache of clips, and players.

Start at :mod:`kiosk.adapters.voice.voice`, the port. A sentence goes utterance -> ``script`` (what is asked of the
engine) -> ``renderer`` (queue and ``store``) -> worker process -> ``clip`` -> a player. ``worker``, ``engine``,
``joining`` and ``protocol`` run in the worker and know nothing of Qt. Only sentences of the catalogues come here: what
a person types is never spoken, so nothing of a person reaches the engine or the disk.
"""
