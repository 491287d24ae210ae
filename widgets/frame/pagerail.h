// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>
#include <QWidget>

class QVBoxLayout;

namespace stoker::widgets {

class RailButton;

/// The pages of the window as icon over word, 68 wide; those at the foot are about the program, not the application.
/// Tab reaches the current one, Up and Down move between them. GUI thread.
class PageRail final : public QWidget {
    Q_OBJECT
public:
    explicit PageRail(QWidget* parent = nullptr);

    /// Answers the index of the page, in the order of the calls. `tip` also says its keys.
    int addPage(QStringView iconName, const QString& word, const QString& tip, bool atFoot = false);
    /// The same page, with something else on it.
    void setPage(int page, QStringView iconName, const QString& word, const QString& tip);
    /// A page that cannot be shown is not offered either; all are at first.
    void setPageVisible(int page, bool visible);
    void setCurrent(int page);
    [[nodiscard]] int current() const { return m_current; }
    /// So many things of that page wait; 0 takes the badge away. `loud`: filled with the colour of trouble, else quiet. `what` is said with the page's name.
    void setBadge(int page, int count, bool loud, const QString& what = {});
    [[nodiscard]] int badge(int page) const;

signals:
    void pageChosen(int page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QList<RailButton*> m_buttons;
    QVBoxLayout* m_top;
    QVBoxLayout* m_foot;
    int m_current = -1;
};

} // namespace stoker::widgets
