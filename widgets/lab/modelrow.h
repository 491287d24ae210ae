// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/modelfields.h"

#include <QWidget>

class QDoubleSpinBox;

namespace stoker::widgets {

class Button;
class ElidedLabel;

/// One field of the cluster model: what it is called, its number, and who says it. Untouched it shows what the trace says, or what is assumed; a number of the
/// user's own is bold, and a button goes back. 26 high. GUI thread.
class ModelRow final : public QWidget {
    Q_OBJECT
public:
    explicit ModelRow(domain::ModelField field, QWidget* parent = nullptr);

    /// `own`: what holds where nothing is chosen.
    void show(std::optional<double> chosen, const domain::ModelValue& own, domain::TraceKind kind);
    [[nodiscard]] domain::ModelField field() const { return m_field; }
    [[nodiscard]] std::optional<double> chosen() const;
    [[nodiscard]] QDoubleSpinBox* editor() const;
    /// "from the log", "assumed", "chosen".
    [[nodiscard]] QString source() const;

signals:
    /// By the user; empty = back to the trace's own.
    void changed(std::optional<double> value);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Field;
    domain::ModelField m_field;
    Field* m_editor;
    ElidedLabel* m_source;
    Button* m_back;
};

} // namespace stoker::widgets
