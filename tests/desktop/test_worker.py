"""Work beside the window."""

from threading import Event, Thread, current_thread
from time import sleep
from weakref import finalize

from pytestqt.qtbot import QtBot

from viewer.desktop.worker import Progress, Worker, Workers


def test_a_worker_that_its_user_has_let_go_ends_in_the_thread_that_made_it(qtbot: QtBot) -> None:
    workers, may_end = Workers(), Event()
    ended_in: list[Thread] = []
    worker = Worker(lambda _: may_end.wait(10))
    finalize(worker, lambda: ended_in.append(current_thread()))
    workers.start(worker)
    del worker
    may_end.set()
    qtbot.waitUntil(lambda: bool(ended_in))
    assert ended_in == [current_thread()]


def test_at_the_end_all_work_stops_and_nothing_is_heard_of_it(qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        for _ in range(1000):
            progress(0.5)
            sleep(0.01)

    workers, worker = Workers(), Worker(work)
    with qtbot.assertNotEmitted(worker.finished):
        workers.start(worker)
        workers.end()
        qtbot.wait(20)
