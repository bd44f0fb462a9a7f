// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/fonts.h"
#include "style/icons.h"
#include "style/metrics.h"
#include "style/tokens.h"

#include <QtCore/QObject>
#include <QtGui/QPalette>

class QApplication;

namespace lumos::style {

class SystemScheme;

/// The look in force: mode, tokens, palette and style sheet. The application owns one and passes it by reference to
/// every widget of the kit, which outlives none of them. GUI thread only.
class Theme final : public QObject {
    Q_OBJECT
public:
    enum class Mode : unsigned char { Light, Dark, System };
    Q_ENUM(Mode)

    explicit Theme(Mode mode = Mode::System, QObject* parent = nullptr);
    ~Theme() override;

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);

    Scheme scheme() const { return m_tokens->scheme(); }
    bool isDark() const { return scheme() == Scheme::Dark; }
    const Tokens& tokens() const { return *m_tokens; }
    QColor color(Token token) const { return m_tokens->color(token); }

    QPalette palette() const;
    /// The rules of the chrome: menus, inputs, buttons, tabs, docks, tool tips.
    QString styleSheet() const;
    QIcon icon(Icon icon, Token color = Token::Text2, int size = 16) const;

    /// Sets style, font, palette and style sheet of the application and keeps them current when the theme changes.
    void install(QApplication& application);

signals:
    /// Tokens, palette and icons are other ones now. Emitted after the application has been given them.
    void changed();

private:
    void refresh();

    Mode m_mode;
    SystemScheme* const m_system;
    const Tokens* m_tokens;
    QApplication* m_application = nullptr;
};

} // namespace lumos::style
