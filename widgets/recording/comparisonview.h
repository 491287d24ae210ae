// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"
#include "item/recordingcomparisonmodel.h"
#include "widgets/recording/comparisonsource.h"

#include <QWidget>

#include <optional>

class QTableView;

namespace stoker::widgets {

class ChartStack;
class ElidedLabel;
class Label;
class RangeBar;
class SegmentedControl;

/// Two recordings side by side: their charts over one another on one time axis, aligned by start or by time of day, and a table of how they differ. GUI thread.
class ComparisonView final : public QWidget {
    Q_OBJECT
public:
    explicit ComparisonView(QWidget* parent = nullptr);
    ~ComparisonView() override;

    /// Both null: none. `deadlineSeconds`: the time a batch may take; empty = its own interval.
    void setRecordings(const domain::RecordingPtr& first, const domain::RecordingPtr& second, std::optional<double> deadlineSeconds);
    [[nodiscard]] ChartStack* charts() const { return m_charts; }
    [[nodiscard]] const ComparisonSource& source() const { return m_source; }
    [[nodiscard]] const item::RecordingComparisonModel& model() const { return m_model; }
    [[nodiscard]] QTableView* table() const { return m_table; }

signals:
    /// Back to the first of them alone.
    void closeRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeTable();
    void align();

    ComparisonSource m_source;
    item::RecordingComparisonModel m_model;
    domain::RecordingPtr m_first;
    domain::RecordingPtr m_second;
    ElidedLabel* m_names[2];
    SegmentedControl* m_align;
    ChartStack* m_charts;
    RangeBar* m_ranges;
    QTableView* m_table;
    Label* m_note;
};

} // namespace stoker::widgets
