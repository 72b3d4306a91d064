"""Floor 0: what both cores, the visit's and the staff's, work with. Knows of neither; standard library only."""
