// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QString>
#include <QWidget>

namespace stoker::widgets {

/// The colour of a column of the lab, which it keeps in every chart and table, as its letter (words::columnLetter).
[[nodiscard]] ColorRole columnColor(std::size_t column);

/// The letter in its square of 18 px.
class LetterMark final : public QWidget {
    Q_OBJECT
public:
    explicit LetterMark(std::size_t column, QWidget* parent = nullptr);
    static void paint(QPainter* painter, const QRectF& rect, std::size_t column);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::size_t m_column;
};

} // namespace stoker::widgets
