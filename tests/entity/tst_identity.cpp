// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/recogniser.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

// Who is who within a document.
class TestIdentity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ofTwoOfARankTheLastNamedIsMeant();
    void aFormerPresidentIsNotThePresident();
    void whoHoldsAnOfficeIsNotCalledSsi();
    void ofTwoWhoAreOnlyPossibleNobodyIsMeant();
    void aShortFormIsTheOneItIsShortFor_data();
    void aShortFormIsTheOneItIsShortFor();
    void aSurnameAloneIsWhoWasNamedInFull();
    void aSpaceMakesNoOtherName();
    void whatStandsInBracketsIsTheSame_data();
    void whatStandsInBracketsIsTheSame();
    void aHeadlineShortensWhatTheTextNames();
    void aClubOfBaseballIsNoCompany();
    void aDaughterIsNotItsMother();
    void aLastNameIsWhoWasNamedWithIt();
    void aRelativeIsNotWhoIsListedByTheLastName_data();
    void aRelativeIsNotWhoIsListedByTheLastName();
    void aBodyOfAnotherStateIsNotOurs();
    void whoStandsInBracketsMayBeAnother_data();
    void whoStandsInBracketsMayBeAnother();
    void anAcronymStandsForWhatItIsTheNameOf();
    void aDistrictIsNoState_data();
    void aDistrictIsNoState();
    void oneSyllableIsAState();
    void anEventIsNamedByItsDay_data();
    void anEventIsNamedByItsDay();
    void aVersionIsNoDay_data();
    void aVersionIsNoDay();
    void whatIsNoDayKeepsItsFullStop();
    void readsASignWrittenInPiecesOrTwice_data();
    void readsASignWrittenInPiecesOrTwice();

private:
    // The names of those mentions of the text that have this form.
    QStringList namesOf(const QString &form, const QString &text) const;

    std::unique_ptr<Recogniser> m_recogniser;
};

void TestIdentity::initTestCase()
{
    Result<std::unique_ptr<Recogniser>> recogniser = Recogniser::load();
    QVERIFY(recogniser.has_value());
    m_recogniser = std::move(*recogniser);
}

QStringList TestIdentity::namesOf(const QString &form, const QString &text) const
{
    QStringList names;
    const QDateTime published = QDateTime::fromString(u"2026-02-04T09:00:00+09:00"_s, Qt::ISODate);
    for (const Mention &mention : m_recogniser->recognise({{}, text, published}))
        if (mention.text == form)
            names.append(mention.name);
    return names;
}

void TestIdentity::ofTwoOfARankTheLastNamedIsMeant()
{
    const QString text
        = u"최하늘 가온그룹 회장이 먼저 왔다. 최 회장은 웃었다. 이어 최도윤 나래그룹 회장이 왔다. "
          u"최 회장은 말이 없었다."_s;
    QCOMPARE(namesOf(u"최"_s, text), QStringList({u"최하늘"_s, u"최도윤"_s}));
}

void TestIdentity::aFormerPresidentIsNotThePresident()
{
    const QString text
        = u"이명박 전 대통령이 참석했다. 이 대통령은 오지 않았다. 이 전 대통령은 일찍 떠났다."_s;
    QCOMPARE(namesOf(u"이"_s, text), QStringList({u"이재명"_s, u"이명박"_s}));
}

void TestIdentity::whoHoldsAnOfficeIsNotCalledSsi()
{
    const QString text = u"조하늘 장관은 회의를 열었다. 경찰은 조씨를 불렀다."_s;
    QCOMPARE(namesOf(u"조"_s, text), QStringList({u"조"_s}));
}

void TestIdentity::ofTwoWhoAreOnlyPossibleNobodyIsMeant()
{
    const QString text = u"정하늘 씨와 정도윤 씨가 만났다. 정 위원은 오지 않았다."_s;
    QCOMPARE(namesOf(u"정"_s, text), QStringList({u"정"_s}));
}

