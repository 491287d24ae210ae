// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/program/alertrules.h"
#include "widgets/alerts/ruledialog.h"

#include <QWidget>

namespace stoker::widgets {

class Button;
class ElidedLabel;
class MessageBar;
class QuietHoursForm;
class RuleList;

/// The rules of the program and its quiet hours: add, edit, duplicate, remove with undo, switch on and off, import, export. Every change holds at once and is
/// written. GUI thread.
class RuleEditor final : public QWidget {
    Q_OBJECT
public:
    /// `rules` outlive it.
    explicit RuleEditor(session::program::AlertRules& rules, QWidget* parent = nullptr);

    /// What rules read now; shown while one is edited.
    void setReading(RuleDialog::Reading reading) { m_reading = std::move(reading); }
    [[nodiscard]] RuleList* list() const { return m_list; }

    /// Replaces every rule, with undo. FileUnreadable, BadArgument or MissingArgument: nothing is changed.
    domain::Result<bool> importFrom(const QString& path);

public slots:
    void add();
    void edit();
    void duplicate();
    void removeCurrent();
    /// Takes the last removal or replacement back, while it is offered.
    void undo();

signals:
    /// Something the operator asked for here went wrong.
    void failed(const stoker::domain::Error& error);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Undo {
        session::program::AlertSetup before;
        session::program::AlertSetup after;
    };
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeFoot();
    void openDialog(const domain::AlertRule& rule, bool fresh, std::optional<std::size_t> row = {});
    void chooseImport();
    void chooseExport();
    void offerUndo(session::program::AlertSetup before, const QString& sentence);
    void check(const domain::Result<bool>& result);
    void refresh();
    void refreshButtons();

    session::program::AlertRules& m_rules;
    RuleDialog::Reading m_reading;
    ElidedLabel* m_summary;
    MessageBar* m_fault;
    RuleList* m_list;
    MessageBar* m_undoBar;
    std::optional<Undo> m_undo; ///< what undo takes back
    Button* m_edit = nullptr;
    Button* m_duplicate = nullptr;
    Button* m_remove = nullptr;
    QuietHoursForm* m_quiet;
};

} // namespace stoker::widgets
