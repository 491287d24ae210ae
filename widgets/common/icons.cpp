// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

// At file scope: the macro declares a function, which must not land in a namespace.
static void initIconResources() { Q_INIT_RESOURCE(stoker); }

namespace stoker::widgets {
namespace {

Q_LOGGING_CATEGORY(lcIcons, "stoker.widgets.icons")

QByteArray source(const QString& name)
{
    static QHash<QString, QByteArray> read;
    static const bool ready = [] { initIconResources(); return true; }();
    Q_UNUSED(ready)
    const auto found = read.constFind(name);
    if (found != read.constEnd())
        return *found;
    QFile file(QStringLiteral(":/stoker/icons/%1.svg").arg(name));
    QByteArray svg;
    if (file.open(QIODevice::ReadOnly))
        svg = file.readAll();
    else
        qCWarning(lcIcons) << "no such icon:" << name;
    return *read.insert(name, svg);
}

class Engine final : public QIconEngine {
public:
    Engine(QString name, ColorRole role) : m_name(std::move(name)), m_role(role) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(rect.width(), rect.height());
        paintIcon(painter, QPointF(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2), m_name, colorOf(mode), side);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1); }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        // Qt asks in device pixels here and sets the ratio itself.
        return iconPixmap(m_name, colorOf(mode), std::min(size.width(), size.height()), 1);
    }
    QIconEngine* clone() const override { return new Engine(*this); } // NOLINT: the contract of QIconEngine
    QString key() const override { return QStringLiteral("stoker"); }
    bool isNull() override { return source(m_name).isEmpty(); }

private:
    QColor colorOf(QIcon::Mode mode) const { return color(mode == QIcon::Disabled ? ColorRole::Text3 : m_role); }

    QString m_name;
    ColorRole m_role;
};

} // namespace

QIcon icon(QStringView name, ColorRole role) { return QIcon(new Engine(name.toString(), role)); } // QIcon owns its engine

QPixmap iconPixmap(QStringView name, const QColor& color, int size, qreal devicePixelRatio)
{
    const int side = std::max(1, static_cast<int>(std::ceil(size * devicePixelRatio)));
    const QString key = QStringLiteral("stoker/%1/%2/%3/%4").arg(name, color.name(QColor::HexArgb)).arg(side).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray svg = source(name.toString());
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    if (!svg.isEmpty()) {
        svg.replace("currentColor", color.name().toLatin1());
        QSvgRenderer renderer(svg);
        QPainter painter(&pixmap);
        painter.setOpacity(color.alphaF());
        renderer.render(&painter, QRectF(0, 0, side, side));
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter* painter, QPointF topLeft, QStringView name, const QColor& color, int size)
{
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    painter->drawPixmap(topLeft, iconPixmap(name, color, size, ratio));
}

} // namespace stoker::widgets
