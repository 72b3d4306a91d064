"""Floor 0: what can be taught. Procedures, the words for them, the languages and the facts they stand on.

Standard library only; reads no file and no other package of Fanal. Start at :mod:`kiosk.content.procedure`,
then :mod:`kiosk.content.library`, the whole that a visit walks in.
"""
