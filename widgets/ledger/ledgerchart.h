// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"

#include <QWidget>

#include <vector>

namespace stoker::widgets {

/// Usable, needed and target executors around one ledger line, as steps, with the moment of the command marked. Small: no axis of its own range,
/// no zoom; "Show on chart" leads to the Live page. GUI thread.
class LedgerChart final : public QWidget {
    Q_OBJECT
public:
    explicit LedgerChart(QWidget* parent = nullptr);
    /// The history belongs to the session's store and must outlive the next call; null = nothing to show.
    void show(const domain::History* history, domain::Instant from, domain::Instant to, domain::Instant mark);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Entry {
        std::size_t series; ///< of those that are drawn
        QString name;
        QString value;
        int width;
    };
    [[nodiscard]] std::vector<Entry> legend() const;
    /// Answers how high it is.
    int paintLegend(QPainter& painter) const;

    const domain::History* m_history = nullptr;
    domain::Instant m_from;
    domain::Instant m_to;
    domain::Instant m_mark;
};

} // namespace stoker::widgets
