// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QVector>

#include <cstdint>

namespace lumos::ctl {

/// An integer as JSON: std::int64_t and qint64 are different types of the same size.
[[nodiscard]] inline QJsonValue jsonInteger(std::int64_t n) { return QJsonValue(static_cast<qint64>(n)); }

/// A table for people; numeric columns are right-aligned.
struct TextTable {
    QStringList head;
    QVector<bool> numeric;
    QVector<QStringList> rows;
};

/// Prints either for people or as JSON, never both: every command fills both and the switch decides.
class Output final {
public:
    explicit Output(bool json) : m_json(json) {}
    [[nodiscard]] bool isJson() const { return m_json; }
    void print(const TextTable& table, const QJsonArray& json) const;
    void print(const QString& text, const QJsonObject& json) const;
    /// For people only.
    void note(const QString& text) const;

private:
    bool m_json;
};

} // namespace lumos::ctl
