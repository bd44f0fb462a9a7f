// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composition/composition.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

namespace lumos::composition {

base::Result<std::shared_ptr<services::MultiTenantArchitecture>> openPlatform(const QString& location,
                                                                              store::OpenMode mode,
                                                                              const base::Clock& clock,
                                                                              const store::Actor& actor)
{
    LUMOS_ASSIGN(const store::StoreLocation parsed, store::StoreLocation::parse(location));
    LUMOS_ASSIGN(auto opened, store::Store::open(parsed, mode, clock));
    return std::make_shared<services::MultiTenantArchitecture>(std::move(opened), clock, actor,
                                                               base::IdGenerator::entropySeed());
}

base::Status createSample(const QString& location, const services::SampleSpec& spec, base::StopToken stop,
                          base::ProgressSink& progress)
{
    LUMOS_ASSIGN(const store::StoreLocation parsed, store::StoreLocation::parse(location));
    if (parsed.kind == store::StoreKind::Sqlite && !QDir().mkpath(QFileInfo(parsed.text).absolutePath()))
        return base::fail(base::ErrorCode::Io,
                          {QT_TRANSLATE_NOOP("core", "The folder of %1 cannot be made."), {parsed.text}});
    // One day before the story's present: that is when its last limit change was made.
    const base::ManualClock clock(spec.now - base::Duration::hours(24) - base::Duration::minutes(22));
    base::Status written;
    {
        LUMOS_ASSIGN(auto opened, store::Store::open(parsed, store::OpenMode::CreateNew, clock));
        written = services::writeSample(opened->writer(), spec, stop, progress);
    }
    if (!written) // what stays behind where this fails is less than the reason why it had to go
        static_cast<void>(store::Store::discard(parsed));
    return written;
}

QString samplePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/lumos-console/aurora.lumos");
}

QString operatorName()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return user.isEmpty() ? QStringLiteral("operator") : user;
}

} // namespace lumos::composition
