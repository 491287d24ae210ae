// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/rangebar.h"

#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "widgets/common/marker.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/common/timeaxis.h"
#include "words/axislabels.h"
#include "words/sentences.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

#include <array>
#include <set>
#include <utility>

namespace stoker::widgets {
namespace {

using Kind = ChartEvent::Kind;
constexpr std::array<std::chrono::minutes, 4> kRanges{std::chrono::minutes(5), std::chrono::minutes(60), std::chrono::minutes(24 * 60), std::chrono::minutes(7 * 24 * 60)};

} // namespace

/// What the shapes on the lane mean. Where there is no room for all, the lightest go first.
class MarkerLegend final : public QWidget {
public:
    MarkerLegend()
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setKinds({Kind::Add, Kind::Release, Kind::Operator, Kind::Lost});
    }
    void setKinds(const std::set<Kind>& kinds)
    {
        if (std::exchange(m_kinds, kinds) == kinds)
            return;
        QStringList said;
        for (const Kind kind : m_kinds)
            said << markerWord(kind);
        setAccessibleName(words::list(said));
        updateGeometry();
        update();
    }
    QSize sizeHint() const override
    {
        const QFontMetrics metrics(textFont(12));
        int width = 0;
        for (const Kind kind : m_kinds)
            width += widthOf(kind, metrics);
        return {width, scaled(20)};
    }
    QSize minimumSizeHint() const override { return {0, scaled(20)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setFont(textFont(12));
        int right = width();
        for (auto kind = m_kinds.rbegin(); kind != m_kinds.rend(); ++kind) {
            const int left = right - widthOf(*kind, painter.fontMetrics());
            if (left < 0)
                return;
            paintMarker(&painter, QPointF(left + scaled(14), height() / 2.0 + 0.5), *kind, 3.8);
            painter.setPen(color(ColorRole::Text2));
            painter.drawText(QRect(left + scaled(26), 0, right - left, height()), Qt::AlignVCenter | Qt::AlignLeft, markerWord(*kind));
            right = left;
        }
    }

private:
    static int widthOf(Kind kind, const QFontMetrics& metrics) { return metrics.horizontalAdvance(markerWord(kind)) + scaled(30); }

    std::set<Kind> m_kinds; ///< in order of weight
};

RangeBar::RangeBar(TimeAxis* axis, bool markers, QWidget* parent)
    : QWidget(parent), m_axis(axis), m_ranges(new SegmentedControl({tr("5 min"), tr("1 h"), tr("24 h"), tr("7 d")})),
      m_window(new ElidedLabel({}, 12, ColorRole::Text2)), m_pause(new Button(tr("Pause"), u"pause", ButtonRole::Flat))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(scaled(12), scaled(5), scaled(8), scaled(2));
    layout->setSpacing(8);
    m_ranges->setAccessibleName(tr("Time range"));
    m_window->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred); // from when to when comes before the legend
    layout->addWidget(m_ranges);
    layout->addWidget(m_window, 1);
    if (markers)
        layout->addWidget(m_legend = new MarkerLegend);
    layout->addWidget(m_pause);

    connect(m_ranges, &SegmentedControl::currentIndexChanged, this, [this](int index) {
        if (index < 0 || !m_axis || m_axis->wantedSpan() == rangeAt(index))
            return;
        m_axis->setSpan(rangeAt(index));
    });
    connect(m_ranges, &SegmentedControl::chosen, this, [this](int, bool byPointer) {
        if (m_axis)
            m_axis->follow(); // "1 h" is the last hour
        if (byPointer)
            emit pointed();
    });
    connect(m_pause, &Button::clicked, this, [this] {
        if (!m_axis)
            return;
        if (m_axis->isFollowing())
            m_axis->pause();
        else
            m_axis->follow();
    });
    connect(axis, &TimeAxis::windowChanged, this, &RangeBar::onWindowChanged);
    connect(axis, &TimeAxis::followingChanged, this, &RangeBar::onFollowingChanged);
    onWindowChanged();
    onFollowingChanged(axis->isFollowing());
}

void RangeBar::setEvents(const std::vector<ChartEvent>& events)
{
    if (!m_legend)
        return;
    std::set<Kind> kinds{Kind::Add, Kind::Release, Kind::Operator, Kind::Lost};
    for (const ChartEvent& event : events)
        kinds.insert(event.kind);
    m_legend->setKinds(kinds);
}

void RangeBar::setWhole(domain::Millis length)
{
    if (!m_whole)
        m_ranges->addSegment(tr("All", "a range: the whole recording"));
    m_whole = std::max(length, TimeAxis::kShortest);
    onFollowingChanged(m_axis->isFollowing());
}

void RangeBar::addWidget(QWidget* widget) { layout()->addWidget(widget); }

domain::Millis RangeBar::rangeAt(int index) const
{
    return static_cast<std::size_t>(index) < kRanges.size() ? domain::Millis(kRanges[static_cast<std::size_t>(index)]) : *m_whole;
}

void RangeBar::onWindowChanged()
{
    int chosen = -1;
    for (int i = 0; i < m_ranges->count(); ++i) {
        if (m_axis->wantedSpan() == rangeAt(i))
            chosen = i;
    }
    m_ranges->setCurrentIndex(chosen);

    if (const auto origin = m_axis->origin()) {
        const bool seconds = m_axis->wantedSpan() <= std::chrono::minutes(10);
        m_window->setText(tr("%1 – %2").arg(words::sinceText(std::max(m_axis->from(), *origin) - *origin, seconds), words::sinceText((m_axis->isFollowing() ? m_axis->now() : m_axis->to()) - *origin, seconds)));
        return;
    }
    const QDateTime from = domain::toDateTime(m_axis->from());
    const QDateTime to = domain::toDateTime(m_axis->isFollowing() ? m_axis->now() : m_axis->to());
    const QLocale locale;
    const bool fine = m_axis->wantedSpan() <= std::chrono::minutes(10);
    //: A day and a time, in Qt's letters: 20 Nov 14:26
    const QString day = tr("d MMM HH:mm");
    const QString seconds = fine ? QStringLiteral(":ss") : QString();
    const QString end = from.date() == to.date() ? to.toString(QStringLiteral("HH:mm") + seconds) : locale.toString(to, day + seconds);
    //: from one time to another
    m_window->setText(tr("%1 – %2").arg(locale.toString(from, day + seconds), end));
}

void RangeBar::onFollowingChanged(bool following)
{
    if (m_whole) { // it stands still anyway
        m_pause->setVisible(!following);
        m_pause->setText(tr("To the end"));
        m_pause->setIconName(u"now");
        m_pause->setToolTip(tr("Show the end of the recording again (0)"));
        onWindowChanged();
        return;
    }
    m_pause->setText(following ? tr("Pause") : tr("Back to now"));
    m_pause->setIconName(following ? u"pause" : u"now");
    m_pause->setToolTip(following ? tr("Let the charts stand still (Space). Figures go on.") : tr("Follow the newest figures again (0)"));
    onWindowChanged();
}

} // namespace stoker::widgets
