// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace stoker::widgets {

/// What the shades and markers of the timeline mean. Names only what is on the screen: "not watched" and what policies decided join when there is such a thing.
/// Where there is no room for all, the ones at the left go first.
class TimelineLegend final : public QWidget {
    Q_OBJECT
public:
    explicit TimelineLegend(QWidget* parent = nullptr);
    void setNotWatchedShown(bool shown);
    void setDecisionsShown(bool sent, bool shadow);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_notWatched = false;
    bool m_sent = false;
    bool m_shadow = false;
};

} // namespace stoker::widgets
