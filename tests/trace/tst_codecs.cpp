// SPDX-License-Identifier: GPL-3.0-or-later
// Every codec there and back, cut at every place, and fed with what no writer writes.
#include "trace/codec.h"

#include "support/packed.h"

#include <QTest>

#include <cstring>
#include <random>

using namespace stoker;
using namespace stoker::trace;
using test::Packing;

namespace {

/// Bytes in memory, handed out in pieces of `step`.
class BytesSource final : public ByteSource {
public:
    BytesSource(QByteArray bytes, qsizetype step) : m_bytes(std::move(bytes)), m_step(step) {}
    std::size_t read(char* into, std::size_t size) override
    {
        const qsizetype given = std::min({static_cast<qsizetype>(size), m_step, m_bytes.size() - m_at});
        std::memcpy(into, m_bytes.constData() + m_at, static_cast<std::size_t>(given));
        m_at += given;
        return static_cast<std::size_t>(given);
    }
    [[nodiscard]] StreamEnd end() const override { return m_at < m_bytes.size() ? StreamEnd::None : StreamEnd::Whole; }

private:
    QByteArray m_bytes;
    qsizetype m_step;
    qsizetype m_at = 0;
};

struct Unpacked {
    QByteArray bytes;
    StreamEnd end = StreamEnd::None;
};

Unpacked all(const QByteArray& packed, qsizetype step = 1 << 20, qsizetype piece = 65536, qsizetype most = 1 << 28)
{
    const auto source = unpack(codecOf(QByteArrayView(packed).first(std::min(packed.size(), kMagicBytes))), std::make_unique<BytesSource>(packed, step));
    Unpacked result;
    QByteArray buffer(piece, Qt::Uninitialized);
    while (result.bytes.size() < most) {
        const std::size_t got = source->read(buffer.data(), static_cast<std::size_t>(buffer.size()));
        if (got == 0)
            break;
        result.bytes.append(buffer.constData(), static_cast<qsizetype>(got));
    }
    result.end = source->end();
    return result;
}

QByteArray sample(int lines)
{
    QByteArray text;
    for (int i = 0; i < lines; ++i)
        text += "{\"Event\":\"SparkListenerTaskStart\",\"Stage ID\":" + QByteArray::number(i * 7919 % 1013) + ",\"n\":" + QByteArray::number(i) + "}\n";
    return text;
}

} // namespace

Q_DECLARE_METATYPE(stoker::test::Packing)

class TestCodecs : public QObject {
    Q_OBJECT

