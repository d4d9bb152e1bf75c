"""The pane as somebody uses it: reads it, selects in it, copies from it, follows its links."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QMouseEvent, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from viewer.desktop.pane import Pane
from viewer.desktop.pane.hotspots import LinkSpot, QuietButton
from viewer.desktop.pane.leaving import Leaving
from viewer.desktop.pane.page import Page
from viewer.i18n import words
from viewer.layout.outline import outline
from viewer.model.citations import citation_text
from viewer.model.document import Document, Event, Quote, Related, Source
from viewer.model.relations import Relations
from viewer.model.translate import in_language
from viewer.style.style import style

# Of the platform without a screen, for every window that is shown.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

SPEECH = "2024-01-15-spa-speech"
Show = Callable[..., Pane]


@pytest.fixture
def opened() -> list[str]:
    """The addresses that the browser was told to open."""
    return []


@pytest.fixture
def pane(qtbot: QtBot, opened: list[str]) -> Pane:
    made = Pane(open_page=lambda url: opened.append(url.toString()))
    qtbot.addWidget(made)
    made.resize(380, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def show(pane: Pane) -> Show:
    def shown(document: Document, event: str, language: str = "en", smallest: float = 11.0) -> Pane:
        content = in_language(document, language)
        pane.show_event(content, event, style("light", smallest), words(language))
        return pane

    return shown


def document(*events: Event, address: str = "https://example.org/a") -> Document:
    source = Source(id="s", type="webpage", title="A <b>title</b>", publisher="P", url=address)
    return Document(id="d", title="d", events=events, sources={"s": source})


def page(pane: Pane) -> Page:
    found = pane.findChild(Page)
    assert found is not None
    return found


def asked(pane: Pane) -> Leaving:
    """The question that was asked before the browser opens anything."""
    found = pane.findChild(Leaving)
    assert found is not None
    return found


def text(pane: Pane) -> str:
    return page(pane).document().toRawText().replace("\u2029", "\n")


def links(pane: Pane) -> list[LinkSpot]:
    return [spot for spot in pane.findChildren(LinkSpot) if spot.isVisible()]


def buttons(pane: Pane) -> list[QuietButton]:
    return [button for button in pane.findChildren(QuietButton) if button.isVisible()]


def link(pane: Pane, name: str) -> LinkSpot:
    return next(spot for spot in links(pane) if spot.accessibleName() == name)


def click(pane: Pane, spot: LinkSpot) -> None:
    """As the mouse does it: on the page, where the link's letters are."""
    spot.setFocus(Qt.FocusReason.TabFocusReason)  # scrolls it into sight
    at = spot.pos() + QPoint(spot.width() // 2, 8)
    QTest.mouseClick(page(pane).viewport(), Qt.MouseButton.LeftButton, pos=at)


def drag(pane: Pane, to: QPoint) -> None:
    """A move with the button held, which qtbot does not make."""
    viewport = page(pane).viewport()
    button = Qt.MouseButton
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(to),
        QPointF(viewport.mapToGlobal(to)),
        button.NoButton,
        button.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, move)


def select(pane: Pane, words: str) -> None:
    start = text(pane).index(words)
    cursor = page(pane).textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    page(pane).setTextCursor(cursor)


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_pane_shows_the_outline_and_nothing_else(
    show: Show, chronology: Document, language: str
) -> None:
    content = in_language(chronology, language)
    relations = Relations(content)
    for event in content.events[::9]:
        told = outline(content, relations, event, words(language))
        assert text(show(chronology, event.id, language)) == told.text


def test_each_quote_is_copied_with_its_source(
    qtbot: QtBot, show: Show, chronology: Document
) -> None:
    pane = show(chronology, SPEECH)
    event = next(event for event in chronology.events if event.id == SPEECH)
    assert len(buttons(pane)) == len(event.quotes)
    for button, quote in zip(buttons(pane), event.quotes, strict=True):
        button.setFocus(Qt.FocusReason.TabFocusReason)
        with qtbot.waitSignal(pane.message):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        source = chronology.sources[quote.source]
        assert clipboard() == citation_text(quote, source, words("en"))
        mime = QGuiApplication.clipboard().mimeData()
        assert mime.hasHtml()
        assert source.url.split("?")[0] in mime.html()


