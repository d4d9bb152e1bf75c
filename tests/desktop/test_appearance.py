"""The style follows the choice of the user, and where that is the system's, the system."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from viewer.desktop.appearance import Appearance
from viewer.model.document import Document
from viewer.state.opening import opening
from viewer.state.store import State, Store
from viewer.state.view import ThemeChoice
from viewer.style.theme import theme


class System(QObject):
    """A system whose colour scheme changes when the test says so."""

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815 - Qt’s name

    def __init__(self) -> None:
        super().__init__()
        self.scheme = Qt.ColorScheme.Light
        self.asked: list[Qt.ColorScheme] = []

    def colorScheme(self) -> Qt.ColorScheme:
        return self.scheme

    def setColorScheme(self, scheme: Qt.ColorScheme) -> None:
        self.asked.append(scheme)

    def turn(self, scheme: Qt.ColorScheme) -> None:
        self.scheme = scheme
        self.colorSchemeChanged.emit(scheme)


@pytest.fixture
def store(chronology: Document) -> Store:
    return Store(State(chronology, opening(chronology)))


def choose(store: Store, choice: ThemeChoice) -> None:
    store.apply(lambda view: replace(view, theme=choice))


def test_the_theme_follows_the_system_live(store: Store, qapp: QApplication) -> None:
    system = System()
    appearance = Appearance(store, qapp, system)
    told: list[str] = []
    appearance.changed.connect(lambda: told.append(appearance.name))
    system.turn(Qt.ColorScheme.Dark)
    assert appearance.style.theme is theme("dark")
    assert qapp.palette().window().color().name() == theme("dark").paper
    system.turn(Qt.ColorScheme.Light)
    assert told == ["dark", "light"]


def test_a_chosen_theme_goes_before_the_systems(store: Store, qapp: QApplication) -> None:
    system = System()
    appearance = Appearance(store, qapp, system)
    told: list[str] = []
    appearance.changed.connect(lambda: told.append(appearance.name))
    choose(store, "dark")
    system.turn(Qt.ColorScheme.Light)
    assert told == ["dark"]
    choose(store, "system")
    assert told == ["dark", "light"]
    assert system.asked == [Qt.ColorScheme.Dark, Qt.ColorScheme.Unknown]


def test_the_size_of_text_is_a_share_of_the_smallest_letter(
    store: Store, qapp: QApplication
) -> None:
    appearance = Appearance(store, qapp, System())
    store.apply(lambda view: replace(view, text_scale=200))
    assert appearance.style.metrics.small == 22
