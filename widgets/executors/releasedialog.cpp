// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/executors/releasedialog.h"

#include "session/session.h"
#include "widgets/common/button.h"
#include "widgets/common/card.h"
#include "widgets/common/chip.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "widgets/executors/curlcommand.h"
#include "widgets/executors/releasefigures.h"
#include "widgets/executors/releaselist.h"
#include "widgets/executors/releasetext.h"
#include "words/sentences.h"
#include "words/units.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace stoker::widgets {

using domain::ReleaseWay;

ReleaseDialog::ReleaseDialog(session::Session& session, std::vector<domain::ExecutorId> ids, QWidget* parent)
    : QDialog(parent), m_session(&session), m_ids(std::move(ids)), m_byCount(m_ids.empty())
{
    setWindowTitle(tr("Release executors"));
    setSizeGripEnabled(false);
    build();
    connect(&session, &session::Session::updated, this, &ReleaseDialog::refresh);
    connect(&session, &session::Session::stateChanged, this, &ReleaseDialog::refresh);
    connect(&session, &session::Session::ageChanged, this, &ReleaseDialog::refreshFoot); // the queue hears of old figures after the state
    // Another application has other executors under the same ids.
    connect(&session, &session::Session::applicationChanged, this, &QDialog::reject);
    connect(&session, &QObject::destroyed, this, &QDialog::reject);
    refresh();
    // The gentlest way that this application can; force is never chosen for anybody.
    const auto& snapshot = session.store().snapshot();
    setWay(snapshot ? item::resolved(ReleaseWay::Best, snapshot->capabilities) : ReleaseWay::Idle);
    m_reason->setFocus();
}

void ReleaseDialog::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(buildHead());
    m_figures = new ReleaseFigures(this);
    layout->addWidget(m_figures);
    auto* card = new Card(this);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    m_list = new ReleaseList(card);
    inside->addWidget(m_list);
    layout->addWidget(card);
    buildWays(layout);
    buildOptions(layout);
    m_obstacle = new Label({}, 12, ColorRole::CautionText);
    m_obstacle->setWordWrap(true);
    m_obstacle->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QSizePolicy keep = m_obstacle->sizePolicy();
    keep.setRetainSizeWhenHidden(true); // the buttons do not jump when it comes and goes
    m_obstacle->setSizePolicy(keep);
    layout->addWidget(m_obstacle);
    buildFoot(layout);
    setFixedWidth(scaled(720));
    layout->setSizeConstraint(QLayout::SetMinimumSize);
}

QWidget* ReleaseDialog::buildHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_title = new ElidedLabel({}, 16, ColorRole::Text, QFont::DemiBold);
    row->addWidget(m_title);
    row->addWidget(new Chip(m_session->settings().environment, head));
    row->addStretch();
    if (m_byCount) {
        m_count = new QSpinBox(head);
        m_count->setRange(1, std::max(1, static_cast<int>(m_session->store().executors().size())));
        m_count->setAccessibleName(tr("How many executors"));
        auto* label = new Label(tr("How &many"));
        label->setBuddy(m_count);
        row->addWidget(label);
        row->addWidget(m_count);
        connect(m_count, &QSpinBox::valueChanged, this, &ReleaseDialog::refresh);
    }
    return head;
}

void ReleaseDialog::buildWays(QVBoxLayout* layout)
{
    m_group = new QButtonGroup(this);
    const std::pair<ReleaseWay, QString> ways[] = {{ReleaseWay::Drain, tr("&Gracefully")}, {ReleaseWay::Idle, tr("When &idle")}, {ReleaseWay::Force, tr("&Kill now")}};
    for (const auto& [way, name] : ways) {
        auto* button = new QRadioButton(name, this);
        auto* text = new Label({}, 12, ColorRole::Text2);
        text->setWordWrap(true);
        text->setContentsMargins(scaled(22), 0, 0, 0);
        auto* box = new QVBoxLayout;
        box->setSpacing(3);
        box->addWidget(button);
        box->addWidget(text);
        layout->addLayout(box);
        m_group->addButton(button, static_cast<int>(way));
        m_ways.push_back({way, button, text});
    }
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            refresh();
    });
}

