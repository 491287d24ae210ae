// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QString>
#include <QStringList>
#include <QWidget>

class QHBoxLayout;

namespace stoker::widgets {

class Label;

/// What stands where there is nothing to show: an icon, one bold line, one grey line, and the ways out as links. For empty, loading, error,
/// read-only and "filter matches nothing".
class StateView final : public QWidget {
    Q_OBJECT
public:
    struct State {
        QString iconName; ///< empty while loading: no spinner
        QString headline;
        QString sentence;
        QStringList actions;
        bool caution = false; ///< the icon warns
    };
    explicit StateView(QWidget* parent = nullptr);

    void setState(const State& state);
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString sentence() const;

signals:
    /// The index in State::actions.
    void actionTriggered(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    State m_state;
    QWidget* m_icon;
    Label* m_headline;
    Label* m_sentence;
    QHBoxLayout* m_actions;
};

} // namespace stoker::widgets
