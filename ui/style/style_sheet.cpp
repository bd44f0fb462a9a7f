// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/theme.h"

#include <QtCore/QStringList>

namespace lumos::style {

namespace {

// One sheet for the chrome. Everything else is painted by the widgets of the kit from the tokens.
const char* const kRules = R"(
QMainWindow, QDialog { background: @window; }
QMenuBar { background: @window; border: none; border-bottom: 1px solid @borderSubtle; max-height: 28px; }
QMenuBar::item { padding: 3px 10px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @card; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selected; color: @text; }
QMenu::item:disabled { color: @disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @borderSubtle; margin: 4px 8px; }
QToolTip { background: @text; color: @card; border: none; padding: 5px 8px; }
QStatusBar { background: @window; border-top: 1px solid @border; }
QStatusBar::item { border: none; }
QPushButton { background: @card; color: @text; border: 1px solid @borderStrong; border-radius: 5px;
              padding: 0 11px; min-height: 28px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed, QPushButton:checked { background: @selected; }
QPushButton:disabled { color: @disabled; border-color: @border; }
QPushButton:focus { border: 2px solid @focus; padding: 0 10px; min-height: 26px; }
QPushButton[kind="primary"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[kind="primary"]:disabled { background: @track; color: @disabled; border-color: @border; }
QPushButton[kind="primary"]:focus { border: 2px solid @focus; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 3px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @selected; }
QToolButton:focus { border: 2px solid @focus; padding: 2px; }
QToolButton[framed="true"] { background: @card; border: 1px solid @borderStrong; padding: 0 9px; }
QToolButton[framed="true"]:hover { background: @hover; }
QToolButton[framed="true"]:focus { border: 2px solid @focus; padding: 0 8px; }
QToolButton::menu-indicator { image: none; }
QLineEdit, QPlainTextEdit, QTextEdit { background: @card; color: @text; border: 1px solid @borderStrong;
    border-radius: 5px; padding: 0 8px; selection-background-color: @selected; selection-color: @text; }
QLineEdit { min-height: 28px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @focus; padding: 0 7px; }
QLineEdit:focus { min-height: 26px; }
QLineEdit:disabled { background: @page; color: @disabled; border-color: @border; }
QHeaderView { background: @header; border: none; }
QHeaderView::section { background: @header; color: @text2; border: none; border-bottom: 1px solid @border;
    padding: 0 8px; font-size: 12px; font-weight: 600; }
QHeaderView::section:first { padding-left: 12px; }
QHeaderView::section:last { padding-right: 12px; }
QTableCornerButton::section { background: @header; border: none; }
QAbstractItemView { background: @card; border: none; outline: none; }
QComboBox QAbstractItemView { border: 1px solid @border; padding: 2px; }
QProgressBar { background: @track; border: 1px solid @border; border-radius: 3px; height: 6px; text-align: right; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
QSlider:horizontal { min-height: 20px; }
QSlider::groove:horizontal { height: 4px; background: @track; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 12px; margin: -6px 0; border: 2px solid @accent; border-radius: 8px; background: @card; }
QSlider::handle:horizontal:focus { border-color: @focus; background: @selected; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @border; border-radius: 3px; margin: 2px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: @borderStrong; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: @border; }
QGroupBox { border: 1px solid @borderSubtle; border-radius: 6px; margin-top: 18px; padding: 12px; }
QGroupBox::title { subcontrol-origin: margin; left: 4px; color: @text; }
QDockWidget { border: none; }
)";

struct Substitution {
    const char* name;
    Token token;
};

// Longer names first where one begins with another.
constexpr Substitution kSubstitutions[] = {
    {"@window", Token::Window},
    {"@page", Token::Page},
    {"@card", Token::Card},
    {"@track", Token::Track},
    {"@hover", Token::Hover},
    {"@selected", Token::Selected},
    {"@header", Token::Header},
    {"@borderSubtle", Token::BorderSubtle},
    {"@borderStrong", Token::BorderStrong},
    {"@border", Token::Border},
    {"@text2", Token::Text2},
    {"@text3", Token::Text3},
    {"@text", Token::Text},
    {"@disabled", Token::Disabled},
    {"@accentHover", Token::AccentHover},
    {"@accent", Token::Accent},
    {"@onAccent", Token::OnAccent},
    {"@link", Token::Link},
    {"@focus", Token::Focus},
};

} // namespace

QString Theme::styleSheet() const
{
    QString sheet = QString::fromLatin1(kRules);
    for (const Substitution& substitution : kSubstitutions)
        sheet.replace(QLatin1String(substitution.name), color(substitution.token).name());
    return sheet;
}

} // namespace lumos::style
