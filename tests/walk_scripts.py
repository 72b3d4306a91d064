"""The walks: each is one thing a person, a mediator or a technician would miss if it broke."""

import datetime
from dataclasses import replace

from kiosk.handoff.link import LinkKind
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.log.log_book import Total
from kiosk.log.visit_entry import Ending
from kiosk.visit.events import Heard, SpeechEnded, TicketEnded
from kiosk.visit.screen import Mark
from walk import LEAVE, touchable


def a_whole_visit_ends_in_one_line_and_a_clean_screen(walk, kiosk):
    walk.sees("Resting").hears_nothing().touches("screen").sees("Languages").hears("fr Languages/touch-here")
    walk.touches("tile-fr").sees("Home").hears("fr Home/title").touches("card-asylum").sees("Theme")
    walk.touches("card-letters").sees("Asking").hears("Qui êtes-vous ?").touches("card-asked").sees(
        "Preparing"
    )
    walk.hears("Au guichet").touches("button-show-me").sees("Showing").hears("Faites la chose 1")
    walk.touches(*["button-go-on"] * 6).hears("Faites la chose 7").touches("button-go-on").sees("Handoff")
    walk.touches("button-done").sees("Feedback").hears("Feedback/title").touches("card-good")
    walk.sees("Goodbye").hears("Goodbye/title").listens().waits(6).sees("Resting")
    assert kiosk.log.totals == [Total.FEEDBACK_GOOD]
    (entry,) = kiosk.log.entries
    assert (entry.locale, entry.procedure, entry.steps, entry.ending) == ("fr", "letters", 7, Ending.FINISHED)
    assert not entry.ticket


def leaving_is_silent_and_at_once(walk, kiosk):
    walk.to_step(3).touches(LEAVE).sees("Resting").hears_nothing()
    assert kiosk.voice.forgotten == 1
    assert kiosk.printer.cancelled == 1
    (entry,) = kiosk.log.entries
    assert (entry.steps, entry.ending) == (3, Ending.LEFT)


def leaving_forgets_the_language_and_the_comfort(walk, kiosk):
    first = kiosk.screen.comfort
    walk.touches("screen", "tile-ar", "button-comfort", "card-larger", "card-louder")
    assert kiosk.screen.comfort == replace(first, text_size=first.text_size + 1, volume=first.volume + 1)
    walk.touches(LEAVE, "screen")
    assert kiosk.screen.locale == "fr"
    walk.touches("tile-fr")
    assert kiosk.screen.comfort == first


def a_touch_that_chooses_no_language_is_no_visit(walk, kiosk):
    walk.touches("screen").sees("Languages").listens().waits(120).sees("Resting")
    assert kiosk.log.entries == []


def changing_the_language_keeps_the_step(walk, kiosk):
    walk.to_step(4).touches("button-language").sees("Languages").touches("tile-ar").sees("Showing")
    assert kiosk.screen.body.number == 4
    assert kiosk.screen.locale == "ar"
    walk.hears("ع letters/step-4/say")


def the_idle_clock_waits_until_the_voice_is_silent(walk, kiosk):
    walk.to_step(2).waits(1_000).sees("Showing").listens().waits(119).sees("Showing").waits(1).sees(
        "IdleWarning"
    )
    walk.hears("IdleWarning/left-45").waits(15).hears("left-30").waits(15).hears("left-15").waits(14)
    walk.sees("IdleWarning").waits(1).sees("Resting").hears_nothing()
    assert kiosk.log.entries[0].ending is Ending.LEFT


def the_countdown_is_never_prolonged_by_its_own_voice(walk, kiosk):
    walk.to_step(1).listens().waits(120).listens().waits(15).listens().waits(15).listens().waits(15).sees(
        "Resting"
    )


def i_am_here_gives_back_the_very_screen(walk, kiosk):
    walk.to_step(2).touches("button-emergency").listens().waits(120).sees("IdleWarning")
    walk.touches("button-here").sees("Emergency").touches("button-back").sees("Showing")


def help_waits_longer(walk, kiosk):
    walk.to_step(2).touches("button-help").sees("Help").listens().waits(599).sees("Help").waits(1).sees(
        "IdleWarning"
    )


def one_overlay_opened_from_another_keeps_the_first(walk, kiosk):
    walk.to_step(2).touches("button-emergency", "button-comfort", "button-kept").sees("WhatIsKept")
    walk.touches("button-back").sees("Showing")


