"""What is read off a kit while a workshop goes on."""

from dataclasses import fields

from kiosk.content.workshop import Asked, Demonstration, Handout, Part, WorkshopKit
from kiosk.log.counters import Counters


def kit(*parts: Part, handouts: tuple[Handout, ...] = ()) -> WorkshopKit:
    minutes = sum(part.minutes for part in parts)
    return WorkshopKit("bus", "Bus", minutes, "debutant", (), (), (Asked.TOTAL,), handouts, parts)


def part(minutes: int, procedure: str | None = None) -> Part:
    return Part("Partie", minutes, "Montrez.", Demonstration(procedure) if procedure else None)


def test_its_procedures_come_in_the_order_they_are_shown_each_once() -> None:
    assert kit(part(5), part(5, "b"), part(5, "a"), part(5, "b")).procedures == ("b", "a")


def test_each_part_begins_when_those_before_it_end() -> None:
    assert kit(part(5), part(10), part(15)).begins == (0, 5, 15)


def test_what_is_asked_are_the_counters_of_the_national_report() -> None:
    assert [each.value for each in Asked] == [field.name for field in fields(Counters)]
