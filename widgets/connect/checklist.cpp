// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connect/checklist.h"

#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/label.h"
#include "words/sentences.h"
#include "words/units.h"

#include <QCoreApplication>
#include <QGridLayout>

namespace stoker::widgets {
namespace {

using Mark = CheckLine::Mark;

/// Paints its icon in the colour of its mark; follows a change of theme, as a pixmap in a label would not.
class MarkIcon final : public QWidget {
public:
    explicit MarkIcon(Mark mark) : m_mark(mark)
    {
        setFixedSize(scaled(18), scaled(18));
        setAccessibleName(mark == Mark::Good ? Checklist::tr("answered") : mark == Mark::Asking ? Checklist::tr("being asked") : Checklist::tr("missing"));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        switch (m_mark) {
        case Mark::Good:
            return paint(painter, u"check", ColorRole::Good);
        case Mark::Caution:
            return paint(painter, u"warn", ColorRole::CautionText);
        case Mark::Missing:
            return paint(painter, u"kill", ColorRole::TroubleText);
        case Mark::Asking:
            return paint(painter, u"clock", ColorRole::Text3);
        }
    }

private:
    void paint(QPainter& painter, QStringView name, ColorRole role) const { paintIcon(&painter, QPointF(0, 1), name, color(role, palette()), scaled(16)); }

    Mark m_mark;
};

QString steeringDetail(const domain::Probe& probe)
{
    QStringList can;
    const domain::Capabilities& c = probe.capabilities;
    if (c.target)
        can.append(words::capabilityWord(QStringLiteral("target")));
    if (c.drain)
        can.append(words::capabilityWord(QStringLiteral("drain")));
    if (c.idle)
        can.append(words::capabilityWord(QStringLiteral("idle")));
    if (c.force)
        can.append(words::capabilityWord(QStringLiteral("force")));
    return words::list(can);
}

void addPluginLines(const domain::Probe& probe, std::vector<CheckLine>& lines)
{
    if (!probe.plugin) {
        lines.push_back({Mark::Caution, Checklist::tr("No Stoker plugin"), Checklist::tr("watch only: target and release need the plugin")});
        return;
    }
    const QString version = probe.application ? probe.application->pluginVersion : QString();
    lines.push_back({Mark::Good, version.isEmpty() ? Checklist::tr("Stoker plugin") : Checklist::tr("Stoker plugin %1").arg(version), steeringDetail(probe)});
    if (!probe.tokenOk)
        lines.push_back({Mark::Caution, Checklist::tr("No token"), Checklist::tr("watch only: changes need the plugin's token")});
    else if (!*probe.tokenOk)
        lines.push_back({Mark::Missing, Checklist::tr("Token refused"), Checklist::tr("the plugin knows another token; the driver's log or its configuration names it")});
    else
        lines.push_back({Mark::Good, Checklist::tr("Token accepted"), {}});
    if (probe.mayModify && !*probe.mayModify)
        lines.push_back({Mark::Caution, Checklist::tr("May not modify"), Checklist::tr("Spark's modify permission (spark.modify.acls) is missing for this user")});
    if (probe.dynamicAllocation)
        lines.push_back({Mark::Caution, Checklist::tr("Dynamic allocation"), Checklist::tr("Spark holds the target itself and would overwrite another")});
    else if (const QString why = probe.capabilities.because.value(QStringLiteral("target")); !probe.capabilities.target && !why.isEmpty())
        lines.push_back({Mark::Caution, Checklist::tr("Target"), words::because(why)});
    if (const QString why = probe.capabilities.because.value(QStringLiteral("drain")); !probe.capabilities.drain && !why.isEmpty())
        lines.push_back({Mark::Caution, Checklist::tr("No draining"), words::because(why)});
}

} // namespace

std::vector<CheckLine> checkLines(const domain::Probe& probe)
{
    const words::Units units;
    std::vector<CheckLine> lines;
    if (probe.application || probe.executorsAnswer || probe.roundTrip) {
        lines.push_back({Mark::Good, probe.application ? Checklist::tr("Driver reached") : Checklist::tr("Something answers"), probe.roundTrip ? Checklist::tr("%1 ms").arg(units.integer(probe.roundTrip->count())) : QString()});
    }
    if (probe.application) {
        const domain::ApplicationInfo& info = *probe.application;
        QStringList about;
        if (!info.name.isEmpty())
            about.append(info.name);
        if (probe.executors > 0 && probe.coresPerExecutor > 0)
            about.append(Checklist::tr("%n executor(s), %1 each", nullptr, probe.executors).arg(Checklist::tr("%n core(s)", nullptr, probe.coresPerExecutor)));
        else if (probe.executorsAnswer)
            about.append(Checklist::tr("%n executor(s)", nullptr, probe.executors));
        lines.push_back({Mark::Good, info.sparkVersion.isEmpty() ? Checklist::tr("Spark") : Checklist::tr("Spark %1").arg(info.sparkVersion), words::list(about)});
        QStringList figures;
        if (probe.executorsAnswer)
            figures.append(Checklist::tr("executors"));
        if (probe.stagesAnswer)
            figures.append(Checklist::tr("stages"));
        if (probe.streamingAnswer)
            figures.append(Checklist::tr("streaming batches"));
        const bool all = probe.executorsAnswer && probe.stagesAnswer;
        lines.push_back({all ? Mark::Good : Mark::Caution, Checklist::tr("Figures"), figures.isEmpty() ? Checklist::tr("neither executors nor stages answer") : words::list(figures)});
    }
    if (probe.error) {
        lines.push_back({Mark::Missing, words::headline(*probe.error), words::sentence(*probe.error)});
        return lines;
    }
    if (probe.application)
        addPluginLines(probe, lines);
    return lines;
}

bool needsPlugin(const domain::Probe& probe)
{
    return probe.application && !probe.plugin && !probe.error;
}

Checklist::Checklist(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(10);
    m_grid->setColumnMinimumWidth(1, scaled(150));
    m_grid->setColumnStretch(2, 1);
    setAccessibleName(tr("What answered"));
}

void Checklist::setLines(const std::vector<CheckLine>& lines)
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    int row = 0;
    for (const CheckLine& line : lines) {
        auto* what = new Label(line.what, 13, ColorRole::Text, QFont::Medium);
        auto* detail = new Label(line.detail, 13, ColorRole::Text2);
        for (Label* label : {what, detail}) {
            label->setWordWrap(true);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        }
        what->setMaximumWidth(scaled(190));
        m_grid->addWidget(new MarkIcon(line.mark), row, 0, Qt::AlignTop);
        m_grid->addWidget(what, row, 1, Qt::AlignTop);
        m_grid->addWidget(detail, row, 2, Qt::AlignTop);
        ++row;
    }
}

} // namespace stoker::widgets