def help_tells_the_mediator_in_french_what_is_stuck(walk, kiosk):
    walk.touches("screen", "tile-ar", "card-asylum", "card-letters", "card-dublin").sees("Help")
    walk.hears("ع letters/gate-who/dublin/because").hears("fr Help/french")
    details = " ".join(note.words.utterance.shown for note in kiosk.screen.body.details)
    assert "AR" in details
    assert "Titre letters" in details
    assert "Ce n'est pas votre chemin." in details


def my_language_is_not_here_is_counted_and_leads_to_a_person(walk, kiosk):
    walk.touches("screen", "button-not-here").sees("Help").hears("fr Help/french-language")
    assert kiosk.log.totals == [Total.LANGUAGE_MISSING]
    walk.touches("button-back").sees("Languages")
    assert kiosk.log.entries == []


def a_need_is_had_then_missing_then_open_again(walk, kiosk):
    walk.touches("screen", "tile-fr", "card-health", "card-cover").sees("Preparing")
    marks = []
    for _ in range(3):
        walk.touches("card-notice")
        marks.append(kiosk.screen.body.needs[0].mark)
    assert marks == [Mark.YES, Mark.NO, Mark.ASK]
    walk.touches("card-notice").hears("Preparing/have").touches("card-notice").hears("Au guichet.")
    assert kiosk.screen.body.hint.words.utterance.shown == "Au guichet."


def the_ear_says_and_does_nothing_else(walk, kiosk):
    walk.touches("screen", "tile-fr", "ear-asylum").sees("Home").hears("fr Home/asylum")


def say_it_again_says_the_same(walk, kiosk):
    walk.to_step(3).listens().hears_nothing().touches("button-say-again").hears("Faites la chose 3").hears(
        "Gardez"
    )


def a_touch_hushes(walk, kiosk):
    walk.touches("screen", "tile-fr").hears("Home/title")
    late = kiosk.voice.speaking.id
    walk.touches("ear-asylum")
    kiosk.voice.inbox(SpeechEnded(late))
    walk.hears("Home/asylum")


def back_leads_all_the_way_to_the_languages(walk, kiosk):
    walk.to_step(2).touches("button-back", "button-back").sees("Preparing").touches("button-back").sees(
        "Asking"
    )
    walk.touches("button-back").sees("Theme").touches("button-back").sees("Home").touches("button-back")
    walk.sees("Languages").touches("button-back").sees("Home")


def the_handoff_goes_back_to_where_it_came_from(walk, kiosk):
    walk.to_step(5).touches("button-take-away").sees("Handoff").touches("button-back").sees("Showing")
    assert kiosk.screen.body.number == 5


def paper_is_offered_only_after_the_printer_has_answered(walk, kiosk):
    walk.to_step(2).touches("button-take-away").sees("Handoff")
    assert kiosk.screen.body.print is None
    kiosk.printer.answer_check(ready=True)
    walk.touches("button-print").hears("Handoff/paper-printing")
    assert kiosk.screen.body.print is None
    kiosk.printer.answer_job(PrintOutcome.PRINTED)
    walk.hears("Handoff/paper-printed").touches("button-done").sees("Feedback")
    assert len(kiosk.printer.jobs) == 1
    assert kiosk.log.entries[0].ticket


def the_offer_of_a_paper_is_said_once_nothing_else_is(walk, kiosk):
    walk.to_step(2).touches("button-take-away").hears("Handoff/title")
    kiosk.printer.answer_check(ready=True)
    walk.hears("Handoff/title").listens().hears("Handoff/paper-ready").listens().hears_nothing()
    walk.waits(119).sees("Handoff").waits(1).sees("IdleWarning")


def a_late_answer_of_the_printer_is_said_too(walk, kiosk):
    walk.to_step(2).touches("button-take-away").listens().hears_nothing()
    kiosk.printer.answer_check(ready=False)
    walk.hears("Handoff/paper-absent").listens().hears_nothing()


def nobody_can_finish_while_the_paper_comes_out(walk, kiosk):
    walk.to_step(2).touches("button-take-away")
    kiosk.printer.answer_check(ready=True)
    walk.touches("button-print")
    assert "button-done" not in touchable(kiosk.screen)
    kiosk.printer.answer_job(PrintOutcome.PRINTED)
    walk.touches("button-done").sees("Feedback")
    assert kiosk.log.entries[0].ticket


def unreviewed_words_bear_their_mark_once_a_language_is_chosen(walk, kiosk):
    walk.touches("screen")
    assert kiosk.screen.draft is None
    walk.touches("tile-ar", "card-asylum")
    assert kiosk.screen.draft is not None
    walk.touches("button-back")
    assert kiosk.screen.draft is None


