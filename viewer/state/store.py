"""The one object that changes: it holds what is shown and tells its subscribers."""

from collections.abc import Callable

from msgspec import Struct

from viewer.model.document import Document
from viewer.state.view import ViewState


class State(Struct, frozen=True):
    """The document that is open and the view of it."""

    document: Document
    view: ViewState


Change = Callable[[ViewState], ViewState]
Subscriber = Callable[[State, State], None]
"""Called with the state before and the state after."""


class Store:
    """Holds a `State`; only `apply` and `open` change it."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._subscribers: list[Subscriber] = []
        self._untold: list[tuple[State, State]] = []

    @property
    def state(self) -> State:
        return self._state

    @property
    def document(self) -> Document:
        return self._state.document

    @property
    def view(self) -> ViewState:
        return self._state.view

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Calls `subscriber` after each change; what comes back ends that."""
        self._subscribers.append(subscriber)
        return lambda: self._subscribers.remove(subscriber)

    def apply(self, change: Change) -> None:
        """Replaces the view by what `change` makes of it; equal views tell nobody."""
        self._set(State(self._state.document, change(self._state.view)))

    def open(self, document: Document, view: ViewState) -> None:
        """Shows another document."""
        self._set(State(document, view))

    def _set(self, new: State) -> None:
        old = self._state
        if new.document is old.document and new.view == old.view:
            return
        self._state = new
        self._untold.append((old, new))
        if len(self._untold) > 1:
            return  # made by one who is being told: all are told of it after this
        failures: list[Exception] = []
        while self._untold:
            self._tell(*self._untold[0], failures)
            del self._untold[0]
        if failures:
            raise failures[0]

    def _tell(self, old: State, new: State, failures: list[Exception]) -> None:
        for subscriber in tuple(self._subscribers):
            if subscriber in self._subscribers:
                try:
                    subscriber(old, new)
                except Exception as error:  # noqa: BLE001  # raised when all others have been told
                    failures.append(error)
