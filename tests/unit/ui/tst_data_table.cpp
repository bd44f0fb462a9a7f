// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/link_delegate.h"
#include "delegates/number_delegate.h"
#include "delegates/roles.h"
#include "style/theme.h"
#include "widgets/data_table.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QStandardItemModel>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>

#include <algorithm>

using namespace lumos;

class DataTableTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_model = std::make_unique<QStandardItemModel>(0, 3);
        m_model->setHorizontalHeaderLabels({QStringLiteral("Project"), QStringLiteral("GPU"), QStringLiteral("Note")});
        add(QStringLiteral("chat-assist"), QStringLiteral("31"), QStringLiteral("said \"no\", twice"));
        add(QStringLiteral("catalog"), QStringLiteral("14"), QStringLiteral("tab\there"));
        add(QStringLiteral("vision"), QStringLiteral("8"), QString());
        m_table = std::make_unique<widgets::DataTable>(m_theme);
        m_table->setModel(m_model.get());
        m_table->resize(500, 300);
        m_table->show();
    }
    void cleanup()
    {
        m_table.reset();
        m_model.reset();
    }

    void everythingIsCopiedWithoutASelection()
    {
        QCOMPARE(m_table->selectionText(widgets::DataTable::Separator::Tab),
                 QStringLiteral("Project\tGPU\tNote\nchat-assist\t31\tsaid \"no\", twice\ncatalog\t14\ttab here\n"
                                "vision\t8\t\n"));
    }

    void selectedRowsAreCopiedInOrderShown()
    {
        m_table->horizontalHeader()->moveSection(1, 0);
        m_table->hideColumn(2);
        m_table->selectionModel()->select(m_model->index(2, 0),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
        m_table->selectionModel()->select(m_model->index(0, 0),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("GPU\tProject\n31\tchat-assist\n8\tvision\n"));
        QVERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(
            QStringLiteral("<td>31</td><td>chat-assist</td>")));
    }

    void commaSeparatedCellsAreQuoted()
    {
        m_table->selectRow(0);
        QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("Project,GPU,Note\nchat-assist,31,\"said \"\"no\"\", twice\"\n"));
    }

    void enterActivatesTheRow()
    {
        QSignalSpy activated(m_table.get(), &widgets::DataTable::rowActivated);
        m_table->setCurrentIndex(m_model->index(1, 0));
        QTest::keyClick(m_table.get(), Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.at(0).at(0).value<QModelIndex>().row(), 1);
    }

    void rowsHaveTheFixedHeight()
    {
        QCOMPARE(m_table->rowHeight(0), 28);
        m_table->setRowHeight(34);
        QCOMPARE(m_table->rowHeight(2), 34);
    }

    void totalStaysBelowTheRows()
    {
        m_table->setNumeric(1);
        m_table->setTotalRow({QStringLiteral("Total"), QStringLiteral("53"), QString()});
        const QWidget* total = nullptr;
        for (const QWidget* const child : m_table->findChildren<QWidget*>()) {
            if (child->accessibleName().startsWith(QStringLiteral("Total")))
                total = child;
        }
        QVERIFY(total);
        QVERIFY(total->isVisible());
        const int under = m_table->viewport()->geometry().top() + 3 * 28;
        QCOMPARE(total->geometry().top(), under);
        m_table->resize(500, 100);
        QVERIFY(total->geometry().bottom() < m_table->height());
        QVERIFY(m_table->viewport()->geometry().bottom() < total->geometry().top() + 1);
    }

    void placeholderShowsWhileEmpty()
    {
        auto* const nothing = new QLabel(QStringLiteral("No projects yet"));
        m_table->setPlaceholder(nothing);
        QVERIFY(!nothing->isVisible());
        m_model->removeRows(0, 3);
        QVERIFY(nothing->isVisible());
        add(QStringLiteral("new"), QStringLiteral("1"), QString());
        QVERIFY(!nothing->isVisible());
    }

    void linkAnswersToClicksOnItsText()
    {
        auto* const links = new delegates::LinkDelegate(m_theme, m_table.get());
        m_table->setItemDelegateForColumn(0, links);
        m_table->setColumnWidth(0, 300);
        QSignalSpy activated(links, &delegates::LinkDelegate::linkActivated);
        const QRect cell = m_table->visualRect(m_model->index(0, 0));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(20, 14));
        QCOMPARE(activated.count(), 1);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, cell.topRight() + QPoint(-10, 14));
        QCOMPARE(activated.count(), 1);
    }

    void columnsFitTheirRows()
    {
        const auto needed = [this](int column) {
            int width = m_table->horizontalHeader()->sectionSizeHint(column);
            for (int row = 0; row < m_model->rowCount(); ++row)
                width = std::max(width, m_table->sizeHintForIndex(m_model->index(row, column)).width());
            return width;
        };
        m_table->setNumeric(1);
        m_table->setFillColumn(0);
        QTRY_COMPARE(m_table->columnWidth(1), needed(1));
        QCOMPARE(m_table->columnWidth(2), needed(2));
        QCOMPARE(m_table->horizontalHeader()->length(), m_table->viewport()->width());
        // A longer text needs more, and takes it from the filler.
        m_model->item(0, 2)->setText(QStringLiteral("said no, three times and more"));
        QTRY_COMPARE(m_table->columnWidth(2), needed(2));
        // Numbers are never cut: the text gives way.
        m_table->resize(needed(1) + 180, 300);
        QTRY_COMPARE(m_table->horizontalHeader()->length(), m_table->viewport()->width());
        QCOMPARE(m_table->columnWidth(1), needed(1));
        QVERIFY(m_table->columnWidth(2) < needed(2));
    }

private:
    void add(const QString& name, const QString& gpu, const QString& note)
    {
        m_model->appendRow({new QStandardItem(name), new QStandardItem(gpu), new QStandardItem(note)});
    }

    style::Theme m_theme{style::Theme::Mode::Light};
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<widgets::DataTable> m_table;
};

QTEST_MAIN(DataTableTest)
#include "tst_data_table.moc"