def drafts_are_told_once_aloud(walk, kiosk):
    walk.touches("screen", "tile-ar", "card-health", "card-cover").hears("fr Draft/spoken")
    walk.touches("button-show-me", "button-back").sees("Preparing")
    assert "Draft/spoken" not in " ".join(each.utterance.shown for each in kiosk.voice.speaking.run)


def comfort_says_where_it_stands(walk, kiosk):
    walk.touches("screen", "tile-fr", "button-comfort", "card-louder").hears("Comfort/louder 4 / 5")
    walk.touches("card-louder", "card-louder").hears("5 / 5").touches("card-contrast").hears("Comfort/on")
    walk.touches("card-contrast").hears("Comfort/off")


def every_end_of_a_print_is_told_and_the_code_stays(walk, kiosk):
    for outcome in (PrintOutcome.OUT_OF_PAPER, PrintOutcome.NO_PRINTER, PrintOutcome.NOT_KNOWN):
        walk.to_step(1).touches("button-take-away")
        kiosk.printer.answer_check(ready=True)
        walk.touches("button-print")
        kiosk.printer.answer_job(outcome)
        walk.sees("Handoff").hears(f"Handoff/paper-{outcome.value}")
        assert kiosk.screen.body.code_path
        assert kiosk.screen.body.print is None
        walk.touches(LEAVE)
    assert [entry.ticket for entry in kiosk.log.entries] == [False] * 3


def a_printer_that_answers_under_help_is_not_forgotten(walk, kiosk):
    walk.to_step(1).touches("button-take-away", "button-help")
    kiosk.printer.answer_check(ready=True)
    walk.sees("Help").touches("button-back").touches("button-print", "button-emergency")
    kiosk.printer.answer_job(PrintOutcome.PRINTED)
    walk.sees("Emergency").touches("button-back").sees("Handoff").hears("Handoff/paper-printed")


def a_late_paper_belongs_to_nobody(walk, kiosk):
    walk.to_step(1).touches("button-take-away")
    kiosk.printer.answer_check(ready=True)
    walk.touches("button-print", LEAVE)
    kiosk.printer.answer_job(PrintOutcome.PRINTED)
    walk.sees("Resting").hears_nothing()


def an_answer_about_an_old_paper_is_not_taken_for_the_new_one(walk, kiosk):
    for _ in range(2):
        walk.to_step(1).touches("button-take-away")
        kiosk.printer.answer_check(ready=True)
        walk.touches("button-print")
        if len(kiosk.printer.jobs) == 1:
            walk.touches(LEAVE)
    (first, _), (second, _) = kiosk.printer.jobs
    kiosk.printer.inbox(TicketEnded(first, PrintOutcome.OUT_OF_PAPER))
    walk.hears("Handoff/paper-printing")
    kiosk.printer.inbox(TicketEnded(second, PrintOutcome.PRINTED))
    walk.hears("Handoff/paper-printed")


def another_code_is_one_touch_away(walk, kiosk):
    walk.to_step(2).touches("button-take-away").hears("Handoff/opens-address").hears("www.ofpra.gouv.fr")
    walk.touches("card-code/wifi").sees("Handoff").hears("Handoff/opens-wifi").hears("Exemple")
    walk.touches("card-code/date").hears("Handoff/opens-date").hears("03/12/2026 14:00-16:00")
    walk.hears("Permanence").touches("button-say-again").hears("Handoff/opens-date")
    walk.touches("card-code/address")
    walk.hears("Handoff/opens-address").touches("button-back").sees("Showing")


def no_date_is_offered_while_the_clock_is_doubtful(walk, kiosk):
    kiosk.clock.trusted = False
    walk.to_step(2).touches("button-take-away")
    assert [card.item for card in kiosk.screen.body.others] == ["code/wifi"]


def a_date_that_is_over_is_not_offered_any_more(walk, kiosk):
    walk.to_step(2).touches("button-take-away", "card-code/date").hears("Handoff/opens-date")
    kiosk.clock.began += datetime.timedelta(days=11)
    walk.touches("button-say-again").hears("Handoff/opens-address")
    assert [card.item for card in kiosk.screen.body.others] == ["code/wifi"]


def the_paper_holds_the_code_that_is_shown(walk, kiosk):
    walk.to_step(2).touches("button-take-away", "card-code/wifi")
    kiosk.printer.answer_check(ready=True)
    walk.touches("button-print", "card-code/date")
    (_, ticket) = kiosk.printer.jobs[0]
    assert (ticket.link.kind, ticket.grid.payload) == (LinkKind.WIFI, "WIFI:T:WPA;S:Exemple;P:bienvenue;;")
    assert "Handoff/opens-wifi" in ticket.opens.own.shown


