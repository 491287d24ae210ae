// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>
#include <QStringList>
#include <QStringView>
#include <QWidget>

namespace stoker::widgets {

/// A few choices side by side, exactly one chosen. Each segment is a radio button underneath: Tab reaches the chosen one,
/// the arrow keys move the choice, a screen reader hears a radio group.
class SegmentedControl final : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedControl(QWidget* parent = nullptr);
    explicit SegmentedControl(const QStringList& texts, QWidget* parent = nullptr);

    int addSegment(const QString& text, QStringView iconName = {});
    [[nodiscard]] int count() const { return static_cast<int>(m_segments.size()); }
    /// -1: none chosen (a range that is none of the offered ones).
    [[nodiscard]] int currentIndex() const;
    void setCurrentIndex(int index);
    /// `tip`: what it is, or why it is off.
    void setSegmentEnabled(int index, bool enabled, const QString& tip = {});
    /// Only the icons, where there is no room; a screen reader hears the texts all the same.
    void setIconsOnly(bool iconsOnly);

signals:
    /// By the user or by setCurrentIndex(), when it differs.
    void currentIndexChanged(int index);
    /// By the user, also when it was the current one already. `pointed`: with the mouse, so the focus may go where the choice has its effect.
    void chosen(int index, bool pointed);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<QRadioButton*> m_segments;
    int m_current = -1;
};

} // namespace stoker::widgets
