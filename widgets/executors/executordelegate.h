// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "item/executorcolumns.h"

#include <QStyledItemDelegate>

namespace stoker::widgets {

/// Paints the cells of look, section 5: bars left of a fixed slot for their figure, icon and word for a state, a hairline under each row.
/// Reads the model by roles only. Sizes follow the body font.
class ExecutorDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace stoker::widgets