def a_printed_paper_is_read_out_and_another_code_may_be_printed(walk, kiosk):
    walk.to_step(6).touches("button-take-away")
    kiosk.printer.answer_check(ready=True)
    walk.touches("button-print")
    kiosk.printer.answer_job(PrintOutcome.PRINTED)
    walk.touches("button-reading").hears("Titre letters").hears("chose 6").hears("chose 7").hears("La notice")
    walk.touches("card-code/wifi").hears("Handoff/opens-wifi")
    assert (kiosk.printer.checks, kiosk.screen.body.print) == (2, None)
    kiosk.printer.answer_check(ready=True)
    walk.touches("button-print")
    assert [ticket.link.kind for _, ticket in kiosk.printer.jobs] == [LinkKind.ADDRESS, LinkKind.WIFI]


def the_voice_is_never_given_a_password(walk, kiosk):
    walk.to_step(6).touches("button-take-away", "card-code/wifi").hears("Handoff/password bienvenue")
    kiosk.printer.answer_check(ready=True)
    walk.touches("button-print")
    kiosk.printer.answer_job(PrintOutcome.PRINTED)
    walk.touches("button-reading").hears("Handoff/opens-wifi").hears("Exemple")
    said = [spoken.utterance for speech in kiosk.voice.said for spoken in speech.run]
    parts = [part for each in (*said, *kiosk.voice.prepared) for part in each.parts]
    assert "bienvenue" not in "".join(part.spoken for part in parts)


def a_paper_that_only_staff_can_mend_is_not_offered_again(walk, kiosk):
    for outcome in (PrintOutcome.OUT_OF_PAPER, PrintOutcome.NOT_KNOWN):
        walk.to_step(2).touches("button-take-away")
        kiosk.printer.answer_check(ready=True)
        walk.touches("button-print")
        checks = kiosk.printer.checks
        kiosk.printer.answer_job(outcome)
        walk.touches("card-code/wifi").hears(f"Handoff/paper-{outcome.value}")
        assert (kiosk.printer.checks, kiosk.screen.body.print) == (checks, None)
        walk.touches("button-help").sees("Help").hears(f"fr Help/paper-{outcome.value}").touches(LEAVE)


def the_papers_of_a_visit_come_to_an_end(walk, kiosk):
    walk.to_step(2)
    for left in (True, True, True, False):
        walk.touches("button-take-away")
        if left:
            kiosk.printer.answer_check(ready=True)
            walk.touches("button-print")
            kiosk.printer.answer_job(PrintOutcome.PRINTED)
            walk.touches("button-back")
    walk.hears("Handoff/paper-used-up").listens().hears_nothing()
    assert (kiosk.printer.checks, kiosk.screen.body.print) == (3, None)
    walk.touches(LEAVE).to_step(2).touches("button-take-away")
    kiosk.printer.answer_check(ready=True)
    walk.touches("button-print")


def a_paper_that_found_no_printer_is_not_counted(walk, kiosk):
    walk.to_step(2)
    for _ in range(5):
        walk.touches("button-take-away")
        kiosk.printer.answer_check(ready=True)
        walk.touches("button-print")
        kiosk.printer.answer_job(PrintOutcome.NO_PRINTER)
        walk.touches("button-back")
    assert len(kiosk.printer.jobs) == 5


def a_paper_that_is_still_printing_is_waited_for(walk, kiosk):
    walk.to_step(2).touches("button-take-away")
    kiosk.printer.answer_check(ready=True)
    walk.touches("button-print", "button-back", "button-take-away").hears("Handoff/paper-printing")
    assert (kiosk.printer.checks, kiosk.screen.body.print) == (1, None)
    kiosk.printer.answer_job(PrintOutcome.PRINTED)
    walk.hears("Handoff/paper-printed")
    assert len(kiosk.printer.jobs) == 1


def what_a_screen_has_told_of_the_paper_is_not_told_twice(walk, kiosk):
    walk.to_step(2).touches("button-take-away", "button-help")
    kiosk.printer.answer_check(ready=True)
    walk.touches("button-back").hears("Handoff/paper-ready").listens().hears_nothing()


def no_date_is_printed_when_the_clock_is_doubtful(walk, kiosk):
    kiosk.clock.trusted = False
    walk.to_step(2).touches("button-take-away")
    kiosk.printer.answer_check(ready=True)
    walk.touches("button-print")
    (_, ticket) = kiosk.printer.jobs[0]
    assert ticket.day is None
    assert [step.number for step in ticket.steps] == [2, 3, 4, 5, 6, 7]


