// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledgerline.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace stoker::widgets {

/// One moment of the effect of a command.
struct EffectPoint {
    double seconds = 0; ///< after it was sent
    QString text;       ///< "first registered"
    friend bool operator==(const EffectPoint&, const EffectPoint&) = default;
};
/// Sent, first executor, all of them, as far as they were seen. Empty before it was sent. Pure.
[[nodiscard]] std::vector<EffectPoint> effectPoints(const domain::LedgerLine& line);

/// Where labels stand (their left edges) that want to be centred at `centres`, from left to right, none over another and none outside of `room`;
/// one that does not fit is cut in `widths`. Pure.
[[nodiscard]] std::vector<int> placeLabels(const std::vector<int>& centres, std::vector<int>& widths, int room, int gap);

/// The moments of one command on a line of time. GUI thread.
class EffectLine final : public QWidget {
    Q_OBJECT
public:
    explicit EffectLine(QWidget* parent = nullptr);
    void setLine(const domain::LedgerLine& line);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<EffectPoint> m_points;
    bool m_waiting = false; ///< more may come
};

} // namespace stoker::widgets
