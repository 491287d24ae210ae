// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "widgets/live/tilevalues.h"

#include <QPointer>
#include <QWidget>

class QTimer;

namespace stoker::widgets {

class ChartStack;
class KioskHead;
class KioskFoot;
class StateView;
class TileStrip;

/// The wall: name, tiles, charts and one line of what matters, full screen, read-only: no control, no table. Made for 1920 x 1080.
/// GUI thread; does not own the session.
class KioskView final : public QWidget {
    Q_OBJECT
public:
    explicit KioskView(QWidget* parent = nullptr);
    ~KioskView() override;

    void setSession(session::Session* session);
    /// For the cost of today.
    void setPrice(const CorePrice& price);
    [[nodiscard]] ChartStack* charts() const { return m_charts; }

signals:
    /// Escape or a double click.
    void leaveRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void refreshEvents();

    QPointer<session::Session> m_session;
    QWidget* m_content;
    StateView* m_state;
    KioskHead* m_head;
    TileStrip* m_tiles;
    ChartStack* m_charts;
    KioskFoot* m_foot;
    QTimer* m_clock;
    bool m_eventsDirty = true;
    CorePrice m_price;
};

} // namespace stoker::widgets