void TestIdentity::aShortFormIsTheOneItIsShortFor_data()
{
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QString>("form");
    QTest::newRow("beginning") << u"가온빛파트너스자산운용"_s << u"가온빛"_s;
    QTest::newRow("initials") << u"국토해양기술진흥연구원"_s << u"국해기연"_s;
}

void TestIdentity::aShortFormIsTheOneItIsShortFor()
{
    QFETCH(QString, whole);
    QFETCH(QString, form);
    const QString text
        = u"%1(이하 %2)은 지분을 샀다고 공시했다. %2은 주주총회를 요구했다. %2 관계자는 말을 아꼈다."_s.arg(
            whole, form);
    for (const QString &name : namesOf(form, text))
        QCOMPARE(name, whole);
    QVERIFY(!namesOf(form, text).isEmpty());
}

void TestIdentity::aSurnameAloneIsWhoWasNamedInFull()
{
    const QString listed = u"Jensen Huang spoke in Taipei. Huang smiled."_s;
    QCOMPARE(namesOf(u"Huang"_s, listed), QStringList{u"젠슨 황"_s});
    const QString unlisted = u"Orla Brenvik won a prize in Oslo on Monday. Brenvik thanked her readers."_s;
    QCOMPARE(namesOf(u"Brenvik"_s, unlisted), QStringList{u"Orla Brenvik"_s});
}

void TestIdentity::aSpaceMakesNoOtherName()
{
    const QString text
        = u"울림 웨일스는 첫 경기를 이겼다. 울림웨일스 선수단은 기뻐했다. 울림 웨일스 감독은 말을 아꼈다."_s;
    QStringList names = namesOf(u"울림 웨일스"_s, text) + namesOf(u"울림웨일스"_s, text);
    names.removeDuplicates();
    QCOMPARE(names.size(), 1);
}

void TestIdentity::whatStandsInBracketsIsTheSame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("form");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("letters") << u"마루전자통신연구원(MERI)은 기술을 개발했다고 밝혔다. MERI는 특허를 냈다."_s
                             << u"MERI"_s << true;
    QTest::newRow("of its letters")
        << u"한들코크기계제작소(한들코크)는 공장을 지었다. 한들코크 대표는 말을 아꼈다."_s << u"한들코크"_s
        << true;
    QTest::newRow("told by a word")
        << u"가온농협중앙회 경북본부(이하 경북가온)는 쌀을 나눴다고 밝혔다. 경북가온 관계자는 말을 아꼈다."_s
        << u"경북가온"_s << true;
    QTest::newRow("with more in the brackets")
        << u"마루전자통신연구원(MERI, 원장 한가람)은 기술을 개발했다고 밝혔다. MERI는 특허를 냈다."_s
        << u"MERI"_s << true;
    QTest::newRow("in letters of both kinds")
        << u"한들테크노파크(한들TP)는 공장을 지었다고 밝혔다. 한들TP 관계자는 말을 아꼈다."_s << u"한들TP"_s
        << true;
    QTest::newRow("known as another")
        << u"한빛마루전자(삼성전자)는 공장을 지었다. 삼성전자는 기계를 만든다."_s << u"삼성전자"_s << false;
}

void TestIdentity::whatStandsInBracketsIsTheSame()
{
    QFETCH(QString, text);
    QFETCH(QString, form);
    QFETCH(bool, isSame);
    const QStringList names = namesOf(form, text);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QCOMPARE(name == text.section(u'(', 0, 0), isSame);
}

void TestIdentity::aHeadlineShortensWhatTheTextNames()
{
    const QDateTime published = QDateTime::fromString(u"2026-02-04T09:00:00+09:00"_s, Qt::ISODate);
    const auto namesIn = [&](const QString &title, const QString &text) {
        QStringList names;
        for (const Mention &mention : m_recogniser->recognise({title, text, published}))
            if (mention.type == MentionType::Organisation)
                names.append(mention.name);
        names.removeDuplicates();
        return names;
    };
    QCOMPARE(namesIn(u"한들운용, 새 펀드 출시"_s, u"한들자산운용은 4일 새 펀드를 출시했다고 밝혔다."_s),
        QStringList{u"한들자산운용"_s});
    // What the lists know by its short name is itself.
    QVERIFY(
        namesIn(u"삼성, 신제품 공개"_s, u"삼성전자는 4일 신제품을 공개했다고 밝혔다."_s).contains(u"삼성"_s));
}

