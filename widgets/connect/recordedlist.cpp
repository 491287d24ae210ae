// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connect/recordedlist.h"

#include "item/roles.h"
#include "session/program/connectionbook.h"
#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "widgets/common/painting.h"
#include "widgets/common/theme.h"
#include "words/recordingwords.h"
#include "words/units.h"

#include <QBoxLayout>
#include <QListView>
#include <QMessageBox>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace stoker::widgets {
namespace {

using namespace Qt::StringLiterals;

constexpr int kRow = 40;
constexpr int kLeastRows = 2;
constexpr int kMostRows = 4;

class RecordedDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {scaled(200), scaled(kRow)}; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const PainterSaver saver(painter);
        const QRect row = option.rect;
        listRowGround(painter, option);
        const auto line = [&](const QString& text, const QFont& font, ColorRole role, int top) {
            const QRect place(row.x() + scaled(12), row.y() + scaled(top), row.width() - scaled(24), scaled(18));
            painter->setFont(font);
            painter->setPen(color(role, option.palette));
            painter->drawText(place, Qt::AlignVCenter, QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
        };
        line(index.data().toString(), textFont(13, QFont::DemiBold), ColorRole::Text, 3);
        line(index.data(item::SecondTextRole).toString(), textFont(11), ColorRole::Text2, 20);
    }
};

} // namespace

void RecordedListModel::setRuns(const std::vector<ports::HistoryRun>& runs)
{
    const int common = int(std::min(m_runs.size(), runs.size()));
    if (int(m_runs.size()) > common) {
        beginRemoveRows({}, common, int(m_runs.size()) - 1);
        m_runs.resize(std::size_t(common));
        endRemoveRows();
    }
    std::copy_n(runs.begin(), common, m_runs.begin());
    if (common > 0)
        emit dataChanged(index(0), index(common - 1));
    if (int(runs.size()) > common) {
        beginInsertRows({}, common, int(runs.size()) - 1);
        m_runs.insert(m_runs.end(), runs.begin() + common, runs.end());
        endInsertRows();
    }
}

const ports::HistoryRun* RecordedListModel::run(const QModelIndex& index) const
{
    return index.isValid() && index.row() < int(m_runs.size()) ? &m_runs[std::size_t(index.row())] : nullptr;
}

int RecordedListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_runs.size()); }

QVariant RecordedListModel::data(const QModelIndex& index, int role) const
{
    const ports::HistoryRun* one = run(index);
    if (!one)
        return {};
    const words::Units units;
    const auto second = [&] {
        //: a recorded application: from when to when it was watched, and how large that is
        return tr("%1 · %2").arg(words::timeSpan(one->first, one->last), units.text(units.bytes(one->bytes)));
    };
    switch (role) {
    case Qt::DisplayRole: return words::applicationName(one->application);
    case item::SecondTextRole: return second();
    case Qt::AccessibleTextRole: return tr("%1, %2").arg(words::applicationName(one->application), second());
    case Qt::ToolTipRole: return tr("%1\n%2").arg(one->application.id.text, one->address);
    default: return {};
    }
}

RecordedList::RecordedList(ports::Recordings& recordings, QWidget* parent)
    : QWidget(parent), m_recordings(recordings), m_list(new QListView), m_open(new Button(tr("Open"), u"timeline")), m_remove(new Button(tr("Remove...")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Hairline(Qt::Horizontal));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(11, 7, 7, 7);
    head->setSpacing(8);
    head->addWidget(new Label(tr("Watched before"), 13, ColorRole::Text, QFont::DemiBold));
    head->addStretch(1);
    m_open->setObjectName(u"openRecorded"_s);
    m_remove->setObjectName(u"removeRecorded"_s);
    head->addWidget(m_remove);
    head->addWidget(m_open);
    column->addLayout(head);
    column->addWidget(new Hairline(Qt::Horizontal));
    m_list->setObjectName(u"recorded"_s);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new RecordedDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Watched before"));
    column->addWidget(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RecordedList::refreshButtons);
    connect(m_list, &QListView::activated, this, &RecordedList::open);
    connect(m_open, &QPushButton::clicked, this, &RecordedList::open);
    connect(m_remove, &QPushButton::clicked, this, &RecordedList::askToRemove);
    take({});
}

void RecordedList::refresh()
{
    m_recordings.runs().then(this, [this](const domain::Result<std::vector<ports::HistoryRun>>& runs) {
        if (!runs) {
            emit failed(runs.error());
            return;
        }
        m_runs = *runs;
        take(m_runs);
    });
}

void RecordedList::setWatched(const QStringList& addresses)
{
    m_watched = addresses;
    take(m_runs);
}

void RecordedList::take(const std::vector<ports::HistoryRun>& runs)
{
    namespace program = session::program;
    std::vector<ports::HistoryRun> shown;
    QStringList live; // of an address that is watched the newest run is what is seen there
    for (const ports::HistoryRun& run : runs) {
        const QString key = program::addressKey(run.address);
        const bool watched = std::any_of(m_watched.begin(), m_watched.end(), [&key](const QString& address) { return program::addressKey(address) == key; });
        if (run.samples == 0)
            continue;
        if (watched && !live.contains(key))
            live.append(key);
        else
            shown.push_back(run);
    }
    m_model.setRuns(shown);
    setVisible(!shown.empty());
    m_list->setFixedHeight(scaled(kRow) * std::clamp(int(shown.size()), kLeastRows, kMostRows));
    refreshButtons();
}

void RecordedList::refreshButtons()
{
    const bool any = m_model.run(m_list->currentIndex()) != nullptr;
    const QString why = any ? QString() : tr("Choose an application of the list first");
    for (Button* button : {m_open, m_remove}) {
        button->setEnabled(any);
        button->setToolTip(why);
    }
}

void RecordedList::open()
{
    if (const ports::HistoryRun* run = m_model.run(m_list->currentIndex()))
        emit openRequested({{}, run->id});
}

void RecordedList::askToRemove()
{
    const ports::HistoryRun* run = m_model.run(m_list->currentIndex());
    if (!run)
        return;
    const words::Units units;
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Remove a recorded application"), tr("Remove what was recorded of %1?").arg(words::applicationName(run->application)), QMessageBox::Cancel, this);
    box->setObjectName(u"removeRun"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    //: %1 is from when to when, %2 a size
    box->setInformativeText(tr("%1, %2. Its charts and its timeline are gone for good; its ledger stays.").arg(words::timeSpan(run->first, run->last), units.text(units.bytes(run->bytes))));
    box->setTextFormat(Qt::PlainText);
    QPushButton* yes = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, [this, id = run->id] { remove(id); });
    box->open();
}

void RecordedList::remove(qint64 run)
{
    m_recordings.remove(run).then(this, [this](const domain::Result<bool>& removed) {
        if (!removed)
            emit failed(removed.error());
        refresh();
    });
}

} // namespace stoker::widgets
