// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/keptarticles.h"

#include <QTest>

using namespace sokbo;

namespace {

QList<ArticleId> ids(std::initializer_list<qint64> numbers)
{
    QList<ArticleId> made;
    for (const qint64 number : numbers)
        made.append(ArticleId{number});
    return made;
}

QSet<ArticleId> setOf(std::initializer_list<qint64> numbers)
{
    const QList<ArticleId> list = ids(numbers);
    return {list.begin(), list.end()};
}

} // namespace

class TestKeptArticles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatWasMarked()
    {
        KeptArticles kept;
        QVERIFY(kept.isEmpty());
        kept.mark({});
        QVERIFY(kept.isEmpty());
        kept.mark(ids({1, 2}));
        kept.mark(ids({2, 3}));
        QCOMPARE(kept.articles(), setOf({1, 2, 3}));
    }

    void losesWhatIsGoneUntilItComesBack()
    {
        KeptArticles kept;
        kept.remove(ids({9}));
        kept.mark(ids({1, 2, 3}));
        kept.remove(ids({2, 3, 4}));
        QCOMPARE(kept.articles(), setOf({1}));
        kept.bringBack(ids({3, 4}));
        QCOMPARE(kept.articles(), setOf({1, 3}));
    }

    // As many as one change names. The list is held as it was told: marking them is no work.
    void takesAllOfAChangeWithoutLookingAtThem()
    {
        QList<ArticleId> all(50'000);
        for (qsizetype i = 0; i < all.size(); ++i)
            all[i] = ArticleId{i + 1};
        KeptArticles kept;
        kept.mark(all);
        QVERIFY(!all.isDetached());
        kept.mark(all.mid(0, 10)); // some of them once more
        QCOMPARE(kept.articles().size(), all.size());
    }
};

QTEST_GUILESS_MAIN(TestKeptArticles)
#include "tst_keptarticles.moc"
