// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data_table.h"

#include "delegates/text_delegate.h"
#include "style/painting.h"
#include "style/theme.h"
#include "widgets/table_head.h"
#include "widgets/total_row.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <numeric>

namespace lumos::widgets {

namespace {

constexpr int kNarrowestText = 64;

/// The widest columns give way first, so that short words stay whole: the cap under which all fit. The filler, which
/// the table is about, keeps half as much again.
int widestThatFits(const QVector<int>& widths, int filler, int room)
{
    int cap =
        std::max(filler, std::accumulate(widths.begin(), widths.end(), 0, [](int a, int b) { return std::max(a, b); }));
    const auto sum = [&](int most) {
        return std::accumulate(widths.begin(), widths.end(), std::min(filler, most * 3 / 2),
                               [most](int all, int width) { return all + std::min(width, most); });
    };
    while (cap > kNarrowestText && sum(cap) > room)
        --cap;
    return cap;
}

QString quoted(QString cell, DataTable::Separator separator)
{
    if (separator == DataTable::Separator::Tab)
        return cell.replace(u'\t', u' ').replace(u'\n', u' ');
    if (!cell.contains(u',') && !cell.contains(u'"') && !cell.contains(u'\n'))
        return cell;
    return u'"' + cell.replace(QLatin1String("\""), QLatin1String("\"\"")) + u'"';
}

QString joined(const QStringList& cells, DataTable::Separator separator)
{
    QStringList safe;
    for (const QString& cell : cells)
        safe.append(quoted(cell, separator));
    return safe.join(separator == DataTable::Separator::Tab ? u'\t' : u',') + u'\n';
}

// The same cells for programs that paste tables.
QString htmlTable(const QString& tabSeparated)
{
    QString html = QStringLiteral("<table>");
    const QStringList lines = tabSeparated.split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines)
        html +=
            QStringLiteral("<tr><td>%1</td></tr>").arg(line.toHtmlEscaped().replace(u'\t', QLatin1String("</td><td>")));
    return html + QStringLiteral("</table>");
}

} // namespace

DataTable::DataTable(const style::Theme& theme, QWidget* parent)
    : QTableView(parent), m_theme(theme), m_total(new TotalRow(theme, *this))
{
    m_total->hide();
    setHorizontalHeader(new TableHead(*this));
    setItemDelegate(new delegates::TextDelegate(theme, this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setMouseTracking(true);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    setRowHeight(style::kRowDefault);
    m_fit.setSingleShot(true);
    m_fit.setInterval(0);
    connect(&m_fit, &QTimer::timeout, this, &DataTable::fitColumns);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (!m_isFitting && column != m_fillColumn && (QGuiApplication::mouseButtons() & Qt::LeftButton))
            m_fillColumn = -1;
    });
    connect(this, &QTableView::doubleClicked, this, &DataTable::rowActivated);
    connect(horizontalHeader(), &QHeaderView::sectionResized, m_total, qOverload<>(&QWidget::update));
    connect(horizontalHeader(), &QHeaderView::sectionMoved, m_total, qOverload<>(&QWidget::update));
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, m_total, qOverload<>(&QWidget::update));
}

void DataTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::modelReset, this, &DataTable::placeExtras);
        connect(model, &QAbstractItemModel::rowsInserted, this, &DataTable::placeExtras);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &DataTable::placeExtras);
        const auto fitSoon = [this] { m_fit.start(); };
        connect(model, &QAbstractItemModel::modelReset, this, fitSoon);
        connect(model, &QAbstractItemModel::rowsInserted, this, fitSoon);
        connect(model, &QAbstractItemModel::dataChanged, this, fitSoon);
        connect(model, &QAbstractItemModel::headerDataChanged, this, fitSoon);
    }
    placeExtras();
}

void DataTable::setNumeric(int column, bool numeric)
{
    m_numeric.removeAll(column);
    if (numeric)
        m_numeric.append(column);
    horizontalHeader()->viewport()->update();
}

void DataTable::setFillColumn(int column)
{
    m_fillColumn = column;
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_fit.start();
}

