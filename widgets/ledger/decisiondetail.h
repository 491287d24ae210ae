// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "domain/ledgerline.h"

#include <QScrollArea>

class QGridLayout;

namespace stoker::widgets {

class Button;
class Label;

/// One decision of a policy in full: what it saw, what it wanted, what each guard left of that, who was to leave, and what came of it. GUI thread.
class DecisionDetail final : public QScrollArea {
    Q_OBJECT
public:
    explicit DecisionDetail(QWidget* parent = nullptr);

    /// `command`: the ledger line of what was sent; null = nothing was, or it is not at hand. `charted`: there are figures around it to show.
    void setDecision(const domain::DecisionLine& decision, const domain::LedgerLine* command, bool charted = true);
    [[nodiscard]] const domain::DecisionLine& decision() const { return m_decision; }
    /// Every fact as "name: value", one a line.
    [[nodiscard]] QString text() const;

signals:
    void showOnChartRequested(stoker::domain::Instant time);
    void commandRequested(quint64 line);

private:
    void addCaption(const QString& text);
    void addFact(const QString& name, const QString& value, bool strong = false);
    void addObserved();
    void clear();

    domain::DecisionLine m_decision;
    QString m_effect;
    bool m_filled = false;
    QStringList m_text;
    Label* m_who;
    Label* m_headline;
    Label* m_sentence;
    QGridLayout* m_facts;
    Button* m_command;
    Button* m_chart;
};

} // namespace stoker::widgets
