// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rulequery.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {
const QDateTime now{QDate(2026, 11, 20), QTime(3, 0), Qt::UTC};
}

class TestRuleQuery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatNoNewArticleHas_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("position");
        QTest::newRow("a story") << u"속보 story:12"_s << 3;
        QTest::newRow("images") << u"has:image"_s << 0;
        QTest::newRow("highlights") << u"is:highlighted"_s << 0;
        QTest::newRow("notes") << u"(가 OR 나) -has:note"_s << 10;
        QTest::newRow("offline") << u"가 is:offline"_s << 2;
        QTest::newRow("a followed story") << u"가 is:followed"_s << 2;
        QTest::newRow("offline in Korean") << u"가 상태:오프라인"_s << 2;
    }

    void refusesWhatNoNewArticleHas()
    {
        QFETCH(QString, query);
        QFETCH(int, position);
        const Result<BoardQuery> parsed = parseRuleQuery(query, now);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, Error::Kind::Usage);
        QCOMPARE(parsed.error().code, position);
        QCOMPARE(ruleQueryProblem(query, now)->kind, QueryProblem::Kind::NotOfNews);
    }

    void takesTheRestOfTheLanguage()
    {
        for (const QString &query : {u"속보"_s, u"is:unread"_s, u"is:saved -is:read"_s, u"tag:정치 has:tag"_s,
                 u"is:watched flag:단독 after:2d"_s})
            QVERIFY2(parseRuleQuery(query, now), qPrintable(query));
    }

    void saysWhereTheMistakeIs()
    {
        const auto problem = ruleQueryProblem(u"속보 (경제"_s, now);
        QVERIFY(problem);
        QCOMPARE(problem->kind, QueryProblem::Kind::UnclosedParenthesis);
        QCOMPARE(parseRuleQuery(u"속보 (경제"_s, now).error().code, problem->position);
    }

    void whatWasCaughtWasUnreadThen()
    {
        const BoardQuery caught = caughtSince(*parseRuleQuery(u"is:unread"_s, now), now.addDays(-7));
        QCOMPARE(caught.root.children.size(), 2);
        QCOMPARE(caught.root.children.first(), QueryNode());
        QCOMPARE(caught.root.children.last().time, now.addDays(-7));
    }
};

QTEST_GUILESS_MAIN(TestRuleQuery)
#include "tst_rulequery.moc"
