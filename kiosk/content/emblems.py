"""Glyphs that are never shown to a person, and why: emblems the law protects, signs of religion, gestures that insult.

Their names do not tell: the shapes were looked at one by one in version 6.9.96 of the set. The red cross, crescent
and crystal are protected by article 44 of the first Geneva Convention.
"""

from __future__ import annotations

import re

_REASONS = {
    "draws a six-pointed star": (
        r"certificate.*|file-certificate.*|seal|star-david|hexagram.*|weather-sun(ny|set).*|sun-(angle|clock|compass"
        r"|thermometer|wireless|snowflake).*|shield-sun.*|solar-power.*"
    ),
    "draws a crescent": (
        r"star-crescent|weather-night.*|tent|theme-light-dark|moon-wa(n|x)ing-crescent|shield-moon.*|lightbulb-night.*"
        r"|power-sleep|brightness-[234]"
    ),
    "looks like the protected red cross": (
        r"hospital|hospital-box.*|medical-bag|doctor|bottle-tonic-plus.*|medication.*"
        r"|mortar-pestle-plus|cross|cross-.*|crosshairs.*|sign-direction.*"
    ),
    "is a sign of religion": (
        r"book-cross|shield-cross.*|sword-cross|church.*|mosque.*|synagogue.*|menorah.*|candelabra.*|hands-pray"
        r"|temple-.*"
    ),
    "is a gesture that insults": r"thumbs?-.*|hand-okay|hand-peace.*|hand-front-.*",
    "says police or prison": (
        r"handcuffs|fingerprint.*|fence.*|police-.*|incognito.*|cctv.*|boom-gate.*|gate|gate-(open|alert)"
        r"|view-column-outline"
    ),
    "says death": r"(bottle-tonic-)?skull.*|coffin|grave-stone|death-star.*",
    "recalls a removal or a crossing": r"airplane.*|shield-airplane.*|sail-boat.*|ferry|ladder",
    "is an animal that insults": r"pig|pig-variant.*|piggy-bank.*|dog.*|donkey|owl|snake",
    "is a trade mark's shape": r"view-grid",
}
_SHUNNED = {reason: re.compile(names) for reason, names in _REASONS.items()}


def why_shunned(glyph: str) -> str | None:
    """Why the mdi6 glyph of this name must not be shown, or None when it may be."""
    return next((reason for reason, names in _SHUNNED.items() if names.fullmatch(glyph)), None)