void ReleaseDialog::buildOptions(QVBoxLayout* layout)
{
    auto* options = new QHBoxLayout;
    options->setSpacing(8);
    m_replace = new QCheckBox(this);
    m_wait = new QSpinBox(this);
    m_wait->setRange(0, 3600); // as the control API takes it
    m_wait->setValue(60);
    m_wait->setSuffix(words::kThinSpace + tr("s", "seconds"));
    m_wait->setAccessibleName(tr("How long busy executors are asked again"));
    m_waitLabel = new Label(tr("&Ask busy ones again for"));
    m_waitLabel->setBuddy(m_wait);
    options->addWidget(m_replace);
    options->addStretch();
    options->addWidget(m_waitLabel);
    options->addWidget(m_wait);
    layout->addLayout(options);
    connect(m_replace, &QCheckBox::toggled, this, &ReleaseDialog::refresh);

    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_reason = new QLineEdit(this);
    m_reason->setMaxLength(500);
    m_reason->setPlaceholderText(tr("Why, for the ledger and whoever asks later"));
    m_reason->setAccessibleName(tr("Reason"));
    auto* reasonLabel = new Label(tr("Rea&son"), 13, ColorRole::Text2);
    reasonLabel->setBuddy(m_reason);
    m_name = new QLineEdit(this);
    m_name->setAccessibleName(tr("Name of the application"));
    m_name->setFixedWidth(scaled(180));
    m_nameLabel = new Label(tr("Production: type the &name"), 13, ColorRole::Text2);
    m_nameLabel->setBuddy(m_name);
    row->addWidget(reasonLabel);
    row->addWidget(m_reason, 1);
    m_nameLabel->setContentsMargins(8, 0, 0, 0); // not a spacing: that would stay while the field is hidden
    row->addWidget(m_nameLabel);
    row->addWidget(m_name);
    layout->addLayout(row);
    connect(m_name, &QLineEdit::textChanged, this, &ReleaseDialog::refreshFoot);
}

void ReleaseDialog::buildFoot(QVBoxLayout* layout)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_curl = new Button(tr("&Copy as curl"), u"copy");
    auto* grace = new Label(tr("Sent after %n s; Esc takes it back", nullptr, static_cast<int>(kGrace.count())), 12, ColorRole::Text2);
    auto* cancel = new Button(tr("Cancel"));
    m_release = new Button({}, u"release", ButtonRole::Danger);
    row->addWidget(m_curl);
    row->addWidget(grace);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_release);
    layout->addLayout(row);
    connect(m_curl, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(curl());
        m_curl->sayDone(tr("Copied"));
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_release, &QPushButton::clicked, this, &ReleaseDialog::accept);
}

ReleaseWay ReleaseDialog::way() const
{
    const int id = m_group->checkedId();
    return id < 0 ? ReleaseWay::Idle : static_cast<ReleaseWay>(id);
}

void ReleaseDialog::setWay(ReleaseWay way)
{
    if (QAbstractButton* button = m_group->button(static_cast<int>(way)); button && button->isEnabled())
        button->setChecked(true);
}

QString ReleaseDialog::applicationName() const
{
    const auto& snapshot = m_session->store().snapshot();
    return snapshot ? snapshot->application.name : QString();
}

session::Intent ReleaseDialog::intent() const
{
    session::Intent intent;
    intent.kind = session::Intent::Kind::Release; // by name even when chosen by number: what was shown is what goes
    for (const item::ReleaseImpact::Row& row : m_impact.rows) {
        if (row.executor)
            intent.ids.push_back(row.id);
    }
    intent.way = way();
    intent.replace = m_replace->isChecked();
    intent.wait = std::chrono::seconds(m_wait->value());
    intent.reason = m_reason->text().trimmed();
    return intent;
}

void ReleaseDialog::chooseVictims()
{
    session::Intent intent;
    intent.kind = session::Intent::Kind::ReleaseCount;
    intent.count = m_count->value();
    intent.way = way();
    const auto commands = m_session->commands().plan(intent);
    m_ids.clear();
    if (!commands) {
        m_chosen = tl::unexpected(commands.error());
        return;
    }
    m_chosen = true;
    for (const domain::Command& command : *commands) {
        if (const auto* release = std::get_if<domain::Release>(&command.what))
            m_ids.insert(m_ids.end(), release->ids.begin(), release->ids.end());
    }
}

