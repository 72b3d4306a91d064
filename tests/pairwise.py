"""pairwise: a few rows in which every two values of different axes meet at least once."""

from itertools import combinations, product


def pairwise(*axes):
    """Rows of one value an axis; always the same ones. Each row is the one that brings most pairs not met before."""
    everything = list(product(*axes))
    unmet = {pair for row in everything for pair in pairs(row)}
    rows = []
    while unmet:
        row = max(everything, key=lambda each: len(unmet & pairs(each)))
        rows.append(row)
        unmet -= pairs(row)
    return rows


def pairs(row):
    return set(combinations(enumerate(row), 2))
