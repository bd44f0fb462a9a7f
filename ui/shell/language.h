// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QTranslator>

namespace lumos::shell {

/// The language in force: loads and removes the translators of the program and of Qt, and sets the default locale. Every
/// widget gets a LanguageChange event. GUI thread only.
class Language final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// "en", "zh_CN", or empty for the system's language.
    void set(const QString& code);
    [[nodiscard]] QString code() const { return m_code; }
    static QString systemCode();

signals:
    void changed();

private:
    QTranslator m_own;
    QTranslator m_qt;
    QString m_code = QStringLiteral("en");
};

} // namespace lumos::shell
