// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

class QMainWindow;
class QSplitter;

namespace lumos::shell {

/// What the console remembers between starts: size, columns, page, selection, last store. GUI thread only.
class SessionState final {
public:
    SessionState() = delete;
    static void save(const QMainWindow& window, const QSplitter& columns, const pages::Destination& destination);
    static void restore(QMainWindow& window, QSplitter& columns);
    /// The page of the last session; the Overview when there was none.
    [[nodiscard]] static pages::Destination lastDestination();
    static void setLastStore(const QString& location);
    [[nodiscard]] static QString lastStore();
    /// Stores opened before, newest first, at most ten.
    [[nodiscard]] static QStringList recentStores();
};

} // namespace lumos::shell
