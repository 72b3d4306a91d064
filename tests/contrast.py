"""How far two colours stand out from each other."""


def contrast(front, back):
    """The ratio of WCAG 2.2, from 1 to 21."""
    lighter, darker = sorted((luminance(front), luminance(back)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour):
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


WRITTEN = [
    ("ink", "paper"),
    ("ink", "white"),
    ("ink", "lamp"),
    ("ink", "lampPale"),
    ("ink", "coralPale"),
    ("ink", "stone"),
    ("onDark", "sea"),
    ("onDark", "ink"),
    ("coral", "white"),
]
"""The words of the screens: what they are written in, and on what."""

EDGED = [("edge", "paper"), ("edge", "white"), ("edge", "stone"), ("coral", "coralPale"), ("sea", "lampPale")]
"""Edges and pictures, and what lies under them."""
