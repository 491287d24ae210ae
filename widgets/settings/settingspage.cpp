// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/settingspage.h"

#include "policy/victimnames.h"
#include "widgets/common/button.h"
#include "widgets/common/card.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "widgets/common/segmentedcontrol.h"
#include "words/units.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QScrollArea>
#include <QSpinBox>

namespace stoker::widgets {
namespace {

namespace key = session::program::key;
using policy::VictimRule;

constexpr int kWidth = 720;
constexpr int kLongestCurrency = 8;
constexpr std::chrono::seconds kAsk{5};

QString victimWord(VictimRule rule)
{
    switch (rule) {
    case VictimRule::Excluded:
        return SettingsPage::tr("excluded by Spark first");
    case VictimRule::Idle:
        return SettingsPage::tr("idle before busy");
    case VictimRule::NoCache:
        return SettingsPage::tr("without cached data first");
    case VictimRule::NoNeededShuffle:
        return SettingsPage::tr("without shuffle data that an active job needs first");
    case VictimRule::NoShuffle:
        return SettingsPage::tr("without any shuffle data first");
    case VictimRule::WorstGc:
        return SettingsPage::tr("the most time in garbage collection first");
    case VictimRule::Newest:
        return SettingsPage::tr("the newest first");
    }
    return {};
}

QFormLayout* makeSection(QVBoxLayout* column, const QString& title)
{
    column->addWidget(new Label(title, 13, ColorRole::Text, QFont::DemiBold));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(4);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFormAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    column->addLayout(form);
    return form;
}

void addRow(QFormLayout* form, const QString& name, QWidget* field, const QString& note = {})
{
    auto* caption = new Label(name, 13, ColorRole::Text2);
    caption->setMinimumSize(scaled(170), scaled(28));
    caption->setBuddy(field);
    field->setAccessibleName(name);
    form->addRow(caption, field);
    if (note.isEmpty())
        return;
    auto* text = new Label(note, 11, ColorRole::Text2);
    text->setWordWrap(true);
    text->setFixedWidth(scaled(470));
    field->setAccessibleDescription(note);
    form->addRow(nullptr, text);
}

QWidget* section(QVBoxLayout*& column)
{
    auto* part = new QWidget;
    column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    return part;
}

} // namespace

SettingsPage::SettingsPage(session::program::Settings& settings, const QStringList& languages, QWidget* parent) : QWidget(parent), m_settings(settings)
{
    setAccessibleName(tr("Settings"));
    auto* content = new QWidget;
    content->setMaximumWidth(scaled(kWidth));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(20, 14, 20, 14);
    column->setSpacing(14);
    column->addWidget(new Label(tr("Settings"), 16, ColorRole::Text, QFont::DemiBold));
    for (QWidget* part : {makeLook(languages), makeFigures(), makeHistory(), makeCommands(), makeAlerts()}) {
        column->addWidget(part);
        column->addWidget(new Hairline(Qt::Horizontal));
    }
    column->addWidget(makeVictims());
    column->addStretch(1);

    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* card = new Card;
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(scroll);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(12, 10, 12, 10);
    page->addWidget(card);
    m_ask.setInterval(kAsk);
    connect(&m_ask, &QTimer::timeout, this, &SettingsPage::historySizeRequested);
    connect(&m_settings, &session::program::Settings::changed, this, &SettingsPage::refresh);
    refresh();
}

QWidget* SettingsPage::makeLook(const QStringList& languages)
{
    QVBoxLayout* column = nullptr;
    QWidget* part = section(column);
    QFormLayout* form = makeSection(column, tr("Look"));
    m_theme = new SegmentedControl({tr("As the system"), tr("Light"), tr("Dark")});
    addRow(form, tr("Theme"), m_theme);
    m_language = new QComboBox;
    m_language->addItem(tr("As the system"), QString());
    for (const QString& language : languages)
        m_language->addItem(QLocale(language).nativeLanguageName(), language);
    addRow(form, tr("Language"), m_language);
    connect(m_theme, &SegmentedControl::currentIndexChanged, this, [this](int index) {
        if (index >= 0)
            m_settings.set(key::theme, session::program::Theme(index));
    });
    connect(m_language, &QComboBox::activated, this, [this](int index) { m_settings.set(key::language, m_language->itemData(index).toString()); });
    return part;
}

QWidget* SettingsPage::makeFigures()
{
    QVBoxLayout* column = nullptr;
    QWidget* part = section(column);
    QFormLayout* form = makeSection(column, tr("Figures"));
    m_interval = new QDoubleSpinBox;
    m_interval->setDecimals(2);
    m_interval->setSingleStep(0.25);
    m_interval->setRange(key::pollIntervalMs.least / 1000.0, key::pollIntervalMs.most / 1000.0);
    m_interval->setSuffix(tr(" s"));
    m_interval->setKeyboardTracking(false);
    addRow(form, tr("Poll every"), m_interval, tr("How often a driver is asked. Holds for applications that are opened from now on."));
    m_deadline = new QDoubleSpinBox;
    m_deadline->setDecimals(1);
    m_deadline->setRange(key::deadlineSeconds.least, key::deadlineSeconds.most);
    m_deadline->setSuffix(tr(" s"));
    m_deadline->setSpecialValueText(tr("its interval"));
    m_deadline->setKeyboardTracking(false);
    addRow(form, tr("Deadline of a batch"), m_deadline, tr("The time that a batch may take, in every open application. 0: as long as from one batch to the next."));
    m_price = new QDoubleSpinBox;
    m_price->setObjectName(QStringLiteral("price"));
    m_price->setDecimals(4);
    m_price->setSingleStep(0.01);
    m_price->setRange(key::costPerCoreHour.least, key::costPerCoreHour.most);
    m_price->setSpecialValueText(tr("none", "no price"));
    m_price->setKeyboardTracking(false);
    addRow(form, tr("Price of a core-hour"), m_price, tr("For the cost of today on the Live page, and for the outcomes of the Lab. Without one no cost is shown."));
    m_currency = new QLineEdit;
    m_currency->setObjectName(QStringLiteral("currency"));
    m_currency->setMaxLength(kLongestCurrency);
    m_currency->setFixedSize(scaled(140), scaled(28));
    addRow(form, tr("Currency"), m_currency, tr("Stands behind every cost: €, USD."));
    for (QDoubleSpinBox* spin : {m_interval, m_deadline, m_price}) {
        spin->setFixedSize(scaled(140), scaled(28));
        spin->setFont(figureFont(13));
    }
    connect(m_interval, &QDoubleSpinBox::valueChanged, this, [this](double seconds) { m_settings.set(key::pollIntervalMs, qRound(seconds * 1000)); });
    connect(m_deadline, &QDoubleSpinBox::valueChanged, this, [this](double seconds) { m_settings.set(key::deadlineSeconds, seconds); });
    connect(m_price, &QDoubleSpinBox::valueChanged, this, [this](double price) { m_settings.set(key::costPerCoreHour, price); });
    connect(m_currency, &QLineEdit::editingFinished, this, [this] { m_settings.set(key::currency, m_currency->text().trimmed()); });
    return part;
}

QWidget* SettingsPage::makeHistory()
{
    QVBoxLayout* column = nullptr;
    QWidget* part = section(column);
    QFormLayout* form = makeSection(column, tr("History"));
    m_days = new QSpinBox;
    m_days->setObjectName(QStringLiteral("historyDays"));
    m_days->setRange(key::historyDays.least, key::historyDays.most);
    m_days->setSuffix(tr(" days"));
    addRow(form, tr("Keep for"), m_days, tr("Every application that is watched is recorded on this machine, from its first figures on. A demo is not."));
    m_megabytes = new QSpinBox;
    m_megabytes->setObjectName(QStringLiteral("historyMegabytes"));
    m_megabytes->setRange(key::historyMegabytes.least, key::historyMegabytes.most);
    m_megabytes->setSingleStep(100);
    m_megabytes->setSuffix(tr(" MB"));
    addRow(form, tr("At most"), m_megabytes, tr("Then the oldest goes first."));
    m_stored = new Label(QString(), 13, ColorRole::Text2);
    m_stored->setObjectName(QStringLiteral("historySize"));
    addRow(form, tr("On the disk now"), m_stored);
    for (QSpinBox* spin : {m_days, m_megabytes}) {
        spin->setGroupSeparatorShown(true);
        spin->setKeyboardTracking(false); // a number that is half typed must not cost what lies beyond it
        spin->setFixedSize(scaled(140), scaled(28));
        spin->setFont(figureFont(13));
    }
    connect(m_days, &QSpinBox::valueChanged, this, [this](int days) { m_settings.set(key::historyDays, days); });
    connect(m_megabytes, &QSpinBox::valueChanged, this, [this](int megabytes) { m_settings.set(key::historyMegabytes, megabytes); });
    return part;
}

void SettingsPage::setHistorySize(std::optional<qint64> bytes, qint64 setAside)
{
    const words::Units units;
    const QString size = bytes && *bytes == 0 ? tr("nothing") : units.text(units.bytes(bytes));
    //: two sizes: of the history, and of the damaged files beside it
    m_stored->setText(setAside > 0 ? tr("%1, and %2 of damaged files that were set aside").arg(size, units.text(units.bytes(setAside))) : size);
}

void SettingsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_ask.start();
    emit historySizeRequested();
}

