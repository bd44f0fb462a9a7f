// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/locator_index.h"

#include <QtWidgets/QWidget>

namespace lumos::style {
class Theme;
}

namespace lumos::shell {

/// The grouped results of the locator, painted: a heading a kind, glyph or icon, title with the needle in accent, quiet
/// detail, key badge. Holds copies of nothing: matches point into the index and are replaced before it changes.
class LocatorList final : public QWidget {
    Q_OBJECT
public:
    LocatorList(const style::Theme& theme, QWidget* parent);

    void setMatches(std::vector<viewmodels::LocatorMatch> matches, qsizetype needleLength, std::size_t total,
                    qint64 elapsedMs);
    void move(int rows);
    [[nodiscard]] const viewmodels::LocatorItem* current() const;
    QSize sizeHint() const override;

signals:
    void chosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    struct Row {
        int match = -1; ///< -1 = heading
        viewmodels::LocatorKind kind{};
        int top = 0;
        int height = 0;
    };
    void layoutRows();
    void paintItem(QPainter& painter, const Row& row) const;
    void paintFoot(QPainter& painter) const;

    const style::Theme& m_theme;
    std::vector<viewmodels::LocatorMatch> m_matches;
    std::vector<Row> m_rows;
    qsizetype m_needleLength = 0;
    std::size_t m_total = 0;
    qint64 m_elapsedMs = 0;
    int m_current = 0;
    int m_height = 0;
};

} // namespace lumos::shell
