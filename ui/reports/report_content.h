// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/platform_snapshot.h"
#include "services/outcomes.h"
#include "viewmodels/formats.h"

#include <QtCore/QStringList>
#include <QtCore/QVector>

#include <optional>

namespace lumos::reports {

/// A text of the report in the reader's language.
[[nodiscard]] QString say(const char* source);

/// One sentence of "In short", or a line of a small list: glyph, strong words, further words, word at the right.
struct ReportLine {
    domain::Level level = domain::Level::Normal;
    QString strong;
    QString text;
    QString trailing;
};

struct ReportFigure {
    QString label;
    QString value;
    QString note;
};

struct ReportCell {
    QString text;
    std::optional<domain::Level> level; ///< glyph before the text
    bool strong = false;
};

/// A table: heads, which columns are numbers, rows; the last `totalRows` are strong.
struct ReportTable {
    QString caption;
    QStringList head;
    QVector<bool> numeric;
    QVector<int> widths; ///< relative
    QVector<QVector<ReportCell>> rows;
    int totalRows = 0;
};

struct ReportBar {
    QString name;
    double amount = 0;
    QString value;
    bool others = false;
};

/// Everything on paper, as text in one language: made from the outcome that the Overview shows, with the same formats.
struct ReportContent {
    QString platform;
    QString title;
    QString period;
    QString number;
    QString author;
    QString asOf;
    QString dataHash; ///< SHA-256 of the exported platform and the figures, hexadecimal
    QVector<ReportLine> inShort;
    QVector<ReportFigure> figures;
    QString costCaption;
    services::TimeSeries cost;
    services::TimeSeries costForecast;
    double budget = 0;
    int daysInMonth = 30;
    QString barsCaption;
    QVector<ReportBar> bars;
    ReportTable largest;
    QVector<ReportLine> isolation;
    QVector<ReportLine> next;
    ReportTable quotas;
    ReportTable slos;
    ReportTable all;
};

struct ReportInput {
    services::OverviewOutcome overview;
    services::CostOutcome cost; ///< month to date, all tenants
    domain::SnapshotPtr snapshot;
    QString author;
};

/// Pure in the input and the formats.
[[nodiscard]] ReportContent makeReportContent(const ReportInput& input, const viewmodels::Formats& formats);

} // namespace lumos::reports