void SettingsPage::hideEvent(QHideEvent* event)
{
    m_ask.stop();
    QWidget::hideEvent(event);
}

QWidget* SettingsPage::makeCommands()
{
    QVBoxLayout* column = nullptr;
    QWidget* part = section(column);
    QFormLayout* form = makeSection(column, tr("Commands"));
    m_grace = new QSpinBox;
    m_grace->setRange(key::releaseGraceSeconds.least, key::releaseGraceSeconds.most);
    m_grace->setSuffix(tr(" s"));
    m_grace->setSpecialValueText(tr("at once"));
    m_grace->setFixedSize(scaled(140), scaled(28));
    m_grace->setFont(figureFont(13));
    addRow(form, tr("Time to take back"), m_grace, tr("A lower target from the toolbar waits so long before it is sent; Esc takes it back. A higher one is sent at once."));
    connect(m_grace, &QSpinBox::valueChanged, this, [this](int seconds) { m_settings.set(key::releaseGraceSeconds, seconds); });
    return part;
}

QWidget* SettingsPage::makeAlerts()
{
    QVBoxLayout* column = nullptr;
    QWidget* part = section(column);
    QFormLayout* form = makeSection(column, tr("Alerts"));
    m_notify = new SegmentedControl({tr("Nothing"), tr("Critical"), tr("Warnings too"), tr("Everything")});
    addRow(form, tr("Notify on the desktop"), m_notify, tr("Where the desktop has a tray, else in the window. Every alert is listed on the page Alerts, where rules and quiet hours are set."));
    connect(m_notify, &SegmentedControl::currentIndexChanged, this, [this](int index) {
        if (index >= 0)
            m_settings.set(key::notifyFrom, session::program::NotifyFrom(index));
    });
    return part;
}

