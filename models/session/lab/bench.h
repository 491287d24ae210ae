// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcometable.h"
#include "policy/plan.h"
#include "ports/whatifrunner.h"

#include <QObject>

#include <array>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

/// The policy lab without its pixels.
namespace stoker::session::lab {

/// What the user arranged: what undo takes back, and what a scenario file holds beside the address of the trace.
struct Setup {
    std::vector<policy::Plan> columns;     ///< 2 to 4
    std::optional<double> deadlineSeconds; ///< empty = the batch interval
    domain::ClusterModel model;
    friend bool operator==(const Setup&, const Setup&) = default;
};

/// Where a column of `before` stands in `now`, where one column at the most came or went between them; empty: it is gone, or nobody can say. Pure.
[[nodiscard]] std::optional<std::size_t> columnAfter(const std::vector<policy::Plan>& before, const std::vector<policy::Plan>& now, std::size_t column);

/// One trace and the policies that are tried on it side by side. While a setting moves, the fluid engine answers: one run at a time for each column, the newest
/// settings as soon as the one before has answered; where only the exact one can, that does, as well while it moves. When it rests, the resting engine (exact, unless chosen otherwise) does, and its answer takes the place of the other.
/// What is out of date is cancelled. Lives on one thread, on which opener and runner are called; they outlive it.
class Bench final : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t kFewest = 2;
    static constexpr std::size_t kMost = 4;
    static constexpr std::size_t kMostUndo = 200;
    enum class State { Empty, Opening, Ready, Failed };
    enum class Gesture {
        Moving, ///< a slider is dragged: fluid only, and one step of undo for the whole drag
        Done,
    };

    Bench(ports::TraceOpener& opener, ports::WhatIfRunner& runner, QObject* parent = nullptr);
    ~Bench() override;

    // The trace.
    /// What was arranged stays, but what the model says of the trace before (withTraceFields) does not; nor, on a trace of the
    /// other kind (batches, jobs), the deadline and what the columns began with (plansFor). With `arranged`, that takes its place as soon as the
    /// trace is there; empty columns in it are those to start with.
    void open(const QString& address, std::optional<Setup> arranged = {});
    /// Tries a trace again that could not be opened, with what it does not say of itself.
    void retry(const domain::ClusterModel& model);
    /// What the trace that is being opened, or could not be, is opened with.
    [[nodiscard]] const domain::ClusterModel& openingModel() const { return m_arranged.model; }
    /// Back to the trace that was there before, if there was one.
    void cancelOpening();
    /// Ready as well while a CSV is read again because the model has changed: the trace before stays until the other is there.
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const ports::TracePtr& trace() const { return m_trace; } ///< the last that opened; null before
    [[nodiscard]] const QString& address() const { return m_address; }     ///< of what is opened, else of trace()
    [[nodiscard]] const QString& traceAddress() const { return m_openedAddress; } ///< of trace(), to which setup() belongs
    [[nodiscard]] double progress() const { return m_progress; }           ///< 0 to 1, while Opening
    [[nodiscard]] const std::optional<domain::Error>& openError() const { return m_openError; } ///< Failed

    // The settings.
    [[nodiscard]] const Setup& setup() const { return m_setup; }
    void setSetup(const Setup& setup);
    void setPlan(std::size_t column, const policy::Plan& plan, Gesture gesture = Gesture::Done);
    void addColumn(const policy::Plan& plan);
    void removeColumn(std::size_t column);
    void setDeadline(std::optional<double> seconds);
    void setModel(const domain::ClusterModel& model);
    [[nodiscard]] bool canUndo() const { return m_at > 0; }
    [[nodiscard]] bool canRedo() const { return m_at + 1 < m_history.size(); }
    void undo();
    void redo();
    /// Fluid = nothing follows.
    void setRestingEngine(domain::EngineKind engine);
    [[nodiscard]] domain::EngineKind restingEngine() const { return m_resting; }
    /// The time a batch may take: the deadline that was set, else the interval of the trace; empty = neither is known.
    [[nodiscard]] std::optional<double> deadlineSeconds() const;

