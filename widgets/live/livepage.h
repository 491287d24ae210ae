// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/snapshotdiff.h"
#include "session/session.h"
#include "widgets/live/tilevalues.h"

#include <QPointer>
#include <QWidget>

class QSplitter;
class QStackedLayout;

namespace stoker::widgets {

class ChartStack;
class MessageBar;
class RangeBar;
class StateView;
class TileStrip;

/// The Live page of one session: tiles, three charts on one time axis, and below them whatever the window puts there (the executor table).
/// Before the first figures it says what is going on; when they grow old it says so. GUI thread; does not own the session, and lets go when it dies.
class LivePage final : public QWidget {
    Q_OBJECT
public:
    explicit LivePage(QWidget* parent = nullptr);
    ~LivePage() override;

    /// Null: no application.
    void setSession(session::Session* session);
    /// For the cost of today.
    void setPrice(const CorePrice& price);
    /// The lower half. Becomes a child of the splitter.
    void setLowerWidget(QWidget* widget);
    [[nodiscard]] ChartStack* charts() const { return m_charts; }
    [[nodiscard]] TileStrip* tiles() const { return m_tiles; }

    /// Where the splitter stands and which range is shown.
    [[nodiscard]] QByteArray saveLayout() const;
    bool restoreLayout(const QByteArray& layout);

signals:
    void ledgerLineRequested(quint64 line);
    void decisionRequested(quint64 decision);
    void connectRequested();
    void demoRequested();
    /// Why nothing can be steered, and what would enable it: the connect page knows.
    void steeringHelpRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void onUpdated(const domain::SnapshotDiff& diff);
    void onStateChanged();
    void onStateAction(int index);
    void onBannerAction();
    void refresh();
    void refreshBanner();
    void refreshEvents();

    QPointer<session::Session> m_session;
    QStackedLayout* m_stack;
    StateView* m_state;
    MessageBar* m_banner;
    TileStrip* m_tiles;
    ChartStack* m_charts;
    RangeBar* m_ranges;
    QSplitter* m_splitter;
    QWidget* m_lower = nullptr;
    QString m_dismissed; ///< the sentence that was waved away
    bool m_bannerRetries = false;
    bool m_eventsDirty = true;
    CorePrice m_price;
};

} // namespace stoker::widgets
