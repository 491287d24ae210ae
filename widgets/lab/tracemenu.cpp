// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/tracemenu.h"

#include "domain/historyaddress.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "words/tracewords.h"

#include <QFileDialog>
#include <QMenu>
#include <QPainter>
#include <QStyleOptionButton>

namespace stoker::widgets {

TraceMenu::TraceMenu(QWidget* parent) : QPushButton(parent), m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("traceMenu"));
    setFixedHeight(scaled(28));
    setMinimumWidth(scaled(120));
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        emit storedRequested();
        fill();
    });
    setAddress({});
}

void TraceMenu::setAddress(const QString& address)
{
    m_address = address;
    setText(address.isEmpty() ? tr("Open a trace...") : words::traceName(address));
    //: which trace is open, and the keys that open another one
    setToolTip(tr("%1\nOpen a file: %2").arg(address.isEmpty() || domain::historyAddressOf(address) ? text() : address, QKeySequence(QKeySequence::Open).toString(QKeySequence::NativeText)));
    //: which trace is open
    setAccessibleName(tr("Trace: %1").arg(text()));
}

void TraceMenu::setRecent(const QStringList& addresses)
{
    m_recent.clear();
    for (const QString& address : addresses) {
        if (m_recent.size() < kMostRecent && !domain::historyAddressOf(address)) // those have a place of their own
            m_recent.append(address);
    }
}

void TraceMenu::setShown(std::vector<TraceChoice> recordings) { m_shown = std::move(recordings); }

void TraceMenu::setStored(std::vector<TraceChoice> recordings)
{
    recordings.resize(std::min(recordings.size(), kMostStored));
    if (std::exchange(m_stored, std::move(recordings)) != m_stored && m_menu->isVisible())
        fill();
}

void TraceMenu::offer(const QString& title, const std::vector<TraceChoice>& traces)
{
    if (!traces.empty())
        m_menu->addSection(title);
    for (const TraceChoice& trace : traces)
        connect(m_menu->addAction(widgets::icon(u"record"), QString(trace.text).replace(u'&', QStringLiteral("&&"))), &QAction::triggered, this, [this, address = trace.address] { emit traceChosen(address); });
}

void TraceMenu::fill()
{
    m_menu->clear();
    connect(m_menu->addAction(widgets::icon(u"lab"), tr("Built-in day")), &QAction::triggered, this, [this] { emit traceChosen(kBuiltInDay); });
    connect(m_menu->addAction(widgets::icon(u"folder"), tr("Open a file...")), &QAction::triggered, this, &TraceMenu::openFile);
    connect(m_menu->addAction(widgets::icon(u"folder"), tr("Open a folder...")), &QAction::triggered, this, &TraceMenu::openFolder);
    connect(m_menu->addAction(widgets::icon(u"ledger"), tr("Open a scenario...")), &QAction::triggered, this, &TraceMenu::scenarioRequested);
    offer(tr("In this window"), m_shown);
    offer(tr("Watched before"), m_stored);
    bool first = true;
    for (const QString& address : m_recent) {
        if (address == kBuiltInDay)
            continue;
        if (std::exchange(first, false))
            m_menu->addSection(tr("Last opened"));
        QAction* action = m_menu->addAction(words::traceName(address).replace(u'&', QStringLiteral("&&")));
        action->setToolTip(address);
        connect(action, &QAction::triggered, this, [this, address] { emit traceChosen(address); });
    }
    m_menu->setToolTipsVisible(true);
}

void TraceMenu::openFile()
{
    auto* dialog = new QFileDialog(this, tr("Open an event log, a recording or a CSV"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &TraceMenu::traceChosen);
    dialog->open();
}

void TraceMenu::openFolder()
{
    auto* dialog = new QFileDialog(this, tr("Open the folder of a rolling event log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &TraceMenu::traceChosen);
    dialog->open();
}

void TraceMenu::paintEvent(QPaintEvent*)
{
    // The style centres what is too long, and cuts both ends of it.
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.features &= ~QStyleOptionButton::HasMenu;
    QPainter painter(this);
    style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);
    painter.setFont(font());
    painter.setPen(color(ColorRole::Text));
    const int arrow = scaled(12);
    const QRect words = rect().adjusted(scaled(10), 0, -arrow - scaled(14), 0);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, words.width()));
    paintIcon(&painter, QPointF(width() - arrow - scaled(8), (height() - arrow) / 2.0), u"chevron", color(ColorRole::Text2), arrow);
}

} // namespace stoker::widgets
