"""Long work beside the window: told how far it is, cancelled, or heard of when it is done."""

from collections.abc import Callable
from threading import Event, Thread

from PySide6.QtCore import QObject, Qt, Signal

Progress = Callable[[float], None]
Task = Callable[[Progress], object]
"""What is done in the thread; it calls its argument with the share that is done, 0 to 1."""


class _CancelledError(Exception):
    """Raised within the task that nobody waits for any more."""


class Worker(QObject):
    """One task in a thread of its own. All signals come in the thread that made the worker."""

    progressed = Signal(float)
    finished = Signal(object)
    """With what the task returned."""
    failed = Signal(Exception)
    """With what the task raised; not for a task that was cancelled."""
    cancelled = Signal()
    """The task has ended after `cancel`, whether it noticed or not."""
    ended = Signal(object)
    """After one of the above, with the worker."""

    _came = Signal(object, object)

    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task
        self._unwanted = Event()
        self._thread = Thread(target=self._run, name="worker", daemon=True)
        self._came.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begins; whoever calls this keeps the worker until its thread has ended."""
        self._thread.start()

    def cancel(self) -> None:
        """Ends the task at its next progress; its result is dropped in any case."""
        self._unwanted.set()

    def wait(self) -> None:
        """Returns when the task has ended."""
        self._thread.join()

    def _run(self) -> None:
        try:
            self._came.emit(self._task(self._report), None)
        except Exception as error:  # noqa: BLE001 - handed over to the thread that can tell it
            self._came.emit(None, error)

    def _report(self, share: float) -> None:
        if self._unwanted.is_set():
            raise _CancelledError
        self.progressed.emit(share)

    def _tell(self, result: object, error: Exception | None) -> None:
        if self._unwanted.is_set():
            self.cancelled.emit()
        elif error is not None:
            self.failed.emit(error)
        else:
            self.finished.emit(result)
        self.ended.emit(self)


class Workers(QObject):
    """Who is at work; keeps each worker until its thread has ended, whoever else lets it go.

    Else a worker would be taken apart in its own thread, while Qt still delivers its signals.
    """

    def __init__(self) -> None:
        super().__init__()
        self._busy: set[Worker] = set()

    def start(self, worker: Worker) -> None:
        self._busy.add(worker)
        # Queued, so that nothing of the worker is being called when it goes.
        worker.ended.connect(self._let_go, Qt.ConnectionType.QueuedConnection)
        worker.start()

    def end(self) -> None:
        """Cancels all, and returns when no thread runs any more."""
        for worker in self._busy:
            worker.cancel()
        for worker in self._busy:
            worker.wait()
        self._busy.clear()

    def _let_go(self, worker: Worker) -> None:
        worker.wait()
        self._busy.discard(worker)
