// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/recordings.h"

#include <QAbstractListModel>
#include <QWidget>

#include <vector>

class QListView;

namespace stoker::widgets {

class Button;
class Label;

/// The runs of the history, newest first. Text: name; SecondTextRole: when it was watched last, for how long, and how large it is. GUI thread.
class RecordedListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    /// A row that stays keeps its place.
    void setRuns(const std::vector<ports::HistoryRun>& runs);
    [[nodiscard]] const ports::HistoryRun* run(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::vector<ports::HistoryRun> m_runs;
};

/// "Watched before": what the history holds of applications that are not watched now, to be opened again or removed. Empty, it hides itself. GUI thread.
class RecordedList final : public QWidget {
    Q_OBJECT
public:
    /// `recordings` outlives it.
    explicit RecordedList(ports::Recordings& recordings, QWidget* parent = nullptr);

    /// Asks again what there is.
    void refresh();
    /// The addresses that are watched now: what is recorded there is live, and not of before.
    void setWatched(const QStringList& addresses);
    [[nodiscard]] QListView* list() const { return m_list; }

signals:
    void openRequested(const stoker::ports::RecordingPlace& place);
    void failed(const stoker::domain::Error& error);

private:
    void open();
    void askToRemove();
    void remove(qint64 run);
    void take(const std::vector<ports::HistoryRun>& runs);
    void refreshButtons();

    ports::Recordings& m_recordings;
    RecordedListModel m_model;
    std::vector<ports::HistoryRun> m_runs;
    QStringList m_watched;
    QListView* m_list;
    Button* m_open;
    Button* m_remove;
};

} // namespace stoker::widgets
