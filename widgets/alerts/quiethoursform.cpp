// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alerts/quiethoursform.h"

#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLocale>
#include <QTimeEdit>

namespace stoker::widgets {

using session::program::QuietHours;
using namespace Qt::StringLiterals;

QuietHoursForm::QuietHoursForm(QWidget* parent)
    : QWidget(parent), m_enabled(new QCheckBox(tr("Quiet hours"))), m_from(new QTimeEdit), m_to(new QTimeEdit), m_critical(new QCheckBox(tr("Critical alerts notify all the same")))
{
    setAccessibleName(tr("Quiet hours"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(11, 9, 11, 11);
    column->setSpacing(8);
    m_enabled->setFont(textFont(13, QFont::DemiBold));
    m_enabled->setObjectName(u"quiet"_s);
    m_enabled->setToolTip(tr("Alerts of these hours are listed, but no notification is shown."));
    auto* first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(m_enabled);
    first->addStretch(1);
    for (const auto& [edit, word] : {std::pair{m_from, tr("from", "quiet hours: from 22:00")}, std::pair{m_to, tr("to", "quiet hours: to 07:00")}}) {
        auto* caption = new Label(word, 13, ColorRole::Text2);
        caption->setBuddy(edit);
        edit->setDisplayFormat(u"HH:mm"_s);
        edit->setFont(figureFont(13));
        edit->setFixedSize(scaled(76), scaled(28));
        edit->setAccessibleName(word);
        first->addWidget(caption);
        first->addWidget(edit);
        connect(edit, &QTimeEdit::timeChanged, this, &QuietHoursForm::edited);
    }
    column->addLayout(first);

    auto* days = new QHBoxLayout;
    days->setSpacing(4);
    const QLocale locale;
    for (int day = 1; day <= 7; ++day) {
        auto* button = new QCheckBox(locale.standaloneDayName(day, QLocale::ShortFormat));
        button->setAccessibleName(locale.standaloneDayName(day));
        button->setToolTip(tr("Quiet hours that begin on this day"));
        days->addWidget(button);
        if (day < 7)
            days->addStretch(1);
        m_days.append(button);
        connect(button, &QAbstractButton::toggled, this, &QuietHoursForm::edited);
    }
    column->addLayout(days);
    column->addWidget(m_critical);
    connect(m_enabled, &QCheckBox::toggled, this, [this] {
        refresh();
        emit edited();
    });
    connect(m_critical, &QCheckBox::toggled, this, &QuietHoursForm::edited);
    refresh();
}

void QuietHoursForm::setQuiet(const QuietHours& quiet)
{
    if (quiet == this->quiet())
        return;
    const QSignalBlocker silent(this);
    m_enabled->setChecked(quiet.enabled);
    m_from->setTime(quiet.from);
    m_to->setTime(quiet.to);
    for (int day = 0; day < m_days.size(); ++day)
        m_days.at(day)->setChecked(quiet.days[std::size_t(day)]);
    m_critical->setChecked(quiet.criticalPasses);
}

QuietHours QuietHoursForm::quiet() const
{
    QuietHours quiet;
    quiet.enabled = m_enabled->isChecked();
    quiet.from = m_from->time();
    quiet.to = m_to->time();
    for (int day = 0; day < m_days.size(); ++day)
        quiet.days[std::size_t(day)] = m_days.at(day)->isChecked();
    quiet.criticalPasses = m_critical->isChecked();
    return quiet;
}

void QuietHoursForm::refresh()
{
    const bool on = m_enabled->isChecked();
    for (QWidget* one : {static_cast<QWidget*>(m_from), static_cast<QWidget*>(m_to), static_cast<QWidget*>(m_critical)})
        one->setEnabled(on);
    for (QAbstractButton* day : m_days)
        day->setEnabled(on);
}

} // namespace stoker::widgets
