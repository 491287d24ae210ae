// SPDX-License-Identifier: GPL-3.0-or-later
// How the lab is put together; what it does is in labpage.cpp.
#include "widgets/lab/labpage.h"

#include "widgets/common/button.h"
#include "widgets/common/card.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/common/stateview.h"
#include "widgets/lab/deadlinefield.h"
#include "widgets/lab/labcharts.h"
#include "widgets/lab/labstatus.h"
#include "widgets/lab/modelpanel.h"
#include "widgets/lab/outcomeview.h"
#include "widgets/lab/paretoplot.h"
#include "widgets/lab/policycolumns.h"
#include "widgets/lab/sensitivityview.h"
#include "widgets/lab/tracemenu.h"
#include "widgets/lab/tracepanel.h"
#include "words/labwords.h"
#include "words/units.h"

#include <QBoxLayout>
#include <QDoubleSpinBox>
#include <QMenu>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedLayout>

namespace stoker::widgets {
namespace {

using domain::EngineKind;
constexpr int kChartsHigh = 300;
constexpr int kRight = 372;
constexpr int kRightNarrow = 300;
constexpr int kFourth = 40;
constexpr int kFourthNarrow = 60;
constexpr int kTrace = 190;
constexpr int kTraceNarrow = 150;
constexpr int kNarrow = 1100; ///< of the page, px
constexpr int kLow = 620;
constexpr int kMargin = 12;
constexpr int kGap = 10;
constexpr int kOptions = 28;
constexpr int kOptionsLeast = 560;

Label* caption(const QString& text, QWidget* buddy)
{
    auto* label = new Label(text, 12, ColorRole::Text2);
    label->setBuddy(buddy);
    buddy->setAccessibleName(text);
    return label;
}

} // namespace

QWidget* LabPage::makeOptions()
{
    m_trace = new TraceMenu;
    m_trace->setFixedWidth(scaled(kTrace));
    m_found = new ElidedLabel({}, 12, ColorRole::Text2);
    QSizePolicy kept = m_found->sizePolicy(); // else the captions beside it would spread where there is no trace
    kept.setRetainSizeWhenHidden(true);
    m_found->setSizePolicy(kept);
    m_engine = new SegmentedControl;
    for (const EngineKind engine : {EngineKind::Fluid, EngineKind::Cohort, EngineKind::Exact}) {
        const int segment = m_engine->addSegment(words::engineWord(engine));
        m_engine->setSegmentEnabled(segment, true, words::engineHelp(engine));
    }
    m_engine->setObjectName(QStringLiteral("engine"));
    m_deadline = new DeadlineField;
    m_deadline->setObjectName(QStringLiteral("deadline"));
    m_deadline->setSuffix(words::kThinSpace + tr("s", "seconds"));
    m_deadline->setSpecialValueText(tr("none", "no deadline"));
    m_deadline->setToolTip(tr("The time a batch may take, from due to ended; 0 = the interval of the batches"));
    m_deadline->setFixedSize(scaled(92), scaled(28));
    m_undo = Button::iconOnly(u"undo", tr("Undo (%1)").arg(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)));
    m_redo = Button::iconOnly(u"redo", tr("Redo (%1)").arg(QKeySequence(QKeySequence::Redo).toString(QKeySequence::NativeText)));
    m_undo->setObjectName(QStringLiteral("undo"));
    m_redo->setObjectName(QStringLiteral("redo"));
    m_add = Button::iconOnly(u"add", tr("Put one more policy beside them"));
    m_add->setObjectName(QStringLiteral("addPolicy"));
    m_tune = new Button(tr("Tune..."), u"lab");
    m_tune->setObjectName(QStringLiteral("tune"));
    m_tune->setToolTip(tr("Search for the settings of one policy"));
    m_export = new Button(tr("Export"), u"export");
    m_export->setObjectName(QStringLiteral("export"));
    auto* menu = new QMenu(m_export);
    connect(menu->addAction(tr("Save as scenario...")), &QAction::triggered, this, &LabPage::askScenario);
    menu->addSeparator();
    for (int i = 0; i < kLabFormatCount; ++i)
        connect(menu->addAction(labFormatWord(LabFormat(i))), &QAction::triggered, this, [this, i] { askExport(LabFormat(i)); });
    connect(m_export, &QPushButton::clicked, this, [this, menu] { menu->popup(m_export->mapToGlobal(QPoint(0, m_export->height()))); });

