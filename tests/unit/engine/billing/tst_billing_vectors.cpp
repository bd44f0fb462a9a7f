// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/billing/charge_rating.h"
#include "engine/billing/invoice.h"
#include "support/data_set.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace lumos;
using namespace lumos::domain;
using namespace lumos::engine::billing;
using base::Decimal;

namespace {

/// Vectors count fractions of units; here a base unit is a millionth of theirs.
constexpr std::int64_t kPerUnit = 1'000'000;

Decimal dec(const QJsonValue& v) { return v.isString() ? Decimal::parse(v.toString()).value() : Decimal(); }
std::int64_t baseUnits(const QJsonValue& v)
{
    return static_cast<std::int64_t>(dec(v).atoms() / (Decimal::kOne / kPerUnit));
}

TieredCharge tiers(const QJsonArray& list, TierMode mode)
{
    TieredCharge c;
    c.mode = mode;
    c.per = kPerUnit;
    for (const QJsonValue& v : list) {
        const QJsonObject t = v.toObject();
        const auto end = t.value(QLatin1String("up_to"));
        c.tiers.push_back({end.isString() ? std::optional(baseUnits(end)) : std::nullopt,
                           dec(t.value(QLatin1String("unit"))), dec(t.value(QLatin1String("flat")))});
    }
    return c;
}

/// The charge of a vector; nullopt for kinds and options that the price model does not have (commitments, unit conversion ...).
std::optional<Charge> chargeOf(const QString& model, const QJsonObject& params)
{
    for (const char* option : {"unit_conversion", "min_spend", "max_spend"})
        if (params.contains(QLatin1String(option)))
            return std::nullopt;
    const auto list = params.value(QLatin1String("tiers")).toArray();
    if (model == QLatin1String("standard") || model == QLatin1String("delta:standard"))
        return Charge{model,
                      UsageCharge{kinds::kApiCalls, dec(params.value(QLatin1String("unit_price"))), kPerUnit, 0}};
    if (model == QLatin1String("graduated") || model == QLatin1String("tier_rounding"))
        return Charge{model, tiers(list, TierMode::Graduated)};
    if (model == QLatin1String("volume") || model == QLatin1String("delta:volume"))
        return Charge{model, tiers(list, TierMode::Volume)};
    return std::nullopt;
}

/// Units of more than 12 digits would not fit a millionth; such a vector counts whole units.
Decimal rated(Charge charge, const QJsonValue& units)
{
    const Decimal amount = dec(units);
    if (amount < Decimal::fromInt(1'000'000'000'000))
        return rate(charge, {baseUnits(units)}, 1, 1).value();
    std::get<UsageCharge>(charge.model).per = 1;
    return rate(charge, {static_cast<std::int64_t>(amount.atoms() / Decimal::kOne)}, 1, 1).value();
}

} // namespace

/// Facts of the test suites of other billing systems (see CONTRIBUTING.md, test data): what this price model covers must
/// come out to the last digit.
class TestBillingVectors final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void ratesAsPublished_data() { rows({"standard", "graduated", "volume"}); }
    void ratesAsPublished();
    void booksDifferencesAsPublished_data() { rows({"delta:standard", "delta:volume"}); }
    void booksDifferencesAsPublished();
    void proratesAsPublished_data() { rows({"prorate_days"}); }
    void proratesAsPublished();
    void roundsOnceAFeeAsPublished_data() { rows({"tier_rounding"}); }
    void roundsOnceAFeeAsPublished();

private:
    void rows(std::initializer_list<const char*> models);
    QJsonArray m_vectors;
};

void TestBillingVectors::initTestCase()
{
    LUMOS_DATA_FILE(path, "vectors/billing.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_vectors = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("vectors")).toArray();
    QVERIFY(!m_vectors.isEmpty());
}

void TestBillingVectors::rows(std::initializer_list<const char*> models)
{
    QTest::addColumn<QJsonObject>("vector");
    for (const QJsonValue& v : m_vectors) {
        const QJsonObject o = v.toObject();
        const QString model = o.value(QLatin1String("model")).toString();
        const bool wanted =
            std::any_of(models.begin(), models.end(), [&](const char* m) { return model == QLatin1String(m); });
        if (wanted &&
            (model == QLatin1String("prorate_days") || chargeOf(model, o.value(QLatin1String("params")).toObject())))
            QTest::newRow(qPrintable(o.value(QLatin1String("id")).toString())) << o;
    }
}

void TestBillingVectors::ratesAsPublished()
{
    QFETCH(QJsonObject, vector);
    const auto charge =
        chargeOf(vector.value(QLatin1String("model")).toString(), vector.value(QLatin1String("params")).toObject());
    const QJsonValue units = vector.value(QLatin1String("usage")).toObject().value(QLatin1String("units"));
    const QJsonObject expected = vector.value(QLatin1String("expected")).toObject();
    QCOMPARE(rated(*charge, units).toString(), dec(expected.value(QLatin1String("amount"))).toString());
    const QJsonArray parts = expected.value(QLatin1String("tier_amounts")).toArray();
    if (parts.isEmpty())
        return;
    const auto ours = tierParts(std::get<TieredCharge>(charge->model), baseUnits(units)).value();
    QCOMPARE(ours.size(), static_cast<std::size_t>(parts.size()));
    for (std::size_t i = 0; i < ours.size(); ++i)
        QCOMPARE(ours[i].amount.toString(), dec(parts.at(static_cast<qsizetype>(i))).toString());
}

void TestBillingVectors::booksDifferencesAsPublished()
{
    QFETCH(QJsonObject, vector);
    const auto charge =
        chargeOf(vector.value(QLatin1String("model")).toString(), vector.value(QLatin1String("params")).toObject());
    const QJsonArray expected =
        vector.value(QLatin1String("expected")).toObject().value(QLatin1String("booked_per_run")).toArray();
    Decimal booked;
    qsizetype run = 0;
    for (const QJsonValue& units :
         vector.value(QLatin1String("usage")).toObject().value(QLatin1String("cumulative_units")).toArray()) {
        const Decimal due = rated(*charge, units).rounded(2);
        QCOMPARE((due - booked).toString(), dec(expected.at(run++)).toString());
        booked = due;
    }
    QCOMPARE(run, expected.size());
}

void TestBillingVectors::proratesAsPublished()
{
    QFETCH(QJsonObject, vector);
    const QJsonObject params = vector.value(QLatin1String("params")).toObject();
    const int days = vector.value(QLatin1String("usage")).toObject().value(QLatin1String("days")).toInt();
    const Charge charge{QStringLiteral("plan"), FixedCharge{dec(params.value(QLatin1String("amount_cents")))}};
    const Decimal cents =
        rate(charge, {0}, days, params.value(QLatin1String("period_days")).toInt()).value().rounded(0);
    QCOMPARE(cents.toString(),
             vector.value(QLatin1String("expected")).toObject().value(QLatin1String("amount_cents")).toString());
}

void TestBillingVectors::roundsOnceAFeeAsPublished()
{
    QFETCH(QJsonObject, vector);
    const auto charge = chargeOf(QStringLiteral("tier_rounding"), vector.value(QLatin1String("params")).toObject());
    const Decimal fee = rated(*charge, vector.value(QLatin1String("usage")).toObject().value(QLatin1String("units")));
    QCOMPARE(fee.toFixed(2),
             vector.value(QLatin1String("expected")).toObject().value(QLatin1String("per_fee")).toString());
}

QTEST_APPLESS_MAIN(TestBillingVectors)
#include "tst_billing_vectors.moc"