void TestIdentity::aClubOfBaseballIsNoCompany()
{
    QCOMPARE(namesOf(u"롯데"_s, u"롯데는 9회 끝내기 홈런으로 이겼다. 선발투수가 호투했고 불펜도 버텼다."_s),
        QStringList{u"롯데 자이언츠"_s});
    QCOMPARE(namesOf(u"롯데"_s, u"롯데는 새 백화점을 짓는다고 밝혔다."_s), QStringList{u"롯데그룹"_s});
}

void TestIdentity::aDaughterIsNotItsMother()
{
    const QString text = u"하이트진로음료는 새 음료를 냈다. 하이트진로는 맥주를 판다."_s;
    for (const QString &name : namesOf(u"하이트진로음료"_s, text))
        QVERIFY(name != u"하이트진로"_s);
    for (const QString &name : namesOf(u"하이트진로"_s, text))
        QVERIFY(name != u"하이트진로음료"_s);
}

void TestIdentity::aLastNameIsWhoWasNamedWithIt()
{
    QCOMPARE(namesOf(u"트럼프"_s, u"에릭 트럼프가 서울에 왔다. 트럼프는 기자들을 만났다."_s),
        QStringList{u"에릭 트럼프"_s});
    // The whole name says that it is the other one.
    QCOMPARE(namesOf(u"트럼프"_s,
                 u"에릭 트럼프가 서울에 왔다. 도널드 트럼프 대통령은 오지 않았다. 트럼프는 바쁘다고 했다."_s),
        QStringList{u"도널드 트럼프"_s});
    // So does his office.
    QCOMPARE(
        namesOf(u"트럼프"_s,
            u"트럼프 대통령은 4일 관세를 올렸다. 에릭 트럼프가 서울에 왔다. 트럼프는 더 올린다고 했다."_s),
        QStringList({u"도널드 트럼프"_s, u"도널드 트럼프"_s}));
}

void TestIdentity::aRelativeIsNotWhoIsListedByTheLastName_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("name");
    QTest::newRow("listed") << u"멜라니아 트럼프 여사는 4일 서울에 왔다."_s << u"멜라니아 트럼프"_s
                            << u"멜라니아 트럼프"_s;
    QTest::newRow("unlisted") << u"에릭 트럼프 여사는 4일 서울에 왔다."_s << u"에릭 트럼프"_s
                              << u"에릭 트럼프"_s;
    QTest::newRow("of another family")
        << u"미셸 오바마 여사는 4일 서울에 왔다."_s << u"미셸 오바마"_s << u"미셸 오바마"_s;
    QTest::newRow("himself with another beginning") << u"블로디미르 젤렌스키 대통령은 4일 서울에 왔다."_s
                                                    << u"블로디미르 젤렌스키"_s << u"볼로디미르 젤렌스키"_s;
    QTest::newRow("himself in another spelling")
        << u"도날드 트럼프 대통령은 4일 서울에 왔다."_s << u"도날드 트럼프"_s << u"도널드 트럼프"_s;
}

void TestIdentity::aRelativeIsNotWhoIsListedByTheLastName()
{
    QFETCH(QString, text);
    QFETCH(QString, form);
    QFETCH(QString, name);
    QCOMPARE(namesOf(form, text), QStringList{name});
}

