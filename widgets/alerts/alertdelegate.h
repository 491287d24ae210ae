// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"
#include "widgets/common/theme.h"

#include <QStyledItemDelegate>

namespace stoker::widgets {

/// The icon and the colour of a severity; the word always stands beside them.
[[nodiscard]] QStringView severityIcon(domain::AlertSeverity severity);
[[nodiscard]] ColorRole severityInk(domain::AlertSeverity severity);

/// Rows of the list of alerts as the ledger's: hairlines, the current row tinted with an accent bar, severity as icon and word; colour by item::Severity.
class AlertDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace stoker::widgets
