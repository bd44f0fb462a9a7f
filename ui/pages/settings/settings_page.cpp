// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/settings/settings_page.h"

#include "style/metrics.h"
#include "widgets/card.h"
#include "widgets/form_row.h"
#include "widgets/page_header.h"
#include "widgets/segmented_control.h"
#include "widgets/text_label.h"

#include <QtCore/QEvent>
#include <QtCore/QSettings>
#include <QtGui/QPainter>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>

#include <algorithm>

namespace lumos::pages {

namespace {

using style::Icon;
using style::TextSize;
using style::Token;

constexpr int kIntervals[] = {10, 30, 60, 300};

QHBoxLayout* settingRow(const style::Theme& theme, const QString& label, const QString& help, QWidget* control,
                        QWidget* parent)
{
    auto* row = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(new widgets::TextLabel(theme, label, TextSize::Body, Token::Text, false, parent));
    words->addWidget(new widgets::TextLabel(theme, help, TextSize::Caption, Token::Text2, false, parent));
    words->addStretch();
    row->addLayout(words, 1);
    row->addWidget(control, 0, Qt::AlignVCenter);
    control->setAccessibleName(label);
    return row;
}

} // namespace

SettingsPage::SettingsPage(const PageContext& context, QWidget* parent) : Page(context, parent)
{
    setState(viewmodels::PageState::Ready);
    connect(&workspace(), &viewmodels::Workspace::snapshotChanged, this, [this] {
        if (isVisible())
            rebuild();
    });
    rebuild();
}

QString SettingsPage::title() const { return tr("Settings"); }

void SettingsPage::rebuild()
{
    delete m_content;
    delete layout();
    m_content = new QWidget(this);
    m_content->setMaximumWidth(860);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(style::kSpace4, style::kSpace4, style::kSpace4, style::kSpace4);
    column->setSpacing(style::kSpace3);
    auto* head = new widgets::PageHeader(theme(), m_content);
    head->setTitle(title());
    column->addWidget(head);
    column->addWidget(makeLook());
    column->addWidget(makeData());
    if (workspace().platform())
        column->addWidget(makeStore());
    column->addStretch();
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_content);
    outer->addStretch();
}

QWidget* SettingsPage::makeLook()
{
    auto* card = new widgets::Card(theme(), m_content);
    card->setTitle(tr("Look"));
    auto* language = new widgets::SegmentedControl(theme(), card);
    language->addSegment(QStringLiteral("English"));
    language->addSegment(QStringLiteral("简体中文"));
    language->setCurrentIndex(formats().isChinese() ? 1 : 0);
    connect(
        language, &widgets::SegmentedControl::currentChanged, this,
        [this](int i) {
            emit actionRequested(i == 1 ? QStringLiteral("view.chinese") : QStringLiteral("view.english"));
        },
        Qt::QueuedConnection);
    card->body()->addLayout(
        settingRow(theme(), tr("Language"), tr("Switched at once, without a restart."), language, card));
    auto* mode = new widgets::SegmentedControl(theme(), card);
    mode->addSegment(tr("Light"), Icon::Sun);
    mode->addSegment(tr("Dark"), Icon::Moon);
    mode->addSegment(tr("System"), Icon::Monitor);
    mode->setCurrentIndex(static_cast<int>(theme().mode()));
    static constexpr const char* modes[] = {"view.light", "view.dark", "view.system"};
    connect(mode, &widgets::SegmentedControl::currentChanged, this,
            [this](int i) { emit actionRequested(QLatin1String(modes[i])); });
    card->body()->addLayout(
        settingRow(theme(), tr("Theme"), tr("System follows the desktop and changes with it."), mode, card));
    return card;
}

QWidget* SettingsPage::makeData()
{
    auto* card = new widgets::Card(theme(), m_content);
    card->setTitle(tr("Live data"));
    auto* interval = new QComboBox(card);
    for (const int seconds : kIntervals)
        interval->addItem(seconds < 60 ? tr("Every %1 s").arg(seconds) : tr("Every %1 min").arg(seconds / 60), seconds);
    interval->setCurrentIndex(interval->findData(workspace().refreshSeconds()));
    connect(interval, &QComboBox::activated, this, [this, interval] {
        workspace().setRefreshSeconds(interval->currentData().toInt());
        QSettings().setValue(QStringLiteral("data/refreshSeconds"), interval->currentData());
    });
    card->body()->addLayout(settingRow(theme(), tr("Look for changes"),
                                       tr("While live, the console asks the store for a new revision. F9 pauses."),
                                       interval, card));
    return card;
}

QWidget* SettingsPage::makeStore()
{
    auto* card = new widgets::Card(theme(), m_content);
    card->setTitle(tr("Store"));
    const store::StoreLocation& location = workspace().platform()->store().location();
    const auto fact = [&](const QString& label, const QString& value) {
        card->addContent(new widgets::FormRow(theme(), label, value, card), 0);
    };
    fact(tr("Kind"),
         location.kind == store::StoreKind::Sqlite ? QStringLiteral("SQLite") : QStringLiteral("PostgreSQL"));
    fact(tr("Address"), location.display());
    if (const auto snapshot = workspace().snapshot()) {
        fact(tr("Platform"), snapshot->profile.name);
        fact(tr("Currency"), snapshot->profile.currency.code());
        fact(tr("Revision"), formats().integer(snapshot->revision.number));
        fact(tr("Tenants"), formats().integer(std::count_if(
                                snapshot->tenants.begin(), snapshot->tenants.end(),
                                [](const domain::Tenant& t) { return t.level == domain::TenantLevel::Tenant; })));
        fact(tr("Nodes"), formats().integer(static_cast<qint64>(snapshot->nodes.size())));
    }
    return card;
}

void SettingsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        QMetaObject::invokeMethod(this, &SettingsPage::rebuild, Qt::QueuedConnection);
    Page::changeEvent(event);
}

void SettingsPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Token::Page));
}

} // namespace lumos::pages