    static void codecRows()
    {
        QTest::addColumn<Packing>("packing");
        QTest::newRow("plain") << Packing::Plain;
        QTest::newRow("zstd") << Packing::Zstd;
        QTest::newRow("lz4") << Packing::Lz4;
        QTest::newRow("snappy") << Packing::Snappy;
        QTest::newRow("lzf") << Packing::Lzf;
        QTest::newRow("gzip") << Packing::Gzip;
    }

private slots:
    void roundTrip_data() { codecRows(); }
    void roundTrip()
    {
        QFETCH(Packing, packing);
        for (const int lines : {1, 40, 5'000}) {
            const QByteArray text = sample(lines);
            const QByteArray packed = test::pack(packing, text, 10'000);
            for (const qsizetype step : {qsizetype(1), qsizetype(7), qsizetype(4096), qsizetype(1) << 20}) {
                if (step == 1 && lines > 100)
                    continue;
                const Unpacked result = all(packed, step, step == 7 ? 3 : 65536);
                QCOMPARE(result.bytes, text);
                QCOMPARE(result.end, StreamEnd::Whole);
            }
        }
    }

    void joinedStreamsAreOne_data() { codecRows(); }
    void joinedStreamsAreOne()
    {
        QFETCH(Packing, packing);
        const QByteArray first = sample(300);
        const QByteArray second = sample(17);
        const Unpacked result = all(test::pack(packing, first, 4'000) + test::pack(packing, second, 4'000));
        QCOMPARE(result.bytes, first + second);
        QCOMPARE(result.end, StreamEnd::Whole);
    }

    void everyCutKeepsWhatWasBefore_data() { codecRows(); }
    void everyCutKeepsWhatWasBefore()
    {
        QFETCH(Packing, packing);
        if (packing == Packing::Plain)
            return; // has no place where it is not whole
        const QByteArray text = sample(60);
        const QByteArray packed = test::pack(packing, text, 700);
        int cutOff = 0;
        for (qsizetype size = kMagicBytes; size < packed.size(); ++size) {
            const Unpacked result = all(packed.left(size));
            QVERIFY2(text.startsWith(result.bytes), qPrintable(QString::number(size)));
            QVERIFY(result.end == StreamEnd::CutOff || result.end == StreamEnd::Whole); // whole at the border of two blocks or frames
            cutOff += result.end == StreamEnd::CutOff;
        }
        QVERIFY(cutOff > packed.size() * 8 / 10);
        // The later the cut, the more is left.
        QVERIFY(all(packed.left(packed.size() - 30)).bytes.size() > text.size() / 2);
    }

    void damageNeverCrashesNorGrows_data() { codecRows(); }
    void damageNeverCrashesNorGrows()
    {
        QFETCH(Packing, packing);
        const QByteArray packed = test::pack(packing, sample(200), 3'000);
        std::mt19937 random(20'261'127);
        int noticed = 0;
        for (int round = 0; round < 3'000; ++round) {
            QByteArray bytes = packed;
            for (unsigned n = 1 + random() % 3; n > 0; --n)
                bytes[static_cast<qsizetype>(kMagicBytes + random() % static_cast<unsigned>(bytes.size() - kMagicBytes))] = static_cast<char>(random());
            const Unpacked result = all(bytes, 1 << 20, 65536, 1 << 25);
            noticed += result.end == StreamEnd::Damaged || result.end == StreamEnd::CutOff;
        }
        if (packing != Packing::Plain)
            QVERIFY2(noticed > 300, qPrintable(QString::number(noticed)));
    }

    void headersThatPromiseTooMuch()
    {
        const auto little = [](quint32 n) { return QByteArray(reinterpret_cast<const char*>(&n), 4); };
        const auto lz4 = [&](quint32 packed, quint32 raw, char token = 0x26) { return "LZ4Block" + QByteArray(1, token) + little(packed) + little(raw) + little(0); };
        QCOMPARE(all(lz4(0x7fffffff, 10)).end, StreamEnd::Damaged);
        QCOMPARE(all(lz4(10, 0x7fffffff)).end, StreamEnd::Damaged);
        QCOMPARE(all(lz4(0xffffffff, 0xffffffff)).end, StreamEnd::Damaged);
        QCOMPARE(all(lz4(1000, 1000, 0x16)).end, StreamEnd::CutOff);
        QCOMPARE(all(lz4(0, 0, 0x66)).end, StreamEnd::Damaged);
        const QByteArray snappy("\x82SNAPPY\0\0\0\0\1\0\0\0\1", 16);
        QCOMPARE(all(snappy).end, StreamEnd::Whole);
        QCOMPARE(all(snappy + QByteArray("\x7f\xff\xff\xff", 4)).end, StreamEnd::Damaged);
        QCOMPARE(all(snappy + QByteArray("\0\0\0\5\xff\xff\xff\xff\x0f", 9)).end, StreamEnd::Damaged); // 4 GB from five bytes
        QCOMPARE(all(QByteArray("ZV\1\0\3\xff\xff\xe0\0\0", 10)).end, StreamEnd::Damaged);            // a copy of what is not there
        QCOMPARE(all("ZV" + QByteArray(1, '\2')).end, StreamEnd::Whole);                               // no LZF: plain text
    }

    void aBombComesOutPieceByPiece_data()
    {
        QTest::addColumn<Packing>("packing");
        QTest::newRow("zstd") << Packing::Zstd;
        QTest::newRow("gzip") << Packing::Gzip;
    }
    void aBombComesOutPieceByPiece()
    {
        QFETCH(Packing, packing);
        const QByteArray packed = test::pack(packing, QByteArray(64 << 20, ' '), 64 << 20);
        QVERIFY(packed.size() < 100'000);
        const auto source = unpack(codecOf(QByteArrayView(packed).first(kMagicBytes)), std::make_unique<BytesSource>(packed, 1 << 20));
        char piece[1000];
        qint64 sum = 0;
        while (const std::size_t got = source->read(piece, sizeof piece))
            sum += static_cast<qint64>(got);
        QCOMPARE(sum, qint64(64) << 20);
    }
};

QTEST_GUILESS_MAIN(TestCodecs)
#include "tst_codecs.moc"
