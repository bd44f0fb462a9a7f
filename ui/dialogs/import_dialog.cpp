// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/import_dialog.h"

#include "style/metrics.h"
#include "style/theme.h"
#include "viewmodels/command_line.h"
#include "viewmodels/formats.h"
#include "viewmodels/workspace.h"
#include "widgets/buttons.h"
#include "widgets/code_box.h"
#include "widgets/text_label.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTextEdit>

namespace lumos::dialogs {

ImportDialog::ImportDialog(const DialogContext& context, const QStringList& files)
    : QDialog(context.parent), m_context(context), m_list(new QListWidget(this)),
      m_verdict(
          new widgets::TextLabel(context.theme, QString(), style::TextSize::Body, style::Token::Text, true, this)),
      m_details(new QTextEdit(this)), m_code(new widgets::CodeBox(context.theme, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import"));
    resize(720, 520);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(style::kSpace2);
    auto* help = new widgets::TextLabel(
        context.theme,
        tr("FOCUS cost files (CSV), node and workload inventories (openb CSV), usage records (CSV or CloudEvents), or "
           "an exported platform. Files are checked in full before anything is written."),
        style::TextSize::Body, style::Token::Text2, false, this);
    help->setWordWrap(true);
    column->addWidget(help);
    m_list->setMaximumHeight(84);
    m_list->setAccessibleName(tr("Files"));
    column->addWidget(m_list);
    auto* choose = new widgets::ActionButton(context.theme, style::Icon::FolderOpen, tr("Choose files…"),
                                             widgets::ActionButton::Kind::Normal, this);
    connect(choose, &QPushButton::clicked, this, &ImportDialog::chooseFiles);
    column->addWidget(choose, 0, Qt::AlignLeft);
    m_verdict->setWordWrap(true);
    column->addWidget(m_verdict);
    m_details->setReadOnly(true);
    m_details->setAccessibleName(tr("What was found"));
    column->addWidget(m_details, 1);
    column->addWidget(m_code);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    m_import->setEnabled(false);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, [this] { run(false); });
    setFiles(files);
}

void ImportDialog::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Choose files to import"), QString(),
                                   tr("Data files (*.csv *.json *.jsonl);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportDialog::setFiles);
    dialog->open();
}

void ImportDialog::setFiles(const QStringList& files)
{
    m_files = files;
    m_list->clear();
    m_list->addItems(files);
    m_import->setEnabled(false);
    m_code->setVisible(!files.isEmpty());
    m_code->setCode(
        viewmodels::commandLine(QStringList{QStringLiteral("import")} + files, {}, m_context.workspace.storeAddress()));
    if (!files.isEmpty())
        run(true);
}

void ImportDialog::run(bool dryRun)
{
    const auto platform = m_context.workspace.platform();
    if (!platform)
        return;
    services::ImportSpec spec;
    spec.files = m_files;
    spec.dryRun = dryRun;
    m_import->setEnabled(false);
    m_verdict->setText(dryRun ? tr("Checking…") : tr("Importing…"));
    m_context.workspace.jobs().start<services::ImportOutcome>(
        {QStringLiteral("dialog.import"),
         dryRun ? base::Text{QT_TRANSLATE_NOOP("core", "Checking files"), {}}
                : base::Text{QT_TRANSLATE_NOOP("core", "Importing files"), {}},
         QFileInfo(m_files.value(0)).fileName(), false},
        [platform, spec](base::StopToken stop, base::ProgressSink& progress) {
            return platform->imports().run(spec, stop, progress);
        },
        this, [this, dryRun](base::Result<services::ImportOutcome> outcome) { show(outcome, dryRun); });
}

QString ImportDialog::summary(const services::ImportOutcome& o) const
{
    const viewmodels::Formats f(locale());
    QStringList lines{tr("%1 rows read, %2 to write, %3 already known.")
                          .arg(f.integer(o.rows), f.integer(o.written), f.integer(o.skipped))};
    if (o.tenantsCreated > 0)
        lines.append(tr("Tenants created: %1.").arg(f.integer(o.tenantsCreated)));
    if (o.nodesCreated > 0)
        lines.append(tr("Nodes created: %1.").arg(f.integer(o.nodesCreated)));
    if (o.workloadsCreated > 0)
        lines.append(tr("%1 workloads are created, %2 replicas placed, %3 wait for room.")
                         .arg(f.integer(o.workloadsCreated), f.integer(o.placed), f.integer(o.notPlaced)));
    for (const base::Text& note : o.notes)
        lines.append(f.text(note));
    return lines.join(u'\n');
}

void ImportDialog::show(const base::Result<services::ImportOutcome>& outcome, bool dryRun)
{
    const viewmodels::Formats f(locale());
    if (!outcome) {
        m_verdict->setText(outcome.error().code == base::ErrorCode::Cancelled ? tr("Cancelled, nothing was changed.")
                                                                              : tr("The files could not be read."));
        m_details->setPlainText(f.error(outcome.error()));
        m_import->setEnabled(dryRun == false);
        return;
    }
    if (!outcome->errors.empty()) {
        QStringList lines;
        for (const base::Error& e : outcome->errors)
            lines.append(f.error(e));
        m_verdict->setText(tr("Rows that are not as expected: %1. Nothing was imported.")
                               .arg(f.integer(static_cast<qint64>(outcome->errors.size()))));
        m_details->setPlainText(lines.join(u'\n'));
        return;
    }
    m_details->setPlainText(summary(*outcome));
    if (dryRun) {
        m_verdict->setText(tr("The files are in order. This would be imported:"));
        m_import->setEnabled(true);
        m_import->setFocus();
        return;
    }
    m_context.workspace.refresh();
    accept();
}

} // namespace lumos::dialogs
