from ticket_samples import ticket


def test_the_address_is_printed_as_people_type_it() -> None:
    assert ticket(payload="https://www.ofpra.gouv.fr").address == "www.ofpra.gouv.fr"
    assert ticket(payload="https://www.ofpra.gouv.fr/").address == "www.ofpra.gouv.fr"
    assert ticket(payload="https://www.ofpra.gouv.fr/a/b").address == "www.ofpra.gouv.fr/a/b"
