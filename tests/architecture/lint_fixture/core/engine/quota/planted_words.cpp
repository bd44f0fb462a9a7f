// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tenant.h"

#include <QString>

namespace lumos::engine::quota {

/* A comment may name QDateTime::currentDateTime() and tr("x"). */
const QString kStatement = QStringLiteral("SELECT id FROM tenant");
QString translated() { return tr("Overview"); }
auto now() { return std::chrono::steady_clock::now(); }
auto today() { return QDateTime::currentDateTimeUtc(); }
auto draw() { return std::mt19937_64{}(); }
static Ledger& instance();
void wait() { QCoreApplication::processEvents(); }
const auto kNotSql = "Update the quota";
const auto kRaw = R"(
  PRAGMA user_version
)";
const auto kMillion = 1'000'000; // tr() in a comment is no call
auto attribute = str(1);
static const NormalTable& instance();

} // namespace lumos::engine::quota
