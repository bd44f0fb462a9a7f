// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/planning/study_export.h"

#include "charts/time_chart.h"
#include "style/icons.h"
#include "style/theme.h"
#include "widgets/data_table.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtCore/QSaveFile>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtSvg/QSvgGenerator>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

namespace lumos::pages {

namespace {

constexpr QSize kPictureSize(1200, 520);
constexpr int kPictureScale = 2;

QString word(const char* source) { return QCoreApplication::translate("StudyExport", source); }

QString cellText(QString cell, QChar separator)
{
    if (separator == u'\t')
        return cell.replace(u'\t', u' ').replace(u'\n', u' ');
    if (!cell.contains(separator) && !cell.contains(u'"') && !cell.contains(u'\n'))
        return cell;
    return u'"' + cell.replace(QLatin1String("\""), QLatin1String("\"\"")) + u'"';
}

} // namespace

StudyExport::StudyExport(viewmodels::Workspace& workspace, const style::Theme& theme, QWidget* parent)
    : m_workspace(workspace), m_theme(theme), m_parent(parent)
{}

QString StudyExport::text(const charts::ChartTable& table, QChar separator)
{
    QString out;
    const auto line = [&](const QStringList& cells) {
        QStringList safe;
        for (const QString& cell : cells)
            safe.append(cellText(cell, separator));
        out += safe.join(separator) + u'\n';
    };
    line(table.header);
    for (const QStringList& row : table.rows)
        line(row);
    return out;
}

QByteArray StudyExport::picture(const charts::TimeChart& chart, const style::Theme& theme, bool asSvg)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    const QRectF area{QPointF{}, QSizeF{kPictureSize}};
    if (asSvg) {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(kPictureSize);
        svg.setViewBox(area);
        svg.setTitle(chart.content().title);
        QPainter painter(&svg);
        painter.fillRect(area, theme.color(style::Token::Card));
        chart.paint(&painter, area.adjusted(12, 12, -12, -12), theme.tokens());
    } else {
        QImage image(kPictureSize * kPictureScale, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(kPictureScale);
        image.fill(theme.color(style::Token::Card));
        {
            QPainter painter(&image);
            chart.paint(&painter, area.adjusted(12, 12, -12, -12), theme.tokens());
        }
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
    }
    return bytes;
}

void StudyExport::save(const QString& title, const QString& filter, const QString& suggested,
                       std::function<QByteArray(const QString& path)> content) const
{
    auto* dialog = new QFileDialog(m_parent, title, QString(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggested);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, m_parent,
        [workspace = &m_workspace, parent = m_parent, title, content = std::move(content)](const QString& path) {
            const QByteArray bytes = content(path);
            workspace->jobs().start<void>(
                {QStringLiteral("planning.export"), {QT_TRANSLATE_NOOP("core", "Exporting a study"), {}}, path, false},
                [path, bytes](base::StopToken, base::ProgressSink&) -> base::Status {
                    QSaveFile file(path);
                    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
                        return base::fail(base::ErrorCode::Io, {QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2."),
                                                                {path, file.errorString()}});
                    return {};
                },
                parent,
                [workspace, title](const base::Status& written) {
                    if (!written)
                        emit workspace->changeFailed(title, written.error());
                });
        });
    dialog->open();
}

void StudyExport::fillChartMenu(QMenu& menu, const charts::TimeChart& chart) const
{
    const auto icon = [this](style::Icon name) { return style::themedIcon(m_theme.tokens(), name); };
    QObject::connect(menu.addAction(icon(style::Icon::Copy), word(QT_TRANSLATE_NOOP("StudyExport", "Copy as table"))),
                     &QAction::triggered, &chart,
                     [&chart] { QGuiApplication::clipboard()->setText(text(chart.table(), u'\t')); });
    QObject::connect(menu.addAction(icon(style::Icon::Copy), word(QT_TRANSLATE_NOOP("StudyExport", "Copy as picture"))),
                     &QAction::triggered, &chart, [&chart, &theme = m_theme] {
                         QGuiApplication::clipboard()->setImage(QImage::fromData(picture(chart, theme, false), "PNG"));
                     });
    menu.addSeparator();
    const QString title = word(QT_TRANSLATE_NOOP("StudyExport", "Export chart"));
    QObject::connect(
        menu.addAction(icon(style::Icon::Download), word(QT_TRANSLATE_NOOP("StudyExport", "Export values as CSV…"))),
        &QAction::triggered, &chart, [this, &chart, title] {
            save(title, word(QT_TRANSLATE_NOOP("StudyExport", "CSV (*.csv)")), QStringLiteral("study-chart.csv"),
                 [&chart](const QString&) { return text(chart.table(), u',').toUtf8(); });
        });
    QObject::connect(
        menu.addAction(icon(style::Icon::Download), word(QT_TRANSLATE_NOOP("StudyExport", "Export picture…"))),
        &QAction::triggered, &chart, [this, &chart, title] {
            save(title, word(QT_TRANSLATE_NOOP("StudyExport", "SVG (*.svg);;PNG (*.png)")),
                 QStringLiteral("study-chart.svg"), [&chart, &theme = m_theme](const QString& path) {
                     return picture(chart, theme, !path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive));
                 });
        });
}

void StudyExport::fillColumnMenu(QMenu& menu, widgets::DataTable& table, int fixed) const
{
    menu.clear();
    for (int c = fixed; c < table.model()->columnCount(); ++c) {
        QAction* action = menu.addAction(table.model()->headerData(c, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!table.isColumnHidden(c));
        QObject::connect(action, &QAction::toggled, &table,
                         [&table, c](bool shown) { table.setColumnHidden(c, !shown); });
    }
}

void StudyExport::saveTable(const widgets::DataTable& table) const
{
    save(word(QT_TRANSLATE_NOOP("StudyExport", "Export differences")),
         word(QT_TRANSLATE_NOOP("StudyExport", "CSV (*.csv)")), QStringLiteral("study.csv"),
         [&table](const QString&) { return table.selectionText(widgets::DataTable::Separator::Comma).toUtf8(); });
}

} // namespace lumos::pages