def test_the_shortcut_copies_the_quote_that_is_being_read(show: Show, chronology: Document) -> None:
    event = next(event for event in chronology.events if event.id == SPEECH)
    pane = show(chronology, SPEECH)
    pane.copy_quote()
    assert event.quotes[0].exact in clipboard()
    select(pane, event.quotes[2].exact)
    pane.copy_quote()
    assert event.quotes[2].exact in clipboard()
    page(pane).moveCursor(QTextCursor.MoveOperation.Start)
    buttons(pane)[1].setFocus()
    pane.copy_quote()
    assert event.quotes[1].exact in clipboard()
    pane.copy_quote(3)
    assert event.quotes[3].exact in clipboard()


def test_scrolled_down_the_first_quote_in_sight_is_the_one_being_read(
    show: Show, chronology: Document
) -> None:
    event = next(event for event in chronology.events if event.id == SPEECH)
    pane = show(chronology, SPEECH)
    bar = page(pane).verticalScrollBar()
    bar.setValue(bar.value() + buttons(pane)[1].geometry().bottom() + 20)
    pane.copy_quote()
    assert event.quotes[2].exact in clipboard()


def test_an_event_without_quotes_has_none_to_copy_and_says_so(qtbot: QtBot, show: Show) -> None:
    pane = show(document(Event(id="e", date="2024", title="t")), "e")
    QGuiApplication.clipboard().setText("before")
    with qtbot.waitSignal(pane.message) as told:
        pane.copy_quote()
    assert told.args == ["This event has no quote to copy."]
    assert clipboard() == "before"


