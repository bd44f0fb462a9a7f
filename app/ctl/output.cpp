// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/output.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QTextStream>

#include <cstdio>

namespace lumos::ctl {

namespace {

/// Columns on a terminal: Chinese characters take two.
qsizetype cells(const QString& text)
{
    qsizetype n = 0;
    for (const QChar c : text)
        n += c.unicode() >= 0x1100 && (c.unicode() <= 0x115F || (c.unicode() >= 0x2E80 && c.unicode() <= 0xA4CF) ||
                                       (c.unicode() >= 0xAC00 && c.unicode() <= 0xD7A3) ||
                                       (c.unicode() >= 0xF900 && c.unicode() <= 0xFAFF) ||
                                       (c.unicode() >= 0xFF00 && c.unicode() <= 0xFF60))
                 ? 2
                 : 1;
    return n;
}

void put(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
}

QString line(const QStringList& row, const QVector<qsizetype>& widths, const QVector<bool>& numeric)
{
    QString out;
    for (qsizetype c = 0; c < widths.size(); ++c) {
        const QString text = row.value(c);
        const QString pad(widths.at(c) - cells(text), u' ');
        out += numeric.value(c) ? pad + text : text + pad;
        if (c + 1 < widths.size())
            out += QStringLiteral("  ");
    }
    while (out.endsWith(u' '))
        out.chop(1);
    return out + u'\n';
}

} // namespace

void Output::print(const TextTable& table, const QJsonArray& json) const
{
    if (m_json) {
        put(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented)));
        return;
    }
    QVector<qsizetype> widths(table.head.size(), 0);
    for (qsizetype c = 0; c < widths.size(); ++c) {
        widths[c] = cells(table.head.at(c));
        for (const QStringList& row : table.rows)
            widths[c] = std::max(widths[c], cells(row.value(c)));
    }
    put(line(table.head, widths, table.numeric));
    QStringList rule;
    for (const qsizetype w : widths)
        rule.append(QString(w, u'-'));
    put(line(rule, widths, {}));
    for (const QStringList& row : table.rows)
        put(line(row, widths, table.numeric));
}

void Output::print(const QString& text, const QJsonObject& json) const
{
    put(m_json ? QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented)) : text + u'\n');
}

void Output::note(const QString& text) const
{
    if (!m_json)
        put(text + u'\n');
}

} // namespace lumos::ctl
