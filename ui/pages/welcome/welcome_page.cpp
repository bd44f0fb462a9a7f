// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/welcome/welcome_page.h"

#include "style/icons.h"
#include "style/metrics.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/empty_state.h"
#include "widgets/key_badge.h"
#include "widgets/segmented_control.h"
#include "widgets/text_label.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QSettings>
#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

namespace lumos::pages {

namespace {

using style::Icon;
using style::TextSize;
using style::Token;
using widgets::TextLabel;

/// The dashed frame that says where files may be dropped; the window itself takes them.
class DropZone final : public QWidget {
public:
    DropZone(const style::Theme& theme, const QString& text, QWidget* parent)
        : QWidget(parent), m_theme(theme), m_text(text)
    {
        setFixedHeight(74);
        setAccessibleName(text);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(Token::BorderStrong), 1, Qt::DashLine));
        painter.setBrush(m_theme.color(Token::Card));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), style::kCardRadius, style::kCardRadius);
        const int textWidth = painter.fontMetrics().horizontalAdvance(m_text);
        const int x = (width() - textWidth - 30) / 2;
        style::paintIcon(&painter, QRectF(x, height() / 2.0 - 10, 20, 20), Icon::Upload, m_theme.color(Token::Text2));
        painter.setPen(m_theme.color(Token::Text2));
        painter.drawText(QRect(x + 30, 0, textWidth + 10, height()), Qt::AlignVCenter, m_text);
    }

private:
    const style::Theme& m_theme;
    QString m_text;
};

} // namespace

WelcomePage::WelcomePage(const PageContext& context, ActionOf actionOf, QWidget* parent)
    : Page(context, parent), m_actionOf(std::move(actionOf))
{
    setState(viewmodels::PageState::Ready);
    rebuild();
}

QString WelcomePage::title() const { return tr("Welcome"); }

void WelcomePage::rebuild()
{
    // Rare (first start, language change), and simpler than keeping twenty labels in step.
    delete m_content;
    delete layout();
    m_content = new QWidget(this);
    m_content->setFixedWidth(1000);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 40, 0, 24);
    column->setSpacing(style::kSpace4);
    column->addWidget(makeHead());
    column->addWidget(makeWays());
    column->addWidget(makeDropZone());
    column->addWidget(makeLists());
    column->addWidget(makeFoot());
    column->addStretch();
    auto* outer = new QHBoxLayout(this);
    outer->addStretch();
    outer->addWidget(m_content);
    outer->addStretch();
}

QWidget* WelcomePage::makeHead()
{
    auto* head = new QWidget(m_content);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(style::kSpace4);
    auto* logo = new QLabel(head);
    logo->setPixmap(style::applicationIcon().pixmap(52, 52));
    row->addWidget(logo);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(
        new TextLabel(theme(), QStringLiteral("Lumos Console"), TextSize::Display, Token::Text, true, head));
    words->addWidget(new TextLabel(theme(),
                                   tr("Nothing is connected yet. Pick one way to start; you can add the others later."),
                                   TextSize::Body, Token::Text2, false, head));
    row->addLayout(words, 1);
    auto* language = new widgets::SegmentedControl(theme(), head);
    language->addSegment(QStringLiteral("English"));
    language->addSegment(QStringLiteral("简体中文"));
    language->setCurrentIndex(formats().isChinese() ? 1 : 0);
    connect(language, &widgets::SegmentedControl::currentChanged, this, [this](int i) {
        // Queued: the switch rebuilds this very control.
        QMetaObject::invokeMethod(m_actionOf(i == 1 ? QStringLiteral("view.chinese") : QStringLiteral("view.english")),
                                  &QAction::trigger, Qt::QueuedConnection);
    });
    row->addWidget(language);
    auto* mode = new widgets::SegmentedControl(theme(), head);
    mode->addSegment(tr("Light"), Icon::Sun);
    mode->addSegment(tr("Dark"), Icon::Moon);
    mode->addSegment(tr("System"));
    mode->setCurrentIndex(static_cast<int>(theme().mode()));
    static constexpr const char* modes[] = {"view.light", "view.dark", "view.system"};
    connect(mode, &widgets::SegmentedControl::currentChanged, this,
            [this](int i) { m_actionOf(QLatin1String(modes[i]))->trigger(); });
    row->addWidget(mode);
    return head;
}

