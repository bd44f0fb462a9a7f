// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/tokens.h"

#include <QtCore/QObject>

class QDBusVariant;

namespace lumos::style {

/// Light or dark as the desktop asks for it: the XDG settings portal (org.freedesktop.appearance color-scheme), or the
/// lightness of the system's window colour where there is no portal.
class SystemScheme final : public QObject {
    Q_OBJECT
public:
    explicit SystemScheme(QObject* parent = nullptr);

    Scheme scheme() const { return m_scheme; }
    /// Asks the portal once and listens from then on. Without it nothing leaves the process.
    void watch();

signals:
    void changed();

private slots:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void adopt(uint portalValue);

    Scheme m_scheme;
    bool m_watching = false;
};

} // namespace lumos::style
