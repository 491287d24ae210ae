// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/alerts.h"

#include <QWidget>

class QSplitter;

namespace stoker::widgets {

class AlertList;
class RuleEditor;

/// The alerts of one application beside the rules that raise them. GUI thread.
class AlertsPage final : public QWidget {
    Q_OBJECT
public:
    /// `rules` outlive the page.
    explicit AlertsPage(session::program::AlertRules& rules, QWidget* parent = nullptr);

    /// Null: no application. The session must outlive the page or the next call.
    void setSession(const session::Session* session);
    void showAlert(quint64 id);
    [[nodiscard]] QWidget* list() const;
    [[nodiscard]] RuleEditor* editor() const { return m_editor; }

signals:
    /// Show what it is about.
    void alertOpened(const stoker::domain::AlertEvent& event);
    void connectRequested();
    void demoRequested();
    void failed(const stoker::domain::Error& error);

private:
    session::program::AlertRules& m_rules;
    AlertList* m_list;
    RuleEditor* m_editor;
};

} // namespace stoker::widgets
