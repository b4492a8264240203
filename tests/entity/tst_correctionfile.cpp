// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/correctionfile.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now{QDate(2026, 11, 25), QTime(3, 0), Qt::UTC};

} // namespace

class TestCorrectionFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWasWritten()
    {
        CorrectionFile file;
        for (const auto kind : {CorrectionKind::NotEntity, CorrectionKind::Type, CorrectionKind::Span,
                 CorrectionKind::Name, CorrectionKind::Entity}) {
            Correction correction;
            correction.kind = kind;
            correction.subject = u"한결 \"바이오\""_s;
            correction.made = now;
            correction.context = u"어제 한결 \"바이오\"가 열렸다."_s;
            if (kind == CorrectionKind::Name)
                correction.subjectType = MentionType::Organisation;
            if (kind == CorrectionKind::Name || kind == CorrectionKind::Span
                || kind == CorrectionKind::Entity)
                correction.name = u"한결"_s;
            if (kind == CorrectionKind::Type || kind == CorrectionKind::Name
                || kind == CorrectionKind::Entity)
                correction.type = MentionType::Product;
            if (kind == CorrectionKind::Entity)
                correction.ticker = u"003210"_s;
            file.corrections.append(correction);
        }
        file.watched = {{MentionType::Person, u"민하린"_s, now}};
        const auto read = readCorrections(writeCorrections(file), now.addDays(1));
        QVERIFY(read);
        QCOMPARE(read->corrections, file.corrections);
        QCOMPARE(read->watched, file.watched);
    }

    void readsALexicon()
    {
        const auto read = readCorrections("\xEF\xBB\xBF# 내 목록\r\n"
                                          "달빛서점\torganisation\t주식회사 달빛서점\t003210\r\n"
                                          "\n"
                                          "민하린\tperson\n",
            now);
        QVERIFY(read);
        QCOMPARE(read->corrections.size(), 2);
        const Correction &first = read->corrections[0];
        QCOMPARE(first.kind, CorrectionKind::Entity);
        QCOMPARE(first.subject, u"달빛서점"_s);
        QCOMPARE(first.type, MentionType::Organisation);
        QCOMPARE(first.name, u"주식회사 달빛서점"_s);
        QCOMPARE(first.ticker, u"003210"_s);
        QCOMPARE(first.made, now);
        QCOMPARE(read->corrections[1].name, u"민하린"_s);
    }

    void saysWhichLineIsWrong_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("line");
        QTest::newRow("type") << QByteArray("달빛\tperson\n별빛\tship\n") << 2;
        QTest::newRow("no type") << QByteArray("달빛\n") << 1;
        QTest::newRow("no name") << QByteArray("# x\n\tperson\n") << 2;
        QTest::newRow("too long") << QByteArray("가").repeated(200) + "\tperson" << 1;
        QTest::newRow("kind") << QByteArray(
            R"({"sokbo_corrections":1,"corrections":[{"kind":"wish","subject":"a"}]})")
                              << 1;
        QTest::newRow("no subject") << QByteArray(
            R"({"sokbo_corrections":1,"corrections":[{"kind":"not_entity"}]})")
                                    << 1;
        QTest::newRow("name without type") << QByteArray(
            R"({"sokbo_corrections":1,"corrections":[{"kind":"name","subject":"a","name":"b","type":"person"}]})")
                                           << 1;
    }

    void saysWhichLineIsWrong()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, line);
        const auto read = readCorrections(bytes, now);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Parse);
        QCOMPARE(read.error().code, line);
    }

    void refusesOtherFiles()
    {
        QVERIFY(!readCorrections("{", now));
        QVERIFY(!readCorrections("{\"a\": 1}", now));
        QVERIFY(!readCorrections("{\"sokbo_corrections\": 2}", now));
        QCOMPARE(readCorrections(QByteArray(17 * 1024 * 1024, 'x'), now).error().kind, Error::Kind::TooLarge);
    }
};

QTEST_APPLESS_MAIN(TestCorrectionFile)
#include "tst_correctionfile.moc"