    // What came of it.
    /// The last answer, whose `engine` says who gave it; null before the first. It may be of settings that have changed since: see isCurrent().
    [[nodiscard]] const domain::ScenarioOutcome* outcome(std::size_t column) const;
    [[nodiscard]] std::vector<const domain::ScenarioOutcome*> outcomes() const;
    /// The answer is of these very settings.
    [[nodiscard]] bool isCurrent(std::size_t column) const;
    [[nodiscard]] bool isRunning(std::size_t column) const;
    /// The engine that runs now; empty = none does.
    [[nodiscard]] std::optional<domain::EngineKind> runningEngine(std::size_t column) const;
    /// 0 to 1, of the run of the resting engine; 0 without one.
    [[nodiscard]] double runProgress(std::size_t column) const;
    /// Ends what the resting engine runs and what waits for it: the fluid answers stay, until runResting() or until what they are of changes.
    void cancelResting();
    /// This column has no answer of the resting engine because of cancelResting().
    [[nodiscard]] bool isRestCancelled(std::size_t column) const;
    /// Begins again what cancelResting() ended.
    void runResting();
    [[nodiscard]] const std::optional<domain::Error>& error(std::size_t column) const;
    /// Nothing runs and nothing waits.
    [[nodiscard]] bool isAtRest() const;
    /// How long the last answer of each column took, the longest of them.
    [[nodiscard]] std::chrono::milliseconds lastTook() const;

    // The tuner. One search at a time. It and what it found go with the policy of their column, the deadline, the model and the trace; not with other columns.
    void tune(std::size_t column, double costWeight, int budget);
    void cancelTuning();
    [[nodiscard]] bool isTuning() const { return m_isTuning; }
    [[nodiscard]] double tuningProgress() const { return m_tuneProgress; }
    [[nodiscard]] const std::optional<domain::TuneResult>& tuned() const { return m_tuned; }
    [[nodiscard]] std::size_t tunedColumn() const { return m_tunedColumn; }
    [[nodiscard]] const std::optional<domain::Error>& tuneError() const { return m_tuneError; }
    /// Puts the settings of an outcome of tuned() into its column; of another policy than the column's: does nothing.
    void takeTuned(const domain::ScenarioOutcome& outcome);

signals:
    /// state(), trace(), progress() or openError().
    void traceChanged();
    /// setup(), or what can be undone.
    void setupChanged();
    /// outcome(), error(), isRunning() or isCurrent() of this column.
    void outcomeChanged(std::size_t column);
    /// runProgress() of this column: at each per cent, ten times a second at the most.
    void progressChanged(std::size_t column);
    void tuningChanged();

private:
    struct Column;
    void read(const QString& address, bool again);
    void opened(const ports::TracePtr& trace, bool again);
    [[nodiscard]] bool needsReading() const;
    void change(Setup setup, Gesture gesture);
    void apply(const Setup& before, Gesture gesture);
    void request(std::size_t column);
    void run(std::size_t column, domain::EngineKind engine);
    [[nodiscard]] std::optional<std::size_t> columnOf(quint64 number) const;
    void progressed(std::size_t column, double done);
    void answered(std::size_t column, domain::Result<domain::ScenarioOutcome> result);
    void rest();
    void restart();
    void fitToTrace(const ports::TracePtr& before, Setup& setup) const;
    void followTuned(const Setup& before);
    void forgetTuned();
    [[nodiscard]] domain::Scenario scenario(const policy::Plan& plan, domain::EngineKind engine) const;

    ports::TraceOpener& m_opener;
    ports::WhatIfRunner& m_runner;
    State m_state = State::Empty;
    ports::TracePtr m_trace;
    QString m_address;
    QString m_openedAddress;
    double m_progress = 0;
    std::optional<domain::Error> m_openError;
    quint64 m_opening = 0; ///< number of the last open(); what answers to another is late
    Setup m_arranged;      ///< of what is being opened
    bool m_isArranged = false; ///< all of it counts; else its model only
    domain::ClusterModel m_readWith; ///< what m_trace was read with
    bool m_readsAgain = false;
    bool m_againFailed = false;
    QFuture<domain::Result<ports::TracePtr>> m_openFuture;

    Setup m_setup;
    std::deque<Setup> m_history; ///< m_history[m_at] is what m_setup was when it last rested
    std::size_t m_at = 0;
    bool m_moving = false;
    domain::EngineKind m_resting = domain::EngineKind::Exact;
    std::vector<std::unique_ptr<Column>> m_columns;
    quint64 m_runs = 0;

    QFuture<domain::Result<domain::TuneResult>> m_tuneFuture;
    quint64 m_tuning = 0;
    bool m_isTuning = false;
    double m_tuneProgress = 0;
    std::optional<domain::TuneResult> m_tuned;
    std::size_t m_tunedColumn = 0;
    std::optional<domain::Error> m_tuneError;
};

} // namespace stoker::session::lab
