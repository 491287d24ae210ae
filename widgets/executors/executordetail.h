// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDialog>
#include <QPointer>

#include <vector>

namespace stoker::session {
class Session;
}

namespace stoker::widgets {

class Button;
class Label;

/// Everything known of one executor in words, following the polls: each column of the table, why it would not leave, the jobs on it.
class ExecutorDetail final : public QDialog {
    Q_OBJECT
public:
    ExecutorDetail(session::Session& session, domain::ExecutorId id, QWidget* parent = nullptr);
    /// The lines as shown: title and text.
    [[nodiscard]] std::vector<std::pair<QString, QString>> lines() const;

signals:
    void releaseRequested(const stoker::domain::ExecutorId& id);

private:
    void refresh();

    QPointer<session::Session> m_session;
    domain::ExecutorId m_id;
    Label* m_title;
    std::vector<std::pair<Label*, Label*>> m_lines;
    Button* m_release;
};

} // namespace stoker::widgets