void TestIdentity::aBodyOfAnotherStateIsNotOurs()
{
    const QString text = u"캄보디아 환경부와 손을 잡았다."_s;
    for (const QString &name : namesOf(u"환경부"_s, text))
        QVERIFY(name != u"기후에너지환경부"_s);
    QCOMPARE(namesOf(u"총리실"_s, u"김하늘 장관이 체코 총리실을 방문했다."_s), QStringList{u"체코 총리실"_s});
    const QString unbroken = u"김하늘 장관이 체코%1총리실을 방문했다."_s.arg(QChar(QChar::Nbsp));
    QCOMPARE(namesOf(u"총리실"_s, unbroken), QStringList{u"체코 총리실"_s});
    // Only right behind its state's name.
    for (const QString &apart :
        {u"가장 큰 나라는 중국\n외교부는 4일 회의를 열었다."_s, u"미국·외교부 회의가 열렸다."_s})
        QCOMPARE(namesOf(u"외교부"_s, apart), QStringList{u"외교부"_s});
}

void TestIdentity::whoStandsInBracketsMayBeAnother_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("members")
        << u"가온반도체연합회(IBM, 삼성전자)는 회의를 열었다. 가온반도체연합회 관계자는 말을 아꼈다."_s;
    QTest::newRow("clients")
        << u"가온리서치(KBS, MBC 공동 의뢰) 조사 결과다. 가온리서치는 1000명을 조사했다."_s;
    QTest::newRow("with a dot between")
        << u"가온반도체연합회(IBM·삼성전자)는 회의를 열었다. 가온반도체연합회 관계자는 말을 아꼈다."_s;
    QTest::newRow("owner") << u"한빛바이오연구소(IBM)는 4일 밝혔다. 한빛바이오연구소 관계자는 말을 아꼈다."_s;
    QTest::newRow("owner, named once") << u"한빛바이오연구소(IBM)는 4일 밝혔다."_s;
}

void TestIdentity::whoStandsInBracketsMayBeAnother()
{
    QFETCH(QString, text);
    const QString whole = text.section(u'(', 0, 0);
    const QStringList names = namesOf(whole, text);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QCOMPARE(name, whole);
    const QString listed = u"KBS(가온방송, 한들미디어)는 4일 밝혔다. 가온방송은 말을 아꼈다."_s;
    for (const QString &name : namesOf(u"가온방송"_s, listed))
        QCOMPARE(name, u"가온방송"_s);
}

void TestIdentity::anAcronymStandsForWhatItIsTheNameOf()
{
    const QString text = u"한빛바이오연구소(IBM)는 4일 밝혔다. IBM은 기계를 만든다."_s;
    QCOMPARE(namesOf(u"한빛바이오연구소"_s, text), QStringList{u"IBM"_s});
    QCOMPARE(namesOf(u"한국여자프로골프"_s, u"한국여자프로골프(KLPGA)는 4일 대회를 연다고 밝혔다."_s),
        QStringList{u"KLPGA"_s});
}

void TestIdentity::aDistrictIsNoState_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("before another") << u"부산 중·영도 지역 후보가 나왔다."_s;
    QTest::newRow("several") << u"울산 중·북·남구 아파트값이 올랐다."_s;
    QTest::newRow("all in short") << u"울산 중·북 지역 아파트값이 올랐다."_s;
    QTest::newRow("two") << u"대구 중·남구 의원이 만났다."_s;
    QTest::newRow("half a district") << u"서울 중·성동갑 후보가 나왔다."_s;
}

void TestIdentity::aDistrictIsNoState()
{
    QFETCH(QString, text);
    const QDateTime published = QDateTime::fromString(u"2026-02-04T09:00:00+09:00"_s, Qt::ISODate);
    for (const Mention &mention : m_recogniser->recognise({{}, text, published}))
        QVERIFY2(!QStringList({u"중국"_s, u"북한"_s, u"영국"_s, u"대한민국"_s}).contains(mention.name),
            qPrintable(mention.text));
}

