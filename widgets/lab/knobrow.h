// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/lab/knob.h"
#include "widgets/common/theme.h"

#include <QVariant>
#include <QWidget>

#include <vector>

class QDoubleSpinBox;
class QSlider;

namespace stoker::widgets {

class ElidedLabel;

/// One parameter of a column: its name, a slider whose tick is the default, and its number; for what is no number an editor of its kind. 24 high. GUI thread.
class KnobRow final : public QWidget {
    Q_OBJECT
public:
    KnobRow(session::lab::Knob knob, ColorRole color, QWidget* parent = nullptr);

    [[nodiscard]] const session::lab::Knob& knob() const { return m_knob; }
    /// Invalid = the default.
    void setValue(const QVariant& value);
    [[nodiscard]] const QVariant& value() const { return m_value; }
    [[nodiscard]] QSlider* slider() const { return m_slider; }
    [[nodiscard]] QDoubleSpinBox* field() const { return m_field; }
    /// What takes the keyboard, from left to right.
    [[nodiscard]] std::vector<QWidget*> editors() const;

signals:
    /// By the user; `moving`: the slider is still held.
    void changed(bool moving);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeOther();
    [[nodiscard]] QVariant fallback() const;
    [[nodiscard]] std::optional<double> number() const;
    void take(const QVariant& value, bool moving);
    void show();

    session::lab::Knob m_knob;
    QVariant m_value;
    ElidedLabel* m_label;
    QSlider* m_slider = nullptr;
    QDoubleSpinBox* m_field = nullptr;
    QWidget* m_other = nullptr;
};

} // namespace stoker::widgets
