// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/passages.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"금리를 동결했다. 총재는 말했다.\n\n은행은 금리를 내린다. 총재는 말했다."_s;
const QDateTime now(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);

QString at(const QString &whole, const std::optional<TextSpan> &range)
{
    return range ? whole.mid(range->start, range->end - range->start) : u"(none)"_s;
}

Highlight stored(qint64 id, const TextSpan &range, const QString &note = {})
{
    Highlight highlight;
    highlight.id = id;
    highlight.passage = passageAt(text, range);
    highlight.note = note;
    highlight.made = now.addDays(-1);
    highlight.start = range.start;
    highlight.end = range.end;
    return highlight;
}

} // namespace

class TestPassages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNumbersOfColoursStay()
    {
        QCOMPARE(int(HighlightColour::Yellow), 1);
        QCOMPARE(int(HighlightColour::Green), 2);
        QCOMPARE(int(HighlightColour::Blue), 3);
        QCOMPARE(int(HighlightColour::Pink), 4);
        for (const HighlightColour colour : allHighlightColours)
            QCOMPARE(highlightColourFromNumber(qint64(colour)), colour);
        QCOMPARE(highlightColourFromNumber(77), HighlightColour::Yellow);
    }

    void everyRangeIsFoundAgain()
    {
        for (int start = 0; start < text.size(); ++start)
            for (int end = start + 1; end <= text.size(); ++end) {
                const Passage passage = passageAt(text, {start, end});
                if (passage.text.isEmpty())
                    continue;
                const auto found = findPassage(text, passage, PassageSearch::Exact);
                QCOMPARE(found, (TextSpan{passage.start, passage.start + int(passage.text.size())}));
            }
    }

    void theSurroundingsTellWhichOfSeveralItIs()
    {
        const int second = int(text.lastIndexOf(u"총재는"));
        Passage passage = passageAt(text, {second, second + 8});
        passage.start = -1;
        QCOMPARE(findPassage(text, passage)->start, second);
        const QString longer = u"알림: 새로 고친 기사다. "_s + text;
        QCOMPARE(findPassage(longer, passage)->start, int(longer.lastIndexOf(u"총재는")));
    }

    void whiteSpaceDoesNotCount()
    {
        const Passage passage{u"동결했다.총재는"_s, u"금리를"_s, {}, -1};
        QCOMPARE(at(text, findPassage(text, passage, PassageSearch::Exact)), u"동결했다. 총재는"_s);
        const Passage joined{u"총재는\u2060 말했다.\n은행은"_s, {}, {}, -1};
        QCOMPARE(at(text, findPassage(text, joined, PassageSearch::Exact)), u"총재는 말했다.\n\n은행은"_s);
    }

    void anEditedPassageIsFound()
    {
        const Passage passage = passageAt(text, {0, 9});
        const QString revised = u"한국은행이 기준금리를 또 동결했다. 이유는 없다."_s;
        QCOMPARE(at(revised, findPassage(revised, passage)), u"금리를 또 동결했다."_s);
        QVERIFY(!findPassage(revised, passage, PassageSearch::Exact));
    }

    void anotherTextHasItNot()
    {
        const Passage passage = passageAt(text, {0, 20});
        QVERIFY(!findPassage(u"축제가 열렸다. 사람이 많이 모였다. 비가 왔지만 모두 즐거워했다."_s, passage));
        QVERIFY(!findPassage(QString(), passage));
    }

    // "은" stands everywhere: without its surroundings it would be found where it never was.
    void aShortPassageNeedsItsSurroundings()
    {
        const Passage passage = passageAt(u"그는 은을 캤다. 은은 비쌌다."_s, {3, 4});
        QVERIFY(!findPassage(u"한국은행은 금리를 동결했다."_s, passage));
        QVERIFY(findPassage(u"옛날에 그는 은을 캤다. 은은 비쌌다."_s, passage));
    }

    void aHugeTextIsSearchedForEqualLettersOnly()
    {
        QString huge;
        for (int i = 0; i < 60000; ++i)
            huge += u"문장 %1. "_s.arg(i);
        const int start = int(huge.indexOf(u"문장 30000"));
        const Passage passage = passageAt(huge, {start, start + 3000});
        QCOMPARE(findPassage(huge, passage)->start, start);
        QVERIFY(!findPassage(huge.replace(start + 20, 1, u"X"_s), passage));
    }

    void aNewHighlightTakesWhatItTouches()
    {
        const QList<Highlight> present{
            stored(4, {0, 9}, u"하나"_s), stored(5, {10, 16}, u"둘"_s), stored(6, {20, 25})};
        const HighlightChange change = highlighted(text, present, {5, 12}, HighlightColour::Pink, now);
        QCOMPARE(change.remove, QList<qint64>{5});
        QCOMPARE(change.put.size(), 1);
        const Highlight &made = change.put.first();
        QCOMPARE(made.id, 4);
        QCOMPARE(made.passage.text, text.first(16));
        QCOMPARE(made.note, u"하나\n둘"_s);
        QCOMPARE(made.colour, HighlightColour::Pink);
        QCOMPARE(made.made, now.addDays(-1));
    }

    void aNewHighlightBesideOthersIsNew()
    {
        const HighlightChange change
            = highlighted(text, {stored(4, {0, 9})}, {9, 16}, HighlightColour::Green, now);
        QVERIFY(change.remove.isEmpty());
        QCOMPARE(change.put.first().id, 0);
        QCOMPARE(change.put.first().passage.text, u"총재는 말했"_s);
        QVERIFY(highlighted(text, {}, {9, 10}, HighlightColour::Green, now).put.isEmpty()); // a blank
    }
};

QTEST_GUILESS_MAIN(TestPassages)
#include "tst_passages.moc"
