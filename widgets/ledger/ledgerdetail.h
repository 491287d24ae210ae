// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"
#include "domain/ledgerline.h"

#include <QWidget>

class QGridLayout;

namespace stoker::widgets {

class EffectLine;
class Label;
class LedgerChart;

/// One ledger line in full: who asked what, why, what came of it and when, and the executors around it. GUI thread.
class LedgerDetail final : public QWidget {
    Q_OBJECT
public:
    explicit LedgerDetail(QWidget* parent = nullptr);

    /// `history` belongs to the session's store; must outlive the next call. `now` is the application's clock.
    void setLine(const domain::LedgerLine& line, const domain::History* history, domain::Instant now);
    [[nodiscard]] const domain::LedgerLine& line() const { return m_line; }

signals:
    void showOnChartRequested(stoker::domain::Instant time);

private:
    void addFact(const QString& name, const QString& value);
    void clearFacts();
    void fillFacts();

    domain::LedgerLine m_line;
    Label* m_who;
    Label* m_headline;
    Label* m_sentence;
    QGridLayout* m_facts;
    Label* m_effectText;
    Label* m_effectTitle;
    EffectLine* m_effect;
    LedgerChart* m_chart;
};

} // namespace stoker::widgets
