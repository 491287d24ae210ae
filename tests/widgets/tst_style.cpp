// SPDX-License-Identifier: GPL-3.0-or-later
// What the style does with texts that are longer than their place.
#include "widgets/common/style.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QStyleOptionComboBox>
#include <QTableView>
#include <QTest>

using namespace stoker::widgets;
using namespace Qt::StringLiterals;

class TestStyle : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void aLongChoiceEndsInAnEllipsis()
    {
        const QString whole = u"Spark Streaming's allocation"_s;
        for (const int wide : {90, 114, 130, 280}) {
            QComboBox box;
            box.addItem(whole);
            box.resize(wide, 28);
            QStyleOptionComboBox option;
            option.initFrom(&box);
            option.subControls = QStyle::SC_All;
            const int room = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box).width() - 2;
            const QString wanted = box.fontMetrics().elidedText(whole, Qt::ElideRight, room);
            QCOMPARE(wanted == whole, wide == 280);
            QComboBox same;
            same.addItem(wanted);
            same.resize(wide, 28);
            QCOMPARE(box.grab().toImage(), same.grab().toImage());
            QCOMPARE(box.currentText(), whole);
        }
    }

    void aSortedColumnKeepsItsShortHeader_data()
    {
        QTest::addColumn<Qt::AlignmentFlag>("side");
        QTest::addRow("left") << Qt::AlignLeft;
        QTest::addRow("right") << Qt::AlignRight;
        QTest::addRow("centre") << Qt::AlignHCenter;
    }
    void aSortedColumnKeepsItsShortHeader()
    {
        QFETCH(Qt::AlignmentFlag, side);
        constexpr int kWide = 46; // the column of the executors' ids
        QStandardItemModel model(1, 1);
        model.setHeaderData(0, Qt::Horizontal, u"ID"_s);
        model.setHeaderData(0, Qt::Horizontal, int(side | Qt::AlignVCenter), Qt::TextAlignmentRole);
        QTableView view;
        view.setModel(&model);
        QHeaderView* header = view.horizontalHeader();
        header->setSortIndicatorShown(true);
        view.resize(200, 100);
        header->resizeSection(0, kWide);
        view.show();
        // Ink by columns of pixels, but for the hairline below.
        const auto inked = [header] {
            const QImage image = header->viewport()->grab({0, 0, kWide, header->height() - 2}).toImage();
            QList<int> columns;
            for (int x = 0; x < image.width(); ++x) {
                for (int y = 0; y < image.height(); ++y) {
                    if (qGray(image.pixel(x, y)) < 200) {
                        columns.append(x);
                        break;
                    }
                }
            }
            return columns;
        };
        header->setSortIndicator(-1, Qt::AscendingOrder);
        const qsizetype text = inked().size();
        QVERIFY(text >= 6);
        header->setSortIndicator(0, Qt::AscendingOrder);
        const QList<int> sorted = inked();
        // The letters as before, and an arrow beside them.
        QVERIFY2(sorted.size() >= text + 4, qPrintable(u"%1 of text, %2 with the arrow"_s.arg(text).arg(sorted.size())));
        QVERIFY(sorted.front() >= 1 && sorted.back() < kWide - 1);
    }
};

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
