// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/composition.h"
#include "unit/store/test_database.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace lumos;

namespace {

/// Asks for a stop as soon as a step of this name is reported.
class StopAt final : public base::ProgressSink {
public:
    explicit StopAt(const char* step) : m_step(step) {}
    void report(qint64, qint64, const base::Text& step) override
    {
        if (qstrcmp(step.source, m_step) == 0)
            m_stop.request_stop();
    }
    [[nodiscard]] base::StopToken token() const { return m_stop.get_token(); }

private:
    const char* m_step;
    base::StopSource m_stop;
};

} // namespace

class SampleCreation final : public QObject {
    Q_OBJECT
private slots:
    void leavesNothingWhenCancelled_data();
    void leavesNothingWhenCancelled();
    void saysWhyItFailedWhateverIsLeft();
};

void SampleCreation::leavesNothingWhenCancelled_data()
{
    QTest::addColumn<store::StoreKind>("kind");
    QTest::addColumn<QByteArray>("step");
    for (const auto& [name, kind] :
         {std::pair("sqlite", store::StoreKind::Sqlite), std::pair("postgres", store::StoreKind::Postgres)}) {
        QTest::addRow("%s, while the platform is written", name) << kind << QByteArray("Writing the platform");
        QTest::addRow("%s, while the history is written", name) << kind << QByteArray("Writing the history");
    }
}

void SampleCreation::leavesNothingWhenCancelled()
{
    LUMOS_DATABASE(database);
    QFETCH(QByteArray, step);
    services::SampleSpec large;
    large.tenants = 120;
    large.days = 20; // more rows than one batch of history holds
    StopAt progress(step.constData());
    LUMOS_REFUSED(composition::createSample(database.location().text, large, progress.token(), progress),
                  base::ErrorCode::Cancelled);
    QVERIFY(progress.token().stop_requested());
    LUMOS_REFUSED(store::Store::open(database.location(), store::OpenMode::Existing, database.clock()),
                  base::ErrorCode::NotFound);
    if (database.location().kind == store::StoreKind::Sqlite)
        for (const char* suffix : {"", "-wal", "-shm"})
            QVERIFY(!QFileInfo::exists(database.location().text + QLatin1String(suffix)));

    // The place is free for the next attempt.
    services::SampleSpec small;
    small.tenants = 3;
    small.days = 2;
    base::NullProgress quiet;
    LUMOS_GOOD(composition::createSample(database.location().text, small, {}, quiet));
    const auto store = database.open(store::OpenMode::Existing);
    LUMOS_VALUE(const domain::SnapshotPtr snapshot, store->snapshot());
    QVERIFY(snapshot->tenantBySlug(u"tenant-0003") != nullptr);
}

/// The file cannot be read as a store any more when it is to be taken away.
void SampleCreation::saysWhyItFailedWhateverIsLeft()
{
    const auto database = tests::TestDatabase::create(store::StoreKind::Sqlite);
    const QString path = database->location().text;
    services::SampleSpec spec;
    spec.tenants = 120; // so many rows that the stop is seen while they are written
    spec.days = 2;
    class DamageAndStop final : public base::ProgressSink {
    public:
        explicit DamageAndStop(const QString& path) : m_path(path) {}
        void report(qint64, qint64, const base::Text&) override
        {
            QFile file(m_path);
            if (!file.open(QIODevice::ReadWrite) || file.write(QByteArray(100, 'x')) != 100)
                qFatal("%s cannot be damaged", qPrintable(m_path));
            m_stop.request_stop();
        }
        [[nodiscard]] base::StopToken token() const { return m_stop.get_token(); }

    private:
        const QString m_path;
        base::StopSource m_stop;
    } progress(path);
    LUMOS_REFUSED(composition::createSample(path, spec, progress.token(), progress), base::ErrorCode::Cancelled);
    QVERIFY(progress.token().stop_requested());
    for (const char* suffix : {"", "-wal", "-shm"})
        QVERIFY(!QFileInfo::exists(path + QLatin1String(suffix)));
}

QTEST_GUILESS_MAIN(SampleCreation)
#include "sample_creation.moc"
