// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/corrections.h"
#include "entity/recogniser.h"
#include "support/support.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestAnonymous : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isNobody_data();
    void isNobody();
    void isNobodyLaterEither_data();
    void isNobodyLaterEither();
    void leavesOthersTheirNames();
    void wordsThatOnlyLookSoAreNone_data();
    void wordsThatOnlyLookSoAreNone();
    void noCorrectionNamesThem();

private:
    QList<Mention> recognise(const QString &text, const QString &title = {}) const;

    std::unique_ptr<Recogniser> m_recogniser;
};

namespace {

// Who in the document bears the surname, with and without a rank.
const QString named
    = u"김하늘 검사와 이서준 부장판사, 박도현 기자, 최유진 의원이 맡았다. 정다온 교수, 서가람 씨, 장한결 "
      u"대표, 고은별 "
      u"씨, 조아라 의원, 유새봄 씨, 주하람 씨, 노을빛 씨, 전해솔 장관, 남궁하루 씨, 선우가을 씨, 황보나래 씨도 있었다."_s;

QStringList namesIn(const QList<Mention> &mentions, int from, int until)
{
    QStringList names;
    for (const Mention &mention : mentions)
        if (mention.field == Mention::Field::Text && mention.start >= from && mention.end <= until
            && mention.type == MentionType::Person)
            names.append(mention.name);
    return names;
}

} // namespace

void TestAnonymous::initTestCase()
{
    Result<std::unique_ptr<Recogniser>> recogniser = Recogniser::load();
    QVERIFY(recogniser.has_value());
    m_recogniser = std::move(*recogniser);
}

QList<Mention> TestAnonymous::recognise(const QString &text, const QString &title) const
{
    return m_recogniser->recognise(
        {title, text, QDateTime::fromString(u"2026-02-04T09:00:00+09:00"_s, Qt::ISODate)});
}

void TestAnonymous::isNobody_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QStringList>("marked");
    const QStringList lines
        = QString::fromUtf8(test::data(u"entity/anonymous.txt"_s)).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList fields = line.split(u'\t');
        QTest::newRow(qPrintable(line)) << fields.first() << fields.mid(1);
    }
}

void TestAnonymous::isNobody()
{
    QFETCH(QString, form);
    QFETCH(QStringList, marked);
    const QString before = named + u'\n';
    const QString text = before + u"경찰은 "_s + form + u"에 대해 조사했다고 밝혔다.\n"_s + named;
    const int end = int(before.size() + 4 + form.size());
    QStringList texts;
    for (const Mention &mention : recognise(text)) {
        if (mention.start < before.size() || mention.end > end || mention.type != MentionType::Person)
            continue;
        texts.append(mention.text);
        QCOMPARE(mention.name, QString());
        QVERIFY(!hasIdentity(mention));
    }
    QCOMPARE(texts, marked);
}

void TestAnonymous::isNobodyLaterEither_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("later");
    QTest::newRow("surname") << u"김모(33) 씨"_s << u"김씨는 부인했다."_s;
    QTest::newRow("surname apart") << u"이모 씨"_s << u"이 씨는 부인했다."_s;
    QTest::newRow("rank") << u"최모 대표"_s << u"최 대표는 부인했다."_s;
    QTest::newRow("letter") << u"A(41)씨"_s << u"A씨는 부인했다."_s;
    QTest::newRow("letter alone") << u"A(41)씨"_s << u"A는 부인했다."_s;
    QTest::newRow("two syllables") << u"남궁모 씨"_s << u"남궁씨는 부인했다."_s;
    QTest::newRow("signs") << u"박○○ 씨"_s << u"박○○ 씨는 부인했다."_s;
    QTest::newRow("pseudonym") << u"김가온(가명·33) 씨"_s << u"김가온 씨는 부인했다."_s;
}

void TestAnonymous::isNobodyLaterEither()
{
    QFETCH(QString, first);
    QFETCH(QString, later);
    const QString text = named + u"\n검찰은 "_s + first + u"를 재판에 넘겼다.\n"_s + later;
    const QList<Mention> mentions = recognise(text, u"김하늘 검사 “엄벌해야”"_s);
    const int from = int(named.size()) + 1;
    const QStringList names = namesIn(mentions, from, int(text.size()));
    QVERIFY(!names.isEmpty());
    QCOMPARE(names, QStringList(names.size(), QString()));
}

// A full name of the same surname stays somebody, and so does its short form with the rank.
void TestAnonymous::leavesOthersTheirNames()
{
    const QString text = u"최유진 의원은 최모 씨를 모른다고 했다. 최 의원은 “만난 적도 없다”고 말했다."_s;
    QStringList names;
    for (const Mention &mention : recognise(text))
        if (mention.type == MentionType::Person)
            names.append(mention.name);
    QCOMPARE(names, QStringList({u"최유진"_s, QString(), u"최유진"_s}));
}

void TestAnonymous::wordsThatOnlyLookSoAreNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"부모 교육을 늘린다.", "이 모든 일이 끝났다.", "그 모임은 끝났다.",
             "추모 위원장을 뽑았다.", "A 매치가 열린다.", "○ 양 팀의 전력을 살폈다.", "비타민 C가 많다.",
             "제○○호 문서를 찾았다.", "사모 펀드가 샀다.", "전 모델보다 빠르다.", "AI가 쓴 글이다."})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestAnonymous::wordsThatOnlyLookSoAreNone()
{
    QFETCH(QString, text);
    for (const Mention &mention : recognise(text))
        QVERIFY2(mention.type != MentionType::Person, qPrintable(mention.text));
}

// What the reader says of a surname or of a letter is not said of these.
void TestAnonymous::noCorrectionNamesThem()
{
    Correction correction;
    correction.kind = CorrectionKind::Entity;
    correction.subject = u"김"_s;
    correction.name = u"김하늘"_s;
    const Corrections corrections({correction});
    const QString text = u"경찰은 김모 씨를 붙잡았다."_s;
    for (const Mention &mention : corrections.appliedTo(recognise(text), {}, text))
        if (mention.type == MentionType::Person)
            QCOMPARE(mention.name, QString());
}

QTEST_APPLESS_MAIN(TestAnonymous)
#include "tst_anonymous.moc"
