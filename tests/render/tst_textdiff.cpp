// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/sequencediff.h"
#include "render/textdiff.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

// "오늘 [-밤-]{+낮+} 12시", a line for each paragraph.
QString written(const QList<DiffLine> &lines)
{
    QStringList all;
    for (const DiffLine &line : lines) {
        QString text;
        for (const DiffPiece &piece : line)
            text += piece.kind == DiffPiece::Kind::Same  ? piece.text
                : piece.kind == DiffPiece::Kind::Deleted ? u"[-"_s + piece.text + u"-]"_s
                                                         : u"{+"_s + piece.text + u"+}"_s;
        all.append(text);
    }
    return all.join(u'\n');
}

QString diff(const QString &before, const QString &after)
{
    return written(diffTexts(before, after));
}

// What stands on one side of a difference, without its blanks.
QString side(const QList<DiffLine> &lines, DiffPiece::Kind left)
{
    QString text;
    for (const DiffLine &line : lines)
        for (const DiffPiece &piece : line)
            if (piece.kind != left)
                text += piece.text;
    return text.remove(u' ');
}

QString withoutBlanks(QString text)
{
    return text.remove(u' ').remove(u'\n');
}

bool isCommonSubsequence(
    const std::vector<SequenceMatch> &matches, const std::vector<int> &before, const std::vector<int> &after)
{
    int a = -1, b = -1;
    for (const SequenceMatch &match : matches) {
        if (match.before <= a || match.after <= b || match.before >= int(before.size())
            || match.after >= int(after.size())
            || before[std::size_t(match.before)] != after[std::size_t(match.after)])
            return false;
        a = match.before;
        b = match.after;
    }
    return true;
}

// The length of the longest common subsequence, by the book.
std::size_t longest(const std::vector<int> &before, const std::vector<int> &after)
{
    std::vector<std::size_t> row(after.size() + 1, 0);
    for (int element : before) {
        std::size_t diagonal = 0;
        for (std::size_t j = 0; j < after.size(); ++j) {
            const std::size_t above = row[j + 1];
            row[j + 1] = element == after[j] ? diagonal + 1 : std::max(row[j], above);
            diagonal = above;
        }
    }
    return row.back();
}

std::vector<int> randomSequence(QRandomGenerator &random, int length, int kinds)
{
    std::vector<int> sequence;
    for (int i = 0; i < length; ++i)
        sequence.push_back(int(random.bounded(kinds)));
    return sequence;
}

} // namespace

class TestTextDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWholeEojeolsApart()
    {
        QCOMPARE(diff(u"삼성전자가 오늘 밤 12시 신제품을 공개한다."_s,
                     u"삼성전자는 오늘 낮 12시 신제품을 공개했다."_s),
            u"[-삼성전자가-] {+삼성전자는+} 오늘 [-밤-] {+낮+} 12시 신제품을 [-공개한다-] {+공개했다+}."_s);
    }

    void leavesPunctuationApartFromWords()
    {
        QCOMPARE(diff(u"“간다”고 했다"_s, u"“간다”고 말했다"_s), u"“간다”고 [-했다-] {+말했다+}"_s);
        QCOMPARE(
            diff(u"(서울=한빛) 비가 온다"_s, u"(서울=한빛) 비가 온다!"_s), u"(서울=한빛) 비가 온다{+!+}"_s);
    }

    void takesHanjaAndKanaOneByOne()
    {
        QCOMPARE(diff(u"新しい本"_s, u"新しい木"_s), u"新しい[-本-]{+木+}"_s);
    }

    void leavesWhatIsTheSameInOnePiece()
    {
        const QString text = u"첫 문단이다.\n\n둘째 문단이다."_s;
        const QList<DiffLine> lines = diffTexts(text, text);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.at(1), (DiffLine{{DiffPiece::Kind::Same, u"둘째 문단이다."_s}}));
        QCOMPARE(countWords(lines).inserted + countWords(lines).deleted, 0);
    }

    void showsParagraphsThatCameAndWent()
    {
        QCOMPARE(diff(u"하나는 이렇다.\n둘은 저렇다.\n셋은 그렇다."_s,
                     u"하나는 이렇다.\n셋은 그렇다.\n넷이 더 있다."_s),
            u"하나는 이렇다.\n[-둘은 저렇다.-]\n셋은 그렇다.\n{+넷이 더 있다.+}"_s);
    }

    void pairsChangedParagraphsByWhatTheyHaveInCommon()
    {
        QCOMPARE(diff(u"경찰은 3명을 조사하고 있다고 밝혔다.\n날씨는 맑다."_s,
                     u"새로 들어온 소식이다.\n경찰은 5명을 조사하고 있다고 밝혔다.\n날씨는 맑다."_s),
            u"{+새로 들어온 소식이다.+}\n경찰은 [-3명을-] {+5명을+} 조사하고 있다고 밝혔다.\n날씨는 맑다."_s);
    }

    void doesNotMixParagraphsThatHaveNothingInCommon()
    {
        QCOMPARE(diff(u"가 나 다 라 있다."_s, u"마 바 사 아 있다."_s),
            u"[-가 나 다 라 있다.-]\n{+마 바 사 아 있다.+}"_s);
    }

    void countsWords()
    {
        const DiffCount count = countWords(diffTexts(u"한 두 세 네 다섯"_s, u"한 두 세 네 여섯 일곱"_s));
        QCOMPARE(count.deleted, 1);
        QCOMPARE(count.inserted, 2);
    }

    void eachSideOfTheDifferenceIsItsWholeText()
    {
        QRandomGenerator random(11);
        const QStringList words
            = u"한강 물빛 도시 바람 기자 오늘 \"내일\" 3명 5% 새로 있다. 없다. 漢字 — the end,"_s.split(u' ');
        for (int round = 0; round < 60; ++round) {
            const auto text = [&] {
                QString made;
                const int length = 5 + int(random.bounded(120));
                for (int i = 0; i < length; ++i)
                    made += words.at(int(random.bounded(words.size())))
                        + (random.bounded(9) == 0 ? u'\n' : u' ');
                return made;
            };
            const QString before = text(), after = text();
            const QList<DiffLine> lines = diffTexts(before, after);
            QCOMPARE(side(lines, DiffPiece::Kind::Inserted), withoutBlanks(before));
            QCOMPARE(side(lines, DiffPiece::Kind::Deleted), withoutBlanks(after));
        }
    }

    void findsTheShortestEditOfShortSequences()
    {
        QRandomGenerator random(5);
        for (int round = 0; round < 300; ++round) {
            const std::vector<int> before = randomSequence(random, int(random.bounded(60)), 6);
            const std::vector<int> after = randomSequence(random, int(random.bounded(60)), 6);
            const std::vector<SequenceMatch> matches = matchSequences(before, after);
            QVERIFY(isCommonSubsequence(matches, before, after));
            QCOMPARE(matches.size(), longest(before, after));
        }
    }

    void findsWhatStaysAmongManyEdits()
    {
        // Every second element of a long sequence is another one: too many edits to look for the shortest.
        std::vector<int> before, after;
        for (int i = 0; i < 4000; ++i) {
            before.push_back(i);
            after.push_back(i % 2 == 0 ? i : 100'000 + i);
        }
        const std::vector<SequenceMatch> matches = matchSequences(before, after);
        QVERIFY(isCommonSubsequence(matches, before, after));
        QCOMPARE(matches.size(), std::size_t(2000));
    }

    void survivesTextsWithNothingInCommonAndEndlessRepeats()
    {
        QRandomGenerator random(3);
        const std::vector<int> before = randomSequence(random, 50'000, 3);
        const std::vector<int> after = randomSequence(random, 50'000, 3);
        QVERIFY(isCommonSubsequence(matchSequences(before, after), before, after));
        const std::vector<int> other(50'000, 7);
        QVERIFY(matchSequences(before, other).empty());
        QVERIFY(matchSequences({}, other).empty());
    }
};

QTEST_GUILESS_MAIN(TestTextDiff)
#include "tst_textdiff.moc"
