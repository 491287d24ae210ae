// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshot.h"

#include "app/mainwindow.h"
#include "words/sentences.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>

#include <cmath>

namespace stoker::app {
namespace {

using namespace std::chrono_literals;
constexpr auto kPatience = 60s;

QSize logical(QSize pixels, double ratio)
{
    return {int(std::ceil(pixels.width() / ratio)), int(std::ceil(pixels.height() / ratio))};
}

} // namespace

Screenshot::Screenshot(MainWindow& window, ScreenshotRequest request, QObject* parent) : QObject(parent), m_window(&window), m_request(std::move(request))
{
    m_poll.setInterval(50ms);
    connect(&m_poll, &QTimer::timeout, this, &Screenshot::check);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(kPatience);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_poll.stop();
        const QString what = m_window ? m_window->waitingFor() : QString();
        emit finished(tr("No picture: %1 has no data after %2 s. %3").arg(m_request.file, QString::number(std::chrono::seconds(kPatience).count()), what));
    });
}

void Screenshot::prepare()
{
    if (m_request.size)
        m_window->resize(logical(*m_request.size, m_window->devicePixelRatioF()));
}

void Screenshot::start()
{
    m_deadline.start();
    m_poll.start();
}

void Screenshot::check()
{
    if (!m_window || !m_window->isReady())
        return;
    m_poll.stop();
    m_deadline.stop();
    QTimer::singleShot(m_request.after, this, &Screenshot::take);
}

QPixmap Screenshot::picture(QWidget& window, QSize size)
{
    const double ratio = window.devicePixelRatioF();
    window.resize(logical(size, ratio));
    if (window.size() != logical(size, ratio))
        return {};
    QPixmap pixmap(size);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(window.palette().color(QPalette::Window));
    window.render(&pixmap, {}, {}, QWidget::DrawWindowBackground | QWidget::DrawChildren);
    return pixmap;
}

void Screenshot::take()
{
    if (!m_window) {
        emit finished(tr("No picture: the window was closed."));
        return;
    }
    const QSize size = m_request.size.value_or(m_window->size() * m_window->devicePixelRatioF());
    const QPixmap pixmap = picture(*m_window, size);
    if (pixmap.isNull()) {
        const QSize least = m_window->minimumSizeHint() * m_window->devicePixelRatioF();
        emit finished(tr("No picture: the window cannot be %1x%2, it needs %3x%4.").arg(size.width()).arg(size.height()).arg(least.width()).arg(least.height()));
        return;
    }
    QFile file(m_request.file);
    if (!file.open(QIODevice::WriteOnly) || !pixmap.save(&file, "PNG") || !file.flush()) {
        emit finished(words::wholeText({domain::ErrorCode::FileUnwritable, {{QStringLiteral("path"), m_request.file}, {QStringLiteral("detail"), file.errorString()}}, false}));
        return;
    }
    emit finished({});
}

} // namespace stoker::app
