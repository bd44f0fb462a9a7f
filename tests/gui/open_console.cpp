// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/open_console.h"

#include "composition/composition.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QRegularExpression>
#include <QTest>

namespace lumos::tests {

namespace {

constexpr int kPatienceMs = 60'000;
constexpr int kMoreThanAnyPool = 64;

const base::Clock& systemClock()
{
    static const base::SystemClock clock;
    return clock;
}

shell::ConsoleOperations operations()
{
    const QString name = QStringLiteral("operator");
    return {[name](const QString& location, bool create) {
                return composition::openPlatform(location,
                                                 create ? store::OpenMode::CreateIfMissing : store::OpenMode::Existing,
                                                 systemClock(), {name, QStringLiteral("console")});
            },
            [](base::StopToken, base::ProgressSink&) -> base::Result<QString> {
                return base::fail(base::ErrorCode::Unsupported, {"The tests open their own sample.", {}});
            },
            [](const QString&) { return base::Status(); }, name};
}

void addWords(QSet<QString>& words, const QString& text)
{
    static const QRegularExpression split(QStringLiteral("[^A-Za-z]+"));
    for (const QString& word : text.split(split, Qt::SkipEmptyParts))
        words.insert(word.toLower());
}

} // namespace

OpenConsole::OpenConsole()
    : theme(style::Theme::Mode::Light), jobs(services::JobRunner::Mode::Threads), workspace(jobs),
      window({theme, workspace, language, operations()})
{
    theme.install(*qApp);
    window.resize(1440, 900);
    window.show();
}

bool OpenConsole::open(const QString& store)
{
    window.openPlatform(store, false);
    return QTest::qWaitFor(
        [this] { return workspace.snapshot() != nullptr && window.currentPage()->id() != u"welcome" && isSettled(); },
        kPatienceMs);
}

bool OpenConsole::show(const QString& page)
{
    window.navigate({page, workspace.currentTenant(), workspace.currentWorkload(), {}});
    return QTest::qWaitFor([&] { return window.currentPage()->id() == page && isSettled(); }, kPatienceMs);
}

bool OpenConsole::isSettled() const
{
    return window.currentPage()->state() == viewmodels::PageState::Ready && jobs.isIdle();
}

QStringList OpenConsole::pageIds() const
{
    QStringList ids;
    for (const shell::PageEntry& entry : window.catalogue())
        ids.append(entry.id);
    return ids;
}

domain::TenantId OpenConsole::tenant(QStringView slug) const
{
    const domain::Tenant* found = workspace.snapshot() ? workspace.snapshot()->tenantBySlug(slug) : nullptr;
    return found != nullptr ? found->id : domain::TenantId{};
}

HeldWorkers::HeldWorkers(services::JobRunner& jobs) : m_release(std::make_shared<std::latch>(1))
{
    for (int i = 0; i < kMoreThanAnyPool; ++i)
        jobs.start<int>(
            {QString(), {"Hold a worker.", {}}, QString(), true},
            [release = m_release](base::StopToken, base::ProgressSink&) -> base::Result<int> {
                release->wait();
                return 0;
            },
            nullptr, [](base::Result<int>) {});
}

HeldWorkers::~HeldWorkers() { m_release->count_down(); }

bool hasHan(const QString& text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF; });
}

QStringList visibleTexts(const QWidget& root)
{
    QStringList texts;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            texts.append(label->text());
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            texts.append(button->text());
        else if (const auto* head = qobject_cast<const QHeaderView*>(widget);
                 head != nullptr && head->model() != nullptr)
            for (int i = 0; i < head->count(); ++i)
                texts.append(head->model()->headerData(i, head->orientation(), Qt::DisplayRole).toString());
    }
    texts.removeAll(QString());
    return texts;
}

QSet<QString> wordsOfThePlatform(const domain::PlatformSnapshot& snapshot,
                                 const std::vector<domain::Scenario>& scenarios)
{
    QSet<QString> words;
    addWords(words, snapshot.profile.name);
    addWords(words, snapshot.profile.environment);
    for (const domain::Tenant& t : snapshot.tenants) {
        addWords(words, t.name);
        addWords(words, t.slug);
    }
    for (const domain::Cluster& c : snapshot.clusters)
        addWords(words, c.name);
    for (const domain::Workload& w : snapshot.workloads)
        addWords(words, w.name);
    for (const domain::Scenario& s : scenarios)
        addWords(words, s.name);
    for (const domain::Incident& i : snapshot.incidents) {
        addWords(words, i.number);
        addWords(words, i.title);
    }
    return words;
}

} // namespace lumos::tests
