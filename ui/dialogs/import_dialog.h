// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/open_dialogs.h"
#include "services/import_service.h"

#include <QtWidgets/QDialog>

class QListWidget;
class QPushButton;
class QTextEdit;

namespace lumos::widgets {
class CodeBox;
class TextLabel;
} // namespace lumos::widgets

namespace lumos::dialogs {

/// Imports files: each is checked in full by a job of the dock; then the dialog says what would happen, or lists every bad
/// row with its place; Import commits once.
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    ImportDialog(const DialogContext& context, const QStringList& files);

private:
    void chooseFiles();
    void setFiles(const QStringList& files);
    void run(bool dryRun);
    void show(const base::Result<services::ImportOutcome>& outcome, bool dryRun);
    [[nodiscard]] QString summary(const services::ImportOutcome& outcome) const;

    DialogContext m_context;
    QStringList m_files;
    QListWidget* m_list;
    widgets::TextLabel* m_verdict;
    QTextEdit* m_details;
    widgets::CodeBox* m_code;
    QPushButton* m_import;
};

} // namespace lumos::dialogs
