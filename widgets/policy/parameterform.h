// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/parameter.h"

#include <QScrollArea>

class QVBoxLayout;

namespace stoker::widgets {

class ParameterField;

/// A scrolling form over one or more schemas: what is offered, checked and explained comes from the schema alone. GUI thread.
class ParameterForm final : public QScrollArea {
    Q_OBJECT
public:
    explicit ParameterForm(QWidget* parent = nullptr);

    /// `title` and `help` may be empty. `owner`: whose parameters they are, as words::parameterHelp() knows it. `schema` outlives the form.
    void addSection(const QString& title, const QString& help, const QString& owner, std::span<const policy::Parameter> schema);
    void clear();
    /// What is not in it becomes the default; names that no field has are passed over.
    void setValues(const QVariantMap& values);
    /// Those that are not their default.
    [[nodiscard]] QVariantMap values() const;
    /// Puts the sentence under the field of this name and takes all others away; false: there is no such field.
    bool setFault(const QString& name, const QString& sentence);
    [[nodiscard]] ParameterField* field(const QString& name) const;

signals:
    void changed();

private:
    QVBoxLayout* m_column;
    QList<ParameterField*> m_fields;
};

} // namespace stoker::widgets
