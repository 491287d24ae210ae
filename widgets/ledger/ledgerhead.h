// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledgerline.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLineEdit;
class QMenu;

namespace stoker::widgets {

class Button;
class ElidedLabel;
class SegmentedControl;

/// Which lines of the ledger are looked at.
struct LedgerChoice {
    enum class Range { Session, Today, SevenDays, All };
    enum class Show {
        Changes,      ///< what reached the application, and decisions that change something
        Commands,     ///< also commands that were refused or taken back
        AllDecisions, ///< also every tick
    };
    Range range = Range::Session; ///< the others are of what is stored
    bool allApplications = false;
    Show show = Show::Changes;
    std::vector<domain::LineKind> kinds; ///< of commands; empty = all
    bool commands = true;
    bool decisions = true;
    QString text;
    friend bool operator==(const LedgerChoice&, const LedgerChoice&) = default;
};

/// The head of the list of the ledger: what it is, and everything that chooses its lines. GUI thread.
class LedgerHead final : public QWidget {
    Q_OBJECT
public:
    explicit LedgerHead(QWidget* parent = nullptr);

    [[nodiscard]] const LedgerChoice& choice() const { return m_choice; }
    /// Something is stored to choose from; else only the session is there.
    void setStored(bool stored);
    void setSummary(const QString& text);
    /// Whatever hides a line of the session is taken back.
    void showEverythingOfTheSession(bool withEveryDecision = false);
    void clearText();
    void clearKinds();
    void focusText();

signals:
    /// Text follows when nobody has typed for a moment.
    void choiceChanged();
    void exportRequested();

private:
    [[nodiscard]] QWidget* makeTop();
    [[nodiscard]] QWidget* makeBottom();
    void fillKinds();
    void takeKinds();
    void takeText();
    void checkAllKinds();
    void refresh();
    void set(const LedgerChoice& choice);

    LedgerChoice m_choice;
    ElidedLabel* m_summary;
    QComboBox* m_range;
    QComboBox* m_scope;
    QLineEdit* m_text;
    Button* m_kinds;
    QMenu* m_kindMenu;
    SegmentedControl* m_show;
};

} // namespace stoker::widgets