void DataTable::fitColumns()
{
    QHeaderView& head = *horizontalHeader();
    if (m_fillColumn < 0 || m_fillColumn >= head.count())
        return;
    m_isFitting = true;
    QVector<int> widths;
    QVector<int> texts;
    int room = viewport()->width();
    for (int column = 0; column < head.count(); ++column) {
        widths.append(isColumnHidden(column) ? 0
                                             : std::max({sizeHintForColumn(column), head.sectionSizeHint(column),
                                                         m_total->textWidth(column)}));
        if (isNumeric(column))
            room -= widths.last();
        else if (column != m_fillColumn)
            texts.append(widths.last());
    }
    const int widest = widestThatFits(texts, widths.at(m_fillColumn), room);
    for (int column = 0; column < head.count(); ++column)
        if (column != m_fillColumn && !isColumnHidden(column))
            head.resizeSection(column, isNumeric(column) ? widths.at(column) : std::min(widths.at(column), widest));
    m_isFitting = false;
}

void DataTable::setRowHeight(int height)
{
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void DataTable::setTotalRow(const QStringList& texts)
{
    m_total->setTexts(texts);
    m_total->setVisible(!texts.isEmpty());
    updateGeometries();
}

QString DataTable::selectionText(Separator separator) const
{
    if (!model())
        return {};
    QVector<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(logical))
            columns.append(logical);
    }
    QVector<int> rows;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex& index : selected)
        rows.append(index.row());
    if (rows.isEmpty()) {
        for (int row = 0; row < model()->rowCount(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());

    QStringList cells;
    for (const int column : std::as_const(columns))
        cells.append(model()->headerData(column, Qt::Horizontal).toString());
    QString text = joined(cells, separator);
    for (const int row : std::as_const(rows)) {
        cells.clear();
        for (const int column : std::as_const(columns)) {
            const QModelIndex index = model()->index(row, column, rootIndex());
            cells.append(index.data().toString());
        }
        text += joined(cells, separator);
    }
    return text;
}

void DataTable::setPlaceholder(QWidget* placeholder)
{
    delete m_placeholder;
    m_placeholder = placeholder;
    if (placeholder)
        placeholder->setParent(viewport());
    placeExtras();
}

QSize DataTable::sizeHint() const
{
    const int rows = model() ? std::min(model()->rowCount(), 12) : 0;
    const int total = m_total->isHidden() ? 0 : verticalHeader()->defaultSectionSize();
    return QSize(horizontalHeader()->length(),
                 horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + total);
}

void DataTable::copySelection(Separator separator) const
{
    const QString text = selectionText(separator);
    auto* const copied = new QMimeData;
    copied->setText(text);
    if (separator == Separator::Tab)
        copied->setHtml(htmlTable(text));
    QGuiApplication::clipboard()->setMimeData(copied);
}

void DataTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_C && event->modifiers() == Qt::ControlModifier) {
        copySelection(Separator::Tab);
    } else if (event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        copySelection(Separator::Comma);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
               event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        emit rowActivated(currentIndex());
    } else {
        QTableView::keyPressEvent(event);
    }
}

void DataTable::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    m_hoveredRow = row;
    viewport()->update();
}

void DataTable::mouseMoveEvent(QMouseEvent* event)
{
    setHoveredRow(rowAt(event->pos().y()));
    QTableView::mouseMoveEvent(event);
}

void DataTable::leaveEvent(QEvent* event)
{
    setHoveredRow(-1);
    QTableView::leaveEvent(event);
}

void DataTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    placeExtras();
    m_fit.start();
}

void DataTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (hasFocus() && model() && model()->rowCount() > 0 && !currentIndex().isValid()) {
        // Without a current row the ring of the first cell cannot show where the focus is.
        QPainter painter(viewport());
        painter.setPen(QPen(m_theme.color(style::Token::Focus), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void DataTable::updateGeometries()
{
    QTableView::updateGeometries();
    if (!m_total || m_total->isHidden())
        return;
    // QTableView sets the margins anew each time; the total takes its room from the bottom.
    const int height = verticalHeader()->defaultSectionSize();
    QMargins margins = viewportMargins();
    if (margins.bottom() != height) {
        margins.setBottom(height);
        setViewportMargins(margins);
    }
    placeExtras();
}

void DataTable::placeExtras()
{
    const QRect view = viewport()->geometry();
    if (!m_total->isHidden()) {
        const int height = verticalHeader()->defaultSectionSize();
        const int used = verticalHeader()->length();
        // Right below the last row, or at the bottom when rows scroll.
        const int top = std::min(view.top() + used, view.bottom() + 1);
        m_total->setGeometry(view.left(), top, view.width(), height);
        m_total->raise();
    }
    if (m_placeholder) {
        m_placeholder->setGeometry(viewport()->rect());
        m_placeholder->setVisible(!model() || model()->rowCount() == 0);
    }
}

} // namespace lumos::widgets