QWidget* WelcomePage::makeWays()
{
    auto* ways = new QWidget(m_content);
    auto* row = new QHBoxLayout(ways);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(style::kSpace3);
    row->addWidget(makeWay(
        Icon::Plug, tr("Connect to a platform"),
        tr("Opens a store file, or the PostgreSQL store that a team shares. Nothing is changed before you confirm it."),
        tr("New connection…"), QStringLiteral("file.connect"), true));
    row->addWidget(makeWay(Icon::FolderOpen, tr("Open a store"),
                           tr("A .lumos file made by this console, by lumosctl, or by a colleague."),
                           tr("Choose file…"), QStringLiteral("file.open"), false));
    row->addWidget(makeWay(Icon::CirclePlay, tr("Open the sample"),
                           tr("A made-up platform: 42 tenants, 90 days of usage, two planted isolation violations. "
                              "Works without a network."),
                           tr("Open sample"), QStringLiteral("file.open_sample"), false));
    return ways;
}

QWidget* WelcomePage::makeWay(Icon icon, const QString& wayTitle, const QString& text, const QString& button,
                              const QString& actionId, bool primary)
{
    auto* card = new widgets::Card(theme(), m_content);
    card->setHeadVisible(false);
    card->setHighlighted(primary);
    card->setMinimumHeight(156);
    auto* head = new QHBoxLayout;
    auto* picture = new QLabel(card);
    picture->setPixmap(style::iconPixmap(icon, theme().color(Token::Accent), 20, devicePixelRatioF()));
    head->addWidget(picture);
    head->addWidget(new TextLabel(theme(), wayTitle, TextSize::Emphasis, Token::Text, true, card), 1);
    head->addWidget(
        new widgets::KeyBadge(theme(), m_actionOf(actionId)->shortcut().toString(QKeySequence::NativeText), card));
    card->body()->addLayout(head);
    auto* words = new TextLabel(theme(), text, TextSize::Body, Token::Text2, false, card);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    card->body()->addWidget(words, 1);
    auto* act = new widgets::ActionButton(
        theme(), primary ? Icon::Plus : Icon::None, button,
        primary ? widgets::ActionButton::Kind::Primary : widgets::ActionButton::Kind::Normal, card);
    connect(act, &QPushButton::clicked, m_actionOf(actionId), &QAction::trigger);
    card->body()->addWidget(act, 0, Qt::AlignLeft);
    return card;
}

QWidget* WelcomePage::makeDropZone()
{
    return new DropZone(theme(), tr("Or drop a store file here. It is checked before anything is loaded."), m_content);
}

QWidget* WelcomePage::makeLists()
{
    auto* lists = new QWidget(m_content);
    auto* row = new QHBoxLayout(lists);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(style::kSpace3);
    auto* recent = new widgets::Card(theme(), lists);
    recent->setTitle(tr("Opened before"));
    const QStringList stores = QSettings().value(QStringLiteral("session/recent")).toStringList().mid(0, 6);
    recent->setSubtitle(formats().integer(stores.size()));
    for (const QString& store : stores) {
        auto* link = new widgets::LinkButton(theme(), store, recent);
        connect(link, &QAbstractButton::clicked, this, [this, store] { emit storeRequested(store); });
        recent->body()->addWidget(link, 0, Qt::AlignLeft);
    }
    if (stores.isEmpty()) {
        auto* empty = new widgets::EmptyState(theme(), recent);
        empty->setContent(Icon::Database, tr("No stores yet"),
                          tr("A store that you open is listed here the next time."));
        recent->addContent(empty);
    } else {
        recent->body()->addStretch();
    }
    row->addWidget(recent, 5);
    auto* keys = new widgets::Card(theme(), lists);
    keys->setTitle(tr("Worth knowing"));
    for (const char* id : {"go.locator", "go.range", "view.live", "edit.undo", "view.jobs", "help.handbook"}) {
        const QAction* action = m_actionOf(QLatin1String(id));
        auto* line = new QHBoxLayout;
        line->addWidget(new TextLabel(theme(), action->statusTip(), TextSize::Body, Token::Text, false, keys), 1);
        line->addWidget(new widgets::KeyBadge(theme(), action->shortcut().toString(QKeySequence::NativeText), keys));
        keys->body()->addLayout(line);
    }
    row->addWidget(keys, 4);
    return lists;
}

QWidget* WelcomePage::makeFoot()
{
    auto* foot = new QWidget(m_content);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new TextLabel(theme(), tr("Data stays on this computer. No telemetry, no update check."),
                                 TextSize::Caption, Token::Text2, false, foot),
                   1);
    row->addWidget(new TextLabel(theme(), tr("Version %1").arg(QCoreApplication::applicationVersion()),
                                 TextSize::Caption, Token::Text2, false, foot));
    auto* handbook = new widgets::LinkButton(theme(), tr("Handbook, offline"), foot);
    connect(handbook, &QAbstractButton::clicked, m_actionOf(QStringLiteral("help.handbook")), &QAction::trigger);
    row->addWidget(handbook);
    return foot;
}

void WelcomePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        QMetaObject::invokeMethod(this, &WelcomePage::rebuild, Qt::QueuedConnection);
    Page::changeEvent(event);
}

void WelcomePage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Token::Page));
}

} // namespace lumos::pages