void TestIdentity::oneSyllableIsAState()
{
    QCOMPARE(namesOf(u"미"_s, u"하워드 러트닉 미 상무장관이 방한했다."_s), QStringList{u"미국"_s});
    QCOMPARE(namesOf(u"미"_s, u"미·이란 협상이 열렸다."_s), QStringList{u"미국"_s});
    const QString summit = u"서울 한·중·일 정상회담이 열렸다."_s;
    QCOMPARE(namesOf(u"한"_s, summit) + namesOf(u"중"_s, summit) + namesOf(u"일"_s, summit),
        QStringList({u"대한민국"_s, u"중국"_s, u"일본"_s}));
}

void TestIdentity::anEventIsNamedByItsDay_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("name");
    QTest::newRow("middle dot") << u"6·3 대선"_s << u"6·3 대선"_s;
    QTest::newRow("full stop") << u"12.3 비상계엄"_s << u"12·3 비상계엄"_s;
    QTest::newRow("written together") << u"6.3지방선거"_s << u"6·3지방선거"_s;
    QTest::newRow("known day of a word that stands behind versions") << u"4.19 혁명"_s << u"4·19 혁명"_s;
    QTest::newRow("known day of an election") << u"6.3 대선"_s << u"6·3 대선"_s;
    QTest::newRow("known day of a war") << u"6.25전쟁"_s << u"6·25 전쟁"_s;
}

void TestIdentity::anEventIsNamedByItsDay()
{
    QFETCH(QString, form);
    QFETCH(QString, name);
    QCOMPARE(namesOf(form, u"정부는 %1 기념관을 짓는다고 밝혔다."_s.arg(form)), QStringList{name});
}

void TestIdentity::aVersionIsNoDay_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("version") << u"플랫폼 2.0 혁명이 시작됐다."_s;
    QTest::newRow("version with a day's number") << u"플랫폼 2.1 혁명이 시작됐다."_s;
    QTest::newRow("decimal") << u"득표율 차이 0.7 대선이었다."_s;
    QTest::newRow("decimal with a month's number") << u"물가 2.3 대선 이후 처음이다."_s;
    QTest::newRow("war") << u"1.5 전쟁을 막았다."_s;
}

void TestIdentity::aVersionIsNoDay()
{
    QFETCH(QString, text);
    const QDateTime published = QDateTime::fromString(u"2026-02-04T09:00:00+09:00"_s, Qt::ISODate);
    for (const Mention &mention : m_recogniser->recognise({{}, text, published}))
        QVERIFY2(
            mention.type != MentionType::Event || !mention.text.front().isDigit(), qPrintable(mention.text));
}

void TestIdentity::whatIsNoDayKeepsItsFullStop()
{
    const QDateTime published = QDateTime::fromString(u"2026-02-04T09:00:00+09:00"_s, Qt::ISODate);
    int events = 0;
    for (const QString &text :
        {u"13.3 비상계엄을 말했다."_s, u"12.0 비상계엄을 말했다."_s, u"가온 2.1 페스티벌이 열렸다."_s})
        for (const Mention &mention : m_recogniser->recognise({{}, text, published}))
            if (mention.type == MentionType::Event) {
                ++events;
                QCOMPARE(mention.name, mention.text);
            }
    QVERIFY(events > 0);
}

void TestIdentity::readsASignWrittenInPiecesOrTwice_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("form");
    const QString twice(QChar(0xF9E1));
    QTest::newRow("the usual sign") << u"李대통령 \"안 된다\""_s << u"李"_s;
    QTest::newRow("the sign that stands twice") << twice + u"대통령 \"안 된다\""_s << twice;
    QTest::newRow("in pieces") << (u"李대통령 \"안 된다\""_s).normalized(QString::NormalizationForm_D)
                               << u"李"_s;
    QTest::newRow("full width marks") << u"李대통령 ＂안 된다＂"_s << u"李"_s;
}

void TestIdentity::readsASignWrittenInPiecesOrTwice()
{
    QFETCH(QString, text);
    QFETCH(QString, form);
    QCOMPARE(namesOf(form, text), QStringList({u"이재명"_s}));
}

QTEST_APPLESS_MAIN(TestIdentity)
#include "tst_identity.moc"
