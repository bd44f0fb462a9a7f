// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/allocation/expected_workload.h"
#include "support/data_set.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace lumos::engine::allocation;

namespace {

/// GPU models of the vectors as bits, in order of first use.
class ModelNames final {
public:
    std::size_t index(const QString& name)
    {
        if (!m_names.contains(name))
            m_names.append(name);
        return static_cast<std::size_t>(m_names.indexOf(name));
    }

private:
    QStringList m_names;
};

constexpr std::size_t kMostModels = 32;

std::vector<TypicalRequest> typicalOf(const QJsonArray& list, ModelNames& models)
{
    std::vector<TypicalRequest> typical;
    for (const QJsonValue& v : list) {
        const QJsonObject o = v.toObject();
        const QString model = o.value(QLatin1String("gpuType")).toString();
        RequestClass c;
        c.cpuMilli = o.value(QLatin1String("cpuMilli")).toInt();
        c.gpuCount = o.value(QLatin1String("gpuCount")).toInt();
        c.gpuMilli = o.value(QLatin1String("gpuMilliPerGpu")).toInt();
        c.models = model.isEmpty() ? ~0ULL : 1ULL << models.index(model);
        typical.push_back({c, o.value(QLatin1String("freq")).toDouble()});
    }
    return typical;
}

} // namespace

/// Figures of the tests of the simulator that the fragmentation measure comes from.
class TestFragmentationVectors final : public QObject {
    Q_OBJECT

private slots:
    void measuresAsPublished_data();
    void measuresAsPublished();

private:
    QJsonObject m_lists;
};

void TestFragmentationVectors::measuresAsPublished_data()
{
    QTest::addColumn<QJsonObject>("vector");
    LUMOS_DATA_FILE(path, "vectors/fragmentation.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    m_lists = all.value(QLatin1String("typicalPods")).toObject();
    for (const QJsonValue& v : all.value(QLatin1String("vectors")).toArray())
        QTest::newRow(qPrintable(v.toObject().value(QLatin1String("id")).toString())) << v.toObject();
}

void TestFragmentationVectors::measuresAsPublished()
{
    QFETCH(QJsonObject, vector);
    ModelNames models;
    const auto typical =
        typicalOf(m_lists.value(vector.value(QLatin1String("typicalPods")).toString()).toArray(), models);
    const ExpectedWorkload expected(typical, kMostModels);
    std::vector<std::int32_t> gpus;
    for (const QJsonValue& left : vector.value(QLatin1String("gpuLeftMilli")).toArray())
        gpus.push_back(left.toInt());
    const auto model = static_cast<std::uint8_t>(models.index(vector.value(QLatin1String("gpuType")).toString()));
    const double fragment = expected.fragment(vector.value(QLatin1String("cpuLeftMilli")).toInt(), model, gpus);
    const double wanted = vector.value(QLatin1String("expectedFragMilli")).toDouble();
    QVERIFY2(std::fabs(fragment - wanted) <= vector.value(QLatin1String("tolerance")).toDouble(),
             qPrintable(QString::number(fragment)));
}

QTEST_APPLESS_MAIN(TestFragmentationVectors)
#include "tst_fragmentation_vectors.moc"
