// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/operations_report.h"

#include "reports/pdf_dates.h"
#include "reports/report_canvas.h"
#include "services/multi_tenant_architecture.h"

#include <QtCore/QBuffer>
#include <QtCore/QHash>
#include <QtCore/QSaveFile>
#include <QtGui/QPageLayout>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

#include <mutex>

namespace lumos::reports {

namespace {

constexpr int kResolution = 1200;

base::Result<ReportInput> collect(const services::MultiTenantArchitecture& platform, const QString& author,
                                  const base::StopToken& stop)
{
    LUMOS_ASSIGN(const base::Instant now, platform.dataInstant());
    const base::TimeRange month{base::Instant::at(now.date().firstOfMonth()), now};
    ReportInput in;
    in.author = author;
    LUMOS_ASSIGN(in.snapshot, platform.snapshot());
    LUMOS_ASSIGN(in.overview, platform.overview(month, stop));
    LUMOS_ASSIGN(in.cost, platform.cost(month, stop));
    return in;
}

void firstPage(ReportCanvas& canvas, const ReportContent& c)
{
    constexpr double whole = ReportCanvas::kWidth - 2 * ReportCanvas::kMargin;
    constexpr double half = whole / 2 - 9;
    canvas.beginPage();
    canvas.firstHead(c);
    canvas.inShort(c.inShort);
    canvas.figures(c.figures);
    canvas.section(say(QT_TRANSLATE_NOOP("Report", "1 Cost")));
    canvas.captions(c.costCaption, c.barsCaption, half);
    const double top = canvas.y();
    canvas.costChart({ReportCanvas::kMargin, top, half, 178}, c);
    canvas.bars({ReportCanvas::kMargin + half + 18, top + 4, half, 174}, c);
    canvas.setY(top + 190);
    canvas.section(say(QT_TRANSLATE_NOOP("Report", "2 Tenants")));
    canvas.table(c.largest, 0);
    const double lists = canvas.y();
    canvas.section(say(QT_TRANSLATE_NOOP("Report", "3 Isolation")), ReportCanvas::kMargin, half);
    canvas.list(c.isolation, ReportCanvas::kMargin, half);
    canvas.setY(lists);
    canvas.section(say(QT_TRANSLATE_NOOP("Report", "4 What comes next")), ReportCanvas::kMargin + half + 18, half);
    canvas.list(c.next, ReportCanvas::kMargin + half + 18, half);
}

/// Where the pages after the first begin: paints them, or only counts them.
class Pager {
public:
    Pager(QPdfWriter& writer, ReportCanvas& canvas, const ReportContent& content, int pages)
        : m_writer(writer), m_canvas(canvas), m_content(content), m_pages(pages)
    {}

    void newPage()
    {
        m_canvas.footer(m_content, m_page, m_pages);
        m_writer.newPage();
        ++m_page;
        m_canvas.beginPage();
        m_canvas.nextHead(m_content);
    }
    void table(const QString& title, const ReportTable& table)
    {
        // A heading never stands alone: it needs room for the head and three rows.
        if (m_canvas.left() < 25 + 40 + 3 * ReportCanvas::kRow)
            newPage();
        m_canvas.section(title);
        for (qsizetype row = m_canvas.table(table, 0); row < table.rows.size();) {
            newPage();
            row = m_canvas.table(table, row);
        }
    }
    [[nodiscard]] int page() const { return m_page; }

private:
    QPdfWriter& m_writer;
    ReportCanvas& m_canvas;
    const ReportContent& m_content;
    int m_pages;
    int m_page = 1;
};

/// Paints the whole report; `pages` is what the footers say. Returns the number of pages.
int paint(QIODevice& device, const ReportContent& c, const QString& title, int pages)
{
    QPdfWriter writer(&device);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(kResolution);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Lumos Console"));
    QPainter painter(&writer);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(kResolution / 96.0, kResolution / 96.0);
    ReportCanvas canvas(painter);
    firstPage(canvas, c);
    Pager pager(writer, canvas, c, pages);
    pager.newPage();
    pager.table(say(QT_TRANSLATE_NOOP("Report", "5 Quotas")), c.quotas);
    pager.table(say(QT_TRANSLATE_NOOP("Report", "6 Service levels")), c.slos);
    pager.table(say(QT_TRANSLATE_NOOP("Report", "7 Cost of every tenant")), c.all);
    canvas.footer(c, pager.page(), pages);
    return pager.page();
}

/// QPdfWriter numbers its embedded fonts in the order of a hash table, which differs from run to run: while one of these
/// lives the order is fixed. One report is painted at a time.
class FixedHashOrder final {
public:
    FixedHashOrder() : m_lock(mutex()) { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashOrder() { QHashSeed::resetRandomGlobalSeed(); }
    FixedHashOrder(const FixedHashOrder&) = delete;
    FixedHashOrder& operator=(const FixedHashOrder&) = delete;

private:
    static std::mutex& mutex()
    {
        static std::mutex only;
        return only;
    }
    std::lock_guard<std::mutex> m_lock;
};

base::Error cancelled()
{
    return {base::ErrorCode::Cancelled, {QT_TRANSLATE_NOOP("core", "The report was cancelled."), {}}, {}, std::nullopt};
}

} // namespace

base::Status writeOperationsReport(const services::MultiTenantArchitecture& platform, const ReportSpec& spec,
                                   base::StopToken stop, base::ProgressSink& progress)
{
    const base::Text collecting{QT_TRANSLATE_NOOP("core", "Collecting the figures"), {}};
    const base::Text painting{QT_TRANSLATE_NOOP("core", "Painting the pages"), {}};
    progress.report(0, 3, collecting);
    LUMOS_ASSIGN(const ReportInput input, collect(platform, spec.author, stop));
    const viewmodels::Formats formats(spec.locale, input.snapshot->profile.utcOffsetMinutes);
    const ReportContent content = makeReportContent(input, formats);
    if (stop.stop_requested())
        return base::fail(cancelled());
    // Twice: the first run only tells how many pages there are, for "page n of m".
    progress.report(1, 3, painting);
    const FixedHashOrder order;
    QBuffer counting;
    counting.open(QIODevice::WriteOnly);
    const int pages = paint(counting, content, content.title, 0);
    progress.report(2, 3, painting);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    paint(buffer, content, content.title, pages);
    if (stop.stop_requested())
        return base::fail(cancelled());
    QByteArray pdf = buffer.data();
    setPdfDates(pdf, input.overview.asOf);
    QSaveFile file(spec.path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
        return base::fail(base::ErrorCode::Io,
                          {QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2."), {spec.path, file.errorString()}});
    progress.report(3, 3, painting);
    return {};
}

} // namespace lumos::reports
