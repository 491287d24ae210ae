// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/modecontrols.h"

#include "widgets/common/button.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/frame/policybadge.h"
#include "words/policysentences.h"

#include <QBoxLayout>
#include <QMenu>

namespace stoker::widgets {
namespace {

using domain::Mode;

constexpr std::array kModes{Mode::Watch, Mode::Shadow, Mode::Autopilot};
constexpr std::array kIcons{u"watch", u"shadow", u"autopilot"};
constexpr std::array kKeys{Qt::Key_W, Qt::Key_S, Qt::Key_A};

} // namespace

ModeControls::ModeControls(QWidget* parent)
    : QWidget(parent), m_modes(new SegmentedControl), m_policy(new PolicyBadge), m_hold(new Button(tr("Hold"), u"hold")), m_holds(new QMenu(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (std::size_t i = 0; i < kModes.size(); ++i)
        m_modes->addSegment(words::modeWord(kModes[i]), kIcons[i]);
    m_modes->setCurrentIndex(0);
    m_modes->setObjectName(QStringLiteral("modes"));
    m_modes->setAccessibleName(tr("Mode"));
    row->addWidget(m_modes);
    row->addWidget(m_policy);
    m_hold->setObjectName(QStringLiteral("hold"));
    row->addWidget(m_hold);
    fillHoldMenu();
    connect(m_modes, &SegmentedControl::chosen, this, [this](int index, bool) {
        const Mode wanted = kModes[std::size_t(index)];
        m_modes->setCurrentIndex(int(m_state.mode)); // what is shown is what is, not what was asked for
        if (wanted != m_state.mode)
            emit modeRequested(wanted);
    });
    connect(m_policy, &QAbstractButton::clicked, this, &ModeControls::policyRequested);
    connect(m_hold, &QPushButton::clicked, this, &ModeControls::openHoldMenu);
    setState({});
}

void ModeControls::fillHoldMenu()
{
    m_end = m_holds->addAction(tr("End the hold"), this, &ModeControls::holdEnded);
    m_holds->addSeparator();
    const auto add = [this](const QString& text, std::chrono::minutes length) {
        m_holds->addAction(text, this, [this, length] { emit holdRequested(length, m_releasesOnly->isChecked()); });
    };
    add(tr("Hold for 15 min"), std::chrono::minutes(15));
    add(tr("Hold for 1 h"), std::chrono::hours(1));
    add(tr("Hold until tomorrow 06:00"), std::chrono::minutes(0));
    m_holds->addSeparator();
    m_releasesOnly = m_holds->addAction(tr("Only no release: it may still grow"));
    m_releasesOnly->setCheckable(true);
}

void ModeControls::setState(const State& state)
{
    m_state = state;
    m_modes->setCurrentIndex(int(state.mode));
    for (std::size_t i = 0; i < kModes.size(); ++i) {
        const QString& why = state.whyNot[i];
        const QString keys = QKeySequence(Qt::CTRL | Qt::SHIFT | kKeys[i]).toString(QKeySequence::NativeText);
        //: a mode, its keys, what it means or why it cannot be chosen
        m_modes->setSegmentEnabled(int(i), why.isEmpty(), tr("%1 (%2)\n%3").arg(words::modeWord(kModes[i]), keys, why.isEmpty() ? words::modeHelp(kModes[i]) : why));
    }
    m_policy->setState(state.policy, state.standing, state.trouble);
    m_policy->setToolTip(state.detail);
    const bool held = !state.heldUntil.isEmpty();
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_H).toString(QKeySequence::NativeText);
    m_hold->setEnabled(state.whyNoHold.isEmpty());
    m_hold->setToolTip(!state.whyNoHold.isEmpty() ? state.whyNoHold
                       : held                     ? tr("Held until %1 (%2)").arg(state.heldUntil, keys)
                                                  : tr("The policy keeps its hands off for a while (%1)").arg(keys));
    m_hold->setAccessibleDescription(m_hold->toolTip());
    m_hold->setDown(false);
    m_hold->setRole(held ? ButtonRole::Primary : ButtonRole::Normal);
    m_end->setVisible(held);
    m_end->setText(tr("End the hold (until %1)").arg(state.heldUntil));
}

void ModeControls::setCompact(int level)
{
    m_hold->setCompact(level > 0, u"hold");
    m_modes->setIconsOnly(level > 1);
    m_policy->setNarrow(level > 2);
    layout()->activate();
}

void ModeControls::openHoldMenu()
{
    if (m_hold->isEnabled())
        m_holds->popup(m_hold->mapToGlobal(QPoint(0, m_hold->height())));
}

} // namespace stoker::widgets
