// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"

#include <QWidget>

namespace stoker::widgets {

/// The environment as a word in its colour: PROD filled, TEST and DEV outlined. 46 x 18 at 11 px.
class Chip final : public QWidget {
    Q_OBJECT
public:
    explicit Chip(domain::Environment environment = domain::Environment::Development, QWidget* parent = nullptr);

    void setEnvironment(domain::Environment environment);
    /// Larger for a dialog's head or the wall: the height of its word in px, 11 by default.
    void setTextSize(int px);
    [[nodiscard]] QSize sizeHint() const override;

    /// For delegates that paint one themselves.
    static void paint(QPainter* painter, const QRectF& rect, domain::Environment environment, int px = 11);
    [[nodiscard]] static QString word(domain::Environment environment);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void updateNames();

    domain::Environment m_environment;
    int m_px = 11;
};

} // namespace stoker::widgets
