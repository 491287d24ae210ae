// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"
#include "words/units.h"

#include <QAbstractTableModel>

#include <vector>

namespace stoker::item {

enum class AlertColumn { Severity, What, Since, Value, State };
inline constexpr int kAlertColumnCount = 5;

/// Alerts as a table: active ones first, the worst on top, then those that are over; newest first among equals. Fed event by event
/// (session::AlertWatch); never resets but in setEvents(). RawRole: severity, epoch ms, value. IconRole of Severity; SeverityRole of Severity, What and
/// State. GUI thread.
class AlertModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit AlertModel(QObject* parent = nullptr);

    void setEvents(std::vector<domain::AlertEvent> events);
    /// A new one, or a new state of a known one (by id); moves to its place.
    void put(const domain::AlertEvent& event);
    void remove(quint64 id);

    [[nodiscard]] const domain::AlertEvent* event(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(quint64 id) const;
    [[nodiscard]] int activeCount() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(AlertColumn column, const domain::AlertEvent& event) const;
    [[nodiscard]] QString toolTip(AlertColumn column, const domain::AlertEvent& event) const;
    [[nodiscard]] int rowOf(quint64 id) const;

    std::vector<domain::AlertEvent> m_events; ///< as shown
    words::Units m_units;
};

} // namespace stoker::item
