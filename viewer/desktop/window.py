"""The window: lays out timeline, legend, pane and bars, and lets them follow the state."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QSplitter, QVBoxLayout, QWidget

from viewer.commands.context import Context
from viewer.commands.go import select
from viewer.commands.registry import Registry
from viewer.desktop.appearance import Appearance
from viewer.desktop.canvas import Canvas
from viewer.desktop.event_words import EventWords
from viewer.desktop.legend import Legend
from viewer.desktop.menus import Actions
from viewer.desktop.pane_place import PanePlace
from viewer.desktop.settings import Settings
from viewer.desktop.status import Status
from viewer.desktop.toolbar import Toolbar, short_title
from viewer.i18n import words
from viewer.layout.legend import signs
from viewer.layout.measure import TextMeasure
from viewer.model.translate import in_language
from viewer.state.store import State, Store

if TYPE_CHECKING:
    from viewer.desktop.accessibility import Reader

_FIRST_SIZE = QSize(1440, 900)
_FIRST_PANE = 390
"""Width in logical pixels, on a window that has the room."""
_FIRST_PANE_SHARE = 0.36
_MESSAGE_MS, _MS_A_LETTER = 8000, 100
"""How long a message stays: at least, and for what there is to read."""


class Window(QMainWindow):
    """Shows the store's state, and offers the commands of the registry."""

    finished = Signal()
    """The first frame is on screen, and so is what it did without."""
    closing = Signal()

    def __init__(
        self,
        store: Store,
        appearance: Appearance,
        measure: TextMeasure,
        registry: Registry,
        context: Context,
        settings: Settings,
    ) -> None:
        super().__init__()
        self.store = store
        self._appearance = appearance
        self._context = context
        self._program = context.words
        self._settings = settings
        self._telling = EventWords(store)
        self._reader: Reader | None = None
        self._message_stays = False
        self.commands = Actions(registry, context, self)
        self.toolbar = Toolbar(registry, self.commands)
        self.canvas = Canvas(store, appearance, measure, self._telling.tip, self.list_events)
        self.legend = Legend(measure, self.commands["help.signs"])
        self.pane = PanePlace()
        self.status = Status(self._program)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._column = QVBoxLayout()
        self._lay_out()
        self._name_all()
        self._connect()
        self.setAcceptDrops(True)
        self.canvas.setFocus()
        self._show_state()
        self._restore()

    def tell(self, message: str) -> None:
        """Shows a sentence or two in the status bar for as long as it takes to read them."""
        self._show_message(message, max(_MESSAGE_MS, _MS_A_LETTER * len(message)))

    def tell_until_touched(self, message: str) -> None:
        """Shows in the status bar what is told only once, until something is done."""
        self._show_message(message, 0)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.remember_bytes("window", self.saveGeometry())
        self._settings.remember_bytes("pane", self._splitter.saveState())
        self.hide()  # since what is at work may take a moment to end
        self.closing.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self._context.services.open_path(path)

    # Making it

    def _restore(self) -> None:
        """Size, place and the pane's width as they were last; at first as they were designed."""
        if not self.restoreGeometry(self._settings.bytes_of("window")):
            self.resize(_FIRST_SIZE.boundedTo(self.screen().availableSize()))
        if not self._splitter.restoreState(self._settings.bytes_of("pane")):
            pane = min(_FIRST_PANE, int(self.width() * _FIRST_PANE_SHARE))
            self._splitter.setSizes([self.width() - pane, pane])

    def _lay_out(self) -> None:
        self.commands.attach(self, self.canvas)
        self.commands.add_menus(self.menuBar())
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.legend)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self.pane)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setCollapsible(0, False)
        self._splitter.setCollapsible(1, False)
        self._splitter.setHandleWidth(1)
        self.pane.setMinimumWidth(280)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.toolbar)
        self._column.addWidget(self._splitter, 1)
        whole = QWidget()
        whole.setLayout(self._column)
        self.setCentralWidget(whole)
        self.setStatusBar(self.status)

    def _name_all(self) -> None:
        """For assistive technology."""
        text = self._program.text
        self.toolbar.setAccessibleName(text("Toolbar"))
        self.canvas.setAccessibleName(text("Timeline"))
        self.canvas.setAccessibleDescription(
            text("Left and right go from event to event, plus and minus zoom.")
        )
        self.canvas.horizontalScrollBar().setAccessibleName(text("Time"))
        self.canvas.verticalScrollBar().setAccessibleName(text("Lanes"))
        self.legend.setAccessibleName(text("Legend"))
        self.pane.setAccessibleName(text("Details"))
        self.status.setAccessibleName(text("Status"))

    def _connect(self) -> None:
        self.canvas.drawn.connect(self._show_drawn, Qt.ConnectionType.QueuedConnection)
        self.canvas.pointed.connect(self._show_pointer)
        self.canvas.menu_wanted.connect(self._show_menu)
        self.pane.event_chosen.connect(self._go_to_event)
        self.pane.message.connect(self.tell)
        self._appearance.changed.connect(self._show_state)
        self.store.subscribe(self._follow)

    # Following the state

    def _show_message(self, message: str, milliseconds: int) -> None:
        """0 for until the state changes."""
        self._message_stays = not milliseconds
        self.status.showMessage(message, milliseconds)

    def _follow(self, old: State, new: State) -> None:
        if self._message_stays:
            self.status.clearMessage()
        self.commands.refresh()
        if new.document is not old.document:
            self.status.show_zone(new.document.time_zone)
            if self._reader:
                self._reader.forget()
        view, before = new.view, old.view
        looks = (view.selected, view.language, view.pane)
        if new.document is not old.document or looks != (
            before.selected,
            before.language,
            before.pane,
        ):
            self._show_state()
        if self._reader and view.selected and view.selected != before.selected:
            self._reader.announce(view.selected)

    def _show_state(self) -> None:
        view, style = self.store.view, self._appearance.style
        document, content = in_language(self.store.document, view.language), words(view.language)
        self.setWindowTitle(short_title(document))
        self.toolbar.show_document(document, self._program)
        self.legend.show_signs((*signs(document.dates), "count", "importance"), style, content)
        self.pane.setVisible(view.pane)
        self.pane.show_event(document, view.selected, style, content)
        self.status.show_selection(self._date_of(view.selected))

    def _date_of(self, event_id: str) -> str:
        events = self.store.document.events
        return next((event.date for event in events if event.id == event_id), "")

    def _show_drawn(self) -> None:
        if self._reader is None:
            self._complete()
            self.finished.emit()
        self.status.show_tally(self.canvas.scene.tally)

    def _complete(self) -> None:
        """Makes what the first frame does without."""
        from viewer.desktop.accessibility import Reader  # noqa: PLC0415 - see above

        self.pane.fill()
        QWidget.setTabOrder(self.toolbar.buttons[-1], self.canvas)
        self.commands.fill_menus()
        self.status.show_zone(self.store.document.time_zone)
        self._reader = Reader(self.canvas, self._telling.name)

    def _show_pointer(self, instant: float | None) -> None:
        self.status.show_pointer(instant, self.canvas.scale, self.store.document)

    def _go_to_event(self, event_id: str) -> None:
        document = self.store.document
        self.store.apply(lambda view: select(document, view, event_id))

    def _show_menu(self, at: QPoint) -> None:
        menu = self.commands.context_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def list_events(self, ids: tuple[str, ...], at: QPoint) -> None:
        """Lets one of several events of the same day be chosen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for event in self._telling.events(ids):
            action = menu.addAction(self._telling.entry(event).replace("&", "&&"))
            action.triggered.connect(lambda _=False, chosen=event.id: self._go_to_event(chosen))
        menu.popup(at)


def _dropped(event: QDropEvent) -> Path | None:
    """The one file or folder that is dropped."""
    urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
    return Path(urls[0].toLocalFile()) if len(urls) == 1 else None
