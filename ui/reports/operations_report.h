// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress_sink.h"
#include "base/result.h"
#include "base/stop_token.h"

#include <QtCore/QLocale>
#include <QtCore/QString>

namespace lumos::services {
class MultiTenantArchitecture;
}

namespace lumos::reports {

/// What a report is made with. The author is printed; the same store, spec and locale give the same bytes.
struct ReportSpec {
    QString path; ///< of the PDF; written beside it and renamed when complete
    QString author;
    QLocale locale;
};

/// Writes the operations report of the month of the platform's data: A4, vector charts, embedded fonts. It paints the same
/// outcomes as the pages. Runs in a job: needs a QGuiApplication for fonts, but no widget. Error: Io with the path.
[[nodiscard]] base::Status writeOperationsReport(const services::MultiTenantArchitecture& platform,
                                                 const ReportSpec& spec, base::StopToken stop,
                                                 base::ProgressSink& progress);

} // namespace lumos::reports
