// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace stoker::app {

class MainWindow;

/// Takes one picture of a window: waits until its page has its data (a minute at most), then the time that was asked for, and writes exactly
/// the size that was asked for, in pixels of the picture at any scale. Works offscreen. GUI thread.
class Screenshot final : public QObject {
    Q_OBJECT
public:
    Screenshot(MainWindow& window, ScreenshotRequest request, QObject* parent = nullptr);
    /// Before the window is shown.
    void prepare();
    void start();

    /// The picture of a window at `size` pixels, whatever the scale; null when the window cannot be made that small.
    [[nodiscard]] static QPixmap picture(QWidget& window, QSize size);

signals:
    /// `error` is empty when the file is written.
    void finished(const QString& error);

private:
    void check();
    void take();

    QPointer<MainWindow> m_window;
    ScreenshotRequest m_request;
    QTimer m_poll; ///< for data
    QTimer m_deadline;
};

} // namespace stoker::app
