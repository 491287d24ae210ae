// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/whatif/tuner.h"

#include "domain/text.h"
#include "policy/catalogue.h"
#include "policy/guards.h"
#include "simulation/random.h"
#include "simulation/whatif/prepared.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>
#include <numeric>
#include <thread>
#include <tuple>

namespace stoker::simulation {

using namespace Qt::StringLiterals;
using domain::EngineKind;
using domain::ScenarioOutcome;

namespace {

/// One parameter that is searched.
struct Axis {
    QString name;
    double low = 0;
    double high = 1;
    double usual = 0;
    bool whole = false;
    /// As it is set where the search stands at `place`.
    [[nodiscard]] double valueOf(double place) const { return whole ? std::round(place) : place; }
};

struct Candidate {
    std::vector<double> values; ///< of each axis
    Totals totals{};
    std::size_t outcome = 0; ///< of those that were confirmed, its place
};

std::optional<Axis> axisOf(const policy::Parameter& parameter, double longest)
{
    using policy::ParameterType;
    const bool isNumber = parameter.type == ParameterType::Integer || parameter.type == ParameterType::Number || parameter.type == ParameterType::Seconds;
    if (!isNumber || parameter.name == "seed")
        return std::nullopt;
    const auto* usual = std::get_if<double>(&parameter.fallback);
    if (!usual && !parameter.required)
        return std::nullopt;
    Axis axis{.name = domain::toText(parameter.name), .low = parameter.least, .high = parameter.most, .usual = usual ? *usual : parameter.least,
              .whole = parameter.type == ParameterType::Integer};
    // A range as wide as the type says nothing: a few times the default then.
    if (axis.high > longest)
        axis.high = std::max(4 * axis.usual, longest);
    axis.high = std::min(axis.high, parameter.most);
    axis.low = std::max(axis.low, std::min(axis.usual / 10, axis.high));
    if (parameter.least >= 0 && axis.usual <= 0)
        axis.low = 0;
    return axis.low < axis.high ? std::optional(axis) : std::nullopt;
}

std::vector<Axis> axesOf(const domain::Scenario& scenario, const Program& program)
{
    std::vector<Axis> axes;
    const policy::PolicyInfo* info = policy::findPolicy(scenario.policy.toStdString());
    int most = 1;
    for (const WorkUnit& unit : program.plan.units) {
        double work = 0;
        for (std::uint32_t piece = 0; piece < unit.pieces; ++piece)
            work += program.plan.pieces[unit.firstPiece + piece].work;
        const double room = std::max(program.deadlineSeconds.value_or(60) * 1'000 / 2, 1.0);
        most = std::max(most, static_cast<int>(std::min(work / room / program.cluster.slotsEach, 1e6)));
    }
    // Streams and jobs beside each other need slots for all at once: twice what somebody thought enough is enough to look at.
    if (program.exactOnly) {
        const auto& profiles = program.executors.profiles;
        const int recorded = std::accumulate(profiles.begin(), profiles.end(), 0, [](int sum, const ExecutorProfile& one) { return sum + one.peak; });
        most = std::max(std::min(most, 1'000'000 / std::max(program.streams, 1)) * std::max(program.streams, 1), 2 * recorded);
    }
    const auto add = [&](const policy::Parameter& parameter, double longest) {
        if (scenario.settings.contains(domain::toText(parameter.name)))
            return;
        if (const auto axis = axisOf(parameter, longest))
            axes.push_back(*axis);
    };
    for (const policy::Parameter& parameter : info->parameters)
        add(parameter, parameter.unit == "executors" ? most : 100);
    if (info == &policy::fixedInfo())
        return axes;
    for (const policy::Parameter& parameter : policy::guardParameters()) {
        if (parameter.name == "stabilise_down_s" || parameter.name == "cooldown_down_s")
            add(parameter, 600);
    }
    for (Axis& axis : axes) {
        if (axis.name == u"stabilise_down_s"_s || axis.name == u"cooldown_down_s"_s) {
            axis.low = 0;
            axis.high = 600;
        }
    }
    return axes;
}

QVariantMap settingsOf(const domain::Scenario& scenario, const std::vector<Axis>& axes, const std::vector<double>& values)
{
    QVariantMap settings = scenario.settings;
    for (std::size_t i = 0; i < axes.size(); ++i)
        settings.insert(axes[i].name, axes[i].valueOf(values[i]));
    return settings;
}

/// Each item once, on all cores; in any order, so that no result may depend on it.
template <class Body>
void inParallel(std::size_t count, unsigned threads, const std::stop_token& stop, Body&& body)
{
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < count && !stop.stop_requested(); i = next++)
            body(i);
    };
    const auto wanted = std::min<std::size_t>(threads > 0 ? threads : std::max(std::thread::hardware_concurrency(), 1U), count);
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < wanted; ++i)
        helpers.emplace_back(work);
    work();
}

