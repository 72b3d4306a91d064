import pytest

from kiosk.handoff.paper_size import PaperSize


@pytest.mark.parametrize(("name", "dots"), [("58mm", 384), ("80mm", 576), ("a4", 2480)])
def test_papers_go_by_the_names_a_site_writes(name: str, dots: int) -> None:
    sheet = PaperSize(name).sheet
    assert sheet.width_dots == dots
    assert sheet.width_dots / sheet.dots_per_mm <= sheet.width_mm
    assert sheet.is_roll == (name != "a4")
