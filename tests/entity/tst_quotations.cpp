// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/quotations.h"

#include <QTest>

#include <ctime>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

// Marks of the names in the text: "민하린:의원" is a person with a title, "@한결바이오" an organisation.
QList<Mention> marksIn(const QString &text, const QStringList &names)
{
    QList<Mention> mentions;
    for (const QString &name : names) {
        const QStringList parts = name.split(u':');
        const bool organisation = name.startsWith(u'@');
        const QString surface = organisation ? parts[0].mid(1) : parts[0];
        for (qsizetype at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
            Mention mention;
            mention.start = int(at);
            mention.end = int(at + surface.size());
            mention.type = organisation ? MentionType::Organisation : MentionType::Person;
            mention.text = mention.name = surface;
            if (parts.size() > 1 && text.mid(at + surface.size(), 14).contains(parts[1]))
                mention.role = parts[1];
            mentions.append(mention);
        }
    }
    std::sort(mentions.begin(), mentions.end(),
        [](const Mention &a, const Mention &b) { return a.start < b.start; });
    return mentions;
}

} // namespace

class TestQuotations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhoSaysWhat_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("said"); // "who: words"
        const auto row = [](const char *name, const QString &text, const QStringList &names,
                             const QStringList &said) { QTest::newRow(name) << text << names << said; };
        row("topic before", u"민하린 의원은 \"등대를 지키겠다\"라고 말했다."_s, {u"민하린:의원"_s},
            {u"민하린 의원: 등대를 지키겠다"_s});
        row("curly marks", u"민하린 의원은 “등대를 지키겠다”고 강조했다."_s, {u"민하린:의원"_s},
            {u"민하린 의원: 등대를 지키겠다"_s});
        row("subject behind", u"“등대는 낡았다”고 민하린 의원이 지적했다."_s, {u"민하린:의원"_s},
            {u"민하린 의원: 등대는 낡았다"_s});
        row("two halves", u"도윤 대표는 “배가 왔다”며 “짐을 내리자”고 당부했다."_s, {u"도윤:대표"_s},
            {u"도윤 대표: 배가 왔다"_s, u"도윤 대표: 짐을 내리자"_s});
        row("age in brackets", u"도윤(52) 대표는 “배가 왔다”고 밝혔다."_s, {u"도윤:대표"_s},
            {u"도윤(52) 대표: 배가 왔다"_s});
        row("official", u"한결바이오 관계자는 “아직 이르다”라고 설명했다."_s, {u"@한결바이오"_s},
            {u"한결바이오 관계자: 아직 이르다"_s});
        row("organisation", u"한결바이오는 “임상을 마쳤다”고 밝혔다."_s, {u"@한결바이오"_s},
            {u"한결바이오: 임상을 마쳤다"_s});
        row("he goes on", u"도윤 대표는 “배가 왔다”고 말했다. 이어 그는 “짐은 없다”고 덧붙였다."_s,
            {u"도윤:대표"_s}, {u"도윤 대표: 배가 왔다"_s, u"도윤 대표: 짐은 없다"_s});
        row("without a subject", u"도윤 대표는 “배가 왔다”고 말했다. “짐은 없다”고도 말했다."_s,
            {u"도윤:대표"_s}, {u"도윤 대표: 배가 왔다"_s, u"도윤 대표: 짐은 없다"_s});
        row("full stop within", u"도윤 대표는 “배가 왔다. 모두 나오라.”라고 말했다."_s, {u"도윤:대표"_s},
            {u"도윤 대표: 배가 왔다. 모두 나오라."_s});
        row("two speakers", u"도윤은 “간다”고 했고, 하린은 “남는다”고 했다."_s, {u"도윤"_s, u"하린"_s},
            {u"도윤: 간다"_s, u"하린: 남는다"_s});
        row("spoken of in between", u"도윤은 하린이 낸 안에 대해 “좋다”고 말했다."_s, {u"도윤"_s, u"하린"_s},
            {u"도윤: 좋다"_s});
        row("another clause", u"도윤은 자리를 떴고, 하린이 “남는다”고 말했다."_s, {u"도윤"_s, u"하린"_s},
            {u"하린: 남는다"_s});
        row("a title is no speech", u"도윤은 “바다의 노래”를 불렀다."_s, {u"도윤"_s}, {});
        row("nobody says who", u"“배가 왔다”는 소문이 돌았다."_s, {u"도윤"_s}, {});
        row("another paragraph", u"도윤은 “간다”고 말했다.\n“남는다”고도 말했다."_s, {u"도윤"_s},
            {u"도윤: 간다"_s});
        row("house between name and title", u"홍나래 교통부 항만국장은 “배가 온다”고 말했다."_s,
            {u"홍나래"_s, u"@교통부"_s}, {u"홍나래 교통부 항만국장: 배가 온다"_s});
        row("who is named within the words", u"도윤 대표는 “하린은 남는다”며 “나는 간다”고 말했다."_s,
            {u"도윤:대표"_s, u"하린"_s}, {u"도윤 대표: 하린은 남는다"_s, u"도윤 대표: 나는 간다"_s});
        row("goes on in the next paragraph",
            u"도윤은 “간다”고 말했다.\n또 “배는 둔다”고 덧붙였다.\n그러면서 “내일”이라며 “꼭 간다”고 했다."_s,
            {u"도윤"_s}, {u"도윤: 간다"_s, u"도윤: 배는 둔다"_s, u"도윤: 내일"_s, u"도윤: 꼭 간다"_s});
        row("nobody goes on over words of others",
            u"도윤은 “간다”고 말했다.\n상인은 “싫다”고 했다.\n또 “늦다”고 했다."_s, {u"도윤"_s},
            {u"도윤: 간다"_s});
        row("he is whom the sentence before is about",
            u"도윤은 “간다”고 말했다. 하린은 짐을 쌌다. 그는 “남는다”고 했다."_s, {u"도윤"_s, u"하린"_s},
            {u"도윤: 간다"_s, u"하린: 남는다"_s});
        row("right before the words", u"도윤은 하린이 “남는다”고 말하자 떠났다."_s, {u"도윤"_s, u"하린"_s},
            {u"하린: 남는다"_s});
        row("whom the words are about", u"선장은 하린이 떠난 것과 관련해 “아쉽다”고 말했다."_s, {u"하린"_s},
            {});
        row("who does something else", u"선장은 “간다”며 짐을 쌌고 하린은 울었다."_s, {u"하린"_s}, {});
        row("other words begin", u"선장은 “간다”라며 “하린은 남는다고 했다."_s, {u"하린"_s}, {});
        row("heading within a text", u"섬의 세 사람\n하린 “나는 남는다”\n하린은 배를 팔았다.\n"_s,
            {u"하린"_s}, {u"하린: 나는 남는다"_s});
        row("no heading", u"하린 “나는 남는다” 뒤로 배가 왔다.\n"_s, {u"하린"_s}, {});
        row("called", u"민하린 의원은 이 안을 “헛걸음”으로 평가했다."_s, {u"민하린:의원"_s},
            {u"민하린 의원: 헛걸음"_s});
        row("said A", u"\"The harbour is open,\" said Mara Lindqvist."_s, {u"Mara Lindqvist"_s},
            {u"Mara Lindqvist: The harbour is open,"_s});
        row("A said", u"“The harbour is open,” Mara Lindqvist said on Monday."_s, {u"Mara Lindqvist"_s},
            {u"Mara Lindqvist: The harbour is open,"_s});
        row("A said before", u"Mara Lindqvist told reporters: “We are ready.”"_s, {u"Mara Lindqvist"_s},
            {u"Mara Lindqvist: We are ready."_s});
        row("title between", u"“It floats,” said harbour chief Mara Lindqvist."_s, {u"Mara Lindqvist"_s},
            {u"Mara Lindqvist: It floats,"_s});
        row("goes on", u"“It floats,” Mara Lindqvist said. “It always did.”"_s, {u"Mara Lindqvist"_s},
            {u"Mara Lindqvist: It floats,"_s, u"Mara Lindqvist: It always did."_s});
        row("she said", u"“It floats,” Mara Lindqvist said. “It always did,” she added."_s,
            {u"Mara Lindqvist"_s}, {u"Mara Lindqvist: It floats,"_s, u"Mara Lindqvist: It always did,"_s});
        row("person, not company", u"“It floats,” said Northwind's Mara Lindqvist."_s,
            {u"@Northwind"_s, u"Mara Lindqvist"_s}, {u"Mara Lindqvist: It floats,"_s});
        const QString questions
            = u"\n- 왜 등대인가.\n\"배가 온다. 그래서 켠다.\"\n-다음 일은.\n“종도 친다.”"_s;
        row("interview", u"다음은 도윤 대표와의 일문일답."_s + questions, {u"도윤:대표"_s},
            {u"도윤 대표: 배가 온다. 그래서 켠다."_s, u"도윤 대표: 종도 친다."_s});
        row("interview of two", u"다음은 도윤 대표, 민하린 의원과의 일문일답."_s + questions,
            {u"도윤:대표"_s, u"민하린:의원"_s}, {});
        row("no interview", u"도윤 대표가 질문에 답했다."_s + questions, {u"도윤:대표"_s}, {});
        row("interview without question", u"다음은 도윤 대표와의 일문일답.\n등대 앞이다.\n\"배가 온다.\""_s,
            {u"도윤:대표"_s}, {});
        row("no verb", u"Mara Lindqvist wore a “storm coat” at sea."_s, {u"Mara Lindqvist"_s}, {});
    }

    void findsWhoSaysWhat()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, names);
        QFETCH(QStringList, said);
        QStringList found;
        const QList<Mention> mentions = marksIn(text, names);
        for (const Quotation &quotation : findQuotations(text, mentions)) {
            QCOMPARE(text.mid(quotation.start, quotation.end - quotation.start).trimmed(), quotation.text);
            QVERIFY(quotation.speaker >= 0 && quotation.speaker < mentions.size());
            found.append(quotation.who + u": " + quotation.text);
        }
        QCOMPARE(found, said);
    }

    void findsWhoSaysWhatInHeadlines_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("said"); // "who: words"
        const auto row = [](const char *name, const QString &title, const QStringList &names,
                             const QStringList &said) { QTest::newRow(name) << title << names << said; };
        const QStringList harin{u"민하린:의원"_s};
        row("name before", u"민하린 \"등대를 지키겠다\""_s, harin, {u"민하린: 등대를 지키겠다"_s});
        row("comma", u"민하린, “등대를 지키겠다”"_s, harin, {u"민하린: 등대를 지키겠다"_s});
        row("title", u"민하린 의원 “등대를 지키겠다”"_s, harin, {u"민하린 의원: 등대를 지키겠다"_s});
        row("house and title", u"홍나래 교통부 2차관 “배가 온다”"_s, {u"홍나래"_s, u"@교통부"_s},
            {u"홍나래 교통부 2차관: 배가 온다"_s});
        row("verb", u"민하린이 말했다 “등대는 별이다”"_s, harin, {u"민하린: 등대는 별이다"_s});
        row("mark turned the wrong way", u"도윤 “간다“"_s, {u"도윤"_s}, {u"도윤: 간다"_s});
        row("two of them", u"도윤·하린 \"배를 사자\""_s, {u"도윤"_s, u"하린"_s},
            {u"도윤: 배를 사자"_s, u"하린: 배를 사자"_s});
        row("one each", u"도윤 “간다” 하린 “남는다”"_s, {u"도윤"_s, u"하린"_s},
            {u"도윤: 간다"_s, u"하린: 남는다"_s});
        row("topic", u"민하린, 도윤 제안에 \"검토할 만하다\""_s, {u"민하린"_s, u"도윤"_s},
            {u"민하린: 검토할 만하다"_s});
        row("behind a break", u"\"등대를 지키겠다\"…민하린, 섬 방문"_s, harin,
            {u"민하린: 등대를 지키겠다"_s});
        row("behind, described", u"“배가 없었다”…공연 미룬 민하린"_s, harin, {u"민하린: 배가 없었다"_s});
        row("behind with a noun", u"\"너무 늦었다\" 민하린의 반박"_s, harin, {u"민하린: 너무 늦었다"_s});
        row("source at the end", u"\"한결바이오, 목표가 상향\"-나래증권"_s,
            {u"@한결바이오"_s, u"@나래증권"_s}, {u"나래증권: 한결바이오, 목표가 상향"_s});
        row("subject", u"한결바이오, 임상 마쳐…\"내년 허가 신청\""_s, {u"@한결바이오"_s},
            {u"한결바이오: 내년 허가 신청"_s});
        row("goes on", u"도윤 \"간다\"…\"꼭 간다\""_s, {u"도윤"_s}, {u"도윤: 간다"_s, u"도윤: 꼭 간다"_s});
        row("single marks", u"도윤 '나는 배를 타지 않는다'"_s, {u"도윤"_s},
            {u"도윤: 나는 배를 타지 않는다"_s});
        row("single marks within", u"도윤 \"'바다의 딸'은 명작\""_s, {u"도윤"_s},
            {u"도윤: '바다의 딸'은 명작"_s});
        row("emphasis", u"도윤 '바다의 딸' 출연"_s, {u"도윤"_s}, {});
        row("work", u"도윤 \"등대\" 출간"_s, {u"도윤"_s}, {});
        row("slogan of a house", u"\"바다로 오세요\"…한결바이오, 새 공장 개방"_s, {u"@한결바이오"_s}, {});
        row("somebody else's daughter", u"도윤 딸 \"배가 좋아\""_s, {u"도윤"_s}, {});
        row("somebody else's lawyer", u"\"억울하다\"…도윤 변호인, 또 불출석"_s, {u"도윤:변호인"_s}, {});
        row("what befalls one", u"도윤, 1심 유죄…\"납득 못 해\""_s, {u"도윤"_s}, {});
        row("unknown before", u"섬 주민들 \"반대\"…도윤, 반박"_s, {u"도윤"_s}, {});
        row("nobody", u"\"배가 왔다\"…항구에 무슨 일"_s, {u"도윤"_s}, {});
        row("A: 'x'", u"Mara Lindqvist: 'It floats'"_s, {u"Mara Lindqvist"_s},
            {u"Mara Lindqvist: It floats"_s});
        row("A says 'x'", u"Mara Lindqvist says harbour 'isn't closed'"_s, {u"Mara Lindqvist"_s},
            {u"Mara Lindqvist: isn't closed"_s});
        row("'x' says A", u"‘It floats’, says Mara Lindqvist"_s, {u"Mara Lindqvist"_s},
            {u"Mara Lindqvist: It floats"_s});
        row("saying", u"Lindqvist backs crew, saying ship ‘must float’"_s, {u"Lindqvist"_s},
            {u"Lindqvist: must float"_s});
        row("adviser", u"Lindqvist adviser calls ship ‘unsafe’"_s, {u"Lindqvist"_s}, {});
        row("scare quotes", u"Lindqvist sails ‘unsafe’ ship"_s, {u"Lindqvist"_s}, {});
    }

    void findsWhoSaysWhatInHeadlines()
    {
        QFETCH(QString, title);
        QFETCH(QStringList, names);
        QFETCH(QStringList, said);
        QStringList found;
        QList<Mention> mentions = marksIn(title, names);
        for (Mention &mention : mentions)
            mention.field = Mention::Field::Title;
        for (const Quotation &quotation : findQuotations(title, {}, mentions)) {
            QCOMPARE(quotation.field, Mention::Field::Title);
            QCOMPARE(title.mid(quotation.start, quotation.end - quotation.start).trimmed(), quotation.text);
            QVERIFY(quotation.speaker >= 0 && quotation.speaker < mentions.size());
            found.append(quotation.who + u": " + quotation.text);
        }
        QCOMPARE(found, said);
    }

    void passesOverMarksOfTheTitle()
    {
        const QString text = u"도윤은 “간다”고 말했다."_s;
        QList<Mention> mentions = marksIn(text, {u"도윤"_s});
        Mention inTitle = mentions[0];
        inTitle.field = Mention::Field::Title;
        inTitle.start = 40;
        inTitle.end = 42;
        mentions.prepend(inTitle);
        const auto found = findQuotations(text, mentions);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].speaker, 1);
    }

    void isLinearInHostileText_data()
    {
        QTest::addColumn<QString>("piece");
        QTest::newRow("marks") << u"\""_s;
        QTest::newRow("quotes") << u"“가나”라고 도윤이 말했다, "_s;
        QTest::newRow("opened") << u"“"_s;
        QTest::newRow("english") << u"\"aa,\" said Mara "_s;
        QTest::newRow("brackets") << u"도윤("_s;
    }

    void isLinearInHostileText()
    {
        QFETCH(QString, piece);
        const auto timeOf = [&piece](int units) {
            const QString text = piece.repeated(units / int(piece.size()));
            const QList<Mention> mentions = marksIn(text, {u"도윤"_s, u"Mara"_s});
            // Of the processor, because the machine may be busy.
            double best = std::numeric_limits<double>::max();
            for (int i = 0; i < 5; ++i) {
                const std::clock_t start = std::clock();
                (void)findQuotations(text, mentions);
                (void)findHeadlineQuotations(text.left(500), mentions);
                best = std::min(best, double(std::clock() - start));
            }
            return best + 1;
        };
        const double small = timeOf(60'000), large = timeOf(480'000);
        QVERIFY2(large < small * 8 * 5, qPrintable(u"%1 and %2"_s.arg(small).arg(large)));
    }
};

QTEST_APPLESS_MAIN(TestQuotations)
#include "tst_quotations.moc"