class Search {
public:
    Search(const Program& program, const domain::Scenario& scenario, const TuneOptions& options)
        : m_program(program), m_scenario(scenario), m_options(options), m_axes(axesOf(scenario, program)), m_dice(scenario.seed)
    {
    }
    [[nodiscard]] const std::vector<Axis>& axes() const { return m_axes; }
    [[nodiscard]] const std::vector<Candidate>& all() const { return m_all; }

    [[nodiscard]] domain::Scenario scenarioOf(const std::vector<double>& values, EngineKind engine) const
    {
        domain::Scenario scenario = m_scenario;
        scenario.settings = settingsOf(m_scenario, m_axes, values);
        scenario.engine = engine;
        return scenario;
    }
    [[nodiscard]] Candidate evaluate(std::vector<double> values) const
    {
        Candidate candidate{.values = std::move(values)};
        const auto totals = weighProgram(m_program, scenarioOf(candidate.values, m_program.exactOnly ? EngineKind::Exact : EngineKind::Fluid), {.progress = {}, .stop = m_options.run.stop});
        // Settings that do not go together are none.
        constexpr int none = std::numeric_limits<int>::max();
        candidate.totals = totals.value_or(Totals{std::numeric_limits<double>::infinity(), none, none});
        return candidate;
    }
    /// A third of the budget anywhere, the rest in rounds that close in on the best.
    void run()
    {
        const int first = std::max(m_options.budget / 3, 1);
        std::vector<std::vector<double>> round;
        std::vector<double> usual;
        for (const Axis& axis : m_axes)
            usual.push_back(std::clamp(axis.usual, axis.low, axis.high));
        round.push_back(usual);
        while (static_cast<int>(round.size()) < first)
            round.push_back(anywhere());
        evaluateAll(round);
        constexpr int rounds = 8;
        double reach = 0.3;
        for (int number = 0; number < rounds && !m_options.run.stop.stop_requested(); ++number) {
            const int left = m_options.budget - static_cast<int>(m_all.size());
            std::vector<Candidate> parents = m_all;
            sortByScore(parents);
            parents.resize(std::min<std::size_t>(parents.size(), 8));
            round.clear();
            for (int i = 0; i < left / (rounds - number); ++i)
                round.push_back(near(parents[static_cast<std::size_t>(i) % parents.size()].values, reach));
            evaluateAll(round);
            reach *= 0.7;
        }
    }
    /// Whoever leaves work undone is cheap by that: such a one is worse than any other, whatever a core-hour is worth.
    void sortByScore(std::vector<Candidate>& candidates) const
    {
        const auto score = [weight = m_options.costWeight](const Totals& one) {
            const double misses = one.deadlineMisses;
            return weight > 0 ? std::tuple(one.unfinished, misses + weight * one.coreHours, 0.0) : std::tuple(one.unfinished, misses, one.coreHours);
        };
        std::stable_sort(candidates.begin(), candidates.end(), [&](const Candidate& a, const Candidate& b) { return score(a.totals) < score(b.totals); });
    }

private:
    [[nodiscard]] std::vector<double> anywhere()
    {
        std::vector<double> values;
        for (const Axis& axis : m_axes)
            values.push_back(m_dice.between(Stream::Load, m_draws++, axis.low, axis.high));
        return values;
    }
    /// Two axes of three keep their value.
    [[nodiscard]] std::vector<double> near(const std::vector<double>& centre, double reach)
    {
        std::vector<double> values = centre;
        const auto always = static_cast<std::size_t>(m_dice.uniform(Stream::Load, m_draws++) * static_cast<double>(m_axes.size()));
        for (std::size_t i = 0; i < m_axes.size(); ++i) {
            const double share = m_dice.between(Stream::Load, m_draws++, -reach, reach);
            if (i == always || m_dice.uniform(Stream::Load, m_draws++) < 1.0 / 3)
                values[i] = std::clamp(values[i] + share * (m_axes[i].high - m_axes[i].low), m_axes[i].low, m_axes[i].high);
        }
        return values;
    }
    void evaluateAll(const std::vector<std::vector<double>>& round)
    {
        const std::size_t before = m_all.size();
        m_all.resize(before + round.size());
        inParallel(round.size(), m_options.threads, m_options.run.stop, [&](std::size_t i) { m_all[before + i] = evaluate(round[i]); });
        if (m_options.run.progress)
            m_options.run.progress({0.8 * static_cast<double>(m_all.size()) / std::max(m_options.budget, 1)});
    }

