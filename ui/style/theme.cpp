// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/theme.h"

#include "style/console_style.h"
#include "style/system_scheme.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>

namespace lumos::style {

namespace {

Scheme schemeFor(Theme::Mode mode, const SystemScheme& system)
{
    switch (mode) {
    case Theme::Mode::Light: return Scheme::Light;
    case Theme::Mode::Dark: return Scheme::Dark;
    case Theme::Mode::System: break;
    }
    return system.scheme();
}

} // namespace

Theme::Theme(Mode mode, QObject* parent)
    : QObject(parent), m_mode(mode), m_system(new SystemScheme(this)),
      m_tokens(&Tokens::builtIn(schemeFor(mode, *m_system)))
{
    connect(m_system, &SystemScheme::changed, this, &Theme::refresh);
    if (mode == Mode::System)
        m_system->watch();
}

Theme::~Theme() = default;

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    if (mode == Mode::System)
        m_system->watch();
    refresh();
}

void Theme::refresh()
{
    const Tokens* const tokens = &Tokens::builtIn(schemeFor(m_mode, *m_system));
    if (tokens == m_tokens)
        return;
    m_tokens = tokens;
    if (m_application) {
        m_application->setPalette(palette());
        QToolTip::setPalette(palette());
        m_application->setStyleSheet(styleSheet());
    }
    emit changed();
}

QPalette Theme::palette() const
{
    const auto c = [this](Token token) { return color(token); };
    QPalette result;
    result.setColor(QPalette::Window, c(Token::Window));
    result.setColor(QPalette::WindowText, c(Token::Text));
    result.setColor(QPalette::Base, c(Token::Card));
    result.setColor(QPalette::AlternateBase, c(Token::Header));
    result.setColor(QPalette::Text, c(Token::Text));
    result.setColor(QPalette::PlaceholderText, c(Token::Text3));
    result.setColor(QPalette::Button, c(Token::Card));
    result.setColor(QPalette::ButtonText, c(Token::Text));
    result.setColor(QPalette::BrightText, c(Token::CritText));
    result.setColor(QPalette::Highlight, c(Token::Selected));
    result.setColor(QPalette::HighlightedText, c(Token::Text));
    result.setColor(QPalette::Link, c(Token::Link));
    result.setColor(QPalette::LinkVisited, c(Token::Link));
    result.setColor(QPalette::ToolTipBase, c(Token::Text));
    result.setColor(QPalette::ToolTipText, c(Token::Card));
    result.setColor(QPalette::Light, c(Token::Card));
    result.setColor(QPalette::Midlight, c(Token::BorderSubtle));
    result.setColor(QPalette::Mid, c(Token::Border));
    result.setColor(QPalette::Dark, c(Token::BorderStrong));
    result.setColor(QPalette::Shadow, c(Token::BorderStrong));
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText, QPalette::Link})
        result.setColor(QPalette::Disabled, role, c(Token::Disabled));
    result.setColor(QPalette::Disabled, QPalette::Highlight, c(Token::Track));
    return result;
}

QIcon Theme::icon(Icon icon, Token token, int size) const { return themedIcon(*m_tokens, icon, token, size); }

void Theme::install(QApplication& application)
{
    m_application = &application;
    application.setStyle(new ConsoleStyle(*this));
    application.setFont(font());
    application.setPalette(palette());
    QToolTip::setPalette(palette());
    QToolTip::setFont(font(TextSize::Caption));
    application.setStyleSheet(styleSheet());
    application.setWindowIcon(applicationIcon());
}

} // namespace lumos::style
