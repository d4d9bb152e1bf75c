"""The fields of File ▸ Export picture…, which together are a `PictureOptions`."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from viewer.desktop.ranges import Range, seen, whole
from viewer.i18n import Words
from viewer.layout.picture import PictureOptions
from viewer.model.document import Document
from viewer.model.languages import own_name
from viewer.paint.limits import LONGEST_SIDE
from viewer.state.store import State
from viewer.style.theme import ThemeName

_DEFAULTS = PictureOptions()
_AS_IT_TAKES = 199
"""Stands for no height of one's own: one below the least that is allowed."""
_OWN_DATES = None
"""The choice of a range that is typed."""
_INSET = (7, 0, 7, 0)
"""Around the text of a number, which takes no padding from a style sheet."""


class ExportForm(QWidget):
    """What the picture shows and how; it begins with the document's opening."""

    changed = Signal()

    def __init__(self, state: State, theme: ThemeName, words: Words) -> None:
        super().__init__()
        document = state.document
        self.range = _choice(ranges(state, words))
        self.start, self.end = QLineEdit(), QLineEdit()
        self.with_title = QCheckBox(words.text("Show a title"))
        self.with_title.setChecked(True)
        self.title = QLineEdit()
        self.title.setPlaceholderText(words.text("The document’s title and the range"))
        self.theme = _choice(_themes(words), theme)
        self.language = _choice(_languages(document), state.view.language)
        self.importance = _choice(_importances(words))
        self.width_px = _pixels(_DEFAULTS.width, 320)
        self.height_px = _pixels(_AS_IT_TAKES, _AS_IT_TAKES)
        self.height_px.setSpecialValueText(words.text("As high as all labels take"))
        self.scale = _number(_DEFAULTS.scale, 0.5, 8, 0.5)
        self.text_size = _number(_DEFAULTS.text_size, 6, 96, 1)
        self.text_size.setSuffix(" px")
        self._lay_out(words)
        self._take_range()
        self._listen()

    @property
    def options(self) -> PictureOptions:
        height = self.height_px.value()
        title = self.title.text().strip()
        return PictureOptions(
            start=self.start.text().strip(),
            end=self.end.text().strip(),
            theme=self.theme.currentData(),
            language=self.language.currentData(),
            title=(title or None) if self.with_title.isChecked() else "",
            min_importance=self.importance.currentData(),
            width=self.width_px.value(),
            height=None if height == _AS_IT_TAKES else height,
            scale=self.scale.value(),
            text_size=self.text_size.value(),
        )

    def _lay_out(self, words: Words) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(9)
        form.setHorizontalSpacing(18)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field in (
            (words.text("Range"), self.range),
            (words.text("From (EDTF)"), self.start),
            (words.text("To, included (EDTF)"), self.end),
            ("", self.with_title),
            (words.text("Title"), self.title),
            (words.text("Theme"), self.theme),
            (words.text("Language of content"), self.language),
            (words.text("Events shown"), self.importance),
            (words.text("Width"), self.width_px),
            (words.text("Height"), self.height_px),
            (words.text("Scale (2 or 3 for print)"), self.scale),
            (words.text("Smallest letter"), self.text_size),
        ):
            field.setAccessibleName(text or self.with_title.text())
            form.addRow(text, field)

    def _listen(self) -> None:
        self.range.currentIndexChanged.connect(self._take_range)
        for dates in (self.start, self.end):
            dates.textEdited.connect(self._dates_typed)
            dates.textChanged.connect(self.changed)
        self.with_title.toggled.connect(self.title.setEnabled)
        self.with_title.toggled.connect(self.changed)
        self.title.textChanged.connect(self.changed)
        for choice in (self.theme, self.language, self.importance):
            choice.currentIndexChanged.connect(self.changed)
        for number in (self.width_px, self.height_px, self.scale, self.text_size):
            number.valueChanged.connect(self.changed)

    def _take_range(self) -> None:
        chosen = self.range.currentData()
        if chosen is not _OWN_DATES:
            self.start.setText(chosen.start)
            self.end.setText(chosen.end)

    def _dates_typed(self) -> None:
        with QSignalBlocker(self.range):
            self.range.setCurrentIndex(self.range.count() - 1)


def ranges(state: State, words: Words) -> list[tuple[str, Range | None]]:
    """The ranges on offer; the opening first where the document has one."""
    document = state.document
    offered: list[tuple[str, Range | None]] = [
        (words.text("All events"), whole(document)),
        (words.text("What the window shows"), seen(document, state.view.viewport)),
        (words.text("These dates:"), _OWN_DATES),
    ]
    if document.opening:
        start, end = document.opening.start, document.opening.end
        offered.insert(0, (words.text("The opening"), Range(start, end)))
    return offered


def _themes(words: Words) -> list[tuple[str, ThemeName]]:
    return [
        (words.text("Light"), "light"),
        (words.text("Dark"), "dark"),
        (words.text("For printing"), "print"),
    ]


def _languages(document: Document) -> list[tuple[str, str]]:
    return [(own_name(tag), tag) for tag in (document.language, *document.translations)]


def _importances(words: Words) -> list[tuple[str, int]]:
    middle = words.text("Importance {n} and more")
    return [
        (words.text("All"), 1),
        *((middle.format(n=n), n) for n in (2, 3, 4)),
        (words.text("Only the most important (5)"), 5),
    ]


def _choice(options: Iterable[tuple[str, object]], chosen: object = None) -> QComboBox:
    box = QComboBox()
    for text, value in options:
        box.addItem(text, value)
    index = box.findData(chosen) if chosen is not None else 0
    box.setCurrentIndex(max(index, 0))
    return box


def _pixels(value: int, least: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, LONGEST_SIDE)
    box.setSingleStep(100)
    box.setValue(value)
    box.setSuffix(" px")
    box.setGroupSeparatorShown(True)
    box.lineEdit().setTextMargins(*_INSET)
    return box


def _number(value: float, least: float, most: float, step: float) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(least, most)
    box.setSingleStep(step)
    box.setDecimals(1)
    box.setValue(value)
    box.lineEdit().setTextMargins(*_INSET)
    return box
