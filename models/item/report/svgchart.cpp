// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/report/svgchart.h"

#include "words/axislabels.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace stoker::item {

using namespace Qt::StringLiterals;

namespace {

constexpr double kWide = 960;
constexpr double kHigh = 200;
constexpr double kLeft = 64;
constexpr double kRight = 8;
constexpr double kTop = 16; // room for a letter, and for the words on the limit
constexpr double kBottom = 22;
constexpr double kDate = 40;     ///< half of what the longest label takes
constexpr double kChip = 16;
constexpr int kPlaces = 24;      ///< where a letter may sit along its curve
constexpr double kLetters = 0.7; ///< of the width: to the right of it the limit has its words
constexpr double kTooHigh = 14;  ///< px from the upper edge: words on such a line go below it

using Points = std::vector<std::pair<double, double>>; // px

QString px(double value) { return QString::number(value, 'f', 1); }

class Scale {
public:
    explicit Scale(const SvgChart& chart) : m_length(std::max(1.0, domain::seconds(chart.length)))
    {
        double top = chart.limit.value_or(0);
        for (const SvgCurve& curve : chart.curves) {
            for (const auto& [seconds, value] : curve.points)
                top = std::max(top, value);
        }
        m_top = std::min(top > 0 ? top * 1.08 : 1, chart.most.value_or(std::numeric_limits<double>::infinity()));
    }
    [[nodiscard]] double top() const { return m_top; }
    [[nodiscard]] double x(double seconds) const { return kLeft + std::clamp(seconds / m_length, 0.0, 1.0) * (kWide - kLeft - kRight); }
    [[nodiscard]] double y(double value) const { return kTop + (1 - std::min(value / m_top, 1.0)) * (kHigh - kBottom - kTop); }

private:
    double m_length;
    double m_top = 1;
};

/// Of each pixel column the first, the least, the most and the last, in their order.
Points thinned(const Points& points)
{
    if (points.size() <= static_cast<std::size_t>(2 * kWide))
        return points;
    Points kept;
    for (std::size_t i = 0; i < points.size();) {
        std::size_t end = i;
        std::size_t least = i;
        std::size_t most = i;
        while (end < points.size() && std::floor(points[end].first) == std::floor(points[i].first)) {
            least = points[end].second < points[least].second ? end : least;
            most = points[end].second > points[most].second ? end : most;
            ++end;
        }
        std::array<std::size_t, 4> which{i, least, most, end - 1};
        std::sort(which.begin(), which.end());
        const auto last = std::unique(which.begin(), which.end());
        for (auto one = which.begin(); one != last; ++one)
            kept.push_back(points[*one]);
        i = end;
    }
    return kept;
}

Points drawn(const SvgCurve& curve, const Scale& scale)
{
    Points points;
    for (const auto& [seconds, value] : curve.points)
        points.emplace_back(scale.x(seconds), scale.y(value));
    return thinned(points);
}

/// Steps as corners; what goes on straight needs no points between.
QString polyline(const Points& points, bool steps)
{
    QString text;
    const auto add = [&text](double x, double y) { text += (text.isEmpty() ? QString() : u" "_s) + px(x) + u',' + px(y); };
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto [x, y] = points[i];
        const bool same = steps && i > 0 && points[i - 1].second == y;
        if (steps && i > 0 && !same)
            add(x, points[i - 1].second);
        if (!same || i + 1 == points.size())
            add(x, y);
    }
    return text;
}

/// Where a curve is at `x`; empty before it begins.
std::optional<double> heightAt(const Points& points, double x)
{
    const auto after = std::upper_bound(points.begin(), points.end(), x, [](double at, const auto& point) { return at < point.first; });
    return after == points.begin() ? std::nullopt : std::optional(std::prev(after)->second);
}

/// On its own curve, where the others are farthest away, and apart from the letters before it.
std::optional<std::pair<double, double>> placeOf(std::size_t which, const std::vector<Points>& curves, const std::vector<double>& taken)
{
    std::optional<std::pair<double, double>> place;
    double best = -10;
    for (int i = 1; i <= kPlaces; ++i) {
        const double x = kLeft + (kWide - kLeft) * kLetters * i / kPlaces;
        const auto own = heightAt(curves[which], x);
        if (!own)
            continue;
        double apart = 40; // px: farther is not better
        double alone = 60;
        for (std::size_t k = 0; k < curves.size(); ++k) {
            if (const auto other = k == which ? std::nullopt : heightAt(curves[k], x))
                apart = std::min(apart, std::abs(*other - *own));
        }
        for (const double other : taken)
            alone = std::min(alone, std::abs(other - x));
        if (const double good = apart + alone / 2; good > best + 2) {
            best = good;
            place = std::pair(x, *own);
        }
    }
    return place;
}

