// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/briefingchoice.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 11, 28), QTime(12, 0), Qt::UTC);

// Articles of a briefing, in the order in which they are added: the oldest first.
class Material {
public:
    Material &add(qint64 story, qint64 source, int hoursAgo)
    {
        m_material.rows.append({ArticleId{m_material.rows.size() + 1}, StoryId{story}, SourceId{source},
            noon.addSecs(-3600 * hoursAgo)});
        return *this;
    }
    Material &concerning(
        Interest::Kind kind, const QString &name, double weight, const QList<qint64> &articles)
    {
        for (const qint64 article : articles)
            m_material.touched[ArticleId{article}].append(int(m_material.interests.size()));
        m_material.interests.append({kind, name, {}, 0, weight});
        return *this;
    }
    QList<qint64> order(const QDateTime &looked = {}, qsizetype most = 10) const
    {
        QList<qint64> stories;
        for (const ChosenStory &story : chooseStories(m_material, looked, most))
            stories.append(story.story.value);
        return stories;
    }
    const BriefingMaterial &operator*() const { return m_material; }

private:
    BriefingMaterial m_material;
};

} // namespace

class TestBriefingChoice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void moreSourcesStandFirst()
    {
        QCOMPARE(
            Material().add(1, 1, 1).add(2, 1, 1).add(2, 2, 1).add(3, 1, 1).add(3, 2, 1).add(3, 3, 1).order(),
            QList<qint64>({3, 2, 1}));
    }

    // Ten articles of one paper are no ten papers.
    void countsSourcesAndNotArticles()
    {
        Material material;
        for (int i = 0; i < 10; ++i)
            material.add(1, 1, 1);
        QCOMPARE(material.add(2, 1, 1).add(2, 2, 1).order(), QList<qint64>({2, 1}));
        QCOMPARE(chooseStories(*material, {}, 1).first().sources, 2);
    }

    void newerStoriesStandFirst()
    {
        QCOMPARE(
            Material().add(1, 1, 40).add(1, 2, 40).add(2, 1, 1).add(2, 2, 1).order(), QList<qint64>({2, 1}));
    }

    void whatConcernsTheReaderStandsFirst()
    {
        Material material;
        material.add(1, 1, 1).add(1, 2, 1).add(2, 1, 1).add(2, 2, 1);
        material.concerning(Interest::Kind::Watched, u"윤하늘"_s, 1, {1, 2});
        QCOMPARE(material.order(), QList<qint64>({1, 2}));
        const ChosenStory first = chooseStories(*material, {}, 1).first();
        QCOMPARE(first.reasons.size(), 1);
        QCOMPARE(first.reasons.first().name, u"윤하늘"_s);
    }

    // A name that one article of many has in passing is not what the story is about.
    void aNameInPassingIsNoReason()
    {
        Material material;
        for (int i = 0; i < 8; ++i)
            material.add(1, i + 1, 1);
        material.concerning(Interest::Kind::Opened, u"나래시"_s, 0.5, {3});
        QVERIFY(chooseStories(*material, {}, 1).first().reasons.isEmpty());
        // A tag is the reader's own word for one of them.
        material.concerning(Interest::Kind::Tag, u"재난"_s, 0.8, {3});
        QCOMPARE(chooseStories(*material, {}, 1).first().reasons.size(), 1);
    }

    void saysEachNameOnceTheStrongestFirst()
    {
        Material material;
        material.add(1, 1, 1);
        material.concerning(Interest::Kind::TaggedName, u"재난"_s, 0.4, {1});
        material.concerning(Interest::Kind::Watched, u"윤하늘"_s, 1, {1});
        material.concerning(Interest::Kind::Tag, u"재난"_s, 0.8, {1});
        const QList<Interest> reasons = chooseStories(*material, {}, 1).first().reasons;
        QCOMPARE(reasons.size(), 2);
        QCOMPARE(reasons[0].kind, Interest::Kind::Watched);
        QCOMPARE(reasons[1].kind, Interest::Kind::Tag);
    }

    void whatWasSeenStandsFurtherDown()
    {
        Material material;
        material.add(1, 1, 3).add(1, 2, 3).add(2, 1, 1).add(3, 1, 0);
        QCOMPARE(material.order().first(), 1);
        const QList<ChosenStory> chosen = chooseStories(*material, noon.addSecs(-2 * 3600), 10);
        QCOMPARE(chosen.last().story, StoryId{1});
        QVERIFY(!chosen.last().isNew && chosen.first().isNew);
    }

    void articlesAloneAreStoriesToo()
    {
        QCOMPARE(Material().add(0, 1, 1).add(0, 1, 2).order(), QList<qint64>({0, 0}));
        QCOMPARE(countStories(*Material().add(0, 1, 3).add(0, 1, 2).add(5, 1, 1).add(5, 2, 1), {}), 3);
        QCOMPARE(countStories(*Material().add(0, 1, 3).add(0, 1, 2).add(5, 1, 1).add(5, 2, 1),
                     noon.addSecs(-3600 * 2)),
            1);
    }

    void takesSoManyAndNoneOfNothing()
    {
        QCOMPARE(Material().add(1, 1, 1).add(2, 1, 1).add(3, 1, 1).order({}, 2).size(), 2);
        QVERIFY(Material().order().isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestBriefingChoice)
#include "tst_briefingchoice.moc"
