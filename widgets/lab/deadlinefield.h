// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

#include <optional>

namespace stoker::widgets {

/// The time a batch may take, in s. Its minimum, 0, stands for "left to the trace" and shows what holds then; the first step from there begins at that number. Emptied: back
/// to the trace. GUI thread.
class DeadlineField final : public QDoubleSpinBox {
    Q_OBJECT
public:
    explicit DeadlineField(QWidget* parent = nullptr);

    /// What holds where nothing is set, and how it reads; empty = nothing does.
    void setOwn(std::optional<double> seconds, const QString& text);
    void stepBy(int steps) override;
    [[nodiscard]] double valueFromText(const QString& text) const override;

protected:
    [[nodiscard]] StepEnabled stepEnabled() const override;
    [[nodiscard]] QValidator::State validate(QString& text, int& position) const override;
    void fixup(QString& text) const override;

private:
    std::optional<double> m_own;
};

} // namespace stoker::widgets
