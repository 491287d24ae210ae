// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordingfigures.h"

#include <QAbstractTableModel>

#include <vector>

namespace stoker::item {

/// Two recordings side by side: a row for each figure that one of them knows; its name, A, B, and how far B is from A. RawRole: the value. GUI thread.
class RecordingComparisonModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, First, Second, Difference };
    static constexpr int kColumns = 4;
    explicit RecordingComparisonModel(QObject* parent = nullptr);

    void setFigures(const domain::RecordedFigures& first, const domain::RecordedFigures& second);
    void clear();
    [[nodiscard]] int rowOf(domain::RecordedFigure figure) const; ///< -1: not shown
    /// Tab-separated, with its header.
    [[nodiscard]] QString toText() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    domain::RecordedFigures m_first;
    domain::RecordedFigures m_second;
    std::vector<domain::RecordedFigure> m_rows;
};

} // namespace stoker::item
