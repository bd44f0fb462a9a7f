// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QJsonArray>
#include <QJsonObject>

#include <limits>
#include <span>

namespace lumos::services {

inline constexpr double kUnbounded = std::numeric_limits<double>::max();

[[nodiscard]] QString foundText(const QJsonValue& value);
[[nodiscard]] base::Error studyFault(const QString& path, const QString& found, const QString& expected);

/// Fields of one object of a study file. The first fault is kept; at the end a field that was never asked for is one,
/// so that a misspelt name is never ignored. An absent field has its usual value.
class StudyFields final {
public:
    StudyFields(const QJsonObject& object, QString path, std::optional<base::Error>& fault)
        : m_object(object), m_path(std::move(path)), m_fault(fault)
    {}

    [[nodiscard]] bool has(const char* key) const { return m_object.contains(QLatin1String(key)); }
    void fault(const char* key, const QString& expected);
    [[nodiscard]] double number(const char* key, double otherwise, double low, double high);
    [[nodiscard]] std::int32_t whole(const char* key, std::int32_t otherwise, std::int32_t low, std::int32_t high);
    [[nodiscard]] bool flag(const char* key, bool otherwise);
    [[nodiscard]] QString text(const char* key);
    /// Index of the word; 0 where the field is absent.
    [[nodiscard]] std::size_t word(const char* key, std::span<const char* const> words);
    [[nodiscard]] QJsonArray list(const char* key);
    [[nodiscard]] QJsonObject object(const char* key);
    void end();

private:
    QJsonValue take(const char* key);
    [[nodiscard]] QString pathOf(const QString& key) const;

    const QJsonObject& m_object;
    QString m_path;
    std::optional<base::Error>& m_fault;
    QStringList m_known;
};

} // namespace lumos::services
