// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/lab/bench.h"
#include "session/program/planbook.h"
#include "session/program/settings.h"
#include "widgets/lab/labexport.h"

#include <QTimer>
#include <QWidget>

class QDoubleSpinBox;
class QMenu;
class QScrollArea;
class QStackedLayout;

namespace stoker::widgets {

class Button;
class DeadlineField;
class ElidedLabel;
class Label;
class LabCharts;
class LabStatus;
class LinkButton;
class ModelPanel;
class OutcomeView;
class ParetoPlot;
class PolicyColumn;
class PolicyColumns;
class SegmentedControl;
class SensitivityView;
class StateView;
class TraceMenu;
class TracePanel;

/// The policy lab: a trace, 2 to 4 policies with their sliders, what each would have come to, and the tuner. Needs no connection. GUI thread.
class LabPage final : public QWidget {
    Q_OBJECT
public:
    /// All outlive it.
    LabPage(ports::TraceOpener& opener, ports::WhatIfRunner& runner, session::program::Settings& settings, const session::program::PlanBook& plans, QWidget* parent = nullptr);
    ~LabPage() override;

    void open(const QString& address);
    /// Why no policy can be put into the shadow now; empty = one can.
    void setShadowBlocked(const QString& why);
    /// A trace is open and every column has its last answer; or there is nothing to wait for.
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] session::lab::Bench& bench() { return m_bench; }
    [[nodiscard]] QWidget* first() const;
    [[nodiscard]] TraceMenu* traceMenu() const { return m_trace; }
    [[nodiscard]] PolicyColumn* column(std::size_t index) const { return m_columns.at(index); }
    [[nodiscard]] ModelPanel* model() const { return m_model; }
    /// The column that the button at the foot speaks of: the chosen one, else the best.
    [[nodiscard]] std::size_t chosen() const;
    void choose(std::size_t column);
    void tune();
    /// FileUnwritable is told by failed().
    bool exportTo(const QString& path, LabFormat format);
    bool saveScenario(const QString& path);
    bool openScenario(const QString& path);
    /// Which engine the figures are of and what runs, as the page says it (LabStatus::text).
    [[nodiscard]] QString status() const;

signals:
    /// Put this into the shadow of the watched application.
    void shadowRequested(const stoker::policy::Plan& plan);
    void failed(const stoker::domain::Error& error);
    void informed(const QString& sentence);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum class Lower { TradeOff, Sensitivity, Trace, Cluster };

    [[nodiscard]] QWidget* makeOptions();
    [[nodiscard]] QWidget* makeOutcome();
    [[nodiscard]] QWidget* makeLower();
    void build();
    void layOutColumns();
    void connectBench();
    void onTrace();
    void onSetup();
    void onOutcome(std::size_t column);
    void onTuning();
    void refreshOutcome();
    void refreshStatus();
    void refreshLower();
    void refreshShadow();
    void showState();
    void showDeadline();
    void remember();
    void askExport(LabFormat format);
    void askScenario();
    void askCost();
    [[nodiscard]] bool lacksCost() const;
    [[nodiscard]] std::optional<double> price() const;
    [[nodiscard]] item::Comparison comparison() const;

    session::program::Settings& m_settings;
    const session::program::PlanBook& m_plans;
    session::lab::Bench m_bench;
    ports::TracePtr m_shown;
    std::optional<std::size_t> m_chosen;
    [[nodiscard]] bool isOpen() const; ///< nobody chose, and without a deadline nothing says which is the best
    std::vector<policy::Plan> m_arranged; ///< the columns as they were last shown
    QString m_shadowBlocked;
    QTimer m_remember;

    TraceMenu* m_trace = nullptr;
    std::vector<QWidget*> m_captions; ///< of the options: they go where there is no room
    ElidedLabel* m_found = nullptr;
    SegmentedControl* m_engine = nullptr;
    DeadlineField* m_deadline = nullptr;
    Button* m_undo = nullptr;
    Button* m_redo = nullptr;
    Button* m_add = nullptr;
    Button* m_tune = nullptr;
    Button* m_export = nullptr;
    QStackedLayout* m_stack = nullptr;
    StateView* m_state = nullptr;
    std::vector<int> m_stateActions;
    QScrollArea* m_area = nullptr;
    PolicyColumns* m_places = nullptr; ///< of m_columns
    std::vector<PolicyColumn*> m_columns;
    LabCharts* m_charts = nullptr;
    QWidget* m_right = nullptr;
    QWidget* m_below = nullptr; ///< the card below the outcome
    LabStatus* m_status = nullptr;
    OutcomeView* m_outcome = nullptr;
    QDoubleSpinBox* m_price = nullptr;
    ElidedLabel* m_verdict = nullptr;
    ElidedLabel* m_notes = nullptr;
    Button* m_shadow = nullptr;
    SegmentedControl* m_lower = nullptr;
    QStackedLayout* m_lowerStack = nullptr;
    ElidedLabel* m_lowerText = nullptr;
    LinkButton* m_lowerAction = nullptr;
    ParetoPlot* m_pareto = nullptr;
    SensitivityView* m_sensitivity = nullptr;
    TracePanel* m_tracePanel = nullptr;
    ModelPanel* m_model = nullptr;
    domain::ClusterModel m_csvModel; ///< what was said of the last CSV, offered for the next
};

} // namespace stoker::widgets
