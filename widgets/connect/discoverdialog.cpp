// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connect/discoverdialog.h"

#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "words/sentences.h"
#include "words/units.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>

namespace stoker::widgets {

DiscoverDialog::DiscoverDialog(ports::Discovery& discovery, const domain::ConnectionSettings& like, const QString& token, QWidget* parent)
    : QDialog(parent), m_discovery(discovery), m_like(like), m_token(token), m_address(new QLineEdit(like.address)), m_ask(new Button(tr("Discover"), u"search")),
      m_note(new Label({}, 12, ColorRole::Text2)), m_list(new QTreeWidget), m_use(new Button(tr("Use this one"), u"check", ButtonRole::Primary))
{
    setWindowTitle(tr("Discover applications"));
    resize(scaled(760), scaled(440));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(new Label(tr("Discover applications"), 16, ColorRole::Text, QFont::DemiBold));
    auto* help = new Label(tr("The address of a driver UI, a standalone master or a history server. It is only read."), 12, ColorRole::Text2);
    help->setWordWrap(true);
    column->addWidget(help);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_address->setPlaceholderText(tr("http://host:8080"));
    m_address->setAccessibleName(tr("Address"));
    m_address->setMinimumHeight(scaled(28));
    row->addWidget(m_address, 1);
    row->addWidget(m_ask);
    column->addLayout(row);
    m_note->setWordWrap(true);
    m_note->hide();
    column->addWidget(m_note);
    m_list->setHeaderLabels({tr("Name"), tr("State"), tr("User"), tr("Executors"), tr("Plugin"), tr("Driver UI")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(tr("Applications found"));
    m_list->header()->setStretchLastSection(true);
    column->addWidget(m_list, 1);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    auto* cancel = new Button(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_ask->setAutoDefault(false);
    foot->addWidget(cancel);
    foot->addWidget(m_use);
    column->addLayout(foot);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ask, &QPushButton::clicked, this, [this] { discover(m_address->text().trimmed()); });
    connect(m_address, &QLineEdit::returnPressed, this, [this] { discover(m_address->text().trimmed()); });
    connect(m_use, &QPushButton::clicked, this, &DiscoverDialog::choose);
    connect(m_list, &QTreeWidget::itemActivated, this, &DiscoverDialog::choose);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &DiscoverDialog::refreshButton);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        m_ask->setEnabled(true);
        if (!m_watcher.isCanceled() && m_watcher.future().resultCount() > 0)
            show(m_watcher.result());
    });
    refreshButton();
    m_address->setFocus();
    m_address->selectAll();
}

void DiscoverDialog::discover(const QString& address)
{
    if (address.isEmpty() || m_watcher.isRunning())
        return;
    m_address->setText(address);
    m_list->clear();
    m_found.clear();
    m_ask->setEnabled(false);
    m_note->setRole(ColorRole::Text2);
    m_note->setText(tr("Asking %1").arg(address));
    m_note->show();
    refreshButton();
    domain::ConnectionSettings asked = m_like;
    asked.address = address;
    m_watcher.setFuture(m_discovery.discover(asked, m_token));
}

void DiscoverDialog::show(const domain::Result<std::vector<domain::Discovered>>& result)
{
    if (!result) {
        m_note->setRole(ColorRole::TroubleText);
        m_note->setText(words::wholeText(result.error()));
        return;
    }
    m_found = *result;
    m_note->setText(m_found.empty() ? tr("It answers, but no application is behind it.") : tr("%n application(s) found", nullptr, int(m_found.size())));
    const words::Units units;
    for (const domain::Discovered& one : m_found) {
        auto* item = new QTreeWidgetItem(m_list, {one.name.isEmpty() ? one.id.text : one.name, one.state, one.user,
                                                  one.executors ? units.integer(*one.executors) : QStringLiteral("–"),
                                                  one.plugin ? (*one.plugin ? tr("yes") : tr("no")) : QStringLiteral("–"), one.ui.toString()});
        item->setToolTip(0, one.id.text);
        item->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
        if (one.ui.isEmpty()) {
            item->setDisabled(true);
            item->setToolTip(5, tr("It does not say where its driver UI is"));
        } else if (!m_list->currentItem()) {
            m_list->setCurrentItem(item);
        }
    }
    for (int c = 0; c < m_list->columnCount() - 1; ++c)
        m_list->resizeColumnToContents(c);
    refreshButton();
}

void DiscoverDialog::refreshButton()
{
    const QTreeWidgetItem* item = m_list->currentItem();
    m_use->setEnabled(item && !item->isDisabled());
    m_use->setToolTip(m_use->isEnabled() ? QString() : tr("Choose an application first"));
    m_use->setDefault(m_use->isEnabled());
}

void DiscoverDialog::choose()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0 || m_found[std::size_t(row)].ui.isEmpty())
        return;
    domain::ConnectionSettings settings = m_like;
    settings.name = m_found[std::size_t(row)].name;
    settings.address = m_found[std::size_t(row)].ui.toString();
    settings.lastUsed.reset();
    emit chosen(settings);
    accept();
}

} // namespace stoker::widgets
