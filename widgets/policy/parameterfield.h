// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/parameter.h"

#include <QVariant>
#include <QWidget>

class QGridLayout;

namespace stoker::widgets {

class Button;
class Label;

/// One parameter of a policy or guard as a row of a form: what it is called and, small, its name in files and on the command line; an editor of its type
/// with unit and range; the way back to the default; what it means and, under it, what is wrong with it. GUI thread.
class ParameterField final : public QWidget {
    Q_OBJECT
public:
    /// `parameter` outlives it: schemas live as long as the program.
    ParameterField(const policy::Parameter& parameter, const QString& word, const QString& help, QWidget* parent = nullptr);

    [[nodiscard]] const QString& name() const { return m_name; }
    /// Invalid = the default. What the editor cannot show (a text for a number) becomes the default.
    void setValue(const QVariant& value);
    /// As it was given, to the last digit, unless it was edited; invalid = the default.
    [[nodiscard]] const QVariant& value() const { return m_value; }
    /// Empty = nothing is wrong.
    void setFault(const QString& sentence);
    [[nodiscard]] QString fault() const;
    [[nodiscard]] QWidget* editor() const { return m_editor; }

signals:
    /// By the user.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeEditor();
    [[nodiscard]] QVariant fallback() const;
    [[nodiscard]] QString fallbackText() const;
    void edited(const QVariant& value);
    void show(const QVariant& value);
    void refresh();

    const policy::Parameter& m_parameter;
    QString m_name;
    QVariant m_value;
    Label* m_caption;
    Label* m_range;
    QWidget* m_editor;
    Button* m_reset;
    Label* m_fault;
};

} // namespace stoker::widgets
