// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/handbook_window.h"

#include "style/fonts.h"
#include "style/theme.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QTextBrowser>

namespace lumos::shell {

namespace {

/// Chapters of the language in force, or the English ones: ":/handbook/zh_CN/01-overview.md".
QString folderOf(const QLocale& locale)
{
    return locale.language() == QLocale::Chinese ? QStringLiteral(":/handbook/zh_CN/")
                                                 : QStringLiteral(":/handbook/en/");
}

QString firstHeading(const QString& markdown)
{
    const QString line = markdown.section(u'\n', 0, 0);
    return line.startsWith(u"# ") ? line.mid(2).trimmed() : line;
}

QString readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

void HandbookWindow::show(QWidget& parent, const style::Theme& theme, const QString& chapter)
{
    auto* window = parent.findChild<HandbookWindow*>();
    if (window == nullptr)
        window = new HandbookWindow(parent, theme);
    window->fillChapters();
    window->openChapter(chapter);
    window->QDialog::show();
    window->raise();
}

HandbookWindow::HandbookWindow(QWidget& parent, const style::Theme& theme)
    : QDialog(&parent), m_theme(theme), m_chapters(new QListWidget(this)), m_text(new QTextBrowser(this))
{
    resize(980, 720);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_chapters->setFixedWidth(240);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(24);
    layout->addWidget(m_chapters);
    layout->addWidget(m_text, 1);
    connect(m_chapters, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item != nullptr)
            m_text->setMarkdown(readAll(item->data(Qt::UserRole).toString()));
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        url.scheme().isEmpty() ? openChapter(url.path().remove(QLatin1String(".md")))
                               : static_cast<void>(QDesktopServices::openUrl(url));
    });
}

void HandbookWindow::fillChapters()
{
    setWindowTitle(tr("Handbook"));
    m_chapters->clear();
    const QString folder = folderOf(locale());
    for (const QString& name : QDir(folder).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
        auto* item = new QListWidgetItem(firstHeading(readAll(folder + name)), m_chapters);
        item->setData(Qt::UserRole, folder + name);
    }
}

void HandbookWindow::openChapter(const QString& chapter)
{
    for (int i = 0; i < m_chapters->count(); ++i)
        if (m_chapters->item(i)->data(Qt::UserRole).toString().contains(chapter + QLatin1String(".md"))) {
            m_chapters->setCurrentRow(i);
            return;
        }
    m_chapters->setCurrentRow(0);
}

} // namespace lumos::shell