def copy(pane: Pane) -> None:
    QTest.keyClick(page(pane), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_selected_text_is_copied_with_nothing_added(
    show: Show, chronology: Document, language: str
) -> None:
    pane = show(chronology, SPEECH, language)
    event = next(event for event in chronology.events if event.id == SPEECH)
    for quote in event.quotes:
        select(pane, quote.exact)
        assert pane.selected_text() == quote.exact
        copy(pane)
        assert clipboard() == quote.exact
        assert QGuiApplication.clipboard().mimeData().formats() == ["text/plain"]


def test_all_of_the_page_can_be_selected_and_copied(show: Show, chronology: Document) -> None:
    pane = show(chronology, SPEECH)
    QTest.keyClick(page(pane), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    copy(pane)
    assert clipboard() == text(pane)


def test_without_a_selection_nothing_is_copied(show: Show, chronology: Document) -> None:
    QGuiApplication.clipboard().setText("before")
    copy(show(chronology, SPEECH))
    assert clipboard() == "before"


def test_no_break_spaces_and_line_breaks_of_a_quote_survive_copying(show: Show) -> None:
    exact = "10\u00a0000 men\nand more"
    event = Event(id="e", date="2024", title="t", quotes=(Quote(source="s", exact=exact),))
    pane = show(document(event), "e")
    select(pane, exact.replace("\n", "\u2028"))
    assert pane.selected_text() == exact
    copy(pane)
    assert clipboard() == exact


def test_a_drag_over_a_link_selects_and_does_not_follow_it(
    qtbot: QtBot, show: Show, chronology: Document
) -> None:
    pane = show(chronology, SPEECH)
    spot = links(pane)[-1]
    spot.setFocus(Qt.FocusReason.TabFocusReason)
    viewport = page(pane).viewport()
    start = spot.pos() + QPoint(20, 10)
    with qtbot.assertNotEmitted(page(pane).followed):
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
        drag(pane, start + QPoint(90, 0))
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + QPoint(90, 0))
    assert pane.selected_text()
    assert pane.selected_text() in spot.accessibleName()


def test_a_related_event_is_chosen_by_its_link(
    qtbot: QtBot, show: Show, chronology: Document
) -> None:
    pane = show(chronology, SPEECH)
    spot = link(pane, "North Korea blows up parts of two border roads")
    with qtbot.waitSignal(pane.event_chosen) as chosen:
        click(pane, spot)
    assert chosen.args == ["2024-10-15-road-demolition"]


def test_a_link_may_replace_the_page_that_it_stands_on(show: Show, chronology: Document) -> None:
    pane = show(chronology, SPEECH)
    pane.event_chosen.connect(lambda event: show(chronology, event))
    spot = link(pane, "North Korea blows up parts of two border roads")
    spot.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(spot, Qt.Key.Key_Return)
    assert text(pane).startswith("Tuesday 15 October 2024")
    assert page(pane).hasFocus()
    assert page(pane).verticalScrollBar().value() == 0


def test_a_source_s_link_shows_where_it_leads_before_it_is_opened(
    show: Show, chronology: Document, opened: list[str]
) -> None:
    pane = show(chronology, SPEECH)
    click(pane, link(pane, "Al Bawaba"))
    event = next(event for event in chronology.events if event.id == SPEECH)
    address = next(
        chronology.sources[quote.source].url
        for quote in event.quotes
        if chronology.sources[quote.source].published_by == "Al Bawaba"
    )
    assert asked(pane).address_field.toPlainText() == address
    assert opened == []
    QTest.mouseClick(asked(pane).open_button, Qt.MouseButton.LeftButton)
    assert opened == [address]


def test_thinking_better_of_it_opens_nothing(
    show: Show, chronology: Document, opened: list[str]
) -> None:
    pane = show(chronology, SPEECH)
    click(pane, link(pane, "Al Bawaba"))
    QTest.keyClick(asked(pane), Qt.Key.Key_Escape)
    assert opened == []


def test_no_letter_of_an_address_passes_for_another(show: Show) -> None:
    event = Event(id="e", date="2024", title="t", sources=("s",))
    pane = show(document(event, address="https://ex\u0430mple.org/<b>"), "e")
    click(pane, links(pane)[0])
    shown = asked(pane).address_field.toPlainText()
    assert shown == "https://xn--exmple-4nf.org/%3Cb%3E"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.c"])
def test_other_addresses_have_no_link(show: Show, address: str) -> None:
    event = Event(id="e", date="2024", title="t", sources=("s",))
    pane = show(document(event, address=address), "e")
    assert links(pane) == []
    assert address in text(pane)


def test_nothing_of_a_document_is_rendered_as_markup(show: Show) -> None:
    tricky = "<h1>Big</h1><img src='https://example.org/x.png'> &amp; **bold**"
    event = Event(
        id="e",
        date="2024",
        title=tricky,
        summary=tricky,
        date_note=tricky,
        dispute=tricky,
        actors=(tricky,),
        quotes=(Quote(source="s", exact=tricky, speaker=tricky),),
        sources=("s",),
    )
    pane = show(document(event), "e")
    assert text(pane).count(tricky) == 7
    assert "A <b>title</b>" in text(pane)
    assert "\ufffc" not in text(pane)


def test_tab_goes_through_links_and_buttons_as_they_are_read(
    show: Show, chronology: Document
) -> None:
    pane = show(chronology, SPEECH)
    page(pane).setFocus()
    reached = []
    spot: QWidget = page(pane)
    for _ in range(len(links(pane)) + len(buttons(pane))):
        QTest.keyClick(spot, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert isinstance(focused, LinkSpot | QuietButton)
        spot = focused
        scrolled = page(pane).verticalScrollBar().value()
        reached.append((spot.y() + scrolled, spot.accessibleName()))
        assert page(pane).viewport().rect().intersects(spot.geometry())
    assert len(set(reached)) == len(links(pane)) + len(buttons(pane))
    assert [name for _, name in reached[:3]] == [
        "essanews.com",
        "Copy quote and source (1)",
        "Edaily",
    ]


def test_everything_that_can_be_pressed_has_a_name_and_a_press(
    show: Show, chronology: Document
) -> None:
    pane = show(chronology, SPEECH)
    for spot in [*links(pane), *buttons(pane)]:
        seen = QAccessible.queryAccessibleInterface(spot)
        assert seen.text(QAccessible.Text.Name)
        assert seen.role() is QAccessible.Role.Button
        assert "Press" in seen.actionInterface().actionNames()
    assert page(pane).accessibleName().startswith("Kim asks")


@pytest.mark.parametrize("width", [330, 380, 520])
@pytest.mark.parametrize("smallest", [8.8, 11.0, 22.0])
def test_nothing_reaches_beyond_the_width_or_lies_on_one_another(
    show: Show, pane: Pane, specimen: Document, width: int, smallest: float
) -> None:
    pane.resize(width, 700)
    for event in specimen.events:
        show(specimen, event.id, smallest=smallest)
        layout = page(pane).document().documentLayout()
        block = page(pane).document().begin()
        bottom = 0.0
        while block.isValid():
            rect = layout.blockBoundingRect(block)
            assert rect.top() >= bottom
            bottom = rect.bottom()
            lines = [block.layout().lineAt(i) for i in range(block.layout().lineCount())]
            shown = [line.naturalTextRect() for line in lines]
            assert all(line.right() <= rect.width() + 1 for line in shown)
            block = block.next()
        room = page(pane).viewport().width()
        assert all(button.geometry().right() <= room for button in buttons(pane))


def test_a_button_lies_on_no_text(show: Show, pane: Pane, chronology: Document) -> None:
    pane.resize(430, 700)
    for event in chronology.events[::9]:
        show(chronology, event.id)
        for button in buttons(pane):
            for spot in links(pane):
                assert not button.geometry().intersects(spot.geometry().adjusted(3, 1, -3, -1))


def test_right_to_left_text_and_very_long_words_stay_within_the_pane(
    show: Show, pane: Pane
) -> None:
    arabic = "مرحبا بالعالم هذا نص طويل من اليمين إلى اليسار " * 6
    event = Event(
        id="e",
        date="2024",
        title="W" * 300,
        summary=arabic,
        quotes=(
            Quote(source="s", exact=arabic, speaker=arabic),
            Quote(source="s", exact="가" * 400),
        ),
        sources=("s",),
    )
    show(document(event), "e")
    room = page(pane).viewport().width()
    block = page(pane).document().begin()
    while block.isValid():
        layout = block.layout()
        for i in range(layout.lineCount()):
            line = layout.lineAt(i).naturalTextRect().translated(layout.position())
            assert line.left() >= 0
            assert line.right() <= room
        block = block.next()


@pytest.mark.parametrize("width", [330, 380, 520])
def test_korean_breaks_only_between_words(
    show: Show, pane: Pane, chronology: Document, width: int
) -> None:
    pane.resize(width, 700)
    broken = 0
    for event in chronology.events[::9]:
        show(chronology, event.id, "ko")
        block = page(pane).document().begin()
        while block.isValid():
            layout, written = block.layout(), block.text()
            for i in range(1, layout.lineCount()):
                start = layout.lineAt(i).textStart()
                if "가" <= written[start] <= "힣":
                    broken += 1
                    assert written[start - 1] == " ", written
            block = block.next()
    assert broken > 50


def test_no_line_begins_with_the_dot_between_two_facts(show: Show, chronology: Document) -> None:
    dots = 0
    for event in chronology.events[::9]:
        pane = show(chronology, event.id, "ko")
        block = page(pane).document().begin()
        while block.isValid():
            layout, written = block.layout(), block.text()
            starts = [layout.lineAt(i).textStart() for i in range(layout.lineCount())]
            assert not any(written[start : start + 1] == "·" for start in starts)
            dots += written.count(" · ")
            block = block.next()
    assert dots > 500


def test_ctrl_and_wheel_leave_the_letters_to_the_window(show: Show, chronology: Document) -> None:
    pane = show(chronology, SPEECH)
    before = page(pane).document().documentLayout().documentSize()
    event = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    page(pane).wheelEvent(event)
    assert not event.isAccepted()
    assert page(pane).document().documentLayout().documentSize() == before


def test_without_an_event_it_says_how_to_come_to_one(show: Show, chronology: Document) -> None:
    pane = show(chronology, SPEECH)
    pane.show_hint(style("light", 11), words("en"))
    assert text(pane) == "Choose an event on the timeline to read it here."
    pane.show_hint(style("light", 11), words("ko"))
    assert text(pane) == "연표에서 사건을 선택하면 여기에 표시됩니다."
    assert not links(pane)
    assert not buttons(pane)


def test_another_event_begins_at_its_top_with_nothing_selected(
    show: Show, chronology: Document
) -> None:
    pane = show(chronology, SPEECH)
    page(pane).selectAll()
    page(pane).verticalScrollBar().setValue(500)
    show(chronology, "2024-11-11-kim-ratification-decree")
    assert page(pane).verticalScrollBar().value() == 0
    assert pane.selected_text() == ""


def test_the_same_event_in_another_size_stays_where_it_was_read(
    show: Show, chronology: Document
) -> None:
    pane = show(chronology, SPEECH)
    bar = page(pane).verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.maximum()
    show(chronology, SPEECH, smallest=16.0)
    assert bar.maximum() > before
    assert abs(bar.value() / bar.maximum() - 0.5) < 0.01


def test_relations_are_read_from_the_document_that_is_shown(show: Show) -> None:
    lone = Event(id="a", date="2024", title="First")
    pair = Event(
        id="b", date="2025", title="Second", related=(Related(event="a", relation="led-to"),)
    )
    assert links(show(document(lone), "a")) == []
    assert [spot.accessibleName() for spot in links(show(document(lone, pair), "a"))] == ["Second"]
