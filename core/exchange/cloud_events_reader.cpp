// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/batch_feed.h"
#include "exchange/input_text.h"
#include "exchange/line_reader.h"
#include "exchange/seen_keys.h"
#include "exchange/usage_amount.h"
#include "exchange/usage_reader.h"

#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>

namespace lumos::exchange {

using base::Error;
using base::Text;

namespace {

/// Reads one event, noting an Error with its JSON path for each member that is not as expected.
class EventReader final {
public:
    EventReader(const LineReader& lines, std::vector<Error>& errors)
        : m_lines(lines), m_errors(errors), m_before(errors.size())
    {}

    [[nodiscard]] bool isGood() const { return m_errors.size() == m_before; }

    UsageRow read()
    {
        UsageRow row;
        row.line = m_lines.lineNumber();
        const QJsonObject event = parseObject();
        if (!isGood())
            return row;
        readVersion(event);
        row.id = requiredText(event, QStringLiteral("id"), {});
        row.source = requiredText(event, QStringLiteral("source"), {});
        (void)requiredText(event, QStringLiteral("type"), {});
        row.tenantSlug = requiredText(event, QStringLiteral("subject"), {});
        row.time = requiredInstant(event);
        const QJsonValue data = event.value(QLatin1String("data"));
        if (!data.isObject()) {
            refuse(QStringLiteral("data"), {QT_TRANSLATE_NOOP("core", "The event has no usable data."), {}},
                   shown(data), QStringLiteral("an object with kind and amount"));
            return row;
        }
        const QJsonObject content = data.toObject();
        row.kindKey = requiredText(content, QStringLiteral("kind"), QStringLiteral("data."));
        row.amount = requiredAmount(content);
        if (content.contains(QLatin1String("unit")))
            row.unit = requiredText(content, QStringLiteral("unit"), QStringLiteral("data."));
        return row;
    }

private:
    QJsonObject parseObject()
    {
        const std::string_view line = m_lines.line();
        const QByteArray json = QByteArray::fromRawData(line.data(), static_cast<qsizetype>(line.size()));
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
        if (problem.error != QJsonParseError::NoError)
            refuse({},
                   {QT_TRANSLATE_NOOP("core", "The line is no JSON (at byte %1: %2)."),
                    {QString::number(problem.offset), problem.errorString()}},
                   textOf(line), QStringLiteral("one JSON object a line"));
        else if (!document.isObject())
            refuse({}, {QT_TRANSLATE_NOOP("core", "The line is no JSON object."), {}}, textOf(line),
                   QStringLiteral("one JSON object a line"));
        return document.object();
    }

    void readVersion(const QJsonObject& event)
    {
        const QJsonValue version = event.value(QLatin1String("specversion"));
        if (version.toString() != QLatin1String("1.0"))
            refuse(QStringLiteral("specversion"),
                   {QT_TRANSLATE_NOOP("core", "The event is of a version that cannot be read."), {}}, shown(version),
                   QStringLiteral("\"1.0\""));
    }

    QString requiredText(const QJsonObject& object, const QString& key, const QString& path)
    {
        const QJsonValue value = object.value(key);
        const QString text = value.toString();
        if (text.isEmpty() || text.contains(QChar::Null))
            refuse(path + key, {QT_TRANSLATE_NOOP("core", "A text is required here."), {}}, shown(value),
                   QStringLiteral("a text that is not empty"));
        return text;
    }

    base::Instant requiredInstant(const QJsonObject& event)
    {
        const QJsonValue value = event.value(QLatin1String("time"));
        const QByteArray text = value.toString().toUtf8();
        const auto time = parseInstant({text.constData(), static_cast<std::size_t>(text.size())});
        if (!time)
            refuse(QStringLiteral("time"), {QT_TRANSLATE_NOOP("core", "This is no date and time."), {}}, shown(value),
                   QStringLiteral("a date and time such as 2026-11-23T14:00:00Z"));
        return time.value_or(base::Instant{});
    }

    QString requiredAmount(const QJsonObject& content)
    {
        const QJsonValue value = content.value(QLatin1String("amount"));
        QString text = value.toString();
        constexpr qint64 kNotWhole = -1;
        if (value.isDouble() && value.toInteger(kNotWhole) >= 0)
            text = QString::number(value.toInteger());
        if (!isAmountText(text))
            refuse(QStringLiteral("data.amount"), {QT_TRANSLATE_NOOP("core", "This is no amount."), {}}, shown(value),
                   QStringLiteral("a whole number that is not negative, or a text such as \"4.8M\""));
        return text;
    }

    static QString shown(const QJsonValue& value)
    {
        switch (value.type()) {
        case QJsonValue::Undefined: return QStringLiteral("nothing");
        case QJsonValue::Null: return QStringLiteral("null");
        case QJsonValue::Array: return QStringLiteral("an array");
        case QJsonValue::Object: return QStringLiteral("an object");
        default: return value.toVariant().toString();
        }
    }

    void refuse(const QString& path, Text text, const QString& found, const QString& expected)
    {
        m_errors.push_back(parseError(std::move(text), {m_lines.file(), m_lines.lineNumber(), path, found, expected}));
    }

    const LineReader& m_lines;
    std::vector<Error>& m_errors;
    const std::size_t m_before;
};

bool isFirstOf(SeenKeys& seen, const UsageRow& row)
{
    const QByteArray source = row.source.toUtf8();
    const QByteArray id = row.id.toUtf8();
    return seen.insert({source.constData(), static_cast<std::size_t>(source.size())},
                       {id.constData(), static_cast<std::size_t>(id.size())});
}

} // namespace

base::Result<ImportCheck> readCloudEvents(QIODevice& device, const ReadOptions& options, const RowSink<UsageRow>& sink)
{
    ImportCheck check;
    LineReader lines(device, options.file);
    ImportWatch watch(options, device.isSequential() ? 0 : device.size());
    BatchFeed<UsageRow> feed(sink, options.batchRows);
    SeenKeys seen;
    while (!(check.stoppedEarly = watch.isFull(check))) {
        LUMOS_TRY(watch.tick(lines.bytesRead()));
        auto more = lines.next();
        if (!more) {
            if (more.error().code != base::ErrorCode::Parse)
                return base::fail(std::move(more).error());
            check.errors.push_back(std::move(more).error());
            check.stoppedEarly = true;
            break;
        }
        if (!*more)
            break;
        if (trimmed(lines.line()).empty())
            continue;
        EventReader event(lines, check.errors);
        UsageRow row = event.read();
        if (!event.isGood())
            continue;
        if (!isFirstOf(seen, row)) {
            ++check.skipped;
            continue;
        }
        ++check.rows;
        if (check.isGood()) {
            LUMOS_TRY(feed.add(std::move(row)));
        }
    }
    if (check.isGood()) {
        LUMOS_TRY(feed.flush());
    }
    watch.finish(check, lines.bytesRead());
    return check;
}

} // namespace lumos::exchange
