// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"

#include <QListWidget>

namespace stoker::widgets {

/// Rules as rows: a check box for whether it is on, severity as icon and word, what it says. Space switches the current one on or off, Enter and a double
/// click edit it, Delete removes it, Ctrl+D duplicates it. GUI thread.
class RuleList final : public QListWidget {
    Q_OBJECT
public:
    explicit RuleList(QWidget* parent = nullptr);

    /// The current rule stays the current one, by id.
    void setRules(const std::vector<domain::AlertRule>& rules);
    [[nodiscard]] QString currentId() const;
    void setCurrentId(const QString& id);

signals:
    void enabledToggled(const QString& id, bool enabled);
    void editRequested();
    void removeRequested();
    void duplicateRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool m_filling = false;
};

} // namespace stoker::widgets
