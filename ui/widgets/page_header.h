// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QLabel;

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

class ElidedLabel;

/// The top of a page: title 20 semibold, pills or chips beside it, actions at the right, one quiet line below.
class PageHeader final : public QWidget {
    Q_OBJECT
public:
    explicit PageHeader(const style::Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Hidden while empty.
    void setSubtitle(const QString& subtitle);
    /// Beside the title, in order. Owned by the header.
    void addPill(QWidget* widget);
    void clearPills();
    /// At the right edge, in order. Owned by the header.
    void addAction(QWidget* widget);

private:
    ElidedLabel* m_title;
    ElidedLabel* m_subtitle;
    QHBoxLayout* m_pills;
    QHBoxLayout* m_actions;
};

} // namespace lumos::widgets
