// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/boardquery.h"
#include "search/openend.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestOpenEnd : public QObject {
    Q_OBJECT

    static QueryNode parsed(const QString &text)
    {
        return parseQuery(text, QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC))->root;
    }
    static QStringList wordsOf(const QueryNode &node)
    {
        QStringList words;
        if (!node.text.isEmpty())
            words.append(node.text);
        for (const QueryNode &child : node.children)
            words += wordsOf(child);
        return words;
    }

private Q_SLOTS:
    void theLastSyllableStandsForAllThatItMayBecome()
    {
        const auto opened = withOpenEnd(parsed(u"한은 삼서"_s));
        QVERIFY(opened);
        QCOMPARE(opened->kind, QueryNode::Kind::And);
        QCOMPARE(opened->children.last().kind, QueryNode::Kind::Or);
        const QStringList words = wordsOf(*opened);
        QVERIFY(words.contains(u"한은"_s) && words.contains(u"삼서"_s) && words.contains(u"삼성"_s));
        QVERIFY(!words.contains(u"삼소"_s) && !words.contains(u"삼세"_s));
        QVERIFY(wordsOf(*withOpenEnd(parsed(u"결고"_s))).contains(u"결과"_s));
        QVERIFY(wordsOf(*withOpenEnd(parsed(u"-title:결고"_s))).contains(u"결과"_s));
    }

    void whatIsWholeStaysAsItIs_data()
    {
        QTest::addColumn<QString>("query");
        for (const QString &query : {u"삼성"_s, u"금"_s, u"\"삼서\""_s, u"AI"_s, u"author:서"_s,
                 u"삼서 is:unread"_s, u""_s, u"title:\"서\""_s})
            QTest::newRow(qPrintable(query)) << query;
    }

    void whatIsWholeStaysAsItIs()
    {
        QFETCH(QString, query);
        const QueryNode root = parsed(query);
        QCOMPARE(withOpenEnd(root), std::optional(root));
    }

    void aSyllableAloneIsNoWordYet()
    {
        QVERIFY(!withOpenEnd(parsed(u"서"_s)));
        QVERIFY(!withOpenEnd(parsed(u"한은 서"_s)));
        QVERIFY(withOpenEnd(parsed(u"AI서"_s)));
    }
};

QTEST_APPLESS_MAIN(TestOpenEnd)
#include "tst_openend.moc"
