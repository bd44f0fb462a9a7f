// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewmodels/formats.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

#include <cmath>

namespace lumos::viewmodels {

namespace {

constexpr QChar kNoBreak{0x00A0};

/// A power of ten or two, and its sign.
struct Scale {
    double factor;
    const char16_t* sign;
};

constexpr Scale kDecimalScales[] = {{1e12, u"T"}, {1e9, u"bn"}, {1e6, u"M"}, {1e3, u"k"}};
constexpr Scale kChineseScales[] = {{1e8, u"亿"}, {1e4, u"万"}};
constexpr Scale kByteScales[] = {{0x1p50, u"PiB"}, {0x1p40, u"TiB"}, {0x1p30, u"GiB"},
                                 {0x1p20, u"MiB"}, {0x1p10, u"KiB"}, {1.0, u"B"}};

/// Three significant digits, as operators read figures: 3.88, 62.4, 412.
int digitsFor(double scaled)
{
    const double a = std::abs(scaled);
    return a >= 100 ? 0 : a >= 10 ? 1 : 2;
}

Scale byteScale(double bytes)
{
    for (const Scale& s : kByteScales)
        if (std::abs(bytes) >= s.factor)
            return s;
    return {1.0, u"B"};
}

constexpr QChar kMinus{0x2212};

/// "-1234.50" -> "−1,234.50": grouped by hand from the exact text, because a double would lose digits of large amounts.
QString grouped(const QString& plain, const QLocale& locale)
{
    const bool negative = plain.startsWith(u'-');
    QString whole = plain.section(u'.', 0, 0).mid(negative ? 1 : 0);
    for (qsizetype i = whole.size() - 3; i > 0; i -= 3)
        whole.insert(i, locale.groupSeparator());
    const QString fraction = plain.section(u'.', 1);
    return (negative ? QString(kMinus) : QString()) + whole +
           (fraction.isEmpty() ? QString() : locale.decimalPoint() + fraction);
}

bool isBytes(const domain::ResourceKind& kind) { return kind.unit == u"B"; }
bool isMilli(const domain::ResourceKind& kind) { return kind.unit == u"mCPU" || kind.unit == u"mGPU"; }

} // namespace

Formats::Formats(const QLocale& locale, int utcOffsetMinutes) : m_locale(locale), m_utcOffsetMinutes(utcOffsetMinutes)
{}

bool Formats::isChinese() const { return m_locale.language() == QLocale::Chinese; }

QString Formats::integer(qint64 n) const { return grouped(QString::number(n), m_locale); }

QString Formats::decimal(double value, int digits) const
{
    QString s = m_locale.toString(std::abs(value), 'f', digits);
    // A real minus sign, as wide as the plus beside it.
    return value < 0 && s != m_locale.toString(0.0, 'f', digits) ? kMinus + s : s;
}

QString Formats::percent(qint64 points, int digits) const
{
    return decimal(static_cast<double>(points) / 100.0, digits) + kNoBreak + u'%';
}

QString Formats::signedPercent(qint64 points, int digits) const
{
    return (points > 0 ? QStringLiteral("+") : QString()) + percent(points, digits);
}

QString Formats::compact(double value) const
{
    const auto scaled = [&](const Scale& s) {
        const double v = value / s.factor;
        return decimal(v, digitsFor(v)) + kNoBreak + QString::fromUtf16(s.sign);
    };
    if (isChinese()) {
        for (const Scale& s : kChineseScales)
            if (std::abs(value) >= s.factor)
                return scaled(s);
    } else {
        for (const Scale& s : kDecimalScales)
            if (std::abs(value) >= (s.factor == 1e3 ? 1e4 : s.factor))
                return scaled(s);
    }
    return decimal(value, value == std::floor(value) ? 0 : digitsFor(value));
}

QString Formats::money(const base::Money& m) const
{
    return m.currency.symbol() + kNoBreak + grouped(m.amount.toFixed(0), m_locale);
}

QString Formats::moneyExact(const base::Money& m) const
{
    return m.currency.symbol() + kNoBreak + grouped(m.amount.toFixed(m.currency.minorDigits()), m_locale);
}

QString Formats::moneyCompact(const base::Money& m) const
{
    return m.currency.symbol() + kNoBreak + compact(m.amount.toDouble());
}

QString Formats::thousands(const base::Money& m) const
{
    return grouped(m.amount.scaledBy(1, 1000).toFixed(0), m_locale);
}

QString Formats::quantity(domain::Quantity q, const domain::ResourceKind& kind) const
{
    const auto v = static_cast<double>(q.value);
    if (isBytes(kind)) {
        const Scale s = byteScale(v);
        return decimal(v / s.factor, s.factor == 1.0 ? 0 : digitsFor(v / s.factor)) + kNoBreak +
               QString::fromUtf16(s.sign);
    }
    if (isMilli(kind))
        return decimal(v / 1000.0, q.value % 1000 == 0 ? 0 : 1);
    return std::abs(v) >= 1e6 ? compact(v) : integer(q.value);
}

QString Formats::usedOfLimit(domain::Quantity used, domain::Quantity limit, const domain::ResourceKind& kind) const
{
    if (!isBytes(kind))
        return quantity(used, kind) + QStringLiteral(" / ") + quantity(limit, kind);
    const Scale s = byteScale(static_cast<double>(limit.value));
    const double l = static_cast<double>(limit.value) / s.factor;
    const int digits = digitsFor(l);
    return decimal(static_cast<double>(used.value) / s.factor, digits) + QStringLiteral(" / ") + decimal(l, digits) +
           kNoBreak + QString::fromUtf16(s.sign);
}

QString Formats::dateTime(base::Instant t) const { return shortDate(t) + u' ' + time(t); }

QString Formats::time(base::Instant t) const
{
    const QDateTime zoned = QDateTime::fromMSecsSinceEpoch(t.ms, Qt::OffsetFromUTC, m_utcOffsetMinutes * 60);
    return zoned.toString(QStringLiteral("HH:mm"));
}

QString Formats::shortDate(base::Date d) const
{
    if (isChinese())
        return QStringLiteral("%1-%2").arg(d.month(), 2, 10, QLatin1Char('0')).arg(d.day(), 2, 10, QLatin1Char('0'));
    return QString::number(d.day()) + kNoBreak + m_locale.monthName(d.month(), QLocale::ShortFormat);
}

QString Formats::shortDate(base::Instant t) const
{
    return shortDate((t + base::Duration::minutes(m_utcOffsetMinutes)).date());
}

QString Formats::weekday(base::Instant t) const
{
    const base::Date d = (t + base::Duration::minutes(m_utcOffsetMinutes)).date();
    return m_locale.dayName(d.dayOfWeek(), QLocale::ShortFormat) + u' ' + QString::number(d.day());
}

QString Formats::rangeText(base::TimeRange range) const
{
    const base::Date first = (range.from + base::Duration::minutes(m_utcOffsetMinutes)).date();
    const base::Date last = (range.to + base::Duration::minutes(m_utcOffsetMinutes)).date();
    if (first == last)
        return shortDate(first);
    const QString dash = QStringLiteral(" – ");
    const bool sameMonth = first.month() == last.month() && first.year() == last.year();
    return (sameMonth && !isChinese() ? QString::number(first.day()) : shortDate(first)) + dash + shortDate(last);
}

QString Formats::ago(base::Duration d) const
{
    const std::int64_t minutes = d.ms / 60'000;
    if (minutes < 1)
        return QCoreApplication::translate("Formats", "%1 s").arg(d.ms / 1000);
    if (minutes < 120)
        return QCoreApplication::translate("Formats", "%1 min").arg(minutes);
    if (minutes < 48 * 60)
        return QCoreApplication::translate("Formats", "%1 h").arg(minutes / 60);
    return QCoreApplication::translate("Formats", "%1 d").arg(minutes / (24 * 60));
}

QString Formats::inDays(base::Duration d) const
{
    const auto days = static_cast<int>((d.ms + 43'200'000) / 86'400'000);
    return days == 1 ? QCoreApplication::translate("Formats", "1 day")
                     : QCoreApplication::translate("Formats", "%1 days").arg(days);
}

} // namespace lumos::viewmodels
