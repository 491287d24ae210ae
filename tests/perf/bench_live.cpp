// SPDX-License-Identifier: GPL-3.0-or-later
// What a frame of the Live page costs: its three charts with all their series over seven days at 1 Hz, panned and painted; and its first paint.
#include "perf/bench.h"

#include "domain/history.h"
#include "widgets/common/chartstack.h"
#include "widgets/common/fonts.h"
#include "widgets/common/theme.h"
#include "widgets/live/livepage.h"
#include "widgets/live/livepanels.h"

#include <QApplication>
#include <QChartView>
#include <QEvent>
#include <QTest>

#include <cmath>
#include <memory>
#include <random>

using namespace stoker;
using domain::History;
using domain::Instant;
using domain::Metric;
using domain::Millis;

namespace {

constexpr Instant kStart{Millis{1'795'262'400'000}};

int g_argc = 1;
char g_name[] = "bench_live";
char* g_argv[] = {g_name, nullptr};

QApplication& application()
{
    static auto* app = new QApplication(g_argc, g_argv); // never deleted: at exit its platform plugin is gone before it
    return *app;
}

/// A week as a log application has it: a daily swing with noise and one spike in a thousand seconds, executors that follow it in steps.
std::shared_ptr<History> week()
{
    auto history = std::make_shared<History>();
    std::mt19937 random(1);
    const auto noise = [&random] { return static_cast<double>(random() % 2001) / 1000.0 - 1.0; };
    double target = 40;
    double registered = 40;
    History::Sample sample{};
    for (std::size_t i = 0; i < History::kDefaultMaxSamples; ++i) {
        const double day = std::sin(static_cast<double>(i) * 2 * 3.14159265 / 86'400);
        const double load = 2.0 + 1.6 * day + 0.08 * noise() + (random() % 1000 == 0 ? 1.5 : 0);
        const double needed = std::ceil(load * 22);
        if (i % 120 == 0 && std::abs(needed - target) > 4)
            target = needed;
        if (i % 10 == 0)
            registered += registered < target ? 1 : registered > target ? -1 : 0;
        const double cpu = std::min(100.0, 70 * needed / registered + 5 * noise());
        const auto put = [&sample](Metric metric, double value) { sample[static_cast<std::size_t>(metric)] = static_cast<float>(value); };
        put(Metric::LogsPerMinute, load * 1e6);
        put(Metric::Target, target);
        put(Metric::Registered, registered);
        put(Metric::Usable, registered - (i % 600 < 30 ? 1 : 0));
        put(Metric::Needed, needed);
        put(Metric::Wished, std::ceil(needed * (1.1 + 0.05 * noise()))); // a policy runs all week, and is seldom of one mind
        put(Metric::CpuMean, cpu);
        put(Metric::CpuP10, cpu - 9);
        put(Metric::CpuP90, std::min(100.0, cpu + 9));
        history->append(kStart + Millis{static_cast<qint64>(i) * 1000}, sample);
    }
    return history;
}

/// Counts the plots that were really painted: a frame that only asked for it would look cheap.
class PaintCount final : public QObject {
public:
    explicit PaintCount(widgets::ChartStack& stack)
    {
        for (QChartView* view : stack.findChildren<QChartView*>())
            view->viewport()->installEventFilter(this);
    }
    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int count = 0;
};

/// One pan frame: the window moves, every series is asked for again, every pixel of the stack is painted. The size it has at 1280 x 800.
std::function<std::function<void()>()> pan(Millis span)
{
    return [span]() -> std::function<void()> {
        widgets::applyTheme(application(), widgets::ThemeChoice::Light);
        auto history = week();
        auto stack = std::make_shared<widgets::ChartStack>(widgets::livePanels());
        stack->resize(1188, 370);
        stack->setHistory(history.get());
        stack->axis()->setSpan(span);
        stack->show();
        stack->refresh(*history->lastTime());
        if (!QTest::qWaitForWindowExposed(stack.get()))
            std::abort();
        auto painted = std::make_shared<PaintCount>(*stack);
        return [=, keep = history] {
            painted->count = 0;
            stack->axis()->pan(-stack->axis()->columnSpan() * 3);
            if (!QTest::qWaitFor([&painted] { return painted->count >= 3; }))
                qFatal("%d of 3 plots painted", painted->count);
        };
    };
}

/// From nothing to the first painted Live page: application, theme, style, page with its charts. The first repetition does nothing, so that the
/// difference to two holds all of it but the loader.
std::function<void()> firstPaint()
{
    return [repetition = std::make_shared<int>(0)] {
        if (++*repetition == 1)
            return;
        widgets::applyTheme(application(), widgets::ThemeChoice::Light);
        widgets::LivePage page;
        page.resize(1212, 725);
        page.show();
        // No application yet: the page says so. Its charts are what a session shows first.
        widgets::ChartStack stack(widgets::livePanels());
        stack.resize(1188, 370);
        stack.show();
        PaintCount painted(stack);
        if (!QTest::qWaitFor([&painted] { return painted.count >= 3; }))
            std::abort();
    };
}

} // namespace

int main(int argc, char** argv)
{
    using perf::Case;
    const Millis hour = std::chrono::hours{1};
    const Millis days = std::chrono::hours{7 * 24};
    return perf::benchMain(argc, argv,
                           {
                               Case{"live_pan_frame_7d", 110, 3, 13, pan(days)},
                               Case{"live_pan_frame_1h", 0, 3, 13, pan(hour)},
                               Case{"live_first_paint", 150, 1, 2, firstPaint},
                           },
                           {{"cost(7 d) / cost(1 h) of a pan frame", "live_pan_frame_7d", "live_pan_frame_1h", 2.0}});
}
