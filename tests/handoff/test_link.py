from kiosk.handoff.link import address_link


def test_an_address_is_shown_as_people_type_it() -> None:
    link = address_link("www.ofpra.gouv.fr/a/b/")
    assert (link.payload, link.shown) == ("https://www.ofpra.gouv.fr/a/b/", "www.ofpra.gouv.fr/a/b")
