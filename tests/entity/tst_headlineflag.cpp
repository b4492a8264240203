// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/headlineflag.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestHeadlineFlag : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void splitsFlagFromTitle_data();
    void splitsFlagFromTitle();
    void endsOnHostileTitles();
};

void TestHeadlineFlag::splitsFlagFromTitle_data()
{
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QString>("flag");
    QTest::addColumn<QString>("title");

    QTest::newRow("square") << u"[속보] 코스피 3천 돌파"_s << u"속보"_s << u"코스피 3천 돌파"_s;
    QTest::newRow("no space") << u"[속보]코스피 3천 돌파"_s << u"속보"_s << u"코스피 3천 돌파"_s;
    QTest::newRow("lenticular") << u"【단독】 새 청사 계획"_s << u"단독"_s << u"새 청사 계획"_s;
    QTest::newRow("angle") << u"<속보> 지진 발생"_s << u"속보"_s << u"지진 발생"_s;
    QTest::newRow("round") << u"(2보) 지진 발생"_s << u"2보"_s << u"지진 발생"_s;
    QTest::newRow("two") << u"[속보][단독] 새 청사 계획"_s << u"속보 단독"_s << u"새 청사 계획"_s;
    QTest::newRow("two in one") << u"[단독·속보] 새 청사 계획"_s << u"단독 속보"_s << u"새 청사 계획"_s;
    QTest::newRow("colon") << u"속보: 지진 발생"_s << u"속보"_s << u"지진 발생"_s;
    QTest::newRow("dash") << u"단독 - 새 청사 계획"_s << u"단독"_s << u"새 청사 계획"_s;
    QTest::newRow("closing") << u"정부, 예산안 발표(종합)"_s << u"종합"_s << u"정부, 예산안 발표"_s;
    QTest::newRow("closing number") << u"정부, 예산안 발표(종합2보)"_s << u"종합2보"_s
                                    << u"정부, 예산안 발표"_s;
    QTest::newRow("both ends") << u"[단독] 예산안 발표 [종합]"_s << u"단독 종합"_s << u"예산안 발표"_s;
    QTest::newRow("photo") << u"[포토] 눈 쌓인 한강"_s << u"포토"_s << u"눈 쌓인 한강"_s;
    QTest::newRow("english") << u"BREAKING: Storm nears coast"_s << u"BREAKING"_s << u"Storm nears coast"_s;
    QTest::newRow("spaces") << u"  [ 속보 ]  지진 "_s << u"속보"_s << u"지진"_s;
    QTest::newRow("column") << u"[비즈니스 포커스] 뚝심"_s << QString() << u"[비즈니스 포커스] 뚝심"_s;
    QTest::newRow("column at end") << u"신약의 뚝심[비즈니스 포커스]"_s << QString()
                                   << u"신약의 뚝심[비즈니스 포커스]"_s;
    QTest::newRow("reporter") << u"[김 기자의 눈] 봄"_s << QString() << u"[김 기자의 눈] 봄"_s;
    QTest::newRow("word") << u"속보가 나오자 거리로"_s << QString() << u"속보가 나오자 거리로"_s;
    QTest::newRow("sole word") << u"단독 주택 거래 늘어"_s << QString() << u"단독 주택 거래 늘어"_s;
    QTest::newRow("unclosed") << u"[속보 지진"_s << QString() << u"[속보 지진"_s;
    QTest::newRow("nothing else") << u"[속보]"_s << QString() << u"[속보]"_s;
    QTest::newRow("empty") << QString() << QString() << QString();
    QTest::newRow("bracket at end") << u"수출 늘어(작년 대비)"_s << QString() << u"수출 늘어(작년 대비)"_s;
}

void TestHeadlineFlag::splitsFlagFromTitle()
{
    QFETCH(QString, whole);
    QFETCH(QString, flag);
    QFETCH(QString, title);
    const FlaggedTitle split = splitHeadlineFlag(whole);
    QCOMPARE(split.flag, flag);
    QCOMPARE(split.title, title);
}

void TestHeadlineFlag::endsOnHostileTitles()
{
    const QString brackets(100000, u'[');
    QCOMPARE(splitHeadlineFlag(brackets).title, brackets);
    const QString flags = u"[속보]"_s.repeated(20000);
    QCOMPARE(splitHeadlineFlag(flags).title, flags);
    const QString surrogate = u"[속보] "_s + QChar(0xD800);
    QCOMPARE(splitHeadlineFlag(surrogate).flag, u"속보"_s);
}

QTEST_APPLESS_MAIN(TestHeadlineFlag)
#include "tst_headlineflag.moc"