def only_for_me_says_so_and_then_mutes_the_loudspeaker(walk, kiosk):
    walk.to_step(1).touches("button-comfort", "card-only-for-me").hears("Comfort/quiet")
    assert not kiosk.voice.speaking.private
    walk.touches("button-back")
    assert kiosk.voice.speaking.private


def who_plugs_headphones_in_is_told_and_hears_where_they_are(walk, kiosk):
    walk.to_step(3).listens()
    kiosk.voice.plug(headphones=True)
    walk.sees("Showing").hears("fr Comfort/headphones").hears("Faites la chose 3").listens().hears_nothing()
    walk.waits(119).sees("Showing").waits(1).sees("IdleWarning")


def headphones_pulled_out_end_what_was_said(walk, kiosk):
    kiosk.voice.plug(headphones=True)
    walk.sees("Resting").hears_nothing().to_step(3).hears("Faites la chose 3")
    kiosk.voice.plug(headphones=False)
    walk.sees("Showing").hears_nothing().waits(119).sees("Showing").waits(1).sees("IdleWarning")


def only_for_me_goes_on_in_silence_when_headphones_are_pulled_out(walk, kiosk):
    kiosk.voice.plug(headphones=True)
    walk.to_step(3).touches("button-comfort", "card-only-for-me", "button-back").hears("Faites la chose 3")
    kiosk.voice.plug(headphones=False)
    walk.hears("Faites la chose 3")
    assert kiosk.voice.speaking.private


def headphones_do_not_prolong_a_countdown(walk, kiosk):
    walk.to_step(2).listens().waits(120).sees("IdleWarning").waits(14)
    kiosk.voice.plug(headphones=True)
    walk.hears("fr Comfort/headphones").hears("left-45").waits(1).hears("left-30").waits(30).sees("Resting")


def headphones_wake_nobody(walk, kiosk):
    kiosk.voice.plug(headphones=True)
    walk.sees("Resting").hears_nothing()
    walk.to_step(7).touches("button-go-on", "button-done", "button-skip").sees("Goodbye")
    kiosk.voice.plug(headphones=True)
    walk.hears("Goodbye/title").listens().waits(6).sees("Resting")


def the_next_sentences_are_made_ready(walk, kiosk):
    walk.to_step(1)
    ready = " ".join(utterance.shown for utterance in kiosk.voice.prepared)
    assert "Faites la chose 2" in ready


def two_procedures_in_one_visit_are_one_line_about_the_last(walk, kiosk):
    walk.to_step(7).touches(*["button-back"] * 10).sees("Home").touches(
        "card-health", "card-cover", "button-show-me"
    )
    walk.touches(LEAVE)
    (entry,) = kiosk.log.entries
    assert (entry.procedure, entry.steps, entry.ending) == ("cover", 1, Ending.LEFT)


def nobody_has_to_say_how_it_was(walk, kiosk):
    walk.to_step(7).touches("button-go-on", "button-done", "button-skip").sees("Goodbye")
    assert kiosk.log.totals == []
    assert len(kiosk.log.entries) == 1


def walking_away_from_the_faces_writes_no_second_line(walk, kiosk):
    walk.to_step(7).touches("button-go-on", "button-done").listens().waits(120).sees("IdleWarning")
    walk.waits(45).sees("Resting")
    walk.to_step(7).touches("button-go-on", "button-done", LEAVE).sees("Resting")
    assert [entry.ending for entry in kiosk.log.entries] == [Ending.FINISHED] * 2


def tried(walk):
    """From rest to the first thing to try of the sample letters."""
    return walk.touches(
        "screen", "tile-fr", "card-asylum", "card-letters", "card-asked", "button-try-me"
    ).sees("Trying")


def a_wrong_touch_is_explained_and_a_right_one_praised(walk, kiosk):
    tried(walk).hears("Trying/intro").hears("Faites la chose 2").touches("thing-number")
    walk.hears("Trying/wrong").hears("Numéro étranger").hears("Trying/look").sees("Trying")
    assert kiosk.screen.body.pointed == ""
    walk.touches("thing-key").hears("Trying/right")
    assert kiosk.screen.body.typed == "key"


def after_the_second_miss_the_hand_points_and_the_voice_repeats(walk, kiosk):
    tried(walk).touches("thing-number", "thing-enter").hears("Trying/here").hears("Clé de connexion")
    assert kiosk.screen.body.pointed == "key"
    walk.touches("thing-key").hears("Trying/right")
    assert kiosk.screen.body.pointed == ""


def nothing_can_go_wrong_after_the_right_touch(walk, kiosk):
    tried(walk).touches("thing-key").touches("thing-number").hears("Trying/right")
    assert kiosk.screen.body.typed == "key"


