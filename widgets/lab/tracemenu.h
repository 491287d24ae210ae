// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QStringList>

class QMenu;

namespace stoker::widgets {

/// Which trace is open, and behind it where another one comes from: the built-in day, a file, a folder, the last ones. GUI thread.
class TraceMenu final : public QPushButton {
    Q_OBJECT
public:
    static constexpr qsizetype kMostRecent = 8;
    explicit TraceMenu(QWidget* parent = nullptr);

    void setAddress(const QString& address);
    /// The newest first.
    void setRecent(const QStringList& addresses);
    [[nodiscard]] const QStringList& recent() const { return m_recent; }
    void openFile();
    void openFolder();

signals:
    void traceChosen(const QString& address);
    void scenarioRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fill();
    QString m_address;
    QStringList m_recent;
    QMenu* m_menu;
};

inline constexpr QLatin1StringView kBuiltInDay{"demo:day"};

} // namespace stoker::widgets
