// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connect/discoverdialog.h"

#include "widgets/common/button.h"
#include "widgets/common/card.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "widgets/common/painting.h"
#include "widgets/common/stateview.h"
#include "widgets/common/theme.h"
#include "words/sentences.h"
#include "words/units.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QTreeWidget>

namespace stoker::widgets {
namespace {

constexpr int kRow = 30;

// As the ledger's table looks: tinted selection with ink on it, hairlines, no dark square.
class DiscoverDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width() + scaled(24), scaled(kRow)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const PainterSaver saver(painter);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected)
            painter->fillRect(option.rect, color(ColorRole::Selection, option.palette));
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, color(ColorRole::Hover, option.palette));
        if (selected && index.column() == 0)
            painter->fillRect(QRect(option.rect.x(), option.rect.y(), 3, option.rect.height()), color(ColorRole::Accent, option.palette));
        hairline(painter, option.rect.bottomLeft(), option.rect.bottomRight(), color(ColorRole::Grid, option.palette));
        const bool usable = index.flags().testFlag(Qt::ItemIsEnabled);
        painter->setFont(textFont(12, index.column() == 0 && usable ? QFont::DemiBold : QFont::Normal));
        painter->setPen(color(!usable ? ColorRole::Text3 : index.column() == 0 ? ColorRole::Text : ColorRole::Text2, option.palette));
        const QRect rect = option.rect.adjusted(scaled(6), 0, -scaled(4), 0);
        const auto alignment = index.data(Qt::TextAlignmentRole);
        const int flags = alignment.isValid() ? alignment.toInt() : int(Qt::AlignLeft | Qt::AlignVCenter);
        painter->drawText(rect, flags, painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, rect.width()));
    }
};

} // namespace

DiscoverDialog::DiscoverDialog(ports::Discovery& discovery, const domain::ConnectionSettings& like, const QString& token, QWidget* parent)
    : QDialog(parent), m_discovery(discovery), m_like(like), m_token(token), m_address(new QLineEdit(like.address)), m_ask(new Button(tr("Discover"), u"search")),
      m_note(new Label({}, 12, ColorRole::Text2)), m_stack(new QStackedLayout), m_nothing(new StateView), m_list(new QTreeWidget), m_use(new Button(tr("Use this one"), u"check", ButtonRole::Primary))
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
    m_list->header()->setFont(textFont(11));
    m_list->header()->setHighlightSections(false);
    m_list->header()->setMinimumSectionSize(scaled(40));
    m_list->headerItem()->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
    m_list->setItemDelegate(new DiscoverDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setAllColumnsShowFocus(true);
    auto* card = new Card;
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addLayout(m_stack);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_list);
    column->addWidget(card, 1);
    showNothing(tr("Nothing asked yet"), tr("Give an address and press Discover."));
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
    m_note->hide();
    showNothing(tr("Asking %1").arg(address), {}, false);
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
        m_note->show();
        showNothing(tr("No application found"), tr("Another address may answer."));
        return;
    }
    m_found = *result;
    if (m_found.empty()) {
        showNothing(tr("No application found"), tr("It answers, but no application is behind it."));
        return;
    }
    m_note->setText(tr("%n application(s) found", nullptr, int(m_found.size())));
    m_note->show();
    m_stack->setCurrentWidget(m_list);
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

void DiscoverDialog::showNothing(const QString& headline, const QString& sentence, bool icon)
{
    m_nothing->setState({icon ? QStringLiteral("search") : QString(), headline, sentence, {}});
    m_stack->setCurrentWidget(m_nothing);
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
