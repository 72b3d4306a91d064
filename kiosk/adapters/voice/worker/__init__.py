"""The process that owns the engine. ``worker``, ``engine`` and ``protocol`` run in it and know nothing of Qt."""
