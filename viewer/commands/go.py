"""The Go menu: from event to event, closer and farther, and to stretches that have a name."""

from bisect import bisect_left, bisect_right

from msgspec.structs import replace

from viewer.commands.command import Command
from viewer.commands.context import Context
from viewer.commands.stretches import bounded, last_year, longest, opening_in_words, revealing
from viewer.i18n import mark
from viewer.model.document import Document
from viewer.state.opening import everything, opening
from viewer.state.view import ViewState
from viewer.state.viewport import Viewport

_ZOOM = 1.5
_PAN = 0.25


def select(document: Document, view: ViewState, event_id: str) -> ViewState:
    """With an event selected and its begin in view."""
    index = _index(document, event_id)
    viewport = revealing(view.viewport, document.dates[index])
    return replace(view, selected=event_id, viewport=viewport)


def zoom(document: Document, view: ViewState, factor: float, anchor: float) -> ViewState:
    """`factor` times as much in view with `anchor` where it was; never far past all events."""
    factor = min(factor, longest(document) / view.viewport.span)
    return look_at(document, view, view.viewport.zoomed(factor, anchor))


def pan(document: Document, view: ViewState, seconds: float) -> ViewState:
    return look_at(document, view, view.viewport.panned(seconds))


def look_at(document: Document, view: ViewState, viewport: Viewport) -> ViewState:
    """Another viewport, kept where the document has something to show."""
    return replace(view, viewport=bounded(document, viewport))


def _index(document: Document, event_id: str) -> int:
    return next(i for i, event in enumerate(document.events) if event.id == event_id)


def _following(document: Document, view: ViewState) -> int:
    """The index of the event after the selected one, else of the first that begins in view."""
    if view.selected:
        return _index(document, view.selected) + 1
    return bisect_left(document.dates, view.viewport.start, key=lambda date: date.start)


def _preceding(document: Document, view: ViewState) -> int:
    if view.selected:
        return _index(document, view.selected) - 1
    return bisect_right(document.dates, view.viewport.end, key=lambda date: date.start) - 1


def _go_to(context: Context, index: int) -> None:
    document = context.store.document
    event = document.events[index]
    context.store.apply(lambda view: select(document, view, event.id))


def _has_following(context: Context) -> bool:
    return _following(context.store.document, context.store.view) < len(
        context.store.document.events
    )


def _has_preceding(context: Context) -> bool:
    return _preceding(context.store.document, context.store.view) >= 0


def _zoom(context: Context, factor: float) -> None:
    document = context.store.document
    context.store.apply(lambda view: zoom(document, view, factor, _anchor(document, view)))


def _anchor(document: Document, view: ViewState) -> float:
    """What stays in its place: the selected event where it is in view, else the centre."""
    if view.selected:
        date = document.dates[_index(document, view.selected)]
        if view.viewport.start <= date.start < view.viewport.end:
            return float(date.start)
    return view.viewport.centre


def _pan(context: Context, share: float) -> None:
    document = context.store.document
    context.store.apply(lambda view: pan(document, view, share * view.viewport.span))


def _show(context: Context, viewport: Viewport) -> None:
    context.store.apply(lambda view: replace(view, viewport=viewport))


def _show_opening(context: Context) -> None:
    first = opening(context.store.document)
    context.store.apply(
        lambda view: replace(
            view, viewport=first.viewport, selected=first.selected or view.selected
        )
    )


def _is_shown(context: Context, viewport: Viewport) -> bool:
    return context.store.view.viewport == viewport


ENTRIES = (
    Command(
        id="go.next",
        title=mark("Next event"),
        run=lambda context: _go_to(context, _following(context.store.document, context.store.view)),
        enabled=_has_following,
        menu="go",
        shortcuts=("Right",),
        scope="timeline",
    ),
    Command(
        id="go.previous",
        title=mark("Previous event"),
        run=lambda context: _go_to(context, _preceding(context.store.document, context.store.view)),
        enabled=_has_preceding,
        menu="go",
        shortcuts=("Left",),
        scope="timeline",
    ),
    Command(
        id="go.zoom-in",
        title=mark("Zoom in"),
        run=lambda context: _zoom(context, 1 / _ZOOM),
        menu="go",
        section=1,
        shortcuts=("+", "="),
        scope="timeline",
        context_menu=True,
    ),
    Command(
        id="go.zoom-out",
        title=mark("Zoom out"),
        run=lambda context: _zoom(context, _ZOOM),
        menu="go",
        section=1,
        shortcuts=("-",),
        scope="timeline",
        context_menu=True,
    ),
    Command(
        id="go.earlier",
        title=mark("Earlier"),
        run=lambda context: _pan(context, -_PAN),
        menu="go",
        section=1,
        shortcuts=("Shift+Left",),
        scope="timeline",
    ),
    Command(
        id="go.later",
        title=mark("Later"),
        run=lambda context: _pan(context, _PAN),
        menu="go",
        section=1,
        shortcuts=("Shift+Right",),
        scope="timeline",
    ),
    Command(
        id="go.all",
        title=mark("All"),
        run=lambda context: _show(context, everything(context.store.document)),
        checked=lambda context: _is_shown(context, everything(context.store.document)),
        menu="go",
        section=2,
        shortcuts=("Home",),
        scope="timeline",
        toolbar=True,
        context_menu=True,
    ),
    Command(
        id="go.opening",
        title=mark("Opening ({})"),
        subject=lambda context: opening_in_words(context.store.document, context.words),
        run=_show_opening,
        enabled=lambda context: context.store.document.opening is not None,
        checked=lambda context: _is_shown(context, opening(context.store.document).viewport),
        menu="go",
        section=2,
        shortcuts=("Ctrl+Home",),
        toolbar=True,
    ),
    Command(
        id="go.last-year",
        title=mark("Last 12 months"),
        run=lambda context: _show(context, last_year(context.store.document)),
        checked=lambda context: _is_shown(context, last_year(context.store.document)),
        menu="go",
        section=2,
        toolbar=True,
    ),
)
