// SPDX-License-Identifier: GPL-3.0-or-later
// How ConnectPage is put together; what it does is in connectpage.cpp.
#include "widgets/connect/connectpage.h"

#include "widgets/common/button.h"
#include "widgets/common/card.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "widgets/common/stateview.h"
#include "widgets/connect/checklist.h"
#include "widgets/connect/connectionform.h"
#include "widgets/connect/connectionlist.h"
#include "widgets/connect/recordedlist.h"
#include "words/sentences.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPainter>
#include <QScrollArea>
#include <QStackedLayout>

namespace stoker::widgets {
namespace {

constexpr int kListWidth = 460;  ///< where there is room; the detail beside it needs more
constexpr int kListLeast = 280;
constexpr int kDetailWidth = 708; ///< at 1280

/// The sunken box around lines to copy.
class CodeBox final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), color(ColorRole::Window, palette())); }
};

} // namespace

ConnectPage::ConnectPage(const ConnectServices& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_model(new ConnectionListModel(this)), m_list(new ConnectionListView), m_none(new StateView), m_listStack(new QStackedLayout), m_title(new Label({}, 16, ColorRole::Text, QFont::DemiBold)),
      m_form(new ConnectionForm), m_checklist(new Checklist), m_plugin(makePluginBox()), m_remove(new Button(tr("Remove..."))), m_test(new Button(tr("Test connection"), u"refresh")),
      m_watch(new Button(tr("Watch"), u"watch", ButtonRole::Primary))
{
    setAccessibleName(tr("Connect"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 10, 12, 10);
    row->setSpacing(10);
    row->addWidget(makeList(), kListWidth);
    row->addWidget(makeDetail(), kDetailWidth);
    m_list->setModel(m_model);
    m_watch->setObjectName(QStringLiteral("watch"));
    m_test->setObjectName(QStringLiteral("test"));
    m_remove->setObjectName(QStringLiteral("remove"));

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConnectPage::choose);
    connect(m_list, &QListView::activated, this, &ConnectPage::watch);
    connect(&m_services.book, &session::program::ConnectionBook::changed, this, &ConnectPage::refreshList);
    connect(m_form, &ConnectionForm::edited, this, [this] {
        m_edited = true;
        refreshTitle();
        forgetProbe(); // it spoke of what stood there before
    });
    connect(m_form, &ConnectionForm::submitted, this, &ConnectPage::watch);
    connect(m_test, &QPushButton::clicked, this, &ConnectPage::test);
    connect(m_watch, &QPushButton::clicked, this, &ConnectPage::watch);
    connect(m_remove, &QPushButton::clicked, this, &ConnectPage::remove);
    connect(&m_probe, &QFutureWatcherBase::finished, this, [this] {
        if (!m_probe.isCanceled() && m_probe.future().resultCount() > 0)
            showProbe(m_probe.result());
    });
    refreshList();
    const auto& known = m_services.book.connections();
    open(known.empty() ? domain::ConnectionSettings{} : known.front());
}

ConnectPage::~ConnectPage() = default;

QWidget* ConnectPage::makeList()
{
    auto* card = new Card;
    card->setMinimumWidth(scaled(kListLeast));
    card->setMaximumWidth(scaled(kListWidth));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 12);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(11, 7, 7, 8);
    head->setSpacing(8);
    head->addWidget(new Label(tr("Connections"), 13, ColorRole::Text, QFont::DemiBold));
    head->addStretch(1);
    auto* find = new Button(tr("Discover..."), u"search");
    find->setToolTip(tr("Applications behind a driver UI, a standalone master or a history server"));
    auto* add = new Button(tr("Add"), u"plug");
    add->setObjectName(QStringLiteral("add"));
    head->addWidget(find);
    head->addWidget(add);
    column->addLayout(head);
    column->addWidget(new Hairline(Qt::Horizontal));
    m_none->setState({QStringLiteral("plug"), tr("No connection yet"), tr("Type the address of a driver UI at the right, or discover applications."), {}, false});
    m_listStack->setContentsMargins(0, 0, 0, 0);
    m_listStack->addWidget(m_list);
    m_listStack->addWidget(m_none);
    column->addLayout(m_listStack, 1);
    if (m_services.recordings) {
        m_recorded = new RecordedList(*m_services.recordings);
        connect(m_recorded, &RecordedList::openRequested, this, &ConnectPage::recordingRequested);
        connect(m_recorded, &RecordedList::failed, this, &ConnectPage::failed);
        column->addWidget(m_recorded);
    }
    column->addWidget(new Hairline(Qt::Horizontal));
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(11, 8, 11, 0);
    foot->setSpacing(6);
    foot->addWidget(new Label(tr("Without a cluster"), 12, ColorRole::Text2, QFont::DemiBold));
    auto* demo = new Button(tr("Start the demo"), u"play");
    demo->setObjectName(QStringLiteral("demo"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(demo);
    auto* file = new Button(tr("Open recording..."), u"folder");
    file->setObjectName(QStringLiteral("openFile"));
    file->setToolTip(tr("A .stoker file that somebody sent or exported"));
    buttons->addWidget(file);
    buttons->addStretch(1);
    foot->addLayout(buttons);
    connect(file, &QPushButton::clicked, this, &ConnectPage::openFileRequested);
    column->addLayout(foot);
    connect(find, &QPushButton::clicked, this, &ConnectPage::discover);
    connect(add, &QPushButton::clicked, this, &ConnectPage::addNew);
    connect(demo, &QPushButton::clicked, this, &ConnectPage::demoRequested);
    return card;
}

QWidget* ConnectPage::makeDetail()
{
    auto* card = new Card;
    auto* outer = new QVBoxLayout(card);
    outer->setContentsMargins(1, 1, 1, 14);
    outer->setSpacing(8);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(19, 13, 19, 0);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_form);
    column->addSpacing(4);
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addSpacing(2);
    column->addWidget(m_checklist);
    column->addWidget(m_plugin);
    column->addStretch(1);
    // With everything open the form is higher than a small window.
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // its fields shrink
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    outer->addWidget(scroll, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(19, 0, 19, 0);
    foot->setSpacing(8);
    foot->addWidget(m_remove);
    foot->addStretch(1);
    foot->addWidget(m_test);
    foot->addWidget(m_watch);
    outer->addLayout(foot);
    return card;
}

QWidget* ConnectPage::makePluginBox()
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(new Label(tr("Start the application with these two lines to steer it:"), 13, ColorRole::Text2));
    auto* code = new CodeBox;
    auto* row = new QHBoxLayout(code);
    row->setContentsMargins(12, 10, 8, 10);
    auto* lines = new Label(words::pluginLines(), 12);
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPixelSize(textFont(12).pixelSize());
    lines->setFont(mono);
    lines->setWordWrap(true);
    lines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    row->addWidget(lines, 1);
    auto* copy = new Button(tr("Copy"), u"copy");
    row->addWidget(copy, 0, Qt::AlignTop);
    column->addWidget(code);
    connect(copy, &QPushButton::clicked, this, [] { QGuiApplication::clipboard()->setText(words::pluginLines()); });
    box->hide();
    return box;
}

} // namespace stoker::widgets
