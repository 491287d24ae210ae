// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/fieldundo.h"

#include <QDoubleSpinBox>
#include <QKeyEvent>

namespace stoker::widgets {
namespace {

class Passer final : public QObject {
public:
    Passer(QWidget* field, std::function<bool()> isTyping) : QObject(field), m_isTyping(std::move(isTyping)) { field->installEventFilter(this); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::ShortcutOverride) {
            const auto* key = static_cast<QKeyEvent*>(event);
            if ((key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) && !m_isTyping()) {
                event->ignore();
                return true;
            }
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<bool()> m_isTyping;
};

} // namespace

void leaveUndoToPage(QWidget* field, std::function<bool()> isTyping) { new Passer(field, std::move(isTyping)); }

void leaveUndoToPage(QDoubleSpinBox* field)
{
    leaveUndoToPage(field, [field] {
        const bool special = field->value() <= field->minimum() && !field->specialValueText().isEmpty();
        return field->text() != (special ? field->specialValueText() : field->prefix() + field->textFromValue(field->value()) + field->suffix());
    });
}

} // namespace stoker::widgets
