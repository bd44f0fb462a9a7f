// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program that tst_store_crash kills: it writes to a store for ever and says on its standard output what was
// acknowledged. Arguments: the store's address, then "apply" or "bulk".

#include "base/clock.h"
#include "store/store.h"
#include "support/platform_builder.h"

#include <QCoreApplication>

#include <cstdio>
#include <mutex>
#include <thread>

using namespace lumos;

namespace {

const store::Actor kActor{QStringLiteral("writer"), QStringLiteral("test")};
constexpr int kThreads = 4;
constexpr int kRowsOfABulk = 8000;

void say(const QString& line)
{
    static std::mutex mutex;
    const std::scoped_lock guard(mutex);
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

void applyForEver(store::Writer& writer, int thread)
{
    for (int i = 0;; ++i) {
        domain::Tenant tenant;
        tenant.slug = tenant.name = QStringLiteral("t-%1-%2").arg(thread).arg(i);
        tenant.id = tests::PlatformBuilder::tenantId(tenant.slug);
        const auto revision = writer.apply({domain::PutTenant{tenant}}, kActor);
        if (!revision)
            qFatal("%s", qPrintable(revision.error().toEnglish()));
        say(QStringLiteral("ack %1 %2").arg(revision->number).arg(tenant.slug));
    }
}

/// Bulk n writes n as the peak of every row, so that a half-written bulk shows.
void bulkForEver(store::Writer& writer)
{
    for (int n = 1;; ++n) {
        auto bulk = writer.beginBulk(kActor);
        if (!bulk)
            qFatal("%s", qPrintable(bulk.error().toEnglish()));
        store::HistoryBatch batch;
        for (int day = 0; day < kRowsOfABulk; ++day)
            batch.usageDays.push_back(
                {tests::PlatformBuilder::tenantId(u"jade-river"), domain::kinds::kGpu, {day}, {}, {n}});
        if (const auto added = (*bulk)->add(batch); !added)
            qFatal("%s", qPrintable(added.error().toEnglish()));
        say(QStringLiteral("committing %1").arg(n));
        const auto outcome = (*bulk)->commit(QStringLiteral("bulk"), QStringLiteral("Write a bulk."));
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().toEnglish()));
        say(QStringLiteral("ack %1 %2").arg(outcome->revision.number).arg(n));
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        qFatal("usage: store_writer_program STORE apply|bulk");
    const base::SystemClock clock;
    const auto location = store::StoreLocation::parse(arguments[1]);
    auto opened = location ? store::Store::open(*location, store::OpenMode::Existing, clock)
                           : base::Result<std::unique_ptr<store::Store>>(base::fail(location.error()));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().toEnglish()));
    store::Writer& writer = (*opened)->writer();
    if (arguments[2] == u"bulk")
        bulkForEver(writer);
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < kThreads; ++thread)
        threads.emplace_back([&writer, thread] { applyForEver(writer, thread); });
    return 0;
}
