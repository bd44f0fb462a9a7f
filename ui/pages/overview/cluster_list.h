// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/outcomes.h"
#include "style/theme.h"
#include "viewmodels/formats.h"

#include <QtWidgets/QWidget>

namespace lumos::pages {

/// GPU use by cluster: name, allocated / capacity, bullet, glyph and percent.
class ClusterList final : public QWidget {
    Q_OBJECT
public:
    explicit ClusterList(const style::Theme& theme, QWidget* parent = nullptr);
    void setClusters(std::vector<services::ClusterRow> clusters, const viewmodels::Formats& formats,
                     const QString& title);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const style::Theme& m_theme;
    std::vector<services::ClusterRow> m_clusters;
    viewmodels::Formats m_formats;
    QString m_title;
};

} // namespace lumos::pages
