// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress_sink.h"
#include "base/result.h"
#include "base/stop_token.h"
#include "services/multi_tenant_architecture.h"

#include <QtCore/QString>

#include <functional>
#include <memory>

namespace lumos::shell {

/// What the shell cannot do itself because it must not know the store: handed in by the composition. The functions run in
/// jobs and are thread-safe.
struct ConsoleOperations {
    /// Opens a store (file path or postgresql:// URL); `create` makes an empty platform where there is none.
    std::function<base::Result<std::shared_ptr<services::MultiTenantArchitecture>>(const QString& location,
                                                                                   bool create)>
        open;
    /// Makes the sample platform in its place if it is not there yet, and returns its location.
    std::function<base::Result<QString>(base::StopToken, base::ProgressSink&)> makeSample;
    /// Says what is wrong with the address of a store; cheap, opens nothing.
    std::function<base::Status(const QString& address)> checkAddress;
    /// Who works here; for the header.
    QString operatorName;
};

} // namespace lumos::shell
