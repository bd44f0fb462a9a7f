// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

namespace lumos::pages {

/// Language, theme, refresh interval, and facts of the open store. Every choice is in force at once and remembered.
class SettingsPage final : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("settings"); }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QStringList breadcrumb() const override { return {title()}; }
    [[nodiscard]] QString command() const override { return QStringLiteral("lumosctl --help"); }
    void open(const Destination&) override { rebuild(); }
    void reload() override { rebuild(); }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void rebuild();
    QWidget* makeLook();
    QWidget* makeData();
    QWidget* makeStore();

    QWidget* m_content = nullptr;
};

} // namespace lumos::pages