QWidget* SettingsPage::makeVictims()
{
    QVBoxLayout* column = nullptr;
    QWidget* part = section(column);
    column->addWidget(new Label(tr("Which executors go first"), 13, ColorRole::Text, QFont::DemiBold));
    auto* note = new Label(tr("Where a number is released and nobody is named. The first rule that tells two executors apart decides. "
                              "A release by number spares those that hold cached or needed shuffle data, and a kill those that run tasks; a lower target spares nobody, but says whom it takes."),
                           11, ColorRole::Text2);
    note->setWordWrap(true);
    column->addWidget(note);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_victims = new QListWidget;
    m_victims->setAccessibleName(tr("Which executors go first"));
    m_victims->setFrameShape(QFrame::NoFrame); // the rows' own hairlines are enough
    m_victims->setFixedSize(scaled(420), scaled(7 * 26 + 4));
    row->addWidget(m_victims);
    auto* buttons = new QVBoxLayout;
    m_up = new Button(tr("Move up"));
    m_down = new Button(tr("Move down"));
    auto* reset = new Button(tr("Default order"));
    reset->setToolTip(tr("The order that Stoker comes with"));
    for (Button* button : {m_up, m_down, reset})
        buttons->addWidget(button);
    buttons->addStretch(1);
    row->addLayout(buttons);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_up, &QPushButton::clicked, this, [this] { moveVictim(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveVictim(1); });
    connect(reset, &QPushButton::clicked, this, [this] { m_settings.reset(key::victimOrder.key); });
    const auto enable = [this](int current) {
        m_up->setEnabled(current > 0);
        m_down->setEnabled(current >= 0 && current < m_victims->count() - 1);
    };
    connect(m_victims, &QListWidget::currentRowChanged, this, enable);
    enable(-1);
    return part;
}

void SettingsPage::fillVictims(const policy::VictimOrder& order)
{
    const int current = m_victims->currentRow();
    m_victims->clear();
    for (const VictimRule rule : order) {
        auto* item = new QListWidgetItem(tr("%1. %2").arg(m_victims->count() + 1).arg(victimWord(rule)), m_victims);
        item->setData(Qt::UserRole, int(rule));
        item->setSizeHint({0, scaled(26)});
    }
    m_victims->setCurrentRow(std::min(current, m_victims->count() - 1));
}

void SettingsPage::moveVictim(int by)
{
    policy::VictimOrder order = policy::victimOrderFromText(m_settings.value(key::victimOrder));
    const int from = m_victims->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= int(order.size()))
        return;
    std::swap(order[std::size_t(from)], order[std::size_t(to)]);
    m_victims->setCurrentRow(to);
    m_settings.set(key::victimOrder, policy::victimOrderText(order));
}

void SettingsPage::refresh()
{
    m_theme->setCurrentIndex(int(m_settings.value(key::theme)));
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_settings.value(key::language))));
    m_notify->setCurrentIndex(int(m_settings.value(key::notifyFrom)));
    const QSignalBlocker quietInterval(m_interval);
    const QSignalBlocker quietDeadline(m_deadline);
    const QSignalBlocker quietPrice(m_price);
    const QSignalBlocker quietGrace(m_grace);
    const QSignalBlocker quietDays(m_days);
    const QSignalBlocker quietMegabytes(m_megabytes);
    m_days->setValue(m_settings.value(key::historyDays));
    m_megabytes->setValue(m_settings.value(key::historyMegabytes));
    m_interval->setValue(m_settings.value(key::pollIntervalMs) / 1000.0);
    m_deadline->setValue(m_settings.value(key::deadlineSeconds));
    m_price->setValue(m_settings.value(key::costPerCoreHour));
    if (!m_currency->hasFocus())
        m_currency->setText(m_settings.value(key::currency));
    m_grace->setValue(m_settings.value(key::releaseGraceSeconds));
    fillVictims(policy::victimOrderFromText(m_settings.value(key::victimOrder)));
}

} // namespace stoker::widgets
