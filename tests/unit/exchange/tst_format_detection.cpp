// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/format_detection.h"

#include "support/data_set.h"

#include <QBuffer>
#include <QTest>

using namespace lumos;
using namespace lumos::exchange;

namespace {

QString detected(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto format = detectFormat(buffer, QStringLiteral("file"));
    return format ? name(*format) + QString() : QStringLiteral("unknown");
}

} // namespace

class TestFormatDetection : public QObject {
    Q_OBJECT

private slots:
    void knowsEachFormatByItsFirstBytes()
    {
        QCOMPARE(detected("ServiceName,\"BilledCost\",ChargeCategory,x,BillingCurrency\r\n"), QStringLiteral("focus"));
        QCOMPARE(detected("sn,cpu_milli,memory_mib,gpu,model\n"), QStringLiteral("openb-nodes"));
        QCOMPARE(detected("name,cpu_milli,memory_mib,num_gpu,gpu_milli\n"), QStringLiteral("openb-pods"));
        QCOMPARE(detected("\xEF\xBB\xBFsource,id,tenant,kind,amount,time\n"), QStringLiteral("usage-csv"));
        QCOMPARE(detected("\n {\"id\":\"1\",\"specversion\":\"1.0\"}\n"), QStringLiteral("cloudevents"));
        QCOMPARE(detected("{\n  \"budgets\": [],\n"), QStringLiteral("platform-json"));
    }

    void knowsTheRealFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("format");
        QTest::newRow("focus 1.0") << QStringLiteral("focus/focus_sample_1_0.csv") << QStringLiteral("focus");
        QTest::newRow("focus 1.2") << QStringLiteral("focus/golden_1_2.csv") << QStringLiteral("focus");
        QTest::newRow("nodes") << QStringLiteral("openb/openb_node_list_gpu_node.csv") << QStringLiteral("openb-nodes");
        QTest::newRow("pods") << QStringLiteral("openb/openb_pod_list_default.csv") << QStringLiteral("openb-pods");
    }

    void knowsTheRealFiles()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, format);
        const QString path = test::dataFile(file);
        if (path.isEmpty())
            QSKIP("the file is not at hand");
        const auto found = detectFormat(path);
        QVERIFY(found.has_value());
        QCOMPARE(name(*found) + QString(), format);
    }

    void listsWhatIsExpectedOfAnUnknownFile()
    {
        for (const QByteArray& content :
             {QByteArray("a,b\n1,2\n"), QByteArray(), QByteArray("{\"a\":1}"), QByteArray("%PDF-1.7\n"),
              QByteArray("\xFF\xFE"
                         "a"),
              QByteArray("a,\"b")}) {
            QByteArray bytes = content;
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::ReadOnly);
            const auto format = detectFormat(buffer, QStringLiteral("file.bin"));
            QVERIFY(!format);
            QVERIFY(format.error().code == base::ErrorCode::Unsupported);
            QCOMPARE(format.error().place->file, QStringLiteral("file.bin"));
            for (const char* word : {"FOCUS", "openb", "source,id,tenant", "CloudEvents", "platform"})
                QVERIFY(format.error().place->expected.contains(QLatin1String(word)));
        }
    }

    void leavesTheDeviceWhereItWas()
    {
        QByteArray bytes("sn,cpu_milli,memory_mib,gpu,model\n");
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        QVERIFY(detectFormat(buffer, QStringLiteral("f")).has_value());
        QCOMPARE(buffer.pos(), qint64{0});
    }

    void saysThatAFileCannotBeOpened()
    {
        const auto format = detectFormat(QStringLiteral("/nonexistent/file.csv"));
        QVERIFY(!format);
        QVERIFY(format.error().code == base::ErrorCode::Io);
    }

    void namesAreReadBack()
    {
        for (const FileFormat format : {FileFormat::FocusCsv, FileFormat::OpenbNodes, FileFormat::OpenbPods,
                                        FileFormat::UsageCsv, FileFormat::CloudEvents, FileFormat::PlatformJson})
            QVERIFY(parseFileFormat(QString(name(format))) == format);
        QVERIFY(!parseFileFormat(u"xml"));
    }
};

QTEST_GUILESS_MAIN(TestFormatDetection)
#include "tst_format_detection.moc"
