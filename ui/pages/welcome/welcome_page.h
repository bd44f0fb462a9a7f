// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

#include <functional>

class QAction;

namespace lumos::pages {

/// The first-run page: three ways in, a drop zone, stores opened before, what is worth knowing, language and theme.
class WelcomePage final : public Page {
    Q_OBJECT
public:
    using ActionOf = std::function<QAction*(const QString& id)>;
    WelcomePage(const PageContext& context, ActionOf actionOf, QWidget* parent);

    [[nodiscard]] QString id() const override { return QStringLiteral("welcome"); }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QStringList breadcrumb() const override { return {title()}; }
    void open(const Destination&) override { rebuild(); }
    void reload() override {}

signals:
    void storeRequested(const QString& location);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void rebuild();
    QWidget* makeHead();
    QWidget* makeWays();
    QWidget* makeDropZone();
    QWidget* makeLists();
    QWidget* makeFoot();
    QWidget* makeWay(style::Icon icon, const QString& title, const QString& text, const QString& button,
                     const QString& actionId, bool primary);

    ActionOf m_actionOf;
    QWidget* m_content = nullptr;
};

} // namespace lumos::pages
