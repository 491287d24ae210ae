// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace stoker::widgets {

/// Rows of the ledger: figures first, who with an icon, what in DemiBold, the current row tinted with an accent bar; colour by item::Severity.
class LedgerDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace stoker::widgets
