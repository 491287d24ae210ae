// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace stoker::widgets {

/// Messages about a page, one under the other, at its foot: above a page they would push its figures down, or lie over them. Takes no room, margins
/// included, while none of them is shown: a layout alone would keep its margins.
class BarStack final : public QWidget {
    Q_OBJECT
public:
    explicit BarStack(QWidget* parent = nullptr);
    void addBar(QWidget* bar);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();

    QVBoxLayout* m_column;
};

} // namespace stoker::widgets
