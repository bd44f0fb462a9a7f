// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/scaling/scaling_content.h"

#include <QtCore/QCoreApplication>

namespace lumos::pages {

namespace {

QString say(const char* source) { return QCoreApplication::translate("Scaling", source); }

} // namespace

charts::TimeChartContent scalingReplicaChart(const services::ScalingOutcome& o, const viewmodels::Formats& f)
{
    charts::TimeChartContent c;
    c.title = say(QT_TRANSLATE_NOOP("Scaling", "Replicas"));
    c.unit = say(QT_TRANSLATE_NOOP("Scaling", "replicas"));
    charts::ChartSeries running;
    running.name = say(QT_TRANSLATE_NOOP("Scaling", "running"));
    running.shape = charts::Shape::Step;
    running.filled = true;
    charts::ChartSeries needed;
    needed.name = say(QT_TRANSLATE_NOOP("Scaling", "needed"));
    needed.category = 1;
    needed.dash = charts::Dash::Dashed;
    bool held = false;
    for (const domain::ScalingRecord& r : o.records) {
        const auto x = static_cast<double>(r.at.ms);
        running.points.append({x, static_cast<double>(r.decided)});
        needed.points.append({x, static_cast<double>(r.needed)});
        const bool nowHeld = r.result == domain::ScalingResult::Held && r.needed > r.decided;
        if (r.result == domain::ScalingResult::Raised || r.result == domain::ScalingResult::Lowered)
            c.marks.append({x,
                            static_cast<double>(r.decided),
                            r.decided > r.current ? charts::ChartMark::Kind::Up : charts::ChartMark::Kind::Down,
                            domain::Level::Normal,
                            {}});
        else if (nowHeld && !held)
            c.marks.append({x, static_cast<double>(r.needed), charts::ChartMark::Kind::Held, domain::Level::High, {}});
        held = nowHeld;
    }
    c.series = {running, needed};
    c.limits.append({say(QT_TRANSLATE_NOOP("Scaling", "max %1")).arg(f.integer(o.policy.maxReplicas)),
                     static_cast<double>(o.policy.maxReplicas),
                     {},
                     charts::Dash::Dashed});
    c.limits.append({say(QT_TRANSLATE_NOOP("Scaling", "min %1")).arg(f.integer(o.policy.minReplicas)),
                     static_cast<double>(o.policy.minReplicas),
                     {},
                     charts::Dash::Dashed});
    c.yMin = 0.0;
    c.decimals = 0;
    return c;
}

charts::TimeChartContent scalingUseChart(const services::ScalingOutcome& o, const viewmodels::Formats& f)
{
    charts::TimeChartContent c;
    c.title = say(QT_TRANSLATE_NOOP("Scaling", "Use per replica"));
    c.unit = QStringLiteral("%");
    charts::ChartSeries use;
    use.name = say(QT_TRANSLATE_NOOP("Scaling", "use"));
    for (const domain::ScalingRecord& r : o.records)
        use.points.append({static_cast<double>(r.at.ms), static_cast<double>(r.usePercent)});
    c.series = {use};
    const double target = o.policy.targetPercent;
    const double slack = target * o.policy.tolerancePercent / 100.0;
    c.zones = {{target - slack, target + slack, 0}};
    c.limits.append(
        {say(QT_TRANSLATE_NOOP("Scaling", "target %1")).arg(f.percent(std::int64_t{o.policy.targetPercent} * 100, 0)),
         target,
         {},
         charts::Dash::Dashed});
    c.decimals = 0;
    return c;
}

} // namespace lumos::pages
