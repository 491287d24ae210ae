// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QStringList>

#include <vector>

class QMenu;

namespace stoker::widgets {

/// A trace that is offered by name.
struct TraceChoice {
    QString address;
    QString text;
    friend bool operator==(const TraceChoice&, const TraceChoice&) = default;
};

/// Which trace is open, and behind it where another one comes from: the built-in day, a file, a folder, what this window shows, what was watched before, the last
/// ones. GUI thread.
class TraceMenu final : public QPushButton {
    Q_OBJECT
public:
    static constexpr qsizetype kMostRecent = 8;
    static constexpr std::size_t kMostStored = 12;
    explicit TraceMenu(QWidget* parent = nullptr);

    void setAddress(const QString& address);
    /// The newest first.
    void setRecent(const QStringList& addresses);
    [[nodiscard]] const QStringList& recent() const { return m_recent; }
    /// The recordings that this window shows.
    void setShown(std::vector<TraceChoice> recordings);
    /// What the history holds, the newest first.
    void setStored(std::vector<TraceChoice> recordings);
    void openFile();
    void openFolder();

signals:
    void traceChosen(const QString& address);
    void scenarioRequested();
    /// It is about to drop down, so what is stored should be known.
    void storedRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fill();
    void offer(const QString& title, const std::vector<TraceChoice>& traces);
    QString m_address;
    QStringList m_recent;
    std::vector<TraceChoice> m_shown;
    std::vector<TraceChoice> m_stored;
    QMenu* m_menu;
};

inline constexpr QLatin1StringView kBuiltInDay{"demo:day"};

} // namespace stoker::widgets
