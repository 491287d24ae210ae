// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/livepanels.h"

#include "widgets/common/countaxis.h"
#include "words/units.h"

#include <QCoreApplication>

#include <cmath>

namespace stoker::widgets {
namespace {

using domain::Estimate;
using domain::Metric;

struct LivePanels {
    Q_DECLARE_TR_FUNCTIONS(stoker::widgets::LivePanels)
};

QString printPercent(std::optional<double> value)
{
    const words::Units units;
    return units.text(units.percent(value));
}

PanelSpec logs()
{
    SeriesSpec input;
    input.metric = Metric::LogsPerMinute;
    input.label = LivePanels::tr("input", "series: records that come in");
    input.shape = SeriesShape::AreaLine;
    input.color = ColorRole::Demand;
    input.estimate = Estimate::LogsPerMinute;

    PanelSpec panel;
    panel.title = LivePanels::tr("Logs per minute");
    panel.series = {input};
    panel.stretch = 10;
    panel.unit = countUnit;
    panel.print = printCount;
    return panel;
}

PanelSpec executors()
{
    SeriesSpec usable;
    usable.metric = Metric::Usable;
    usable.label = LivePanels::tr("usable");
    usable.shape = SeriesShape::AreaStep;
    usable.color = ColorRole::Supply;
    usable.areaLight = 0.16;

    SeriesSpec registered;
    registered.metric = Metric::Registered;
    registered.label = LivePanels::tr("registered");
    registered.shape = SeriesShape::Step;
    registered.color = ColorRole::Supply;
    registered.dash = SeriesDash::Dotted;

    SeriesSpec needed;
    needed.metric = Metric::Needed;
    needed.label = LivePanels::tr("needed");
    needed.shape = SeriesShape::Step;
    needed.color = ColorRole::Demand;
    needed.weight = 0.67;
    needed.mostScale = 2; // a backlog may need twenty times what there is, and must not flatten what there is
    needed.estimate = Estimate::TasksPending;

    SeriesSpec wished;
    wished.metric = Metric::Wished;
    wished.label = LivePanels::tr("wished", "series: what a policy wants before its guards");
    wished.shape = SeriesShape::Step;
    wished.color = ColorRole::Wish;
    wished.dash = SeriesDash::Short;
    wished.weight = 0.67;
    wished.mostScale = 2;
    wished.namedWhenKnown = true;

    SeriesSpec target; // the wish is drawn last, over everything that follows it
    target.metric = Metric::Target;
    target.label = LivePanels::tr("target");
    target.shape = SeriesShape::Step;
    target.color = ColorRole::Wish;
    target.dash = SeriesDash::Dashed;
    target.estimate = Estimate::Target;

    PanelSpec panel;
    panel.title = LivePanels::tr("Executors");
    panel.series = {usable, registered, needed, wished, target};
    panel.stretch = 13;
    panel.print = printInteger;
    //: a series leaves the chart through its upper edge: needed up to 37 900
    panel.beyond = [](const QString& label, const QString& highest) { return LivePanels::tr("%1 up to %2").arg(label, highest); };
    return panel;
}

PanelSpec cpu()
{
    SeriesSpec band;
    band.metric = Metric::CpuP10;
    band.upper = Metric::CpuP90;
    band.label = LivePanels::tr("p10–p90", "series: between the 10th and the 90th percentile");
    band.shape = SeriesShape::Band;
    band.color = ColorRole::Heat;
    band.areaLight = 0.16;
    band.areaDark = 0.22;
    band.smoothColumns = 4;
    band.estimate = Estimate::CpuPercent;

    SeriesSpec mean;
    mean.metric = Metric::CpuMean;
    mean.label = LivePanels::tr("mean");
    mean.shape = SeriesShape::Line;
    mean.color = ColorRole::Heat;
    mean.smoothColumns = 4; // every sample of a day would be fur
    mean.estimate = Estimate::CpuPercent;

    PanelSpec panel;
    panel.title = LivePanels::tr("CPU");
    panel.series = {band, mean};
    panel.stretch = 8;
    panel.fixedTop = 104;
    panel.percent = true;
    panel.unit = [](double) { return std::pair(LivePanels::tr("% of allocated cores"), 1.0); };
    panel.print = printPercent;
    return panel;
}

} // namespace

std::vector<PanelSpec> livePanels() { return {logs(), executors(), cpu()}; }

} // namespace stoker::widgets
