"""What languages and procedures are called in a report."""

from kiosk.adapters.exports.page_blocks import Names
from kiosk.commands.report_names import report_names
from kiosk.content.text import Text
from sample_content import library


def test_languages_bear_the_name_the_staff_give_them_else_their_own():
    content = library()
    content.interface["Language/ar"] = Text("Language/ar", "Arabe")
    names = report_names(content, content)
    assert names.languages["ar"] == "Arabe"
    assert names.languages["so"] == "SO"


def test_procedures_bear_their_french_titles():
    content = library()
    names: Names = report_names(content, content)
    assert names.procedures.keys() == content.procedures.keys()
    assert names.procedures["letters"] == content.utterance(content.procedures["letters"].title, "fr").shown
