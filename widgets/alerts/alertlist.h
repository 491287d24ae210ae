// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "item/alertmodel.h"
#include "session/alerts.h"

#include <QPointer>
#include <QWidget>

class QStackedLayout;
class QTableView;

namespace stoker::widgets {

class Button;
class ElidedLabel;
class StateView;

/// The alerts of one application, and the chosen one with its rule and what can be done about it. Enter opens what it is about, A acknowledges. Where there is
/// none it says what is watched. GUI thread.
class AlertList final : public QWidget {
    Q_OBJECT
public:
    explicit AlertList(QWidget* parent = nullptr);

    /// Null: no application. `session` and the watch are one's own, and outlive their time here or are destroyed as QObjects.
    void setSession(const session::Session* session, session::AlertWatch* watch);
    /// The rules in force, for what to say where nothing is wrong.
    void setRules(const std::vector<domain::AlertRule>& rules);
    /// Chooses one and shows it.
    void showAlert(quint64 id);
    [[nodiscard]] QTableView* table() const { return m_table; }

signals:
    void opened(const stoker::domain::AlertEvent& event);
    void connectRequested();
    void demoRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeFoot();
    void put(quint64 id);
    void refresh();
    void refreshFoot();
    [[nodiscard]] const domain::AlertEvent* current() const;
    void openCurrent();
    void acknowledgeCurrent();

    QPointer<const session::Session> m_session;
    QPointer<session::AlertWatch> m_watch;
    std::vector<domain::AlertRule> m_rules;
    item::AlertModel m_model;
    ElidedLabel* m_summary;
    Button* m_all;
    QTableView* m_table;
    StateView* m_state;
    QStackedLayout* m_stack;
    QWidget* m_foot;
    ElidedLabel* m_what;
    ElidedLabel* m_rule;
    Button* m_acknowledge;
    Button* m_open;
};

} // namespace stoker::widgets
