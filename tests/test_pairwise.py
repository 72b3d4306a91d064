"""The rows that stand for a whole matrix."""

from itertools import combinations, product

from pairwise import pairwise

AXES = ("abcd", (1, 2, 3), (True, False), "xyzvw")


def test_every_two_values_meet():
    rows = pairwise(*AXES)
    for (one, first), (other, second) in combinations(enumerate(AXES), 2):
        assert {(row[one], row[other]) for row in rows} == set(product(first, second))


def test_the_rows_are_few_and_always_the_same():
    assert pairwise(*AXES) == pairwise(*AXES)
    assert len(pairwise(*AXES)) < len(list(product(*AXES))) / 4
