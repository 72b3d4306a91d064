"""Floor 2, exports: the mediator's record and the published figures as files that others know how to read.

Each of these returns bytes or a text; whoever calls decides where they go. The Coop's sheets, columns and names are
facts of another system: CRA.md c.7 and c.8.
"""
