// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/apply_dialog.h"

#include "domain/change_expansion.h"
#include "services/isolation_enforcer.h"
#include "style/metrics.h"
#include "style/theme.h"
#include "widgets/level_label.h"
#include "widgets/text_label.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>

#include <algorithm>

namespace lumos::dialogs {

namespace {

constexpr int kMostHeight = 220;

class Unwatched final : public base::ProgressSink {
public:
    void report(qint64, qint64, const base::Text&) override {}
};

} // namespace

ApplyDialog::ApplyDialog(const DialogContext& context, const QString& scenario,
                         std::vector<domain::TimedChange> changes)
    : ChangeDialog(context, tr("Apply what is due")), m_scenario(scenario)
{
    setWindowTitle(tr("Apply %1").arg(scenario));
    sortOut(changes);
    showSteps();
    edited();
}

void ApplyDialog::sortOut(const std::vector<domain::TimedChange>& changes)
{
    const base::Instant now = context().workspace.dataInstant();
    domain::PlatformSnapshot state = *snapshot();
    const viewmodels::Formats f = formats();
    for (const domain::TimedChange& timed : changes) {
        const std::vector<domain::TimedChange> real = domain::concreteChanges(state, timed, now);
        if (real.empty())
            m_steps.push_back({Step::When::SimulatedOnly, timed.at, f.text(domain::sentence(state, timed.change))});
        for (const domain::TimedChange& one : real) {
            const bool due = !one.at || *one.at <= now;
            m_steps.push_back(
                {due ? Step::When::Now : Step::When::Later, one.at, f.text(domain::sentence(state, one.change))});
            if (!due)
                continue;
            m_due.push_back(one.change);
            // Later ones speak of what these leave; one that does not apply is refused by the preview, with its reason.
            if (!domain::apply(state, one.change))
                return;
        }
    }
}

void ApplyDialog::showSteps()
{
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(style::kSpace1);
    const viewmodels::Formats f = formats();
    const std::pair<Step::When, QString> groups[] = {
        {Step::When::Now, tr("Applied now")},
        {Step::When::Later, tr("Not before its date: apply the scenario again then")},
        {Step::When::SimulatedOnly, tr("Not applied: exists in simulations only")}};
    for (const auto& [when, title] : groups) {
        const auto isOfGroup = [wanted = when](const Step& s) { return s.when == wanted; };
        if (std::none_of(m_steps.begin(), m_steps.end(), isOfGroup))
            continue;
        column->addWidget(
            new widgets::TextLabel(context().theme, title, style::TextSize::Caption, style::Token::Text2, true, list));
        for (const Step& step : m_steps) {
            if (!isOfGroup(step))
                continue;
            auto* words = new widgets::TextLabel(
                context().theme, step.at ? tr("%1: %2").arg(f.shortDate(*step.at), step.sentence) : step.sentence,
                style::TextSize::Body, when == Step::When::Now ? style::Token::Text : style::Token::Text2, false, list);
            words->setWordWrap(true);
            column->addWidget(words);
        }
    }
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Changes of the scenario"));
    scroll->setWidget(list);
    scroll->setMinimumHeight(std::min(kMostHeight, list->sizeHint().height()));
    scroll->setMaximumHeight(kMostHeight);
    fields()->addWidget(scroll);
}

base::Result<std::vector<domain::Change>> ApplyDialog::changes() const
{
    if (m_due.empty())
        return base::fail(base::ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "No change of the scenario is due now."), {}});
    return m_due;
}

ChangeDialog::Reviewer ApplyDialog::reviewer() const
{
    return [](const services::MultiTenantArchitecture& platform, services::ChangePreview& preview,
              base::StopToken stop) -> base::Status {
        Unwatched quiet;
        LUMOS_ASSIGN(const auto before, platform.isolation().check(stop, quiet));
        LUMOS_ASSIGN(const auto after, services::IsolationEnforcer::checkState(*preview.after, stop, quiet));
        const auto more = static_cast<qint64>(after.findings.size()) - static_cast<qint64>(before->findings.size());
        if (more > 0)
            preview.warnings.push_back(
                {QT_TRANSLATE_NOOP("core", "Findings of isolation after this: %1, now: %2."),
                 {QString::number(after.findings.size()), QString::number(before->findings.size())}});
        return {};
    };
}

QString ApplyDialog::sentence() const { return tr("Apply %1").arg(m_scenario); }

} // namespace lumos::dialogs