void writeLine(QXmlStreamWriter& out, const QString& style, double x1, double y1, double x2, double y2)
{
    out.writeEmptyElement(u"line"_s);
    out.writeAttribute(u"class"_s, style);
    out.writeAttribute(u"x1"_s, px(x1));
    out.writeAttribute(u"y1"_s, px(y1));
    out.writeAttribute(u"x2"_s, px(x2));
    out.writeAttribute(u"y2"_s, px(y2));
}

void writeText(QXmlStreamWriter& out, const QString& style, double x, double y, const QString& text)
{
    out.writeStartElement(u"text"_s);
    out.writeAttribute(u"class"_s, style);
    out.writeAttribute(u"x"_s, px(x));
    out.writeAttribute(u"y"_s, px(y));
    out.writeCharacters(text);
    out.writeEndElement();
}

void writeAxes(QXmlStreamWriter& out, const SvgChart& chart, const Scale& scale, const words::Units& units)
{
    const double step = words::niceStep(scale.top(), int(kHigh - kBottom - kTop), 24, false);
    for (double value = 0; value <= scale.top(); value += step) {
        writeLine(out, value > 0 ? u"grid"_s : u"base"_s, kLeft, scale.y(value), kWide - kRight, scale.y(value));
        writeText(out, u"end"_s, kLeft - 6, scale.y(value) + 4, units.text(units.count(value)));
    }
    const words::TimeTicks ticks = words::timeTicks(chart.origin, chart.origin + chart.length, 8);
    for (const words::TimeTick& tick : ticks.ticks) {
        const double x = scale.x(domain::seconds(tick.time - chart.origin));
        writeLine(out, u"grid"_s, x, kTop, x, kHigh - kBottom);
        const bool last = x > kWide - kDate; // a date there would leave the picture
        writeText(out, last ? u"end"_s : u"mid"_s, last ? kWide : x, kHigh - 6, words::tickText(tick, ticks.step));
    }
}

} // namespace

void writeChart(QXmlStreamWriter& out, const SvgChart& chart, const words::Units& units)
{
    const Scale scale(chart);
    out.writeStartElement(u"figure"_s);
    out.writeTextElement(u"figcaption"_s, chart.title);
    out.writeStartElement(u"svg"_s);
    out.writeAttribute(u"viewBox"_s, u"0 0 %1 %2"_s.arg(kWide).arg(kHigh)); // untranslated: numbers
    out.writeAttribute(u"role"_s, u"img"_s);
    out.writeAttribute(u"aria-label"_s, chart.title);
    writeAxes(out, chart, scale, units);
    if (chart.limit) {
        const double y = scale.y(*chart.limit);
        writeLine(out, u"limit"_s, kLeft, y, kWide - kRight, y);
        writeText(out, u"end limits"_s, kWide - kRight, y < kTooHigh ? y + 12 : y - 4, chart.limitText); // untranslated: names of the style sheet
    }
    if (!chart.beyond.isEmpty())
        writeText(out, u"end"_s, kWide - kRight, kTop - 4, chart.beyond);
    std::vector<Points> curves;
    for (const SvgCurve& curve : chart.curves)
        curves.push_back(drawn(curve, scale));
    for (std::size_t i = 0; i < curves.size(); ++i) {
        if (curves[i].empty())
            continue;
        out.writeEmptyElement(u"polyline"_s);
        out.writeAttribute(u"class"_s, chart.curves[i].style);
        out.writeAttribute(u"points"_s, polyline(curves[i], chart.curves[i].steps));
    }
    std::vector<double> taken;
    for (std::size_t i = 0; i < curves.size(); ++i) {
        const auto place = chart.curves[i].letter.isEmpty() ? std::nullopt : placeOf(i, curves, taken);
        if (!place)
            continue;
        taken.push_back(place->first);
        const double y = std::clamp(place->second, kTop - 4, kHigh - kBottom - kChip / 2);
        out.writeEmptyElement(u"rect"_s);
        out.writeAttribute(u"class"_s, u"chip"_s);
        out.writeAttribute(u"x"_s, px(place->first - kChip / 2));
        out.writeAttribute(u"y"_s, px(y - kChip / 2));
        out.writeAttribute(u"width"_s, px(kChip));
        out.writeAttribute(u"height"_s, px(kChip));
        writeText(out, u"mid letter %1"_s.arg(chart.curves[i].style), place->first, y + 4.5, chart.curves[i].letter); // untranslated: names of the style sheet
    }
    out.writeEndElement();
    out.writeEndElement();
}

} // namespace stoker::item
