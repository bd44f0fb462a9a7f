// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/tokens.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace lumos::style {

namespace {

// In the order of Token.
constexpr std::array<QLatin1String, kTokenCount> kKeys = {
    QLatin1String("window"),    QLatin1String("page"),          QLatin1String("card"),   QLatin1String("track"),
    QLatin1String("hover"),     QLatin1String("selected"),      QLatin1String("header"), QLatin1String("border_subtle"),
    QLatin1String("border"),    QLatin1String("border_strong"), QLatin1String("text"),   QLatin1String("text2"),
    QLatin1String("text3"),     QLatin1String("disabled"),      QLatin1String("accent"), QLatin1String("accent_hover"),
    QLatin1String("on_accent"), QLatin1String("link"),          QLatin1String("focus"),  QLatin1String("ok"),
    QLatin1String("warn"),      QLatin1String("high"),          QLatin1String("crit"),   QLatin1String("info"),
    QLatin1String("unk"),       QLatin1String("ok_t"),          QLatin1String("warn_t"), QLatin1String("high_t"),
    QLatin1String("crit_t"),    QLatin1String("info_t"),        QLatin1String("unk_t"),  QLatin1String("ok_s"),
    QLatin1String("warn_s"),    QLatin1String("high_s"),        QLatin1String("crit_s"), QLatin1String("info_s"),
    QLatin1String("unk_s"),
};

template <std::size_t Size>
bool readColors(const QJsonArray& values, std::array<QColor, Size>& colors)
{
    if (static_cast<std::size_t>(values.size()) != Size)
        return false;
    for (std::size_t i = 0; i < Size; ++i)
        colors[i] = QColor(values.at(static_cast<qsizetype>(i)).toString());
    return std::all_of(colors.begin(), colors.end(), [](const QColor& color) { return color.isValid(); });
}

// Position of a level within a group of six status tokens.
int statusOffset(domain::Level level)
{
    switch (level) {
    case domain::Level::Normal: return 0;
    case domain::Level::Warning: return 1;
    case domain::Level::High: return 2;
    case domain::Level::Critical: return 3;
    case domain::Level::Info: return 4;
    case domain::Level::Unknown: break;
    }
    return 5;
}

Token statusToken(Token first, domain::Level level)
{
    return static_cast<Token>(static_cast<int>(first) + statusOffset(level));
}

Tokens readBuiltIn(Scheme scheme)
{
    loadResources();
    QFile file(QStringLiteral(":/lumos/style/tokens.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    const auto tokens = Tokens::fromJson(opened ? file.readAll() : QByteArray(), scheme);
    Q_ASSERT_X(tokens, "Tokens::builtIn", "the token file compiled into the program is broken");
    return tokens.value_or(Tokens());
}

} // namespace

std::optional<Tokens> Tokens::fromJson(const QByteArray& json, Scheme scheme)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonObject values =
        root.value(scheme == Scheme::Dark ? QLatin1String("dark") : QLatin1String("light")).toObject();
    Tokens tokens;
    tokens.m_scheme = scheme;
    for (std::size_t i = 0; i < kKeys.size(); ++i) {
        tokens.m_colors[i] = QColor(values.value(kKeys[i]).toString());
        if (!tokens.m_colors[i].isValid())
            return std::nullopt;
    }
    if (!readColors(values.value(QLatin1String("cat")).toArray(), tokens.m_categories) ||
        !readColors(values.value(QLatin1String("z")).toArray(), tokens.m_zones))
        return std::nullopt;
    return tokens;
}

const Tokens& Tokens::builtIn(Scheme scheme)
{
    static const Tokens light = readBuiltIn(Scheme::Light);
    static const Tokens dark = readBuiltIn(Scheme::Dark);
    return scheme == Scheme::Dark ? dark : light;
}

QColor Tokens::fill(domain::Level level) const { return color(statusToken(Token::Ok, level)); }

QColor Tokens::text(domain::Level level) const { return color(statusToken(Token::OkText, level)); }

QColor Tokens::soft(domain::Level level) const { return color(statusToken(Token::OkSoft, level)); }

QColor Tokens::category(int index) const
{
    const int wrapped = index == kOthers ? kOthers : std::max(index, 0) % kOthers;
    return m_categories[static_cast<std::size_t>(wrapped)];
}

QColor Tokens::zone(int index) const { return m_zones[static_cast<std::size_t>(std::clamp(index, 0, 3))]; }

QColor Tokens::ramp(double ratio) const
{
    // The lightest cell still differs from the card, the darkest still carries text in the ordinary colour.
    return mixed(color(Token::Card), category(0), 0.06 + 0.27 * std::clamp(ratio, 0.0, 1.0));
}

QColor mixed(const QColor& base, const QColor& over, double share)
{
    const auto channel = [share](int from, int to) { return qRound(from + (to - from) * share); };
    return QColor(channel(base.red(), over.red()), channel(base.green(), over.green()),
                  channel(base.blue(), over.blue()));
}

} // namespace lumos::style
