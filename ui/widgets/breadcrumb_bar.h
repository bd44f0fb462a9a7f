// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

class QHBoxLayout;

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

/// Where the page lies: links to its parents, the page itself in semibold.
class BreadcrumbBar final : public QWidget {
    Q_OBJECT
public:
    explicit BreadcrumbBar(const style::Theme& theme, QWidget* parent = nullptr);

    void setPath(const QStringList& path);
    const QStringList& path() const { return m_path; }

signals:
    void activated(int index);

private:
    void rebuild();

    const style::Theme& m_theme;
    QHBoxLayout* m_layout;
    QStringList m_path;
};

} // namespace lumos::widgets
