// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/program/planbook.h"
#include "widgets/policy/planeditor.h"

#include <QDialog>

namespace stoker::widgets {

class Button;
class Label;
class MessageBar;
class PlanList;

/// What the dialog is opened for.
struct PolicyContext {
    QString application;               ///< whose autopilot "Use" changes; empty: there is none, and nothing can be used
    std::optional<policy::Plan> used;  ///< what it goes by now
    QString whyNotUse;                 ///< empty = it can be used
    PlanEditor::Curl curl;
};

/// The policies: built-in and saved ones, edited, checked while they are, saved, and put to use. What is deleted or left unsaved can be had back.
/// GUI thread.
class PolicyDialog final : public QDialog {
    Q_OBJECT
public:
    /// `book` outlives it.
    PolicyDialog(session::program::PlanBook& book, PolicyContext context, QWidget* parent = nullptr);

    [[nodiscard]] PlanList* list() const { return m_list; }
    [[nodiscard]] PlanEditor* editor() const { return m_editor; }
    /// Saves what the file holds, under a name that is free, and shows it. What is wrong with the file is said, and nothing is changed.
    bool importFrom(const QString& path);

public slots:
    void save();
    void saveAs();
    void duplicate();
    void removeCurrent();
    /// Takes the last deletion or the last loss of edits back, while it is offered.
    void undo();
    void use();
    /// Asks first where edits would be lost.
    void reject() override;

signals:
    void used(const stoker::policy::Plan& plan);

private:
    struct Undo {
        policy::Plan plan;
        std::optional<std::size_t> row;    ///< a deletion: where it stood
        std::optional<policy::Plan> edited; ///< edits: of which one
    };
    void build();
    [[nodiscard]] QWidget* makeList();
    [[nodiscard]] QWidget* makeFoot();
    void showCurrent();
    void refresh();
    void refreshList();
    [[nodiscard]] bool isBuiltIn() const { return m_current.name.isEmpty(); }
    bool addAs(policy::Plan plan, const QString& wanted);
    bool check(const domain::Result<bool>& result);
    void say(const domain::Error& error);
    void offerUndo(Undo undo, const QString& sentence);
    void chooseImport();
    void chooseExport();

    session::program::PlanBook& m_book;
    PolicyContext m_context;
    policy::Plan m_opened;  ///< as the fields said when it opened
    policy::Plan m_current; ///< as it is saved, or built in
    std::optional<Undo> m_undo;
    PlanList* m_list;
    PlanEditor* m_editor;
    MessageBar* m_bar;
    Label* m_problem;
    Button* m_save;
    Button* m_saveAs;
    Button* m_duplicate;
    Button* m_remove;
    Button* m_export;
    Button* m_use;
};

} // namespace stoker::widgets
