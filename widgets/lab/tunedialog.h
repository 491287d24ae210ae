// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace stoker::widgets {

/// Which policy is tuned, what a miss may cost, and how many candidates are tried. GUI thread.
class TuneDialog final : public QDialog {
    Q_OBJECT
public:
    /// `policies`: of the columns, in order; `column`: the one that is offered first.
    TuneDialog(const QStringList& policies, std::size_t column, QWidget* parent = nullptr);

    [[nodiscard]] std::size_t column() const;
    /// As domain::TuneRequest::costWeight.
    [[nodiscard]] double costWeight() const;
    [[nodiscard]] int budget() const;

private:
    QComboBox* m_column;
    QCheckBox* m_never;
    QDoubleSpinBox* m_worth;
    QSpinBox* m_budget;
};

} // namespace stoker::widgets