void ReleaseDialog::refresh()
{
    if (!m_session)
        return;
    if (m_byCount)
        chooseVictims();
    const session::Store& store = m_session->store();
    const domain::SnapshotPtr& snapshot = store.snapshot();
    const domain::Capabilities capabilities = snapshot ? snapshot->capabilities : domain::Capabilities();
    m_impact = item::releaseImpact(m_ids, store.executors(), capabilities, way(), store.figures().needed);
    m_figures->setFigures(releaseFigures(m_impact, item::resolved(way(), capabilities), m_replace->isChecked()));
    m_list->setRows(m_impact.rows);

    //: The application's name comes last
    m_title->setText(tr("Release %n executors of %1", nullptr, m_impact.living).arg(applicationName()));
    const std::optional<int> target = store.figures().target;
    const bool single = m_impact.living == 1;
    const QString replace = target ? (single ? tr("Re&place it (target stays %1)") : tr("Re&place them (target stays %1)")).arg(words::Units().integer(*target))
                                   : single ? tr("Re&place it") : tr("Re&place them");
    m_replace->setText(replace);
    m_replace->setEnabled(capabilities.replace);
    m_replace->setToolTip(capabilities.replace ? QString() : words::because(capabilities.because.value(QStringLiteral("replace"))));
    if (!capabilities.replace)
        m_replace->setChecked(false);
    m_wait->setEnabled(way() == ReleaseWay::Idle);
    m_waitLabel->setEnabled(m_wait->isEnabled());
    refreshWays();
    refreshNameField();
    refreshFoot();
}

void ReleaseDialog::refreshWays()
{
    const domain::SnapshotPtr& snapshot = m_session->store().snapshot();
    const domain::Capabilities capabilities = snapshot ? snapshot->capabilities : domain::Capabilities();
    for (const Way& entry : m_ways) {
        const bool can = entry.way == ReleaseWay::Drain ? capabilities.drain : entry.way == ReleaseWay::Idle ? capabilities.idle : capabilities.force;
        entry.button->setEnabled(can);
        // Each way says what it alone would do.
        entry.text->setText(wayText(entry.way, m_impact, capabilities));
        entry.button->setAccessibleDescription(entry.text->text());
        entry.text->setRole(can ? ColorRole::Text2 : ColorRole::Text3);
    }
}

bool ReleaseDialog::asksForName() const
{
    return m_session->settings().environment == domain::Environment::Production && way() == ReleaseWay::Force && m_impact.living > 1;
}

void ReleaseDialog::refreshNameField()
{
    const bool asks = asksForName();
    m_nameLabel->setVisible(asks);
    m_name->setVisible(asks);
    m_name->setPlaceholderText(applicationName());
}

QString ReleaseDialog::obstacle() const
{
    if (!m_session)
        return tr("The connection is closed.");
    if (const auto blocked = m_session->steeringBlocked())
        return words::wholeText(*blocked);
    if (!m_chosen)
        return words::wholeText(m_chosen.error());
    if (m_impact.living == 0)
        return tr("All of them are gone already.");
    const auto planned = m_session->commands().plan(intent());
    if (!planned)
        return words::wholeText(planned.error());
    if (asksForName() && m_name->text() != applicationName())
        return tr("In production a kill of more than one needs the application's name: %1").arg(applicationName());
    return {};
}

void ReleaseDialog::refreshFoot()
{
    const QString why = obstacle();
    m_obstacle->setText(m_failure.isEmpty() ? why : m_failure);
    m_obstacle->setVisible(!m_obstacle->text().isEmpty());
    const bool force = way() == ReleaseWay::Force;
    m_release->setText(releaseVerb(way(), m_impact.living));
    m_release->setIconName(force ? u"kill" : u"release");
    m_release->setEnabled(why.isEmpty());
    // Return in the reason field releases gently; a kill must be aimed at.
    m_release->setDefault(!force);
    m_curl->setEnabled(!curl().isEmpty());
    m_curl->setToolTip(m_curl->isEnabled() ? tr("The same as a line for a shell; the token comes from STOKER_TOKEN there") : tr("There is no driver to send it to"));
}

QString ReleaseDialog::curl() const
{
    if (!m_session || !m_session->store().snapshot())
        return {};
    const auto planned = m_session->commands().plan(intent());
    return planned ? curlCommand(m_session->settings().address, m_session->store().snapshot()->application.id, *planned) : QString();
}

void ReleaseDialog::accept()
{
    if (!obstacle().isEmpty())
        return; // Return in a field; the obstacle stands above the buttons
    const auto line = m_session->commands().submit(intent(), kGrace);
    if (!line) {
        m_failure = words::wholeText(line.error());
        refreshFoot();
        return;
    }
    emit submitted(*line);
    QDialog::accept();
}

} // namespace stoker::widgets
