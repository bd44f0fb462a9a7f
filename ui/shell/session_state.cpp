// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/session_state.h"

#include <QtCore/QSettings>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QSplitter>

namespace lumos::shell {

namespace {

constexpr int kMostRecent = 10;

} // namespace

void SessionState::save(const QMainWindow& window, const QSplitter& columns, const pages::Destination& destination)
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), window.saveGeometry());
    settings.setValue(QStringLiteral("window/columns"), columns.saveState());
    settings.setValue(QStringLiteral("session/page"), destination.page);
    settings.setValue(QStringLiteral("session/tenant"), destination.tenant.toString());
    settings.setValue(QStringLiteral("session/workload"), destination.workload.toString());
}

void SessionState::restore(QMainWindow& window, QSplitter& columns)
{
    const QSettings settings;
    if (!window.restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()))
        window.resize(1440, 900);
    columns.restoreState(settings.value(QStringLiteral("window/columns")).toByteArray());
}

pages::Destination SessionState::lastDestination()
{
    const QSettings settings;
    pages::Destination d;
    d.page = settings.value(QStringLiteral("session/page"), QStringLiteral("overview")).toString();
    if (d.page == u"welcome" || d.page == u"settings")
        d.page = QStringLiteral("overview");
    d.tenant = domain::TenantId::parse(settings.value(QStringLiteral("session/tenant")).toString())
                   .value_or(domain::TenantId{});
    d.workload = domain::WorkloadId::parse(settings.value(QStringLiteral("session/workload")).toString())
                     .value_or(domain::WorkloadId{});
    return d;
}

void SessionState::setLastStore(const QString& location)
{
    QSettings settings;
    QStringList recent = recentStores();
    recent.removeAll(location);
    recent.prepend(location);
    settings.setValue(QStringLiteral("session/recent"), QStringList(recent.mid(0, kMostRecent)));
}

QString SessionState::lastStore() { return recentStores().value(0); }
QStringList SessionState::recentStores() { return QSettings().value(QStringLiteral("session/recent")).toStringList(); }

} // namespace lumos::shell
