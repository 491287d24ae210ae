// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace stoker::widgets {

/// Which policy a window has, and under it what it does now: "would ask for 31", "steers", "held until 12:40". A button: its clicked() offers the policies.
/// Of one width whatever it says. GUI thread.
class PolicyBadge final : public QAbstractButton {
    Q_OBJECT
public:
    explicit PolicyBadge(QWidget* parent = nullptr);

    /// `policy` empty: none is chosen. `trouble`: `standing` is something to look at.
    void setState(const QString& policy, const QString& standing, bool trouble);
    void setNarrow(bool narrow);
    [[nodiscard]] QString standing() const { return m_standing; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_policy;
    QString m_standing;
    bool m_trouble = false;
    bool m_narrow = false;
};

} // namespace stoker::widgets
