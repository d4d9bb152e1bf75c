"""The pane's outside: an event goes in; links that were followed and quotes copied come out."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.desktop.pane.leaving import Leaving
from viewer.desktop.pane.page import Page
from viewer.i18n import Words
from viewer.layout.outline import Block, Outline, Run, Section, ToEvent, ToPage, outline
from viewer.model.document import Document, Event
from viewer.model.relations import Relations
from viewer.style.style import Style


class Pane(QWidget):
    """Shows one event of a document in full."""

    event_chosen = Signal(str)
    """The id of a related event whose link was followed."""
    message = Signal(str)
    """What was done, in a sentence."""

    def __init__(
        self,
        parent: QWidget | None = None,
        open_page: Callable[[QUrl], object] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(parent)
        self._open_page = open_page
        self._shown: tuple[Document, Event, Words] | None = None
        self._relations: tuple[Document, Relations] | None = None
        self._page = Page(self)
        self._page.followed.connect(self._follow)
        self._page.quote_wanted.connect(self.copy_quote)
        self.setFocusProxy(self._page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._page)

    def show_event(self, document: Document, event_id: str, style: Style, words: Words) -> None:
        """Shows an event from its top; the document is in the language of `words` already."""
        event = next(event for event in document.events if event.id == event_id)
        self._shown = document, event, words
        told = outline(document, self._relations_of(document), event, words)
        self._page.setAccessibleName(event.title)
        self._page.show_outline(told, style, words)

    def show_hint(self, style: Style, words: Words) -> None:
        """Says how to come to an event."""
        self._shown = None
        told = words.text("Choose an event on the timeline to read it here.")
        hint = Section("event", (Block("facts", (Run(told),)),))
        self._page.setAccessibleName(told)
        self._page.show_outline(Outline("", 0, (hint,)), style, words)

    def copy_quote(self, index: int | None = None) -> None:
        """Copies a quote with its source; None stands for the one that is being read."""
        if self._shown is None:
            return
        document, event, words = self._shown
        if index is None:
            index = self._page.current_quote()
        if index is None:
            self.message.emit(words.text("This event has no quote to copy."))
            return
        # Copying comes long after the first frame, and HTML is for copying alone.
        from viewer.model.citations import citation_html, citation_text  # noqa: PLC0415

        quote = event.quotes[index]
        source = document.sources[quote.source]
        data = QMimeData()
        data.setText(citation_text(quote, source, words))
        data.setHtml(citation_html(quote, source, words))
        QGuiApplication.clipboard().setMimeData(data)
        self.message.emit(words.text("The quote and its source are copied."))

    def selected_text(self) -> str:
        return self._page.selected_text()

    def _relations_of(self, document: Document) -> Relations:
        if self._relations is None or self._relations[0] is not document:
            self._relations = document, Relations(document)
        return self._relations[1]

    def _follow(self, target: ToEvent | ToPage) -> None:
        if isinstance(target, ToEvent):
            self.event_chosen.emit(target.event)
        elif self._shown:
            Leaving(self, QUrl(target.address), self._shown[2], self._open_page).open()
