// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QComboBox;
class QDoubleSpinBox;

namespace stoker::widgets {

class Label;
class SegmentedControl;

/// One rule in a form, with the sentence it makes and what it would read now. Modal by open(); accepted() then rule(). GUI thread.
class RuleDialog final : public QDialog {
    Q_OBJECT
public:
    /// What a rule reads now; empty: not known.
    using Reading = std::function<std::optional<double>(const domain::AlertRule&)>;

    /// `fresh`: it is added rather than changed.
    RuleDialog(const domain::AlertRule& rule, bool fresh, Reading reading, QWidget* parent = nullptr);
    [[nodiscard]] domain::AlertRule rule() const;

private:
    void chooseFigure();
    void refresh();

    domain::AlertRule m_given;
    Reading m_reading;
    QComboBox* m_figure;
    Label* m_help;
    SegmentedControl* m_comparison;
    QDoubleSpinBox* m_threshold;
    Label* m_unit;
    Label* m_windowCaption;
    QDoubleSpinBox* m_window;
    QDoubleSpinBox* m_duration;
    SegmentedControl* m_severity;
    Label* m_sentence;
    Label* m_now;
    QTimer m_tick;
};

} // namespace stoker::widgets
