// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/recording/comparisonview.h"

#include "widgets/common/button.h"
#include "widgets/common/card.h"
#include "widgets/common/chartpanel.h"
#include "widgets/common/chartstack.h"
#include "widgets/common/countaxis.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "widgets/common/listlook.h"
#include "widgets/common/painting.h"
#include "widgets/common/rangebar.h"
#include "widgets/common/segmentedcontrol.h"
#include "words/recordingwords.h"
#include "words/units.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QTableView>

#include <cmath>

namespace stoker::widgets {
namespace {

using namespace Qt::StringLiterals;
using domain::Metric;

constexpr int kSide = 344;
constexpr int kRow = 27;
constexpr int kBatchPanel = 3;

struct Panels {
    Q_DECLARE_TR_FUNCTIONS(stoker::widgets::ComparisonView)
};

/// The letter of a recording in the colour that it has in every chart.
class LetterBox final : public QWidget {
public:
    explicit LetterBox(ComparisonSource::Which which) : m_which(which) { setFixedSize(scaled(18), scaled(18)); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        pill(&painter, rect(), m_which == ComparisonSource::First ? u"A"_s : u"B"_s, color(m_which == ComparisonSource::First ? ColorRole::PolicyA : ColorRole::PolicyB, palette()),
             color(ColorRole::Surface, palette()), textFont(11, QFont::Bold));
    }

private:
    ComparisonSource::Which m_which;
};

QString printPercent(std::optional<double> value)
{
    const words::Units units;
    return units.text(units.percent(value));
}
QString printSeconds(std::optional<double> value)
{
    const words::Units units;
    return units.text(units.secondsFigure(value));
}

PanelSpec panel(const QString& title, Metric metric, SeriesShape shape, int stretch, QString (*print)(std::optional<double>))
{
    PanelSpec spec;
    spec.title = title;
    spec.stretch = stretch;
    spec.print = print;
    for (const auto which : {ComparisonSource::First, ComparisonSource::Second}) {
        SeriesSpec line;
        line.metric = ComparisonSource::key(metric, which);
        line.label = which == ComparisonSource::First ? u"A"_s : u"B"_s;
        line.letter = line.label.front();
        line.shape = shape;
        line.color = which == ComparisonSource::First ? ColorRole::PolicyA : ColorRole::PolicyB;
        line.smoothColumns = shape == SeriesShape::Line ? 4 : 1; // every sample of a day would be fur, twice
        spec.series.push_back(line);
    }
    return spec;
}

std::vector<PanelSpec> panels()
{
    PanelSpec logs = panel(Panels::tr("Logs per minute"), Metric::LogsPerMinute, SeriesShape::Line, 9, printCount);
    logs.unit = countUnit;
    PanelSpec executors = panel(Panels::tr("Executors"), Metric::Registered, SeriesShape::Step, 11, printInteger);
    executors.unit = [](double) { return std::pair(Panels::tr("registered"), 1.0); };
    PanelSpec cpu = panel(Panels::tr("CPU"), Metric::CpuMean, SeriesShape::Line, 7, printPercent);
    cpu.fixedTop = 104;
    cpu.percent = true;
    cpu.unit = [](double) { return std::pair(Panels::tr("% of allocated cores"), 1.0); };
    PanelSpec batch = panel(Panels::tr("Batch time"), Metric::BatchSeconds, SeriesShape::Step, 8, printSeconds);
    batch.unit = [](double) { return std::pair(Panels::tr("s"), 1.0); };
    return {logs, executors, cpu, batch};
}

ChartStack::Options chartOptions()
{
    ChartStack::Options options;
    options.lane = false;
    return options;
}

} // namespace

ComparisonView::ComparisonView(QWidget* parent)
    : QWidget(parent), m_names{new ElidedLabel({}, 12), new ElidedLabel({}, 12)}, m_align(new SegmentedControl({tr("By start"), tr("By time of day")})), m_charts(new ChartStack(panels(), chartOptions())),
      m_ranges(new RangeBar(m_charts->axis(), false)), m_table(new QTableView), m_note(new Label({}, 12, ColorRole::Text2))
{
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    page->setSpacing(scaled(10));
    page->addWidget(makeHead());
    auto* body = new QHBoxLayout;
    body->setSpacing(scaled(10));
    auto* card = new Card;
    auto* cardColumn = new QVBoxLayout(card);
    cardColumn->setContentsMargins(0, 0, 0, 0);
    cardColumn->setSpacing(0);
    cardColumn->addWidget(m_ranges);
    cardColumn->addWidget(m_charts, 1);
    body->addWidget(card, 1);
    body->addWidget(makeTable());
    page->addLayout(body, 1);
    m_charts->setSource(&m_source);
    setFocusProxy(m_charts);
    setAccessibleName(tr("Two recordings side by side"));

    connect(m_ranges, &RangeBar::pointed, m_charts, [this] { m_charts->setFocus(Qt::MouseFocusReason); });
    connect(m_align, &SegmentedControl::currentIndexChanged, this, &ComparisonView::align);
}

ComparisonView::~ComparisonView() { m_charts->setSource(nullptr); }

QWidget* ComparisonView::makeHead()
{
    auto* card = new Card;
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(scaled(12), scaled(6), scaled(8), scaled(6));
    row->setSpacing(8);
    auto* names = new QVBoxLayout;
    names->setSpacing(4);
    for (const auto which : {ComparisonSource::First, ComparisonSource::Second}) {
        auto* line = new QHBoxLayout;
        line->setSpacing(8);
        line->addWidget(new LetterBox(which));
        line->addWidget(m_names[which], 1);
        names->addLayout(line);
    }
    m_names[0]->setObjectName(u"firstRecording"_s);
    m_names[1]->setObjectName(u"secondRecording"_s);
    row->addLayout(names, 1);
    row->addWidget(new Label(tr("Align"), 12, ColorRole::Text2));
    m_align->setObjectName(u"align"_s);
    m_align->setAccessibleName(tr("How the two are aligned"));
    m_align->setCurrentIndex(0);
    row->addWidget(m_align);
    auto* close = new Button(tr("Close comparison"), u"kill");
    close->setObjectName(u"closeComparison"_s);
    connect(close, &QPushButton::clicked, this, &ComparisonView::closeRequested);
    row->addWidget(close);
    return card;
}

QWidget* ComparisonView::makeTable()
{
    auto* card = new Card;
    card->setFixedWidth(scaled(kSide));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 8, 1, 8);
    column->setSpacing(6);
    auto* title = new Label(tr("Differences"), 13, ColorRole::Text, QFont::DemiBold);
    title->setContentsMargins(11, 0, 11, 0);
    column->addWidget(title);
    m_table->setModel(&m_model);
    showAsList(*m_table, kRow);
    m_table->setAccessibleName(tr("Differences"));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFont(figureFont(12));
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(item::RecordingComparisonModel::Name, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    auto* inset = new QHBoxLayout;
    inset->setContentsMargins(8, 0, 8, 0);
    inset->addWidget(m_table);
    column->addLayout(inset, 1);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(11, 0, 11, 0);
    column->addWidget(m_note);
    return card;
}

bool ComparisonView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(m_model.toText());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ComparisonView::setRecordings(const domain::RecordingPtr& first, const domain::RecordingPtr& second, std::optional<double> deadlineSeconds)
{
    m_first = first;
    m_second = second;
    if (!first || !second) {
        m_source.set(nullptr, nullptr, ComparisonSource::Align::Start);
        m_charts->setSource(&m_source);
        m_model.clear();
        return;
    }
    for (const auto& [label, recording] : {std::pair(m_names[0], first), std::pair(m_names[1], second)})
        //: a recorded application, from when to when
        label->setText(tr("%1  %2").arg(words::recordingName(*recording), words::recordingSpan(*recording)));
    m_model.setFigures(domain::figuresOf(*first, deadlineSeconds), domain::figuresOf(*second, deadlineSeconds));
    m_charts->panels()[kBatchPanel]->setVisible(!first->batches.empty() || !second->batches.empty());
    const words::Units units;
    //: on the line in the chart: deadline 55 s
    m_charts->panels()[kBatchPanel]->setLimit(deadlineSeconds, deadlineSeconds ? tr("deadline %1").arg(units.text(units.secondsFigure(deadlineSeconds))) : QString());
    align();
}

void ComparisonView::align()
{
    if (!m_first || !m_second)
        return;
    const bool byStart = m_align->currentIndex() == 0;
    m_source.set(m_first, m_second, byStart ? ComparisonSource::Align::Start : ComparisonSource::Align::TimeOfDay);
    TimeAxis* axis = m_charts->axis();
    axis->setCursor(std::nullopt);
    axis->setOrigin(byStart ? std::optional(m_first->from) : std::nullopt);
    const domain::Millis whole = (m_source.to() - m_source.from()) * 101 / 100; // whole columns would cut the first minutes off
    m_ranges->setWhole(whole);
    axis->follow();
    axis->setSpan(whole);
    m_charts->refresh(m_source.to());
    const auto days = std::chrono::round<std::chrono::days>(m_source.shift()).count();
    if (byStart)
        m_note->setText(tr("Times count from the start of each recording."));
    else if (days == 0)
        m_note->setText(tr("Both are drawn at the times at which they were recorded."));
    else
        m_note->setText(days > 0 ? tr("Dates are those of A. B was recorded %n day(s) earlier.", nullptr, static_cast<int>(days)) : tr("Dates are those of A. B was recorded %n day(s) later.", nullptr, static_cast<int>(-days)));
}

} // namespace stoker::widgets