def a_practice_ends_with_what_was_learnt_and_the_handoff(walk, kiosk):
    tried(walk).touches("thing-key", "button-go-on").hears("Faites la chose 3").touches("thing-code")
    walk.touches("button-go-on").sees("Learnt").hears("chose 2").hears("chose 3").hears("Learnt/more")
    walk.touches("button-go-on").sees("Handoff").touches("button-back", "button-back").sees("Trying")
    walk.touches(LEAVE)
    (entry,) = kiosk.log.entries
    assert (entry.procedure, entry.steps, entry.ending) == ("letters", 3, Ending.FINISHED)


def a_thing_to_try_can_be_skipped(walk, kiosk):
    tried(walk).touches("button-skip").hears("Faites la chose 3").touches("button-skip").sees("Handoff")


def only_what_was_done_right_is_called_learnt(walk, kiosk):
    tried(walk).touches("button-skip", "thing-code", "button-go-on").sees("Learnt").hears("chose 3")
    assert "chose 2" not in " ".join(note.words.utterance.shown for note in kiosk.screen.body.learnt)


def what_is_only_asked_about_is_no_touch(walk, kiosk):
    tried(walk).touches("thing-number")
    kiosk.session.send(Heard("scene/key"))
    walk.hears("Un mot secret")
    assert "Trying/wrong" not in kiosk.screen.body.notes[0].words.utterance.shown
    walk.touches("thing-key")
    kiosk.session.send(Heard("scene/number"))
    assert kiosk.screen.body.typed == "key"


def a_practice_begun_on_the_way_says_that_nothing_is_sent(walk, kiosk):
    walk.to_step(3).touches("button-try-me").hears("Trying/intro")


def a_warning_forgets_what_was_touched_before_it(walk, kiosk):
    walk.touches("screen", "tile-fr", "button-comfort", "card-touch-to-hear", LEAVE).sees("Comfort").listens()
    walk.waits(120).sees("IdleWarning").touches(LEAVE).sees("IdleWarning").touches(LEAVE).sees("Resting")


def comfort_chosen_among_the_languages_is_kept(walk, kiosk):
    walk.touches("screen", "tile-fr", "button-language", "button-comfort", "card-larger", "button-back")
    size = kiosk.screen.comfort.text_size
    walk.touches("tile-ar").sees("Home")
    assert kiosk.screen.comfort.text_size == size


def a_paper_that_comes_out_elsewhere_is_counted(walk, kiosk):
    for elsewhere in ("button-language", "button-back"):
        walk.to_step(2).touches("button-take-away")
        kiosk.printer.answer_check(ready=True)
        walk.touches("button-print", elsewhere)
        kiosk.printer.answer_job(PrintOutcome.PRINTED)
        walk.touches(LEAVE)
    assert [entry.ticket for entry in kiosk.log.entries] == [True, True]


def say_again_tells_the_paper_once(walk, kiosk):
    walk.to_step(2).touches("button-take-away")
    kiosk.printer.answer_check(ready=False)
    walk.touches("button-say-again").hears("Handoff/paper-absent").listens().hears_nothing()


def a_practice_goes_on_after_help(walk, kiosk):
    tried(walk).touches("thing-number", "button-help").sees("Help").touches("button-back").sees("Trying")
    walk.hears("Trying/wrong").touches("thing-enter").hears("Se connecter").hears("Trying/here")


def what_is_shown_can_be_tried_at_once_and_left_again(walk, kiosk):
    walk.to_step(3).touches("button-try-me").sees("Trying").hears("Faites la chose 3")
    walk.touches("button-back").sees("Showing").hears("Faites la chose 3")


def several_right_answers_are_all_right(walk, kiosk):
    walk.touches("screen", "tile-fr", "card-phone", "card-basics", "button-try-me").hears("chose 2")
    walk.touches("thing-shift").hears("Scene/key").touches("thing-at", "button-go-on").hears("chose 3")
    walk.touches("thing-dark").hears("Scene/shot-dark").touches("thing-good", "button-go-on")
    walk.hears("chose 4").touches("thing-accept").hears("Trying/right")


def a_french_word_is_said_and_then_explained(walk, kiosk):
    walk.to_step(2).touches("thing-key").hears("Clé de connexion").hears("Un mot secret").hears("notice")
    shown = " ".join(note.words.utterance.shown for note in kiosk.screen.body.notes)
    assert "Un mot secret pour entrer." in shown
    walk.touches("thing-enter").hears("Scene/button").touches("button-go-on", "button-back")
    assert "Un mot secret" not in kiosk.screen.body.notes[0].words.utterance.shown


