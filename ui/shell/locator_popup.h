// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/locator_index.h"

#include <QtWidgets/QFrame>

class QLineEdit;

namespace lumos::style {
class Theme;
}
namespace lumos::widgets {
class ChipButton;
}

namespace lumos::shell {

class LocatorList;

/// The palette of Ctrl+K over the page: one field, prefix chips, grouped results, keys at the foot. Up and Down move,
/// Enter opens, Esc closes.
class LocatorPopup final : public QFrame {
    Q_OBJECT
public:
    LocatorPopup(const style::Theme& theme, viewmodels::LocatorIndex& index, QWidget* parent);

    /// Shows the palette centred over its parent with `text` typed in.
    void open(const QString& text = {});

signals:
    void tenantChosen(lumos::domain::TenantId tenant);
    void actionChosen(const QString& actionId);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void search();
    void choose(const viewmodels::LocatorItem& item);
    void retranslate();

    const style::Theme& m_theme;
    viewmodels::LocatorIndex& m_index;
    QLineEdit* m_field;
    LocatorList* m_list;
    QVector<widgets::ChipButton*> m_chips;
};

} // namespace lumos::shell
