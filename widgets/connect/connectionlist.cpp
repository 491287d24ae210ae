// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connect/connectionlist.h"

#include "widgets/common/chip.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/painting.h"
#include "widgets/common/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

namespace stoker::widgets {
namespace {

constexpr int kRow = 52;

class ConnectionDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {scaled(200), scaled(kRow)}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const PainterSaver saver(painter);
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect row = option.rect;
        listRowGround(painter, option);
        // Without a name the address is all there is to say: once, in the middle.
        const QString second = index.data(ConnectionListModel::AddressRole).toString();
        const bool once = index.data().toString() == second;
        if (once)
            painter->translate(0, scaled(9));
        Chip::paint(painter, QRectF(row.x() + scaled(12), row.y() + scaled(9), scaled(46), scaled(18)), domain::Environment(index.data(ConnectionListModel::EnvironmentRole).toInt()));

        const int standingWidth = paintStanding(painter, option, index);
        const QRect name(row.x() + scaled(68), row.y() + scaled(7), row.width() - scaled(88) - standingWidth, scaled(20));
        painter->setFont(textFont(13, QFont::DemiBold));
        painter->setPen(color(ColorRole::Text, option.palette));
        painter->drawText(name, Qt::AlignVCenter, QFontMetrics(painter->font()).elidedText(index.data().toString(), Qt::ElideMiddle, name.width()));
        if (once)
            return;
        const QRect address(row.x() + scaled(68), row.y() + scaled(27), row.width() - scaled(80), scaled(18));
        painter->setFont(textFont(11));
        painter->setPen(color(ColorRole::Text2, option.palette));
        painter->drawText(address, Qt::AlignVCenter, QFontMetrics(painter->font()).elidedText(second, Qt::ElideMiddle, address.width()));
    }

private:
    /// Answers the width it took, from the right.
    static int paintStanding(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
    {
        const QString text = index.data(ConnectionListModel::StandingTextRole).toString();
        if (text.isEmpty())
            return 0;
        const auto standing = ConnectionStanding(index.data(ConnectionListModel::StandingRole).toInt());
        const QRect row = option.rect;
        const bool caution = standing == ConnectionStanding::NoPlugin || standing == ConnectionStanding::Failed;
        const QColor ink = color(caution ? ColorRole::CautionText : ColorRole::Text2, option.palette);
        painter->setFont(textFont(12));
        const int width = QFontMetrics(painter->font()).horizontalAdvance(text);
        const int left = row.right() - scaled(12) - width;
        painter->setPen(ink);
        painter->drawText(QRect(left, row.y() + scaled(7), width + 2, scaled(20)), Qt::AlignVCenter, text);
        if (standing == ConnectionStanding::Live) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(color(ColorRole::Good, option.palette));
            painter->drawEllipse(QPointF(left - scaled(8), row.y() + scaled(17) + 0.5), 3.5, 3.5);
        } else if (caution || index.data(ConnectionListModel::ReadOnlyRole).toBool()) {
            paintIcon(painter, QPointF(left - scaled(18), row.y() + scaled(11)), caution ? u"warn" : u"lock", ink, scaled(13));
        }
        return width + scaled(22);
    }
};

} // namespace

void ConnectionListModel::setConnections(const std::vector<domain::ConnectionSettings>& connections)
{
    // Few rows, changed by hand: what stays in place keeps its index, the rest is told row by row.
    const int common = int(std::min(m_connections.size(), connections.size()));
    if (int(m_connections.size()) > common) {
        beginRemoveRows({}, common, int(m_connections.size()) - 1);
        m_connections.resize(std::size_t(common));
        endRemoveRows();
    }
    std::copy_n(connections.begin(), common, m_connections.begin());
    if (common > 0)
        emit dataChanged(index(0), index(common - 1));
    if (int(connections.size()) > common) {
        beginInsertRows({}, common, int(connections.size()) - 1);
        m_connections.insert(m_connections.end(), connections.begin() + common, connections.end());
        endInsertRows();
    }
}

void ConnectionListModel::setStanding(const QString& address, ConnectionStanding standing)
{
    m_standings.insert(address, standing);
    if (const QModelIndex changed = indexOf(address); changed.isValid())
        emit dataChanged(changed, changed);
}

void ConnectionListModel::setWatched(const QStringList& addresses, const QStringList& silent)
{
    if (m_watched == addresses && m_silent == silent)
        return;
    m_watched = addresses;
    m_silent = silent;
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

const domain::ConnectionSettings* ConnectionListModel::connection(const QModelIndex& index) const
{
    const bool known = index.isValid() && index.row() < int(m_connections.size());
    return known ? &m_connections[std::size_t(index.row())] : nullptr;
}

QModelIndex ConnectionListModel::indexOf(const QString& address) const
{
    for (std::size_t i = 0; i < m_connections.size(); ++i) {
        if (m_connections[i].address == address)
            return index(int(i));
    }
    return {};
}

int ConnectionListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_connections.size());
}

ConnectionStanding ConnectionListModel::standing(const domain::ConnectionSettings& connection) const
{
    if (m_silent.contains(connection.address))
        return ConnectionStanding::Failed;
    return m_watched.contains(connection.address) ? ConnectionStanding::Live : m_standings.value(connection.address, ConnectionStanding::Unknown);
}

QString ConnectionListModel::standingText(const domain::ConnectionSettings& connection) const
{
    switch (standing(connection)) {
    case ConnectionStanding::Live:
        return connection.readOnly ? tr("watched, read-only") : tr("watched");
    case ConnectionStanding::NoPlugin:
        return tr("no plugin");
    case ConnectionStanding::Failed:
        return tr("no answer");
    case ConnectionStanding::Unknown:
        break;
    }
    if (connection.readOnly)
        return tr("read-only");
    if (!connection.lastUsed)
        return {};
    const QDateTime used = domain::toDateTime(*connection.lastUsed);
    const QDate today = QDate::currentDate();
    if (used.date() == today)
        return tr("used %1").arg(used.toString(QStringLiteral("HH:mm")));
    //: A day of this year, and one of another, in Qt's letters: 26 Nov, 26 Nov 2025
    const QString form = used.date().year() == today.year() ? tr("d MMM") : tr("d MMM yyyy");
    //: when a connection was last used; %1 is a date or a time of day
    return tr("used %1").arg(QLocale().toString(used.date(), form));
}

QVariant ConnectionListModel::data(const QModelIndex& index, int role) const
{
    const domain::ConnectionSettings* one = connection(index);
    if (!one)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return one->name.isEmpty() ? one->address : one->name;
    case Qt::ToolTipRole:
    case AddressRole:
        return one->address;
    case Qt::AccessibleTextRole:
        return one->name.isEmpty() ? tr("%1, %2, %3").arg(Chip::word(one->environment), one->address, standingText(*one))
                                   : tr("%1, %2, %3, %4").arg(Chip::word(one->environment), one->name, one->address, standingText(*one));
    case EnvironmentRole:
        return int(one->environment);
    case StandingRole:
        return int(standing(*one));
    case StandingTextRole:
        return standingText(*one);
    case ReadOnlyRole:
        return one->readOnly;
    default:
        return {};
    }
}

ConnectionListView::ConnectionListView(QWidget* parent) : QListView(parent)
{
    setItemDelegate(new ConnectionDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAccessibleName(tr("Connections"));
}

} // namespace stoker::widgets