def a_paper_says_what_it_usually_is_and_leads_on(walk, kiosk):
    walk.touches("screen", "tile-fr", "button-paper").sees("Papers").hears("OFPRA").touches("card-ofpra")
    walk.sees("Paper").hears("Une lettre de l'Ofpra.").hears("Paper/wins").touches("card-letters")
    walk.sees("Asking").touches("card-asked", "button-back", "button-back").sees("Paper").hears("OFPRA")


def a_message_says_what_a_false_one_looks_like(walk, kiosk):
    walk.touches("screen", "tile-fr", "button-message", "card-parcel").sees("Message").hears("payer")
    walk.touches("button-back").sees("Messages").touches("button-back").sees("Home")


def true_is_told_from_false_and_leads_back(walk, kiosk):
    walk.touches("screen", "tile-fr", "card-health", "card-cover", "button-real").sees("IsThisReal")
    walk.hears("Personne ne demande").touches("button-go-on").hears("Un mot de trop.")
    walk.touches("button-go-on").hears("www.ofpra.gouv.fr")
    walk.touches(*["button-back"] * 3).sees("Preparing")


def what_is_missing_leads_to_where_it_is_learnt(walk, kiosk):
    walk.touches("screen", "tile-fr", "card-health", "card-cover")
    assert "button-learn" not in touchable(kiosk.screen)
    walk.touches("card-phone", "card-phone", "button-learn").sees("Preparing").hears("Titre basics")
    walk.touches("button-back").sees("Preparing").hears("Titre cover")
    assert kiosk.screen.body.needs[1].mark is Mark.NO


def a_language_without_a_judged_voice_begins_with_a_person(walk, kiosk):
    walk.touches("screen", "tile-so").sees("Help").hears("fr Help/french-voice")
    walk.touches("button-go-on").sees("Home")
    assert kiosk.screen.locale == "so"


def where_a_first_touch_speaks_the_second_acts(walk, kiosk):
    walk.touches("screen", "tile-fr", "button-comfort", "card-touch-to-hear").hears("Comfort/twice")
    walk.touches("button-back").hears("Buttons/back").sees("Comfort").touches("button-back").sees("Home")
    walk.touches("card-asylum").hears("Home/asylum").sees("Home").touches("card-health").sees("Home")
    walk.touches("card-asylum").sees("Home").touches("card-asylum").sees("Theme")
    walk.touches(LEAVE).hears("Buttons/leave").touches(LEAVE).sees("Resting").hears_nothing()


def pictures(*numbers):
    return [f"card-picture/{number}" for number in numbers]


def three_pictures_bring_back_the_step(walk, kiosk):
    walk.touches("screen", "tile-fr", "button-resume").sees("Resuming").hears("fr Resuming/title")
    walk.touches(*pictures(0)).hears("fr Handoff/picture-0").touches(*pictures(3)).sees("Resuming")
    walk.touches(*pictures(2)).sees("Resumed").hears("fr Handoff/picture-2").hears("Titre letters")
    walk.hears("fr Resumed/step 3").hears("chose 3").hears("fr Draft/spoken").hears("fr Resumed/question")
    walk.touches("card-resumed/yes").sees("Showing").hears("Faites la chose 3").touches(LEAVE)
    (entry,) = kiosk.log.entries
    assert (entry.procedure, entry.steps) == ("letters", 3)


def three_pictures_need_no_language_and_then_speak_it(walk, kiosk):
    walk.touches("screen", "button-resume", *pictures(0, 3, 3)).sees("Languages")
    walk.hears("Languages/touch-here")
    assert kiosk.log.entries == []
    walk.touches("tile-ar").sees("Resumed").hears("ع letters/title").touches("card-resumed/yes")
    walk.sees("Showing").hears("ع letters/step-4/say").touches(LEAVE)
    assert [entry.locale for entry in kiosk.log.entries] == ["ar"]


def a_language_without_a_judged_voice_begins_with_a_person_on_the_way_back_too(walk, kiosk):
    walk.touches("screen", "button-resume", *pictures(0, 3, 3), "tile-so").sees("Help")
    walk.touches("button-go-on").sees("Resumed")


def a_picture_is_taken_out_again(walk, kiosk):
    walk.touches("screen", "tile-fr", "button-resume", *pictures(9, 9)).touches("card-place/1")
    walk.hears("fr Resuming/place-2").touches("button-back").hears("fr Resuming/place-1")
    walk.touches(*pictures(0, 3, 3)).sees("Resumed").touches("card-resumed/no").sees("Resuming")
    assert [place.picture for place in kiosk.screen.body.places] == [None] * 3


