// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QFont>
#include <QFrame>
#include <QLabel>

namespace stoker::widgets {

/// Text of a designed size and colour role; follows a change of theme. Plain text always: names come from the cluster and may hold markup.
class Label : public QLabel {
    Q_OBJECT
public:
    explicit Label(const QString& text = {}, int px = 13, ColorRole role = ColorRole::Text, QFont::Weight weight = QFont::Normal, QWidget* parent = nullptr);

    void setRole(ColorRole role);

protected:
    void changeEvent(QEvent* event) override;
    [[nodiscard]] ColorRole role() const { return m_role; }

private:
    void updateColor();

    ColorRole m_role;
    bool m_updating = false;
};

/// One line that ends in "…" where there is no room; the whole of it is the tool tip then. Accessible name: the whole text.
/// With a short form, that is what is shown in less room, before anything is cut.
class ElidedLabel final : public Label {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString& text = {}, int px = 13, ColorRole role = ColorRole::Text, QFont::Weight weight = QFont::Normal, QWidget* parent = nullptr);

    void setText(const QString& text, const QString& shortForm = {});
    [[nodiscard]] QString text() const { return m_whole; }
    /// What fits into the label's width: the whole, else the short form; still uncut.
    [[nodiscard]] QString shownForm() const;
    void setElideMode(Qt::TextElideMode mode);
    [[nodiscard]] bool isElided() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString m_whole;
    QString m_short;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

/// A line of one pixel in the border colour.
class Hairline final : public QFrame {
    Q_OBJECT
public:
    explicit Hairline(Qt::Orientation orientation, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace stoker::widgets
