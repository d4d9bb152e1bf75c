"""The look of the widgets: a palette and one style sheet, made from the tokens of the canvas.

Fusion is the base on every system, so that the window looks as it was designed everywhere.
"""

from PySide6.QtGui import QColor, QFont, QPalette

from viewer.assets import resource
from viewer.layout.scene import Font
from viewer.paint.fonts import qfont
from viewer.style.theme import ThemeName, theme

FONT_SIZE = 13
"""Of menus, toolbar, status bar and dialogs, in logical pixels."""


def base_font() -> QFont:
    """Of all widgets that say nothing else."""
    return qfont(Font(FONT_SIZE))


def palette(name: ThemeName) -> QPalette:
    """The colours that Fusion draws with, and that dialogs of the system take."""
    colours = theme(name)
    role = QPalette.ColorRole
    chosen = {
        role.Window: colours.paper,
        role.WindowText: colours.ink,
        role.Base: colours.paper,
        role.AlternateBase: colours.raised,
        role.Text: colours.ink,
        role.PlaceholderText: colours.muted,
        role.Button: colours.raised,
        role.ButtonText: colours.ink,
        role.BrightText: colours.on_accent,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.ink,
        role.Highlight: colours.focus,
        role.HighlightedText: colours.paper,
        role.Link: colours.link,
        role.LinkVisited: colours.link,
        role.Light: colours.paper,
        role.Midlight: colours.raised,
        role.Mid: colours.line,
        role.Dark: colours.outline,
        role.Shadow: colours.outline,
        role.Accent: colours.focus,
    }
    made = QPalette()
    for part, colour in chosen.items():
        made.setColor(part, QColor(colour))
    for part in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, part, QColor(colours.outline))
    return made


def style_sheet(name: ThemeName) -> str:
    """What a palette cannot say: shapes, hairlines, rings of focus."""
    colours = theme(name)
    check, down = (resource("icons", f"{sign}-{name}.svg").as_posix() for sign in ("check", "down"))
    return f"""
QMenuBar {{ background: {colours.paper}; padding: 2px 6px; }}
QMenuBar::item {{ color: {colours.muted}; padding: 4px 8px; border-radius: 6px;
  background: transparent; }}
QMenuBar::item:selected {{ color: {colours.ink}; background: {colours.raised}; }}
QMenu {{ background: {colours.paper}; border: 1px solid {colours.outline}; padding: 5px; }}
QMenu::item {{ padding: 5px 28px 5px 26px; border-radius: 5px; }}
QMenu::item:selected {{ background: {colours.accent}; color: {colours.on_accent}; }}
QMenu::item:disabled {{ color: {colours.outline}; background: transparent; }}
QMenu::separator {{ height: 1px; background: {colours.line}; margin: 5px 8px; }}

#toolbar {{ border: none; border-bottom: 1px solid {colours.line}; }}
#title {{ font-size: {FONT_SIZE + 3}px; font-weight: 700; }}
#subtitle {{ color: {colours.muted}; }}
QToolButton#pill, QPushButton {{ background: {colours.raised}; color: {colours.ink};
  border: 2px solid {colours.raised}; font-weight: 600; padding: 4px 12px; }}
QToolButton#pill {{ border-radius: 15px; }}
QPushButton {{ border-radius: 7px; min-height: 18px; }}
QToolButton#pill:hover, QPushButton:hover {{ border-color: {colours.outline}; }}
QToolButton#pill:checked, QPushButton:default, QToolButton#strong {{
  background: {colours.accent}; color: {colours.on_accent}; border: 2px solid {colours.accent}; }}
QToolButton#strong {{ border-radius: 7px; font-weight: 600; padding: 4px 14px; }}
QToolButton#pill:focus, QToolButton#strong:focus, QPushButton:focus {{
  border-color: {colours.focus}; }}
QToolButton#strong:focus, QToolButton#pill:checked:focus, QPushButton:default:focus {{
  border: 3px solid {colours.focus}; padding: 3px 12px; }}
QToolButton#link {{ background: {colours.paper}; color: {colours.link}; font-weight: 600;
  border: 2px solid {colours.paper}; border-radius: 7px; padding: 1px 8px; }}
QToolButton#link:hover {{ border-color: {colours.outline}; }}
QToolButton#link:focus {{ border-color: {colours.focus}; }}
QPushButton:disabled {{ color: {colours.outline}; background: {colours.raised};
  border-color: {colours.raised}; }}

QStatusBar {{ color: {colours.muted}; border-top: 1px solid {colours.line}; }}
QStatusBar QLabel {{ color: {colours.muted}; padding: 3px 9px; }}
QStatusBar::item {{ border: none; }}
#legend {{ border-top: 1px solid {colours.line}; }}
QSplitter::handle {{ background: {colours.line}; }}
QSplitter::handle:hover {{ background: {colours.outline}; }}
QAbstractScrollArea {{ border: none; }}
QAbstractScrollArea::corner {{ background: {colours.raised}; border: none; }}
QScrollBar {{ background: {colours.raised}; border: none; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar::handle {{ background: {colours.outline}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:hover {{ background: {colours.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
QToolTip {{ background: {colours.raised}; color: {colours.ink}; border: 1px solid {colours.outline};
  padding: 5px; }}
QLineEdit, QAbstractSpinBox, QComboBox {{ background: {colours.paper};
  border: 1px solid {colours.outline}; border-radius: 6px; padding: 4px 6px; }}
QLineEdit, QComboBox {{ min-height: 20px; }}
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {{
  border: 2px solid {colours.focus}; padding: 3px 5px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0; border: none; }}
QAbstractSpinBox {{ padding: 4px 0; }}
QAbstractSpinBox:focus {{ padding: 3px 0; }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{ border: none; padding: 0;
  min-height: 0; background: transparent; }}
QLineEdit:disabled, QComboBox:disabled {{ color: {colours.outline}; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: url("{down}"); }}
QCheckBox {{ spacing: 8px; padding: 3px; border: 2px solid {colours.paper}; border-radius: 6px; }}
QCheckBox:focus {{ border-color: {colours.focus}; }}
QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {colours.outline};
  border-radius: 4px; }}
QCheckBox::indicator:checked {{ background: {colours.accent}; border-color: {colours.accent};
  image: url("{check}"); }}
QProgressBar {{ background: {colours.raised}; border: none; border-radius: 4px; max-height: 8px; }}
QProgressBar::chunk {{ background: {colours.focus}; border-radius: 4px; }}
QPlainTextEdit {{ border: 1px solid {colours.outline}; border-radius: 6px; padding: 4px; }}
QPlainTextEdit:focus {{ border: 2px solid {colours.focus}; padding: 3px; }}
#heading {{ font-size: {FONT_SIZE + 5}px; font-weight: 700; }}
#section {{ font-weight: 700; padding-top: 12px; }}
#told {{ background: {colours.warn_paper}; color: {colours.warn_ink}; border-radius: 6px;
  padding: 8px 10px; }}
"""
