"""What takes long is done in order, one thing at a time, and an error in one of them stops no other."""

import threading

import pytest

from kiosk.adapters.own_thread import OwnThread


def test_what_is_handed_in_is_done_in_order_before_it_closes():
    done, thread = [], OwnThread("lamp")
    for each in range(100):
        thread.do(lambda each=each: done.append(each))
    thread.close()
    assert done == list(range(100))


def test_without_anything_to_do_there_is_nothing_to_wait_for():
    OwnThread("lamp").close()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_an_error_in_one_thing_is_told_and_the_others_are_done_all_the_same():
    done, thread = [], OwnThread("lamp")

    def fails():
        raise KeyError("source")

    for each in range(20):
        thread.do(fails)
        thread.do(lambda each=each: done.append((each, threading.current_thread().name)))
    thread.close()
    assert done == [(each, "lamp") for each in range(20)]
