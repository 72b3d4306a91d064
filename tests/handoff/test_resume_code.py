import pytest

from kiosk.handoff.resume_code import PICTURES, read_resume_code, resume_code


def test_every_procedure_and_step_has_a_code_of_its_own_that_leads_back() -> None:
    codes = {resume_code(number, step): (number, step) for number in range(1, 257) for step in range(1, 17)}
    assert len(codes) == 4096
    assert all(read_resume_code(code) == place for code, place in codes.items())
    assert {digit for code in codes for digit in code} == set(range(16))


@pytest.mark.parametrize(
    ("number", "step", "code"),
    [(1, 1, (0, 0, 0)), (1, 2, (0, 0, 1)), (2, 1, (0, 1, 0)), (256, 16, (15, 15, 15))],
)
def test_codes_printed_on_old_tickets_still_mean_the_same(
    number: int, step: int, code: tuple[int, int, int]
) -> None:
    assert resume_code(number, step) == code


@pytest.mark.parametrize(("number", "step"), [(0, 1), (257, 1), (1, 0), (1, 17)])
def test_what_three_pictures_cannot_say_is_refused(number: int, step: int) -> None:
    with pytest.raises(ValueError, match="not within"):
        resume_code(number, step)


def test_the_pictures_and_their_order_never_change() -> None:
    numbered = """
        fish bird glasses elephant cow tree flower food-apple
        carrot coffee umbrella bicycle car-side content-cut tshirt-crew white-balance-sunny
    """
    assert list(PICTURES) == numbered.split()
