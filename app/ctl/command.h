// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ctl/output.h"
#include "services/multi_tenant_architecture.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QStringList>

#include <chrono>
#include <initializer_list>
#include <memory>
#include <optional>
#include <vector>

namespace lumos::ctl {

/// One option of a command: name, what it means, and the word for its value (empty = a switch).
struct OptionSpec {
    const char* name;
    const char* meaning;
    const char* value = "";
};

/// What every command is given: its words, its options, where to print. `--json`, `--store` and `--help` are known
/// everywhere.
class Invocation final {
public:
    /// Parses the words after the command's name; a usage error is an Error, --help prints and sets `isHelp`.
    static base::Result<Invocation> parse(const QString& command, const QString& summary, const QString& usage,
                                          std::initializer_list<OptionSpec> options, const QStringList& words);

    [[nodiscard]] bool isHelp() const { return m_help; }
    [[nodiscard]] const QStringList& words() const { return m_words; }
    [[nodiscard]] QString word(qsizetype i) const { return m_words.value(i); }
    [[nodiscard]] bool has(const QString& option) const { return m_parser->isSet(option); }
    [[nodiscard]] QString value(const QString& option) const { return m_parser->value(option); }
    /// An integer option within [low, high], or `otherwise` where it is not given.
    [[nodiscard]] base::Result<qint64> integer(const QString& option, qint64 otherwise, qint64 low, qint64 high) const;
    /// A real number within [low, high], or `otherwise` where it is not given.
    [[nodiscard]] base::Result<double> number(const QString& option, double otherwise, double low, double high) const;
    [[nodiscard]] base::Result<std::optional<base::Date>> date(const QString& option) const;
    [[nodiscard]] Output output() const { return Output(has(QStringLiteral("json"))); }
    /// --store, else $LUMOS_STORE, else the console's sample.
    [[nodiscard]] QString storeLocation() const;
    [[nodiscard]] base::Result<std::shared_ptr<services::MultiTenantArchitecture>> openStore(
        store::OpenMode mode = store::OpenMode::Existing) const;
    /// Another store than the one the user names.
    [[nodiscard]] static base::Result<std::shared_ptr<services::MultiTenantArchitecture>> openStoreAt(
        const QString& location, store::OpenMode mode);

private:
    std::shared_ptr<QCommandLineParser> m_parser;
    QStringList m_words;
    bool m_help = false;
};

/// A command of lumosctl; run() returns the exit status.
struct Command {
    const char* name;
    const char* summary;
    base::Result<int> (*run)(const QStringList& words);
};

[[nodiscard]] const std::vector<Command>& commands();

base::Result<int> runSample(const QStringList& words);
base::Result<int> runImport(const QStringList& words);
base::Result<int> runTenants(const QStringList& words);
base::Result<int> runQuota(const QStringList& words);
base::Result<int> runUsage(const QStringList& words);
base::Result<int> runAllocate(const QStringList& words);
base::Result<int> runSimulate(const QStringList& words);
/// `simulate requests`: a station request by request, beside the formulas.
base::Result<int> simulateRequests(const Invocation& call);
base::Result<int> runStudy(const QStringList& words);
base::Result<int> runInvoice(const QStringList& words);
base::Result<int> runIsolation(const QStringList& words);
base::Result<int> runReport(const QStringList& words);
base::Result<int> runExport(const QStringList& words);
base::Result<int> runAudit(const QStringList& words);
base::Result<int> runConform(const QStringList& words);
base::Result<int> runBench(const QStringList& words);

/// Progress and the time it still takes, on the error stream when it is a terminal; a stop on Ctrl+C.
class TerminalProgress final : public base::ProgressSink {
public:
    void report(qint64 done, qint64 total, const base::Text& step) override;
    ~TerminalProgress() override;

private:
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
    int m_lastPercent = -1;
    bool m_wrote = false;
};
/// Requested by SIGINT and SIGTERM.
[[nodiscard]] base::StopToken interruptToken();
/// Usage error of a command.
[[nodiscard]] tl::unexpected<base::Error> usageError(const QString& usage);

} // namespace lumos::ctl
