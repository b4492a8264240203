// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/boardquery.h"
#include "search/facetterms.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

FacetValue named(const QString &name, qint64 id = 7)
{
    FacetValue value;
    value.id = id;
    value.name = name;
    return value;
}

FacetValue onDay(QDate day)
{
    FacetValue value;
    value.day = day;
    return value;
}

} // namespace

class TestFacetTerms : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTermIsPutInExcludedAndTakenOut_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<FacetKind>("kind");
        QTest::addColumn<FacetValue>("value");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("excluded");
        QTest::newRow("source") << u"금리"_s << FacetKind::Source << named(u"한겨레 신문"_s)
                                << u"금리 source:\"한겨레 신문\""_s << u"금리 -source:\"한겨레 신문\""_s;
        QTest::newRow("person") << u"금리 is:unread"_s << FacetKind::Person << named(u"이재용"_s)
                                << u"금리 is:unread person:\"이재용\""_s
                                << u"금리 is:unread -person:\"이재용\""_s;
        QTest::newRow("organisation") << u"금리"_s << FacetKind::Organisation << named(u"한국은행"_s)
                                      << u"금리 org:\"한국은행\""_s << u"금리 -org:\"한국은행\""_s;
        QTest::newRow("day") << u"금리"_s << FacetKind::Day << onDay(QDate(2026, 11, 30))
                             << u"금리 after:2026-11-30 before:2026-12-01"_s
                             << u"금리 -(after:2026-11-30 before:2026-12-01)"_s;
        QTest::newRow("beside OR") << u"금리 OR 환율"_s << FacetKind::Source << named(u"한겨레"_s)
                                   << u"(금리 OR 환율) source:\"한겨레\""_s
                                   << u"(금리 OR 환율) -source:\"한겨레\""_s;
        QTest::newRow("a name in quotes") << u"금리"_s << FacetKind::Source << named(u"\"말\" 신문"_s)
                                          << u"금리 source:#7"_s << u"금리 -source:#7"_s;
    }

    void aTermIsPutInExcludedAndTakenOut()
    {
        QFETCH(QString, query);
        QFETCH(FacetKind, kind);
        QFETCH(FacetValue, value);
        QFETCH(QString, wanted);
        QFETCH(QString, excluded);
        const auto with
            = [&](const QString &text, TermUse use) { return withFacet(text, kind, value, use, now); };
        QCOMPARE(with(query, TermUse::Wanted), wanted);
        QCOMPARE(with(query, TermUse::Excluded), excluded);
        QCOMPARE(with(wanted, TermUse::Excluded), excluded);
        QCOMPARE(with(excluded, TermUse::Wanted), wanted);
        QCOMPARE(parseQuery(with(wanted, TermUse::None), now)->root.children.size(),
            parseQuery(query, now)->root.children.size());
        QCOMPARE(with(with(excluded, TermUse::None), TermUse::Wanted), wanted);
        for (const QString &text : {wanted, excluded}) {
            const QList<UsedFacet> used = usedFacets(text, now);
            QCOMPARE(used.size(), 1);
            QCOMPARE(used.first().kind, kind);
            QCOMPARE(used.first().use, text == wanted ? TermUse::Wanted : TermUse::Excluded);
        }
    }

    void theReadersOwnWordsAreTheSameTerm()
    {
        const QString query = u"매체:한겨레 \"a (b\" -인물:\"이재용\" 금리"_s;
        QCOMPARE(usedFacets(query, now).size(), 2);
        QCOMPARE(withFacet(query, FacetKind::Source, named(u"한겨레"_s), TermUse::None, now),
            u"\"a (b\" -인물:\"이재용\" 금리"_s);
        QCOMPARE(withFacet(query, FacetKind::Person, named(u"이재용"_s), TermUse::None, now),
            u"매체:한겨레 \"a (b\" 금리"_s);
        QCOMPARE(withFacet(u"after:2026-11-23 금리 before:2026-11-24 sort:oldest"_s, FacetKind::Day,
                     onDay(QDate(2026, 11, 23)), TermUse::None, now),
            u"금리 sort:oldest"_s);
        QCOMPARE(
            withFacet(u"source:#7"_s, FacetKind::Source, named(u"한겨레"_s), TermUse::None, now), QString());
    }

    void whatIsNoTermOfItsOwnIsLeft()
    {
        for (const QString &query :
            {u"source:한겨레 OR 금리"_s, u"(source:한겨레 금리) OR 환율"_s, u"after:2026-11-23 금리"_s,
                u"after:7d before:2026-11-24"_s, u"\"source:한겨레\""_s, u"\"금"_s}) {
            QVERIFY2(usedFacets(query, now).isEmpty(), qPrintable(query));
            QCOMPARE(withFacet(query, FacetKind::Source, named(u"한겨레"_s), TermUse::None, now), query);
        }
    }
};

QTEST_APPLESS_MAIN(TestFacetTerms)
#include "tst_facetterms.moc"
