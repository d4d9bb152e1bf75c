"""The bar at the bottom: the selection, how events are shown, the pointer's date, the zone."""

from functools import cache

from PySide6.QtCore import QLocale, QSize, Qt, QTimeZone
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QStatusBar

from viewer.i18n import Words
from viewer.layout.scale import TimeScale
from viewer.layout.scene import Tally
from viewer.model.calendar import DAY_SECONDS
from viewer.model.date_words import in_full
from viewer.model.date_words import instant as instant_in_words
from viewer.model.document import Document
from viewer.model.when import Precision


class Status(QStatusBar):
    """Four texts; a message stands over them for as long as it takes to read."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setSizeGripEnabled(False)
        self._selection, self._tally = _Selection(), QLabel()
        self._pointer, self._zone = QLabel(), QLabel()
        for label in (self._selection, self._tally, self._pointer, self._zone):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.addWidget(self._selection)
        self.addWidget(self._tally)
        self.addPermanentWidget(self._pointer)
        self.addPermanentWidget(self._zone)

    def show_selection(self, date: str) -> None:
        """The selected event's date in EDTF; empty for nothing selected."""
        text = self._words.text("{date} selected") if date else self._words.text("Nothing selected")
        self._selection.setText(text.format(date=in_full(date, self._words) if date else ""))

    def show_tally(self, tally: Tally) -> None:
        self._tally.setText(tally_in_words(tally, self._words))

    def show_pointer(self, instant: float | None, scale: TimeScale, document: Document) -> None:
        if instant is None:
            self._pointer.clear()
            return
        date = instant_in_words(instant, document.time_zone, pointed_precision(scale), self._words)
        self._pointer.setText(self._words.text("Pointer: {date}").format(date=date))

    def show_zone(self, name: str) -> None:
        self._zone.setText(zone_in_words(name, self._words.language))


class _Selection(QLabel):
    """Gives way to the other texts, so that none of them makes the window wider."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        room, end = self.contentsRect(), Qt.TextElideMode.ElideRight
        text = self.fontMetrics().elidedText(self.text(), end, room.width())
        painter = QPainter(self)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()


def tally_in_words(tally: Tally, words: Words) -> str:
    """“49 events in view: 36 labelled, 7 as marks, 6 in counts”."""
    whole = words.plural("{n} event in view", "{n} events in view", tally.in_view)
    whole = whole.format(n=f"{tally.in_view:,}")
    if not tally.in_view:
        return whole
    parts = [
        words.text("{n} labelled").format(n=f"{tally.labelled:,}"),
        words.plural("{n} as a mark", "{n} as marks", tally.marks).format(n=f"{tally.marks:,}"),
        words.text("{n} in counts").format(n=f"{tally.counted:,}"),
    ]
    told = [
        p for p, n in zip(parts, (tally.labelled, tally.marks, tally.counted), strict=True) if n
    ]
    return words.text("{whole}: {parts}").format(whole=whole, parts=", ".join(told))


def pointed_precision(scale: TimeScale) -> Precision:
    """As finely as a pixel tells."""
    pixel = 1 / scale.per_second
    if pixel < DAY_SECONDS / 100:
        return Precision.MINUTE
    if pixel < 2 * DAY_SECONDS:
        return Precision.DAY
    return Precision.MONTH if pixel < 40 * DAY_SECONDS else Precision.YEAR


@cache
def zone_in_words(name: str, language: str) -> str:
    """“Korean Standard Time”; the IANA name where the system knows no other."""
    zone_info = QTimeZone(name.encode())
    told = zone_info.displayName(
        QTimeZone.TimeType.StandardTime, QTimeZone.NameType.LongName, QLocale(language)
    )
    return told or name
