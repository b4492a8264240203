// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/recogniser.h"

#include <QTest>

using namespace sokbo;
using namespace sokbo::entity;
using namespace Qt::StringLiterals;

namespace {

// A correction of a name in the sentence in which it stands.
Correction made(CorrectionKind kind, const QString &subject, const QString &sentence,
    MentionType type = MentionType::Person, const QString &name = {})
{
    Correction correction;
    correction.kind = kind;
    correction.subject = subject;
    correction.type = type;
    correction.name = name;
    const auto at = int(sentence.indexOf(subject));
    correction.context = correctionContext(sentence, at, at + int(subject.size()));
    return correction;
}

} // namespace

// What a reader's corrections teach of texts that are still to come.
class TestLessons : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsTheSentenceOfACorrection();
    void learnsWhatIsLikeACorrectedMark();
    void changesLittle();
    void forgetsWhatIsUndone();
    void leavesOtherSentencesAlone();
    void learnsNothingWithoutASentence();

private:
    QStringList marksIn(const QString &text, const Lessons &lessons = {}) const;

    std::unique_ptr<Recogniser> m_recogniser;
};

namespace {

// Names of one kind that this reader wants unmarked, each in a sentence.
QList<Correction> fundsAreNoNames()
{
    QList<Correction> corrections;
    for (const char16_t *name :
        {u"가온성장펀드", u"새봄성장펀드", u"다온성장펀드", u"해솔성장펀드", u"늘봄성장펀드"})
        corrections.append(made(CorrectionKind::NotEntity, QString::fromUtf16(name),
            u"금융위는 %1를 만든다고 밝혔다."_s.arg(QString::fromUtf16(name))));
    return corrections;
}

} // namespace

void TestLessons::initTestCase()
{
    Result<std::unique_ptr<Recogniser>> recogniser = Recogniser::load();
    QVERIFY(recogniser.has_value());
    m_recogniser = std::move(*recogniser);
}

QStringList TestLessons::marksIn(const QString &text, const Lessons &lessons) const
{
    QStringList marks;
    const QDateTime published = QDateTime::fromString(u"2026-02-04T09:00:00+09:00"_s, Qt::ISODate);
    for (const Mention &mention : m_recogniser->recognise({{}, text, published}, lessons))
        marks.append(mention.text + u' ' + mentionTypeName(mention.type));
    return marks;
}

void TestLessons::keepsTheSentenceOfACorrection()
{
    const QString text = u"첫 줄이다.\n둘째 줄에 가온빛이 있다.\n셋째 줄이다."_s;
    const auto at = int(text.indexOf(u"가온빛"_s));
    QCOMPARE(correctionContext(text, at, at + 3), u"둘째 줄에 가온빛이 있다."_s);
    QCOMPARE(correctionContext(text, -1, 2), QString());
    QCOMPARE(correctionContext(u"가온빛"_s, 0, 3), u"가온빛"_s);
    const QString endless = u"낱말 "_s.repeated(500) + u"가온빛"_s + u" 낱말"_s.repeated(500);
    const auto there = int(endless.indexOf(u"가온빛"_s));
    const QString cut = correctionContext(endless, there, there + 3);
    QVERIFY(cut.size() <= longestContext);
    QVERIFY(cut.contains(u"가온빛"_s));
    QVERIFY(cut.startsWith(u"낱말"_s) && cut.endsWith(u"낱말"_s));
}

void TestLessons::learnsWhatIsLikeACorrectedMark()
{
    Lessons lessons;
    lessons.teach({1, 2, 3, 4}, 100, false);
    QVERIFY(lessons.changeOf(std::vector<std::uint32_t>{1, 2, 9}) < 0);
    QCOMPARE(lessons.changeOf(std::vector<std::uint32_t>{8, 9}), 0);
    QVERIFY(!m_recogniser->lessonsOf(fundsAreNoNames()).isEmpty());
}

void TestLessons::changesLittle()
{
    Lessons lessons;
    for (int i = 0; i < 1000; ++i)
        lessons.teach({1, 2}, 10000, false);
    QVERIFY(lessons.changeOf(std::vector<std::uint32_t>{1}) >= -10 * Lessons::scale);
}

void TestLessons::forgetsWhatIsUndone()
{
    const QString text = u"금융위는 나루성장펀드를 만든다고 말했다."_s;
    QList<Correction> corrections = fundsAreNoNames();
    const QStringList taught = marksIn(text, m_recogniser->lessonsOf(corrections));
    QCOMPARE(marksIn(text, m_recogniser->lessonsOf(corrections)), taught); // the same each time
    corrections.clear();
    QVERIFY(m_recogniser->lessonsOf(corrections).isEmpty());
    QCOMPARE(marksIn(text, m_recogniser->lessonsOf(corrections)), marksIn(text));
}

void TestLessons::leavesOtherSentencesAlone()
{
    const Lessons lessons = m_recogniser->lessonsOf(fundsAreNoNames());
    for (const QString &text : {u"나은채 LG전자 대표이사 사장이 4일 서울에서 연설했다."_s,
             u"이서준 삼성전자 사장이 왔다. 이 사장은 웃었다."_s, u"부산국제영화제가 4일 열렸다."_s,
             u"President Donald Trump spoke at 3:20 p.m. in Texas."_s})
        QCOMPARE(marksIn(text, lessons), marksIn(text));
}

void TestLessons::learnsNothingWithoutASentence()
{
    QList<Correction> corrections = fundsAreNoNames();
    for (Correction &correction : corrections)
        correction.context.clear();
    QVERIFY(m_recogniser->lessonsOf(corrections).isEmpty());
}

QTEST_APPLESS_MAIN(TestLessons)
#include "tst_lessons.moc"
