// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/platform_snapshot.h"
#include "services/outcomes.h"
#include "viewmodels/formats.h"

#include <QtCore/QAbstractTableModel>

namespace lumos::viewmodels {

/// "Needs attention" as rows: level, what, tenant, since, effect, incident. Raw facts by role: the level for the glyph, the
/// kind for the icon; texts in the language of the formats. Replaced as a whole only when the rows differ.
class AttentionModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { LevelColumn, What, TenantName, Since, Effect, IncidentNumber, kColumnCount };
    enum Role : int { LevelValue = Qt::UserRole + 1, KindValue };

    using QAbstractTableModel::QAbstractTableModel;

    void setItems(std::vector<services::AttentionItem> items, domain::SnapshotPtr snapshot, base::Instant now,
                  const Formats& formats);
    [[nodiscard]] const services::AttentionItem* item(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        services::AttentionItem item;
        std::array<QString, kColumnCount> texts;
    };
    [[nodiscard]] Row makeRow(services::AttentionItem item, const domain::PlatformSnapshot* snapshot, base::Instant now,
                              const Formats& formats) const;

    std::vector<Row> m_rows;
};

} // namespace lumos::viewmodels
