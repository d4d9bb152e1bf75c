"""The View menu: theme, language of the content, size of text, the pane."""

from functools import partial

from msgspec.structs import replace

from viewer.commands.command import Command, Group
from viewer.commands.context import Context
from viewer.i18n import mark
from viewer.model.languages import own_name
from viewer.state.view import TEXT_SCALES, ThemeChoice

_THEMES: tuple[tuple[ThemeChoice, str], ...] = (
    ("system", mark("As the system")),
    ("light", mark("Light")),
    ("dark", mark("Dark")),
)


def _change(context: Context, **fields: object) -> None:
    context.store.apply(lambda view: replace(view, **fields))


def _is(field: str, value: object, context: Context) -> bool:
    return bool(getattr(context.store.view, field) == value)


def _choice(field: str, value: object, title: str, subject: str = "") -> Command:
    """A command that sets one field of the view, and is checked where it has that value."""
    return Command(
        id=f"view.{field}.{value}",
        title=title,
        subject=lambda _: subject,
        run=lambda context: _change(context, **{field: value}),
        checked=partial(_is, field, value),
        menu="view",
    )


def _themes(_: Context) -> tuple[Command, ...]:
    return tuple(_choice("theme", theme, title) for theme, title in _THEMES)


def _languages(context: Context) -> tuple[Command, ...]:
    document = context.store.document
    return tuple(
        _choice("language", language, "{}", own_name(language))
        for language in (document.language, *document.translations)
    )


def _text_sizes(_: Context) -> tuple[Command, ...]:
    return tuple(_choice("text_scale", scale, "{}", f"{scale} %") for scale in TEXT_SCALES)


def _scales_above(context: Context) -> tuple[int, ...]:
    return tuple(scale for scale in TEXT_SCALES if scale > context.store.view.text_scale)


def _scales_below(context: Context) -> tuple[int, ...]:
    return tuple(scale for scale in TEXT_SCALES if scale < context.store.view.text_scale)


ENTRIES = (
    Group(id="view.theme", title=mark("Theme"), menu="view", commands=_themes),
    Group(id="view.language", title=mark("Language of content"), menu="view", commands=_languages),
    Group(
        id="view.text-size", title=mark("Text size"), menu="view", section=1, commands=_text_sizes
    ),
    Command(
        id="view.text-larger",
        title=mark("Larger text"),
        run=lambda context: _change(context, text_scale=min(_scales_above(context))),
        enabled=lambda context: bool(_scales_above(context)),
        menu="view",
        section=1,
        platform_key="ZoomIn",
        shortcuts=("Ctrl++", "Ctrl+="),
    ),
    Command(
        id="view.text-smaller",
        title=mark("Smaller text"),
        run=lambda context: _change(context, text_scale=max(_scales_below(context))),
        enabled=lambda context: bool(_scales_below(context)),
        menu="view",
        section=1,
        platform_key="ZoomOut",
        shortcuts=("Ctrl+-",),
    ),
    Command(
        id="view.text-reset",
        title=mark("Usual text size"),
        run=lambda context: _change(context, text_scale=100),
        menu="view",
        section=1,
        shortcuts=("Ctrl+0",),
    ),
    Command(
        id="view.pane",
        title=mark("Details"),
        run=lambda context: _change(context, pane=not context.store.view.pane),
        checked=lambda context: context.store.view.pane,
        menu="view",
        section=2,
        shortcuts=("Ctrl+D",),
    ),
)
