"""The Help menu."""

from viewer.commands.command import Command
from viewer.i18n import mark
from viewer.identity import TITLE

ENTRIES = (
    Command(
        id="help.shortcuts",
        title=mark("Keyboard shortcuts"),
        run=lambda context: context.services.show_shortcuts(),
        menu="help",
        platform_key="HelpContents",
        shortcuts=("F1", "?"),
    ),
    Command(
        id="help.signs",
        title=mark("All signs"),
        run=lambda context: context.services.show_signs(),
        menu="help",
    ),
    Command(
        id="help.about",
        title=mark("About {}"),
        subject=lambda _: TITLE,
        run=lambda context: context.services.show_about(),
        menu="help",
        platform_role="about",
    ),
)
