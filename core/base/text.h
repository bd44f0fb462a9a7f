// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace lumos::base {

/// A translatable sentence as a value: an English source literal with %1..%9 and its arguments. Core cannot translate
/// (no tr() below ui); it hands out Texts marked with QT_TRANSLATE_NOOP("core", "..."), and the screen translates
/// them with QCoreApplication::translate("core", source). Thread-safe as a value. Arguments are already formatted
/// names and numbers, never sentence pieces.
struct Text {
    const char* source = ""; ///< static string; never owned
    QStringList args;

    [[nodiscard]] bool isEmpty() const { return source == nullptr || *source == '\0'; }
    /// The English sentence with its arguments put in.
    [[nodiscard]] QString toEnglish() const { return format(QString::fromUtf8(source)); }
    /// Puts the arguments into `pattern`, a translation of `source`.
    [[nodiscard]] QString format(QString pattern) const;

    friend bool operator==(const Text& a, const Text& b) { return a.toEnglish() == b.toEnglish(); }
};

} // namespace lumos::base