    auto* row = new QWidget;
    row->setMinimumWidth(scaled(kOptionsLeast)); // a narrow page makes them compact
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    m_captions.push_back(caption(tr("Trace"), m_trace));
    line->addWidget(m_captions.back());
    line->addWidget(m_trace);
    line->addWidget(m_found, 1);
    auto* engine = caption(tr("At rest"), m_engine);
    engine->setToolTip(tr("Which engine answers when nothing moves. While a slider moves, the fluid one does."));
    line->addWidget(engine);
    line->addWidget(m_engine);
    m_captions.push_back(engine);
    m_captions.push_back(caption(tr("Deadline"), m_deadline));
    line->addWidget(m_captions.back());
    line->addWidget(m_deadline);
    for (Button* button : {m_undo, m_redo, m_add, m_tune, m_export})
        line->addWidget(button);
    return row;
}

QWidget* LabPage::makeOutcome()
{
    auto* card = new Card;
    auto* body = new QVBoxLayout(card);
    body->setContentsMargins(1, 8, 1, 10);
    body->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(11, 0, 11, 0);
    head->addWidget(new Label(tr("Outcome"), 13, ColorRole::Text, QFont::DemiBold));
    m_status = new LabStatus(m_bench);
    head->addWidget(m_status, 1);
    body->addLayout(head);
    m_outcome = new OutcomeView;
    m_outcome->setMinimumHeight(scaled(130));
    body->addWidget(m_outcome, 1);
    m_notes = new ElidedLabel({}, 12, ColorRole::Text2);
    m_notes->setObjectName(QStringLiteral("notes"));
    m_notes->setContentsMargins(11, 0, 11, 0);
    m_notes->hide();
    body->addWidget(m_notes);
    m_price = new QDoubleSpinBox;
    m_price->setObjectName(QStringLiteral("price"));
    m_price->setRange(0, 1e6);
    m_price->setDecimals(4);
    m_price->setSingleStep(0.01);
    m_price->setSpecialValueText(tr("none", "no price"));
    m_price->setKeyboardTracking(false);
    m_price->setFixedSize(scaled(96), scaled(26));
    auto* money = new QHBoxLayout;
    money->setContentsMargins(11, 2, 11, 0);
    money->addWidget(caption(tr("Price of a core-hour"), m_price));
    money->addStretch(1);
    money->addWidget(m_price);
    body->addLayout(money);
    m_verdict = new ElidedLabel({}, 12, ColorRole::Text2);
    m_shadow = new Button({}, u"shadow", ButtonRole::Primary);
    m_shadow->setObjectName(QStringLiteral("shadow"));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(11, 4, 11, 0);
    foot->setSpacing(8);
    foot->addWidget(m_verdict, 1);
    foot->addWidget(m_shadow);
    body->addLayout(foot);
    return card;
}

