// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QStringView>

#include <optional>

namespace stoker::widgets {

enum class ButtonRole { Normal, Primary, Danger, Flat };

/// A push button of the design: 28 high, its icon in the colour of its role. The name of an icon-only button is its tool tip.
class Button final : public QPushButton {
    Q_OBJECT
public:
    explicit Button(const QString& text, QStringView iconName = {}, ButtonRole role = ButtonRole::Normal, QWidget* parent = nullptr);

    void setRole(ButtonRole role);
    void setIconName(QStringView name);
    /// Where there is no room, its icon alone: `icon` while it is on. What it is called stays its accessible name.
    void setCompact(bool compact, QStringView icon);
    /// Says for two seconds what was done, in place of its text: where nothing else shows that it was.
    void sayDone(const QString& done);
    /// An icon without text: `what` is its tool tip and its accessible name.
    [[nodiscard]] static Button* iconOnly(QStringView iconName, const QString& what, QWidget* parent = nullptr);

private:
    void updateIcon();

    QString m_iconName;
    std::optional<std::pair<QString, QString>> m_whole; ///< text and icon, while compact
    ButtonRole m_role = ButtonRole::Normal;
};

/// Words that act, where a frame would shout: DemiBold, accent, underlined under the pointer. A button in all else.
class LinkButton final : public QPushButton {
    Q_OBJECT
public:
    explicit LinkButton(const QString& text, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace stoker::widgets
