// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/program/alertrules.h"

#include <QWidget>

class QAbstractButton;
class QCheckBox;
class QTimeEdit;

namespace stoker::widgets {

class Label;

/// When alerts notify nobody: from, to, days, and whether critical ones pass. GUI thread.
class QuietHoursForm final : public QWidget {
    Q_OBJECT
public:
    explicit QuietHoursForm(QWidget* parent = nullptr);

    void setQuiet(const session::program::QuietHours& quiet);
    [[nodiscard]] session::program::QuietHours quiet() const;

signals:
    /// By the user.
    void edited();

private:
    void refresh();

    QCheckBox* m_enabled;
    QTimeEdit* m_from;
    QTimeEdit* m_to;
    QList<QAbstractButton*> m_days; ///< Monday first
    QCheckBox* m_critical;
};

} // namespace stoker::widgets
