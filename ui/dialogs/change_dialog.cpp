// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/change_dialog.h"

#include "style/metrics.h"
#include "style/theme.h"
#include "widgets/code_box.h"
#include "widgets/level_label.h"
#include "widgets/text_label.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace lumos::dialogs {

namespace {

constexpr int kPauseMs = 150;
constexpr std::size_t kMostLines = 8;

} // namespace

ChangeDialog::ChangeDialog(const DialogContext& context, const QString& title)
    : QDialog(context.parent), m_context(context), m_fields(new QVBoxLayout), m_effects(new QVBoxLayout),
      m_cli(new widgets::TextLabel(context.theme, tr("Same in the CLI"), style::TextSize::Body, style::Token::Text,
                                   true, this)),
      m_code(new widgets::CodeBox(context.theme, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setMinimumWidth(520);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(style::kSpace3);
    m_fields->setSpacing(style::kSpace2);
    column->addLayout(m_fields);
    column->addWidget(new widgets::TextLabel(context.theme, tr("What this would do"), style::TextSize::Body,
                                             style::Token::Text, true, this));
    column->addLayout(m_effects);
    column->addWidget(m_cli);
    column->addWidget(m_code);
    column->addStretch();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(title, QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    m_accept->setEnabled(false);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ChangeDialog::apply);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ChangeDialog::preview);
    connect(&m_context.workspace, &viewmodels::Workspace::snapshotChanged, this, [this] {
        if (isVisible())
            plan();
    });
}

void ChangeDialog::addField(const QString& label, QWidget* control, const QString& help)
{
    auto* row = new QHBoxLayout;
    auto* name =
        new widgets::TextLabel(m_context.theme, label, style::TextSize::Body, style::Token::Text2, false, this);
    name->setFixedWidth(150);
    name->setBuddy(control);
    control->setAccessibleName(label);
    row->addWidget(name);
    row->addWidget(control, 1);
    m_fields->addLayout(row);
    if (help.isEmpty())
        return;
    auto* quiet =
        new widgets::TextLabel(m_context.theme, help, style::TextSize::Caption, style::Token::Text3, false, this);
    quiet->setWordWrap(true);
    quiet->setContentsMargins(156, 0, 0, 0);
    m_fields->addWidget(quiet);
}

std::function<base::Result<std::vector<domain::Change>>(const services::MultiTenantArchitecture&)>
ChangeDialog::planner() const
{
    return [made = changes()](const services::MultiTenantArchitecture&) { return made; };
}

void ChangeDialog::edited()
{
    m_refusal.reset();
    plan();
}

void ChangeDialog::plan()
{
    if (m_isSaving)
        return;
    m_accept->setEnabled(false);
    m_code->setCode(command());
    m_code->setVisible(!m_code->code().isEmpty());
    m_cli->setVisible(!m_code->code().isEmpty());
    m_pause.start();
}

void ChangeDialog::preview()
{
    const auto platform = m_context.workspace.platform();
    if (!platform || !snapshot())
        return;
    // The fields speak of this state; the planner may read a later one.
    m_plannedOn = snapshot()->revision;
    struct Planned {
        std::vector<domain::Change> changes;
        services::ChangePreview preview;
    };
    m_context.workspace.jobs().start<Planned>(
        {QStringLiteral("dialog.preview"),
         {QT_TRANSLATE_NOOP("core", "Computing what a change would do"), {}},
         {},
         true},
        [platform, plan = planner(), review = reviewer()](base::StopToken stop,
                                                          base::ProgressSink&) -> base::Result<Planned> {
            LUMOS_ASSIGN(auto changes, plan(*platform));
            LUMOS_ASSIGN(auto preview, platform->changes().preview(changes));
            if (review)
                LUMOS_TRY(review(*platform, preview, stop));
            return Planned{std::move(changes), std::move(preview)};
        },
        this,
        [this](base::Result<Planned> planned) {
            m_planned = planned ? std::move(planned->changes) : std::vector<domain::Change>{};
            m_accept->setEnabled(planned.has_value() && !m_planned.empty() && !m_isSaving);
            if (planned)
                showPreview(std::move(planned->preview));
            else
                showPreview(base::fail(planned.error()));
        });
}

void ChangeDialog::showPreview(const base::Result<services::ChangePreview>& preview)
{
    const viewmodels::Formats f = formats();
    delete m_effectList;
    m_effectList = new QWidget(this);
    auto* column = new QVBoxLayout(m_effectList);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(style::kSpace1);
    std::size_t lines = 0;
    const auto line = [&](domain::Level level, const QString& text) {
        if (++lines > kMostLines)
            return;
        auto* row = new QHBoxLayout;
        auto* glyph = new widgets::LevelLabel(m_context.theme, m_effectList);
        glyph->setContent(level, QString());
        auto* words = new widgets::TextLabel(m_context.theme, text, style::TextSize::Body, style::Token::Text, false,
                                             m_effectList);
        words->setWordWrap(true);
        row->addWidget(glyph, 0, Qt::AlignTop);
        row->addWidget(words, 1);
        column->addLayout(row);
    };
    if (m_refusal)
        line(domain::Level::Critical, f.error(*m_refusal));
    if (!preview) {
        line(domain::Level::Critical, f.error(preview.error()));
    } else {
        for (const base::Text& t : preview->irreversible)
            line(domain::Level::Critical, f.text(t));
        for (const base::Text& t : preview->warnings)
            line(domain::Level::Warning, f.text(t));
        if (!preview->workloadsStopped.empty())
            line(domain::Level::Warning,
                 tr("Workloads that stop: %1.").arg(f.integer(static_cast<qint64>(preview->workloadsStopped.size()))));
        if (preview->tenantsTouched.size() > 1)
            line(domain::Level::Info, tr("Tenants and projects touched: %1.")
                                          .arg(f.integer(static_cast<qint64>(preview->tenantsTouched.size()))));
        if (const auto s = snapshot())
            for (const auto& [kind, quantity] : preview->quotaReturned)
                if (quantity.value > 0)
                    line(domain::Level::Info,
                         tr("%1 of %2 become free.")
                             .arg(f.quantity(quantity, s->catalog.at(kind)), f.kindName(s->catalog.at(kind))));
        for (const base::Text& t : preview->sentences)
            line(domain::Level::Info, f.text(t));
        if (lines > kMostLines)
            column->addWidget(new widgets::TextLabel(
                m_context.theme, tr("And %1 more.").arg(f.integer(static_cast<qint64>(lines - kMostLines))),
                style::TextSize::Caption, style::Token::Text2, false, m_effectList));
    }
    m_effects->addWidget(m_effectList);
    adjustSize();
}

void ChangeDialog::apply()
{
    m_accept->setEnabled(false);
    m_isSaving = true;
    m_pause.stop();
    m_context.workspace.execute(m_planned, m_plannedOn, sentence(),
                                [dialog = QPointer(this)](const base::Result<services::AppliedChanges>& applied) {
                                    if (dialog)
                                        dialog->saved(applied);
                                });
}

void ChangeDialog::saved(const base::Result<services::AppliedChanges>& applied)
{
    m_isSaving = false;
    if (applied) {
        accept();
        return;
    }
    // After a conflict the workspace reads the platform again, and the fresh preview stands below the refusal.
    m_refusal = applied.error();
    plan();
}

} // namespace lumos::dialogs