def pictures_that_lead_nowhere_are_told_so(walk, kiosk):
    walk.touches("screen", "tile-fr", "button-resume", *pictures(15, 15, 15)).sees("NotResumed")
    walk.hears("fr NotResumed/title").touches("card-not-resumed/person").sees("Help").touches("button-back")
    walk.sees("NotResumed").touches("card-not-resumed/again").sees("Resuming")
    walk.touches(*pictures(0, 3, 7)).sees("NotResumed").touches("card-not-resumed/home").sees("Home")
    walk.touches(LEAVE)
    assert [entry.procedure for entry in kiosk.log.entries] == [None]


def left_among_the_pictures_without_a_language_is_no_visit(walk, kiosk):
    walk.touches("screen", "button-resume", *pictures(0)).listens().waits(120).sees("IdleWarning").waits(45)
    walk.sees("Resting")
    assert kiosk.log.entries == []


def pictures_are_named_before_they_are_taken_where_a_first_touch_speaks(walk, kiosk):
    walk.touches("screen", "tile-fr", "button-comfort", "card-touch-to-hear", *["button-back"] * 2)
    walk.sees("Home").touches(*["button-resume"] * 2).sees("Resuming")
    walk.touches(*pictures(4)).hears("fr Handoff/picture-4")
    assert kiosk.screen.body.places[0].picture is None
    walk.touches(*pictures(4))
    assert kiosk.screen.body.places[0].picture is not None


def a_blocked_portal_gives_a_slip_for_the_counter(walk, kiosk):
    walk.to_step(4).touches("button-help", "button-blocked").sees("Blocked").hears("fr Blocked/site-down")
    walk.touches("card-blocked/no-code").sees("AtCounter").hears("fr AtCounter/title").hears("fr Slip/title")
    walk.hears("chose 4").hears("fr Blocked/no-code").hears("Au guichet.")
    kiosk.printer.answer_check(ready=True)
    walk.listens().hears("fr Handoff/paper-ready").touches("button-print").hears("fr Handoff/paper-printing")
    assert "button-done" not in touchable(kiosk.screen)
    kiosk.printer.answer_job(PrintOutcome.PRINTED)
    walk.hears("fr Handoff/paper-printed")
    (slip,) = [each for _, each in kiosk.printer.jobs]
    assert (slip.procedure, slip.reason.text) == ("Titre letters", "fr Blocked/no-code")
    assert slip.day == kiosk.clock.now().date()
    walk.touches("button-help").hears("fr Blocked/no-code").touches("button-back", "button-done")
    walk.sees("Feedback")
    (entry,) = kiosk.log.entries
    assert (entry.procedure, entry.steps, entry.ticket) == ("letters", 4, True)


def a_slip_without_a_printer_is_photographed(walk, kiosk):
    walk.to_step(2).touches("button-blocked", "card-blocked/other").sees("AtCounter")
    kiosk.printer.answer_check(ready=False)
    walk.listens().hears("fr AtCounter/paper-absent").touches("button-back").sees("Blocked")
    walk.touches("button-back").sees("Showing").hears("Faites la chose 2")


def a_slip_counts_among_the_papers_of_a_visit(walk, kiosk):
    walk.to_step(2)
    for _ in range(3):
        walk.touches("button-blocked", "card-blocked/other")
        kiosk.printer.answer_check(ready=True)
        walk.touches("button-print")
        kiosk.printer.answer_job(PrintOutcome.OUT_OF_PAPER)
        walk.hears("fr AtCounter/paper-out-of-paper").touches("button-back", "button-back").sees("Showing")
    walk.touches("button-blocked", "card-blocked/other").hears("fr AtCounter/paper-used-up")
    assert "button-print" not in touchable(kiosk.screen)
    walk.touches(*["button-back"] * 2, "button-take-away").sees("Handoff")
    assert kiosk.screen.body.print is None


def a_blocked_practice_goes_back_to_where_it_was(walk, kiosk):
    tried(walk).touches("thing-number", "button-blocked", "button-back").sees("Trying").hears("Trying/wrong")


def a_handoff_asks_anew_for_its_paper_after_the_counter(walk, kiosk):
    walk.to_step(2).touches("button-take-away")
    kiosk.printer.answer_check(ready=True)
    walk.touches("button-print", "button-help", "button-blocked")
    kiosk.printer.answer_job(PrintOutcome.PRINTED)
    walk.touches("button-back").sees("Handoff")
    kiosk.printer.answer_check(ready=True)
    walk.listens().hears("fr Handoff/paper-ready")


SCRIPTS = [
    each
    for name, each in list(globals().items())
    if callable(each) and each.__module__ == __name__ and each not in (tried, pictures)
]
