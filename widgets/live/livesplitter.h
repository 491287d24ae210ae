// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace stoker::widgets {

/// Charts over a table. When the window is resized both give and take; when a message comes or goes within the window only the table does, so
/// that no curve moves under the eye that reads it.
class LiveSplitter final : public QSplitter {
    Q_OBJECT
public:
    explicit LiveSplitter(QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int m_windowHeight = 0;
};

} // namespace stoker::widgets
