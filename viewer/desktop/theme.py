"""The look of the widgets: a palette and one style sheet, made from the tokens of the canvas.

Fusion is the base on every system, so that the window looks as it was designed everywhere.
"""

from PySide6.QtGui import QColor, QFont, QPalette

from viewer.layout.scene import Font
from viewer.paint.fonts import qfont
from viewer.style.theme import Theme

FONT_SIZE = 13
"""Of menus, toolbar, status bar and dialogs, in logical pixels."""


def base_font() -> QFont:
    """Of all widgets that say nothing else."""
    return qfont(Font(FONT_SIZE))


def palette(theme: Theme) -> QPalette:
    """The colours that Fusion draws with, and that dialogs of the system take."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.paper,
        role.WindowText: theme.ink,
        role.Base: theme.paper,
        role.AlternateBase: theme.raised,
        role.Text: theme.ink,
        role.PlaceholderText: theme.muted,
        role.Button: theme.raised,
        role.ButtonText: theme.ink,
        role.BrightText: theme.on_accent,
        role.ToolTipBase: theme.ink,
        role.ToolTipText: theme.paper,
        role.Highlight: theme.focus,
        role.HighlightedText: theme.paper,
        role.Link: theme.link,
        role.LinkVisited: theme.link,
        role.Light: theme.paper,
        role.Midlight: theme.raised,
        role.Mid: theme.line,
        role.Dark: theme.outline,
        role.Shadow: theme.outline,
        role.Accent: theme.focus,
    }
    made = QPalette()
    for name, colour in colours.items():
        made.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(theme.outline))
    return made


def style_sheet(theme: Theme) -> str:
    """What a palette cannot say: shapes, hairlines, rings of focus."""
    return f"""
QMenuBar {{ background: {theme.paper}; padding: 2px 6px; }}
QMenuBar::item {{ color: {theme.muted}; padding: 4px 8px; border-radius: 6px;
  background: transparent; }}
QMenuBar::item:selected {{ color: {theme.ink}; background: {theme.raised}; }}
QMenu {{ background: {theme.paper}; border: 1px solid {theme.outline}; padding: 5px; }}
QMenu::item {{ padding: 5px 28px 5px 26px; border-radius: 5px; }}
QMenu::item:selected {{ background: {theme.accent}; color: {theme.on_accent}; }}
QMenu::item:disabled {{ color: {theme.outline}; background: transparent; }}
QMenu::separator {{ height: 1px; background: {theme.line}; margin: 5px 8px; }}

#toolbar {{ border-bottom: 1px solid {theme.line}; }}
#title {{ font-size: {FONT_SIZE + 3}px; font-weight: 700; }}
#subtitle {{ color: {theme.muted}; }}
QToolButton#pill, QPushButton {{ background: {theme.raised}; color: {theme.ink};
  border: 2px solid {theme.raised}; font-weight: 600; padding: 4px 12px; }}
QToolButton#pill {{ border-radius: 15px; }}
QPushButton {{ border-radius: 7px; min-height: 18px; }}
QToolButton#pill:hover, QPushButton:hover {{ border-color: {theme.outline}; }}
QToolButton#pill:checked, QPushButton:default, QToolButton#strong {{
  background: {theme.accent}; color: {theme.on_accent}; border: 2px solid {theme.accent}; }}
QToolButton#strong {{ border-radius: 7px; font-weight: 600; padding: 4px 14px; }}
QToolButton#pill:focus, QToolButton#strong:focus, QPushButton:focus {{
  border-color: {theme.focus}; }}
QToolButton#strong:focus, QToolButton#pill:checked:focus, QPushButton:default:focus {{
  border: 3px solid {theme.focus}; padding: 3px 12px; }}
QPushButton:disabled {{ color: {theme.outline}; background: {theme.raised};
  border-color: {theme.raised}; }}

QStatusBar {{ color: {theme.muted}; border-top: 1px solid {theme.line}; }}
QStatusBar QLabel {{ color: {theme.muted}; padding: 3px 9px; }}
QStatusBar::item {{ border: none; }}
#legend {{ border-top: 1px solid {theme.line}; }}
QSplitter::handle {{ background: {theme.line}; }}
QSplitter::handle:hover {{ background: {theme.outline}; }}
QAbstractScrollArea {{ border: none; }}
QScrollBar {{ background: {theme.paper}; border: none; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar::handle {{ background: {theme.outline}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:hover {{ background: {theme.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
QToolTip {{ background: {theme.ink}; color: {theme.paper}; border: 1px solid {theme.ink};
  padding: 5px; }}
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox {{ background: {theme.paper};
  border: 1px solid {theme.outline}; border-radius: 6px; padding: 4px 6px; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus {{
  border: 2px solid {theme.focus}; padding: 3px 5px; }}
"""