    const Program& m_program;
    const domain::Scenario& m_scenario;
    const TuneOptions& m_options;
    std::vector<Axis> m_axes;
    Dice m_dice;
    std::uint64_t m_draws = 0;
    std::vector<Candidate> m_all;
};

/// The best, and beside them what is cheaper and misses more, or is safer: spread over the front, since engines differ a little.
std::vector<Candidate> toConfirm(const Search& search, std::size_t count)
{
    std::vector<Candidate> sorted = search.all();
    search.sortByScore(sorted);
    std::vector<Candidate> chosen(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(std::min(sorted.size(), count / 2)));
    // Safer by the fluid engine: the latest batch a second earlier each time.
    double latest = chosen.empty() ? 0 : chosen.front().totals.latestSeconds;
    for (const Candidate& one : sorted) {
        if (chosen.size() >= count * 3 / 4)
            break;
        if (one.totals.deadlineMisses == 0 && one.totals.unfinished == 0 && one.totals.latestSeconds <= latest - 1) {
            latest = one.totals.latestSeconds;
            chosen.push_back(one);
        }
    }
    const auto cheapness = [](const Candidate& one) { return std::pair(one.totals.coreHours, one.totals.deadlineMisses); };
    std::sort(sorted.begin(), sorted.end(), [&](const Candidate& a, const Candidate& b) { return cheapness(a) < cheapness(b); });
    std::vector<Candidate> front;
    int fewest = std::numeric_limits<int>::max();
    for (const Candidate& one : sorted) {
        if (one.totals.unfinished == 0 && one.totals.deadlineMisses < fewest) {
            fewest = one.totals.deadlineMisses;
            front.push_back(one);
        }
    }
    const std::size_t rest = count - std::min(chosen.size(), count);
    for (std::size_t i = 0; i < std::min(rest, front.size()); ++i)
        chosen.push_back(front[front.size() - 1 - i * front.size() / std::max<std::size_t>(rest, front.size())]);
    return chosen;
}

/// Of those that come to an end; of all only where none does.
std::vector<ScenarioOutcome> frontOf(std::vector<ScenarioOutcome> outcomes)
{
    const auto isDone = [](const ScenarioOutcome& one) { return one.unfinished == 0; };
    if (std::any_of(outcomes.begin(), outcomes.end(), isDone))
        std::erase_if(outcomes, std::not_fn(isDone));
    std::sort(outcomes.begin(), outcomes.end(), [](const ScenarioOutcome& a, const ScenarioOutcome& b) {
        return std::tuple(a.unfinished, a.deadlineMisses, a.coreHours) < std::tuple(b.unfinished, b.deadlineMisses, b.coreHours);
    });
    std::vector<ScenarioOutcome> front;
    for (ScenarioOutcome& one : outcomes) {
        if (front.empty() || one.coreHours < front.back().coreHours)
            front.push_back(std::move(one));
    }
    std::reverse(front.begin(), front.end());
    return front;
}

