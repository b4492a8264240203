// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/boardquery.h"
#include "search/queryvalue.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestQueryValue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // What it writes is understood as what was meant.
    void valuesAreUnderstood()
    {
        for (const QString &name : {u"정치"_s, u"정치/국회"_s, u"인공 지능/칩"_s, u"C++"_s, u"#1"_s, u"-a"_s,
                 u"a|b"_s, u"(가)"_s, u"★"_s, u"10:30"_s}) {
            const auto query = parseQuery(u"tag:"_s + queryValue(name), QDateTime::fromSecsSinceEpoch(0));
            QVERIFY2(query, qPrintable(name));
            QCOMPARE(query->root.text, name);
            QVERIFY(!query->root.alone);
        }
    }

    void namesOfTagsAreFound()
    {
        QCOMPARE(tagsInQuery(u"가 tag:나 (태그:\"다 라\" OR -tag:=마/바) tag:나 title:사"_s),
            (QStringList{u"나"_s, u"다 라"_s, u"마/바"_s}));
        QCOMPARE(tagsInQuery(u"\"tag:나\" tagged"_s), QStringList());
        QCOMPARE(tagsInQuery(u"tag:나 ("_s), QStringList());
    }

    void namesOfTagsAreChanged_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("changed");
        QTest::newRow("plain") << u"tag:나"_s << u"tag:새"_s;
        QTest::newRow("all of them, and nothing else") << u"나 (태그:나 OR -tag:\"나\") title:나  tag:나다"_s
                                                       << u"나 (태그:새 OR -tag:새) title:나  tag:나다"_s;
        QTest::newRow("alone") << u"tag:=나 x"_s << u"tag:=새 x"_s;
        QTest::newRow("to quotes") << u"tag:둘(x)"_s << u"tag:\"두 말\"(x)"_s;
        QTest::newRow("alone in quotes") << u"-tag:=둘"_s << u"-tag:\"=두 말\""_s;
        QTest::newRow("none") << u"tag:가 나"_s << u"tag:가 나"_s;
        QTest::newRow("no query") << u"tag:나 )"_s << u"tag:나 )"_s;
    }
    void namesOfTagsAreChanged()
    {
        QFETCH(QString, query);
        QFETCH(QString, changed);
        QCOMPARE(withTagsRenamed(query,
                     [](const QString &name) {
                         return name == u"나"_s ? u"새"_s : name == u"둘"_s ? u"두 말"_s : name;
                     }),
            changed);
    }
};

QTEST_GUILESS_MAIN(TestQueryValue)
#include "tst_queryvalue.moc"
