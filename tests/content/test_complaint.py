"""A complaint is one line, whatever it tells of."""

from kiosk.content.complaint import Complaint, Severity, errors


def test_a_complaint_says_file_place_problem_and_mend_in_one_line() -> None:
    complaint = Complaint(
        "media/procedures/x.toml", "steps[3].scene", 'unknown kind "phon"', "write one of phone, call"
    )
    assert (
        str(complaint)
        == 'media/procedures/x.toml: steps[3].scene: unknown kind "phon": write one of phone, call'
    )


def test_a_complaint_about_a_whole_file_has_no_place() -> None:
    assert (
        str(Complaint("media/x.toml", "", "is not there", "put it there"))
        == "media/x.toml: is not there: put it there"
    )


def test_what_would_break_the_line_is_replaced() -> None:
    assert (
        str(Complaint("x", "a\nb", "c\x1b", "d"))
        == "x: a\N{REPLACEMENT CHARACTER}b: c\N{REPLACEMENT CHARACTER}: d"
    )


def test_only_errors_leave_something_out() -> None:
    all_kinds = [Complaint("x", "", severity.value, "", severity) for severity in Severity]
    assert [complaint.problem for complaint in errors(all_kinds)] == ["error"]
