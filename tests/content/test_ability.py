"""What six answers amount to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.ability import Answer, autonomy
from kiosk.log.enumerations.activity import Autonomie

ALONE, HELP, OTHER = Answer.ALONE, Answer.WITH_HELP, Answer.BY_SOMEBODY
FROM_WORST = [OTHER, HELP, ALONE]
ANSWERS = st.lists(st.sampled_from(Answer), min_size=6, max_size=6)


@pytest.mark.parametrize(
    ("answers", "stars"),
    [
        ([ALONE] * 6, 3),
        ([ALONE] * 5 + [HELP], 3),
        ([ALONE] * 4 + [HELP] * 2, 2),
        ([ALONE] * 5 + [OTHER], 2),
        ([HELP] * 6, 2),
        ([ALONE] * 4 + [OTHER] * 2, 2),
        ([ALONE] * 3 + [OTHER] * 3, 1),
        ([OTHER] * 6, 1),
        ([ALONE, ALONE, OTHER, OTHER, None, None], 1),
        ([ALONE, ALONE, ALONE, HELP, None, None], 3),
        ([ALONE, ALONE, ALONE, None, None, None], None),
        ([], None),
    ],
)
def test_the_rule(answers: list[Answer | None], stars: int | None) -> None:
    assert autonomy(answers) == stars


@given(ANSWERS, st.integers(0, 5))
def test_nobody_loses_a_star_by_needing_less_help(answers: list[Answer], at: int) -> None:
    now = FROM_WORST.index(answers[at])
    better = [*answers[:at], FROM_WORST[min(now + 1, 2)], *answers[at + 1 :]]
    before, after = autonomy(answers), autonomy(better)
    assert before is not None
    assert after is not None
    assert after >= before


@given(ANSWERS.flatmap(lambda answers: st.tuples(st.just(answers), st.permutations(answers))))
def test_the_order_of_the_questions_does_not_count(pair: tuple[list[Answer], list[Answer]]) -> None:
    assert autonomy(pair[0]) == autonomy(pair[1])


def test_the_stars_are_those_of_the_national_report() -> None:
    reached = {autonomy(answers) for answers in ([ALONE] * 6, [HELP] * 6, [OTHER] * 6)}
    assert reached == {each.stars for each in Autonomie}
