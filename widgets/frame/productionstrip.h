// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace stoker::widgets {

/// Three pixels of wine over the window of a production application. Wine, not red: a calm production screen holds no alarm colour.
class ProductionStrip final : public QWidget {
    Q_OBJECT
public:
    explicit ProductionStrip(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace stoker::widgets
