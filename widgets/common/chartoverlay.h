// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace stoker::widgets {

class ChartStack;

/// What lies over a whole stack: crosshair with its dots, the span being dragged, the focus ring, a message. Part of ChartStack.
class ChartOverlay final : public QWidget {
    Q_OBJECT
public:
    explicit ChartOverlay(ChartStack* stack);

    /// The crosshair, or the values under it, are not where they were. Repaints only the strips it left and came to.
    void cursorMoved();
    void setSelection(double from, double to, bool visible);
    void setFocusRing(bool on);
    void setMessage(const QString& headline, const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int cursorX() const; ///< -1: no crosshair
    [[nodiscard]] QRect strip(int x) const;

    ChartStack* m_stack;
    int m_drawnX = -1;
    double m_from = 0;
    double m_to = 0;
    bool m_selecting = false;
    bool m_focus = false;
    QString m_headline;
    QString m_sentence;
};

} // namespace stoker::widgets