QWidget* LabPage::makeLower()
{
    auto* card = new Card;
    auto* body = new QVBoxLayout(card);
    body->setContentsMargins(1, 8, 1, 6);
    body->setSpacing(4);
    m_lower = new SegmentedControl({tr("Trade-off"), tr("Sensitivity"), tr("Trace", "what was found in it"), tr("Cluster", "the simulated one")});
    m_lower->setObjectName(QStringLiteral("lower"));
    m_lower->setAccessibleName(tr("What is shown below the outcome"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(11, 0, 11, 0);
    head->addWidget(m_lower);
    head->addStretch(1);
    m_lowerAction = new LinkButton({});
    m_lowerAction->setObjectName(QStringLiteral("cancelTuning"));
    head->addWidget(m_lowerAction);
    body->addLayout(head);
    m_lowerText = new ElidedLabel({}, 12, ColorRole::Text2);
    m_lowerText->setContentsMargins(11, 0, 11, 0);
    m_lowerText->setObjectName(QStringLiteral("tuning"));
    body->addWidget(m_lowerText);
    m_pareto = new ParetoPlot;
    m_sensitivity = new SensitivityView;
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_sensitivity);
    scroll->viewport()->setAutoFillBackground(false);
    m_sensitivity->setAutoFillBackground(false);
    m_tracePanel = new TracePanel;
    m_model = new ModelPanel;
    m_lowerStack = new QStackedLayout;
    for (QWidget* one : {static_cast<QWidget*>(m_pareto), static_cast<QWidget*>(scroll), static_cast<QWidget*>(m_tracePanel), static_cast<QWidget*>(m_model)})
        m_lowerStack->addWidget(one);
    body->addLayout(m_lowerStack, 1);
    card->setMinimumHeight(scaled(190));
    return card;
}

void LabPage::build()
{
    setAccessibleName(tr("Policy lab"));
    setAcceptDrops(true);
    m_state = new StateView;
    m_charts = new LabCharts;
    m_charts->setMinimumHeight(scaled(kChartsHigh));
    auto* chartCard = new Card;
    auto* chartBody = new QVBoxLayout(chartCard);
    chartBody->setContentsMargins(1, 1, 1, 1);
    chartBody->addWidget(m_charts);

    auto* left = new QVBoxLayout;
    left->setSpacing(10);
    m_places = new PolicyColumns(session::lab::Bench::kMost);
    m_columns = m_places->columns();
    left->addWidget(m_places);
    left->addWidget(chartCard, 1);
    m_right = new QWidget;
    auto* right = new QVBoxLayout(m_right);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(10);
    right->addWidget(makeOutcome(), 6);
    m_below = makeLower();
    right->addWidget(m_below, 5);
    connect(m_outcome, &OutcomeView::columnChosen, m_places, &PolicyColumns::select);
    connect(m_pareto, &ParetoPlot::taken, m_places, [this] { m_places->select(m_bench.tunedColumn()); });

    auto* content = new QWidget;
    auto* both = new QHBoxLayout(content);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(10);
    both->addLayout(left, 1);
    both->addWidget(m_right);
    m_area = new QScrollArea;
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(content);
    m_area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);

    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(kMargin, kGap, kMargin, kGap);
    page->setSpacing(10);
    page->addWidget(makeOptions());
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_area);
    page->addLayout(m_stack, 1);

    const auto key = [this](QKeySequence::StandardKey keys, void (session::lab::Bench::*slot)()) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, &m_bench, slot);
    };
    key(QKeySequence::Undo, &session::lab::Bench::undo);
    key(QKeySequence::Redo, &session::lab::Bench::redo);
}

void LabPage::layOutColumns()
{
    const bool narrow = width() < scaled(kNarrow);
    const bool four = m_bench.setup().columns.size() == session::lab::Bench::kMost;
    m_right->setFixedWidth(scaled((narrow ? kRightNarrow : kRight) + (!four ? 0 : narrow ? kFourthNarrow : kFourth)));
    for (QWidget* caption : m_captions)
        caption->setVisible(!narrow);
    m_trace->setFixedWidth(scaled(narrow ? kTraceNarrow : kTrace));
    m_tune->setCompact(narrow, u"lab");
    m_export->setCompact(narrow, u"export");
    // Where little can be seen at once, the outcome comes first.
    m_below->setMaximumHeight(height() < scaled(kLow) ? m_below->minimumHeight() : QWIDGETSIZE_MAX);
    const int wide = width() - 2 * kMargin - kGap - m_right->minimumWidth();
    const int tall = height() - 2 * kGap - scaled(kOptions) - 2 * kGap - m_charts->minimumHeight();
    m_places->layOut(m_bench.setup().columns.size(), {wide, tall});
}

} // namespace stoker::widgets
