// SPDX-License-Identifier: GPL-3.0-or-later
// How many articles of a search are of which source, name and day.
#include "search/facetterms.h"
#include "store/tempstore.h"

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

class TestFacets : public QObject {
    Q_OBJECT

    TempStore m_store;

    static QStringList told(const QList<FacetValue> &values)
    {
        QStringList texts;
        for (const FacetValue &value : values)
            texts.append((value.day.isValid() ? value.day.toString(Qt::ISODate) : value.name) + u' '
                + QString::number(value.articles));
        return texts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Mention lee = makeMention(u"이재용"_s, u"이재용"_s);
        const Mention kim
            = makeMention(u"김하나"_s, u"김하나"_s, MentionType::Person, Mention::Field::Text, 4);
        const Mention bank
            = makeMention(u"한국은행"_s, u"한국은행"_s, MentionType::Organisation, Mention::Field::Text, 8);
        const Mention city = makeMention(u"서울"_s, u"서울"_s, MentionType::Place, Mention::Field::Text, 13);
        const QString body = u"<p>이재용 김하나 한국은행 서울</p>"_s;
        QList<AnalysedArticle> first, second;
        for (int i = 0; i < 30; ++i) { // an hour apart, back from 12:00 in Seoul
            AnalysedArticle article = makeArticle(i, i < 20 ? u"금리 소식"_s : u"환율 소식"_s, body);
            article.mentions = {lee, city};
            if (i % 2 == 0)
                article.mentions.append(kim);
            if (i < 5)
                article.mentions.append(bank);
            (i % 3 == 0 ? first : second).append(article);
        }
        got(m_store->saveArticles(m_store.addSource(u"가람일보"_s), first));
        got(m_store->saveArticles(m_store.addSource(u"나루신문"_s), second));
    }

    void countsAllThatTheQueryFinds()
    {
        const QueryFacets facets = got(m_store->facets(parsed(u"금리"_s), 1000));
        QVERIFY(facets.isWhole);
        QCOMPARE(facets.counted, 20);
        QCOMPARE(told(facets.sources), (QStringList{u"나루신문 13"_s, u"가람일보 7"_s}));
        QCOMPARE(told(facets.persons), (QStringList{u"이재용 20"_s, u"김하나 10"_s}));
        QCOMPARE(told(facets.organisations), QStringList{u"한국은행 5"_s});
        QCOMPARE(told(facets.days), (QStringList{u"2025-02-10 13"_s, u"2025-02-09 7"_s}));
    }

    void eachValueFindsAsManyAsItSays()
    {
        const QueryFacets facets = got(m_store->facets(parsed(u"소식"_s), 1000));
        for (const FacetKind kind : allFacetKinds)
            for (const FacetValue &value : facets.of(kind)) {
                const QString wanted = withFacet(u"소식"_s, kind, value, TermUse::Wanted, noon);
                QCOMPARE(got(m_store->count(parsed(wanted))), value.articles);
                const QString others = withFacet(u"소식"_s, kind, value, TermUse::Excluded, noon);
                QCOMPARE(got(m_store->count(parsed(others))), 30 - value.articles);
            }
    }

    void ofVeryManyTheNewestAreCounted()
    {
        for (const QString &query : {u"소식"_s, u"소식 sort:oldest"_s, u""_s}) {
            const QueryFacets facets = got(m_store->facets(parsed(query), 10));
            QVERIFY(!facets.isWhole);
            QCOMPARE(facets.counted, 10);
            QCOMPARE(told(facets.days), QStringList{u"2025-02-10 10"_s});
        }
        QVERIFY(got(m_store->facets(parsed(u""_s), 30)).isWhole);
    }

    void nothingFoundHasNoValues() { QCOMPARE(got(m_store->facets(parsed(u"없는말"_s), 10)), QueryFacets()); }

    void sourcesOfOneTitleAreOne()
    {
        QList<AnalysedArticle> more{makeArticle(100, u"수출 소식"_s)},
            others{makeArticle(101, u"수출 소식"_s)};
        got(m_store->saveArticles(m_store.addSource(u"다솔뉴스"_s), more));
        got(m_store->saveArticles(m_store.addSource(u"다솔뉴스"_s), others));
        QCOMPARE(told(got(m_store->facets(parsed(u"수출"_s), 10)).sources), QStringList{u"다솔뉴스 2"_s});
    }
};

QTEST_GUILESS_MAIN(TestFacets)
#include "tst_facets.moc"
