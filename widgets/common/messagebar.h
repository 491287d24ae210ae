// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace stoker::widgets {

class Button;
class Label;
class LinkButton;

/// One sentence over a page: what is wrong, what follows, and the way out as a link at the right. 34 high, more when the sentence wraps.
class MessageBar final : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Information, Caution, Error };

    explicit MessageBar(QWidget* parent = nullptr);

    /// Shows itself; a new sentence is said to a screen reader, the same one again is not.
    void showMessage(Kind kind, const QString& sentence, const QString& action = {});
    /// With a cross at the right that hides it. Off by default: what is wrong now cannot be waved away.
    void setDismissable(bool dismissable);
    [[nodiscard]] QString text() const;
    [[nodiscard]] Kind kind() const { return m_kind; }

signals:
    void actionTriggered();
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind = Kind::Information;
    Label* m_text;
    LinkButton* m_action;
    Button* m_close;
};

} // namespace stoker::widgets
