// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/locator_popup.h"

#include "shell/locator_list.h"
#include "style/fonts.h"
#include "style/metrics.h"
#include "style/theme.h"
#include "widgets/chip_button.h"

#include <QtCore/QElapsedTimer>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

namespace lumos::shell {

namespace {

constexpr std::size_t kShown = 12;
constexpr const char16_t* kPrefixes[] = {u"", u"t: ", u"i: ", u"> "};

} // namespace

LocatorPopup::LocatorPopup(const style::Theme& theme, viewmodels::LocatorIndex& index, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_index(index), m_field(new QLineEdit(this)), m_list(new LocatorList(theme, this))
{
    setFocusProxy(m_field);
    setFixedWidth(720);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(style::kSpace4, style::kSpace2, style::kSpace3, style::kSpace2);
    m_field->setFrame(false);
    m_field->setFont(style::font(style::TextSize::Emphasis));
    m_field->installEventFilter(this);
    top->addWidget(m_field, 1);
    for (const char16_t* prefix : kPrefixes) {
        auto* chip = new widgets::ChipButton(theme, QString(), this);
        const QString text = QString::fromUtf16(prefix);
        connect(chip, &QAbstractButton::clicked, this, [this, text] {
            m_field->setText(text);
            m_field->setFocus();
        });
        chip->setFocusPolicy(Qt::NoFocus);
        m_chips.append(chip);
        top->addWidget(chip);
    }
    layout->addLayout(top);
    layout->addWidget(m_list);
    connect(m_field, &QLineEdit::textChanged, this, &LocatorPopup::search);
    connect(m_list, &LocatorList::chosen, this, [this] {
        if (const auto* item = m_list->current())
            choose(*item);
    });
    connect(&theme, &style::Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
    hide();
}

void LocatorPopup::open(const QString& text)
{
    m_field->setText(text);
    search();
    move((parentWidget()->width() - width()) / 2, 92);
    show();
    raise();
    m_field->setFocus();
}

void LocatorPopup::search()
{
    QElapsedTimer timer;
    timer.start();
    std::size_t total = 0;
    auto matches = m_index.find(m_field->text(), kShown, total);
    QString needle = m_field->text().trimmed();
    if (needle.startsWith(u"t:") || needle.startsWith(u"i:"))
        needle = needle.mid(2).trimmed();
    else if (needle.startsWith(u'>'))
        needle = needle.mid(1).trimmed();
    m_list->setMatches(std::move(matches), needle.size(), total, timer.elapsed());
    adjustSize();
}

void LocatorPopup::choose(const viewmodels::LocatorItem& item)
{
    // The item points into the index, which an action may replace: copy what is needed before anything happens.
    const QString action = item.actionId;
    const domain::TenantId tenant = item.tenant;
    hide();
    if (!action.isEmpty())
        emit actionChosen(action);
    else
        emit tenantChosen(tenant);
}

bool LocatorPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut && !underMouse())
        hide();
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Up: m_list->move(-1); return true;
        case Qt::Key_Down: m_list->move(1); return true;
        case Qt::Key_PageUp: m_list->move(-8); return true;
        case Qt::Key_PageDown: m_list->move(8); return true;
        case Qt::Key_Escape: hide(); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (const auto* item = m_list->current())
                choose(*item);
            return true;
        default: break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void LocatorPopup::retranslate()
{
    m_field->setPlaceholderText(tr("Search tenants, incidents, actions…"));
    m_field->setAccessibleName(tr("Search"));
    const QString names[] = {tr("All"), tr("t: tenants"), tr("i: incidents"), tr("> actions")};
    for (qsizetype i = 0; i < m_chips.size(); ++i)
        m_chips.at(i)->setText(names[i]);
}

void LocatorPopup::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void LocatorPopup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(style::Token::Card));
    painter.setPen(m_theme.color(style::Token::BorderStrong));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.fillRect(1, m_list->y() - 1, width() - 2, 1, m_theme.color(style::Token::Border));
}

} // namespace lumos::shell
