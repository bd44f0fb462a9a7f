// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bullet_access.h"

#include "style/status_glyph.h"
#include "widgets/bullet_bar.h"
#include "widgets/bullet_list.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>
#include <QtWidgets/QAccessibleWidget>

namespace lumos::widgets {

namespace {

constexpr double kMinimum = 0.0;
constexpr double kMaximum = 110.0;

// A measure is read, never set.
class BulletValueAccess : public QAccessibleValueInterface {
public:
    void setCurrentValue(const QVariant&) override {}
    QVariant maximumValue() const override { return kMaximum; }
    QVariant minimumValue() const override { return kMinimum; }
    QVariant minimumStepSize() const override { return 0.1; }
};

class BulletBarAccess final : public QAccessibleWidget, public BulletValueAccess {
public:
    explicit BulletBarAccess(BulletBar* bar) : QAccessibleWidget(bar, QAccessible::ProgressBar), m_bar(bar) {}

    QVariant currentValue() const override { return m_bar->value().percent; }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? style::levelText(m_bar->value().level) : QAccessibleWidget::text(kind);
    }

private:
    BulletBar* const m_bar;
};

class BulletRowAccess final : public QAccessibleInterface, public BulletValueAccess {
public:
    BulletRowAccess(BulletList* list, int row) : m_list(list), m_row(row) {}

    bool isValid() const override { return m_list && m_row < m_list->rows().size(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_list); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override {}
    QAccessible::Role role() const override { return QAccessible::ProgressBar; }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        const BulletRow& row = m_list->rows().at(m_row);
        if (kind == QAccessible::Name)
            return row.label;
        if (kind == QAccessible::Value)
            return QCoreApplication::translate("lumos::widgets::BulletList", "%1 of %2, %3, %4")
                .arg(row.used, row.limit, row.percent, style::levelText(row.value.level));
        return {};
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect local = m_list->rowRect(m_row);
        return QRect(m_list->mapToGlobal(local.topLeft()), local.size());
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.readOnly = true;
        state.selected = isValid() && m_list->rows().at(m_row).key == m_list->currentKey();
        return state;
    }

    QVariant currentValue() const override
    {
        return isValid() ? QVariant(m_list->rows().at(m_row).value.percent) : QVariant();
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this) : nullptr;
    }

private:
    QPointer<BulletList> m_list;
    const int m_row;
};

class BulletListAccess final : public QAccessibleWidget {
public:
    explicit BulletListAccess(BulletList* list) : QAccessibleWidget(list, QAccessible::List), m_list(list) {}
    ~BulletListAccess() override
    {
        for (const QAccessible::Id id : std::as_const(m_rows))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return static_cast<int>(m_list->rows().size()); }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        while (m_rows.size() <= index)
            m_rows.append(
                QAccessible::registerAccessibleInterface(new BulletRowAccess(m_list, static_cast<int>(m_rows.size()))));
        return QAccessible::accessibleInterface(m_rows.at(index));
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (int i = 0; i < m_rows.size(); ++i) {
            if (QAccessible::accessibleInterface(m_rows.at(i)) == child)
                return i;
        }
        return -1;
    }

private:
    BulletList* const m_list;
    mutable QVector<QAccessible::Id> m_rows;
};

QAccessibleInterface* bulletAccess(const QString&, QObject* object)
{
    if (auto* const list = qobject_cast<BulletList*>(object))
        return new BulletListAccess(list);
    if (auto* const bar = qobject_cast<BulletBar*>(object))
        return new BulletBarAccess(bar);
    return nullptr;
}

} // namespace

void installBulletAccess()
{
    static const bool installed = [] {
        QAccessible::installFactory(bulletAccess);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace lumos::widgets
