// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace stoker::widgets {

/// A surface with a hairline border and radius 6: where things end. No shadow, no margins of its own.
class Card final : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace stoker::widgets
