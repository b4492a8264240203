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
