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
        StorySignature signature;
        signature.all = {1, 2, 3};
        const TokenCounts::Rows rows = counts->add(signature);
        const auto weight = [&](size_t place) { return counts->weight(rows.all[place]); };
        QVERIFY(weight(0) < weight(1) && weight(1) < weight(2));
        const float before = weight(2);
        signature.all = {3};
        for (int i = 0; i < 100; ++i)
            QCOMPARE(counts->add(signature).all, std::vector{rows.all[2]});
        QVERIFY(weight(2) < before - 2);
        for (int i = 0; i < 100; ++i)
            counts->remove(signature);
        QCOMPARE(weight(2), before);
    }

    void aRowIsGivenAgainWhenNoArticleHasItsToken()
    {
        Result<TokenCounts> counts = TokenCounts::fromText("00000001\t5000\n");
        QVERIFY(counts);
        StorySignature signature;
        signature.all = {1, 2};
        const TokenCounts::Rows rows = counts->add(signature);
        counts->dropUnused();
        QCOMPARE(counts->add(signature).all, rows.all); // two articles have it
        counts->remove(signature);
        counts->remove(signature);
        counts->dropUnused();
        signature.all = {7};
        QCOMPARE(counts->add(signature).all, std::vector{rows.all[1]});
        signature.all = {1};
        QCOMPARE(counts->add(signature).all, std::vector{rows.all[0]}); // the background has it
    }
};

QTEST_GUILESS_MAIN(TestStoryJudge)
#include "tst_storyjudge.moc"