std::vector<domain::Sensitivity> sensitivityOf(const Search& search, const std::vector<double>& best)
{
    std::vector<domain::Sensitivity> all;
    for (std::size_t i = 0; i < best.size(); ++i) {
        const Axis& axis = search.axes()[i];
        const double step = (axis.high - axis.low) / 10;
        std::vector<double> low = best;
        std::vector<double> high = best;
        low[i] = std::max(best[i] - step, axis.low);
        high[i] = std::min(best[i] + step, axis.high);
        domain::Sensitivity one{axis.name, {}};
        for (const std::vector<double>* values : std::initializer_list<const std::vector<double>*>{&low, &best, &high}) {
            const Totals totals = search.evaluate(*values).totals;
            const double value = axis.valueOf((*values)[i]);
            if (one.points.empty() || one.points.back().value < value)
                one.points.push_back({value, totals.coreHours, totals.deadlineMisses});
        }
        all.push_back(std::move(one));
    }
    return all;
}

} // namespace

domain::Result<domain::TuneResult> tune(const domain::Workload& workload, const domain::Scenario& scenario, const TuneOptions& options)
{
    const auto bad = [&](const QString& accepted) {
        return domain::failure(domain::ErrorCode::BadArgument, {{u"name"_s, u"policy"_s}, {u"value"_s, scenario.policy}, {u"accepted"_s, accepted}});
    };
    const policy::PolicyInfo* info = policy::findPolicy(scenario.policy.toStdString());
    if (!info)
        return tl::unexpected(policy::Policy::make(scenario.policy, {}).error());
    if (info == &policy::dynamicAllocationInfo())
        return bad(u"deadline, forecast, target-tracking, throughput, fixed"_s);
    const auto program = makeProgram(workload, scenario);
    if (!program)
        return tl::unexpected(program.error());
    Search search(*program, scenario, options);
    if (search.axes().empty())
        return bad(u"deadline, forecast, target-tracking, throughput, fixed"_s);
    search.run();
    if (options.run.stop.stop_requested())
        return domain::failure(domain::ErrorCode::Cancelled);

    const std::vector<Candidate> chosen = toConfirm(search, static_cast<std::size_t>(std::max(options.confirmed, 2)));
    std::vector<std::optional<domain::Result<ScenarioOutcome>>> confirmed(chosen.size());
    inParallel(chosen.size(), options.threads, options.run.stop, [&](std::size_t i) {
        confirmed[i] = runProgram(*program, search.scenarioOf(chosen[i].values, EngineKind::Exact), {.progress = {}, .stop = options.run.stop});
    });
    if (options.run.stop.stop_requested())
        return domain::failure(domain::ErrorCode::Cancelled);
    domain::TuneResult result;
    std::vector<Candidate> exact;
    std::vector<ScenarioOutcome> outcomes;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        if (!confirmed[i] || !*confirmed[i])
            continue;
        outcomes.push_back(std::move(**confirmed[i]));
        exact.push_back({.values = chosen[i].values, .totals = totalsOf(outcomes.back()), .outcome = outcomes.size() - 1});
    }
    if (exact.empty())
        return tl::unexpected(confirmed.front().value().error());
    search.sortByScore(exact);
    result.best = outcomes[exact.front().outcome];
    result.pareto = frontOf(std::move(outcomes));
    result.sensitivity = sensitivityOf(search, exact.front().values);
    result.evaluated = static_cast<int>(search.all().size());
    for (const Candidate& one : search.all())
        result.others.push_back({0, one.totals.coreHours, one.totals.deadlineMisses});
    if (const auto optimum = clairvoyantOptimum(*program))
        result.optimumCoreHours = optimum->coreHours;
    if (options.run.progress)
        options.run.progress({1});
    return result;
}

} // namespace stoker::simulation
