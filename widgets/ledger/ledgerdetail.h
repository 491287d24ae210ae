// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"
#include "domain/ledgerline.h"
#include "ports/ledgerstore.h"

#include <QWidget>

class QGridLayout;

namespace stoker::widgets {

class Button;
class EffectLine;
class Label;
class LedgerChart;

/// One ledger line in full: who asked what, why, what came of it and when, and the executors around it. GUI thread.
class LedgerDetail final : public QWidget {
    Q_OBJECT
public:
    explicit LedgerDetail(QWidget* parent = nullptr);

    /// `history` belongs to the session's store; must outlive the next call; null = nobody saw the figures around it. `now` is the application's clock.
    void setLine(const domain::LedgerLine& line, const domain::History* history, domain::Instant now);
    /// What it was from time to time, oldest first; empty = not known. A line that stayed what it was says nothing new.
    void setStates(const std::vector<ports::LedgerState>& states);
    [[nodiscard]] const domain::LedgerLine& line() const { return m_line; }
    /// The states as they are shown: "12:00:03  accepted", one a line.
    [[nodiscard]] QString statesText() const;

signals:
    void showOnChartRequested(stoker::domain::Instant time);
    /// The line that is shown, as JSON.
    void copyRequested();

private:
    void addFact(const QString& name, const QString& value);
    void fillFacts();
    [[nodiscard]] QWidget* makeCourse();

    domain::LedgerLine m_line;
    Label* m_who;
    Label* m_headline;
    Label* m_sentence;
    QGridLayout* m_facts;
    Label* m_effectText;
    Label* m_effectTitle;
    EffectLine* m_effect;
    LedgerChart* m_chart;
    QWidget* m_course; ///< title and states
    QGridLayout* m_states;
    QStringList m_stateTexts;
    Button* m_showOnChart;
};

} // namespace stoker::widgets
