// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace stoker::widgets {

/// Messages about a page, one under the other. Takes no room, margins included, while none of them is shown: a layout alone would keep its margins.
/// In the layout above the page it is for what stays; floated, for what comes and goes while somebody aims at something: then it lies over
/// the top of the page, and nothing moves.
class BarStack final : public QWidget {
    Q_OBJECT
public:
    explicit BarStack(QWidget* parent = nullptr);
    void addBar(QWidget* bar);
    /// `page` must be a sibling; lies over its upper edge from now on.
    void floatOver(QWidget* page);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void place();

    QVBoxLayout* m_column;
    QWidget* m_page = nullptr;
};

} // namespace stoker::widgets
