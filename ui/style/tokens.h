// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/level.h"

#include <QtGui/QColor>

#include <array>
#include <optional>

class QByteArray;

namespace lumos::style {

/// The named colours of the design. Every colour on screen and on paper is one of these or a mix of two.
enum class Token : unsigned char {
    Window,
    Page,
    Card,
    Track,
    Hover,
    Selected,
    Header,
    BorderSubtle,
    Border,
    BorderStrong,
    Text,
    Text2,
    Text3,
    Disabled,
    Accent,
    AccentHover,
    OnAccent,
    Link,
    Focus,
    Ok,
    Warn,
    High,
    Crit,
    Info,
    Unk,
    OkText,
    WarnText,
    HighText,
    CritText,
    InfoText,
    UnkText,
    OkSoft,
    WarnSoft,
    HighSoft,
    CritSoft,
    InfoSoft,
    UnkSoft,
};
inline constexpr int kTokenCount = static_cast<int>(Token::UnkSoft) + 1;

enum class Scheme : unsigned char { Light, Dark };

/// One colour scheme, an immutable value. Reading is thread-safe.
class Tokens {
public:
    /// Reads one scheme of a tokens file; nothing when a colour is missing or malformed.
    static std::optional<Tokens> fromJson(const QByteArray& json, Scheme scheme);
    /// The scheme built into the program.
    static const Tokens& builtIn(Scheme scheme);
    /// The colours of reports and of everything that leaves on paper.
    static const Tokens& paper() { return builtIn(Scheme::Light); }

    QColor color(Token token) const { return m_colors[static_cast<std::size_t>(token)]; }
    Scheme scheme() const { return m_scheme; }

    /// Fill of a status shape or bar, its text on a card, and the soft ground behind that text.
    QColor fill(domain::Level level) const;
    QColor text(domain::Level level) const;
    QColor soft(domain::Level level) const;

    /// Chart colour in strict order from 0; the last is the grey of "others". Larger indices wrap before it.
    QColor category(int index) const;
    static constexpr int kOthers = 7;
    /// Neutral bullet and chart zones, 0 (lightest) to 3.
    QColor zone(int index) const;
    /// Heat map ramp: accent mixed into the card, `ratio` in 0..1.
    QColor ramp(double ratio) const;

private:
    Scheme m_scheme = Scheme::Light;
    std::array<QColor, kTokenCount> m_colors;
    std::array<QColor, 8> m_categories;
    std::array<QColor, 4> m_zones;
};

/// `share` of `over` mixed into `base`, both opaque; `share` in 0..1.
QColor mixed(const QColor& base, const QColor& over, double share);

/// Registers the icons and tokens compiled into the library. Safe to call more than once.
void loadResources();

} // namespace lumos::style
