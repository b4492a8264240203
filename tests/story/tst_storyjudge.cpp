// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/storyjudge.h"

#include <QTest>

using namespace sokbo;
using namespace sokbo::story;

namespace {

// One tree that asks about the headlines' cosine and nothing else.
StoryJudge byCosine(float threshold)
{
    StoryJudge::Tree tree;
    tree.trait.fill(std::uint8_t(Trait::TitleCosine));
    tree.threshold.fill(threshold);
    tree.answer = {-2, -2, -2, -2, 2, 2, 2, 2};
    return StoryJudge(0, {tree});
}

Likeness withCosine(float cosine)
{
    Likeness likeness{};
    likeness[size_t(Trait::TitleCosine)] = cosine;
    return likeness;
}

} // namespace

class TestStoryJudge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lessThanTheThresholdGoesToTheFirstChild()
    {
        const StoryJudge judge = byCosine(0.5f);
        QVERIFY(judge.probability(withCosine(0.4f)) < 0.15f);
        QVERIFY(judge.probability(withCosine(0.6f)) > 0.85f);
        QVERIFY(judge.probability(withCosine(0.5f)) > 0.85f);
    }

    void textKeepsTheTrees()
    {
        const StoryJudge judge = byCosine(0.25f);
        const Result<StoryJudge> read = StoryJudge::fromText("# a comment\n" + judge.toText());
        QVERIFY(read);
        for (float cosine = 0; cosine < 1; cosine += 0.05f)
            QCOMPARE(read->probability(withCosine(cosine)), judge.probability(withCosine(cosine)));
    }

    void aLineThatIsNoTreeIsAnError_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no number") << QByteArray("start\n");
        QTest::newRow("too few fields") << QByteArray("0\ntitle-cosine\t0.5\n");
        QByteArray unknown = byCosine(0.5f).toText();
        QTest::newRow("unknown trait") << unknown.replace("title-cosine", "taste");
    }
    void aLineThatIsNoTreeIsAnError()
    {
        QFETCH(QByteArray, text);
        const Result<StoryJudge> read = StoryJudge::fromText(text);
        QVERIFY(!read && read.error().kind == Error::Kind::Parse);
    }

    void everyTraitHasANameOfItsOwn()
    {
        QSet<QByteArray> names;
        for (size_t i = 0; i < traits; ++i)
            names.insert(traitName(Trait(i)));
        QCOMPARE(size_t(names.size()), traits);
    }

    void theOneThatComesWithTheProgramCanBeRead()
    {
        const Result<StoryJudge> judge = StoryJudge::load();
        QVERIFY(judge);
        QVERIFY(judge->toText().count('\n') > 50);
        QVERIFY(TokenCounts::load());
    }

    void aBrokenCountIsAnError()
    {
        QVERIFY(TokenCounts::fromText("# nothing\n"));
        QVERIFY(!TokenCounts::fromText("0000abcd\n"));
        QVERIFY(!TokenCounts::fromText("xyz\t3\n"));
    }

    void whatManyArticlesHaveWeighsLess()
    {
        Result<TokenCounts> counts = TokenCounts::fromText("00000001\t5000\n00000002\t10\n");
        QVERIFY(counts);
        QVERIFY(counts->weight(1) < counts->weight(2) && counts->weight(2) < counts->weight(3));
        StorySignature signature;
        signature.all = {3};
        const float before = counts->weight(3);
        for (int i = 0; i < 100; ++i)
            counts->add(signature);
        QVERIFY(counts->weight(3) < before - 2);
        for (int i = 0; i < 100; ++i)
            counts->remove(signature);
        QCOMPARE(counts->weight(3), before);
    }
};

QTEST_GUILESS_MAIN(TestStoryJudge)
#include "tst_storyjudge.moc"
