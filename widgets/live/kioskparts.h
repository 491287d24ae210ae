// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "widgets/live/notices.h"

#include <QWidget>

#include <vector>

namespace stoker::widgets {

/// The first line of the wall: environment, application, who holds the target and what was done last; live or not; the time of day.
class KioskHead final : public QWidget {
    Q_OBJECT
public:
    explicit KioskHead(QWidget* parent = nullptr);

    struct Values {
        domain::Environment environment = domain::Environment::Development;
        QString application;
        QString doing;
        QString state;
        bool live = false;
        QString time;
        friend bool operator==(const Values&, const Values&) = default;
    };
    void setValues(const Values& values);
    [[nodiscard]] const Values& values() const { return m_values; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Values m_values;
};

/// The last line of the wall: the most urgent notice, and how many there are. Hidden when there is none.
class KioskFoot final : public QWidget {
    Q_OBJECT
public:
    explicit KioskFoot(QWidget* parent = nullptr);
    void setNotices(std::vector<Notice> notices);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Notice> m_notices;
};

} // namespace stoker::widgets
