// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/targetcontrols.h"

#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "words/sentences.h"
#include "words/units.h"

#include <QBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>

namespace stoker::widgets {
namespace {

constexpr int kMostExecutors = 100'000;
constexpr int kOwner = 148;
constexpr int kNarrowOwner = 108;

} // namespace

TargetControls::TargetControls(QWidget* parent)
    : QWidget(parent), m_owner(new ElidedLabel({}, 11, ColorRole::Text2)), m_spin(new QSpinBox), m_apply(new Button(tr("Apply"))),
      m_release(new Button(tr("Release..."), u"release"))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* captions = new QVBoxLayout;
    captions->setContentsMargins(0, 4, 0, 4);
    captions->setSpacing(0);
    auto* caption = new Label(tr("Target"), 12, ColorRole::Text, QFont::DemiBold);
    captions->addWidget(caption);
    // Of one width whoever it is: a button must not move while a hand is on its way to it.
    m_owner->setFixedWidth(scaled(kOwner));
    captions->addWidget(m_owner);
    row->addLayout(captions);

    m_spin->setObjectName(QStringLiteral("target"));
    m_spin->setRange(kUnknown, kMostExecutors);
    m_spin->setSpecialValueText(words::kUnknown);
    m_spin->setFont(figureFont(14, QFont::DemiBold));
    m_spin->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_spin->setFixedSize(scaled(72), scaled(28));
    m_spin->setAccessibleName(tr("Target number of executors"));
    m_spin->setKeyboardTracking(true);
    row->addWidget(m_spin);
    m_apply->setObjectName(QStringLiteral("apply"));
    row->addWidget(m_apply);

    auto* steps = new QHBoxLayout;
    steps->setSpacing(2);
    const auto step = [this, steps](int count) {
        // U+2212: a hyphen is no minus.
        auto* button = new Button(count < 0 ? QStringLiteral("\u2212%1").arg(-count) : QStringLiteral("+%1").arg(count));
        button->setObjectName(QStringLiteral("add%1").arg(count));
        button->setMinimumWidth(scaled(34));
        const QString tip = count < 0 ? QString() : tr("%n executor(s) more, now", nullptr, count);
        button->setAccessibleName(tip);
        if (count < 0)
            m_less = button;
        connect(button, &QPushButton::clicked, this, [this, count] { emit addRequested(count); });
        steps->addWidget(button);
        m_changes.append({button, tip});
    };
    step(-1);
    step(1);
    step(5);
    row->addLayout(steps);
    m_release->setObjectName(QStringLiteral("release"));
    connect(m_release, &QPushButton::clicked, this, &TargetControls::releaseRequested);
    row->addWidget(m_release);
    m_changes.append({m_release, tr("Choose executors to let go (R)")});

    connect(m_spin, &QSpinBox::valueChanged, this, [this](int value) {
        m_edited = value != shownTarget();
        refresh();
    });
    connect(m_apply, &QPushButton::clicked, this, &TargetControls::apply);
    setGrace(0);
}

void TargetControls::setGrace(int seconds)
{
    //: on the button for one executor less; %1 is a number of seconds
    const QString tip = seconds > 0 ? tr("1 executor less, after %1 s in which Esc takes it back").arg(words::Units().integer(seconds)) : tr("1 executor less, now");
    m_less->setAccessibleName(tip);
    for (auto& [button, works] : m_changes) {
        if (button == m_less)
            works = tip;
    }
    refresh();
}

void TargetControls::setState(const State& state)
{
    m_state = state;
    if (m_edited && m_spin->value() == shownTarget())
        m_edited = false; // somebody else asked for the same
    refresh();
}

void TargetControls::setCompact(int level)
{
    m_owner->setFixedWidth(scaled(level > 0 ? kNarrowOwner : kOwner));
    m_release->setCompact(level > 1, u"release");
    m_apply->setCompact(level > 2, u"check");
    layout()->activate();
}

bool TargetControls::isEdited() const
{
    return m_edited;
}

void TargetControls::focusTarget()
{
    m_spin->setFocus(Qt::ShortcutFocusReason);
    m_spin->selectAll();
}

bool TargetControls::revert()
{
    const bool was = m_edited;
    m_edited = false;
    refresh();
    return was;
}

void TargetControls::apply()
{
    m_spin->interpretText();
    if (!m_apply->isEnabled() || m_spin->value() == kUnknown)
        return;
    const int total = m_spin->value();
    m_edited = false;
    emit totalRequested(total);
}

void TargetControls::refresh()
{
    if (!m_edited && m_spin->value() != shownTarget()) {
        const QSignalBlocker quiet(m_spin);
        m_spin->setValue(shownTarget());
    }
    const QString owner = words::ownerWord(m_state.owner);
    //: who holds the target, under the word "Target"
    m_owner->setText(tr("owner: %1").arg(owner), owner);
    const bool free = !m_state.blocked;
    const QString why = free ? QString() : words::wholeText(*m_state.blocked);
    QString tip = why;
    if (free) {
        tip = tr("How many executors Spark shall keep up (T)");
        if (m_state.ceiling.value)
            tip += u'\n' + tr("At most %1 can come: %2").arg(QString::number(*m_state.ceiling.value), words::ceilingWord(m_state.ceiling.because));
    }
    m_spin->setEnabled(free);
    m_spin->setToolTip(tip);
    m_spin->setAccessibleDescription(tip);
    m_apply->setEnabled(free && m_edited && m_spin->value() != kUnknown);
    m_apply->setToolTip(!free ? why : m_edited ? tr("Ask Spark for this many executors (Ctrl+Enter)") : tr("The target is this already"));
    m_apply->setAccessibleDescription(m_apply->toolTip());
    for (const auto& [button, works] : m_changes) {
        button->setEnabled(free);
        button->setToolTip(free ? works : why);
        button->setAccessibleDescription(free ? QString() : why);
    }
}

} // namespace stoker::widgets
