// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/boardquery.h"

#include <QTest>

using namespace sokbo;

namespace {

const QDateTime now(QDate(2025, 2, 10), QTime(3, 30), Qt::UTC); // 12:30 in Seoul

QString fieldText(const QueryNode &node)
{
    static const char *names[] = {"title", "author", "source", "folder", "tag", "entity", "person", "org",
        "place", "said", "ticker", "flag", "story", "kind", "is", "has", "near", "after", "before", "lang",
        "source#", "entity#", "said#"};
    QString text = QLatin1String(names[int(node.field)]) + QLatin1Char('=');
    if (node.time.isValid())
        return text + node.time.toString(Qt::ISODate);
    if (node.field == QueryField::Near)
        return text + QString::number(node.number) + u':' + node.text;
    if (node.number > 0 && node.text.startsWith(u'#'))
        return text + QString::number(node.number);
    text += node.quoted ? u'"' + node.text + u'"' : node.text;
    return node.alone ? text + u'!' : text;
}

// The tree in one line: a & b, a | b, !a.
QString drawn(const QueryNode &node)
{
    QStringList parts;
    for (const QueryNode &child : node.children)
        parts.append(drawn(child));
    switch (node.kind) {
    case QueryNode::Kind::And:
        return u'(' + parts.join(QLatin1String(" & ")) + u')';
    case QueryNode::Kind::Or:
        return u'(' + parts.join(QLatin1String(" | ")) + u')';
    case QueryNode::Kind::Not:
        return u'!' + parts.join(u' ');
    case QueryNode::Kind::Word:
        return node.text;
    case QueryNode::Kind::Phrase:
        return u'"' + node.text + u'"';
    case QueryNode::Kind::Field:
        return fieldText(node);
    }
    return {};
}

} // namespace

class TestBoardQuery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void understands_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tree");
        const auto row = [](const char16_t *text, const char16_t *tree) {
            QTest::newRow(qPrintable(QString::fromUtf16(text)))
                << QString::fromUtf16(text) << QString::fromUtf16(tree);
        };
        row(u"", u"()");
        row(u"   ", u"()");
        row(u"삼성", u"삼성");
        row(u"삼성 전자", u"(삼성 & 전자)");
        row(u"삼성 AND 전자", u"(삼성 & 전자)");
        row(u"\"삼성 전자\"", u"\"삼성 전자\"");
        row(u"“삼성 전자”", u"\"삼성 전자\"");
        row(u"-삼성", u"!삼성");
        row(u"-\"삼성 전자\" 주가", u"(!\"삼성 전자\" & 주가)");
        row(u"a OR b", u"(a | b)");
        row(u"a | b|c", u"(a | b | c)");
        row(u"속보 a OR b", u"(속보 & (a | b))");
        row(u"a OR -b c", u"((a | !b) & c)");
        row(u"(a b) OR c", u"((a & b) | c)");
        row(u"-(a OR b)", u"!(a | b)");
        row(u"((a))", u"a");
        row(u"or Order", u"(or & Order)");
        row(u"K-pop 한-미", u"(K-pop & 한-미)");
        row(u"삼성 - 전자", u"(삼성 & 전자)");
        row(u"a OR %", u"a");
        row(u"title:삼성", u"title=삼성");
        row(u"제목:삼성", u"title=삼성");
        row(u"TITLE:\"새 소식\"", u"title=\"새 소식\"");
        row(u"글쓴이:김 소스:연합 폴더:뉴스/국내 태그:반도체",
            u"(author=김 & source=연합 & folder=뉴스/국내 & tag=반도체)");
        row(u"tag:=반도체 tag:\"=인공 지능\"", u"(tag=반도체! & tag=\"인공 지능\"!)");
        row(u"tag:★ tag:C++", u"(tag=★ & tag=C++)");
        row(u"인물:윤석열 기관:삼성 장소:서울 종목:005930",
            u"(person=윤석열 & org=삼성 & place=서울 & ticker=005930)");
        row(u"flag:속보 -말머리:종합", u"(flag=속보 & !flag=종합)");
        row(u"entity:올트먼 is:read", u"(entity=올트먼 & is=read)");
        row(u"source:#12 entity:#7", u"(source#=12 & entity#=7)");
        row(u"is:unread is:저장 has:메모", u"(is=unread & is=saved & has=note)");
        row(u"lang:ko", u"lang=ko");
        row(u"언어:영어", u"lang=en");
        row(u"after:2025-02-01", u"after=2025-01-31T15:00:00Z");
        row(u"after:2025", u"after=2024-12-31T15:00:00Z");
        row(u"before:2025-02", u"before=2025-01-31T15:00:00Z");
        row(u"before:7d", u"before=2025-02-03T03:30:00Z");
        row(u"after:12h", u"after=2025-02-09T15:30:00Z");
        row(u"after:2w", u"after=2025-01-27T03:30:00Z");
        row(u"after:1m", u"after=2025-01-10T03:30:00Z");
        row(u"after:1y", u"after=2024-02-10T03:30:00Z");
        row(u"after:today", u"after=2025-02-09T15:00:00Z");
        row(u"이후:오늘", u"after=2025-02-09T15:00:00Z");
        row(u"before:yesterday", u"before=2025-02-08T15:00:00Z");
        row(u"이전:어제", u"before=2025-02-08T15:00:00Z");
        row(u"이후:3일", u"after=2025-02-07T03:30:00Z");
        row(u"https://news.example/a 10:30 정부:예산", u"(https://news.example/a & 10:30 & 정부:예산)");
        row(u"story:12", u"story=12");
        row(u"사건:#12 -story:\"새벽호 이륙\"", u"(story=12 & !story=\"새벽호 이륙\")");
        row(u"said:도윤 -말한:\"민 하린\" 발언:#7", u"(said=도윤 & !said=\"민 하린\" & said#=7)");
        row(u"near:\"금리 인상\" 한은", u"(near=8:금리 인상 & 한은)");
        row(u"-near/3:\"금리 인상\"", u"!near=3:금리 인상");
        row(u"가까이/0:“금리 인상”", u"near=0:금리 인상");
        row(u"near/3 km/h:80", u"(near/3 & km/h:80)");
        row(u"sort:oldest 삼성", u"삼성");
        row(u"sort:oldest", u"()");
    }
    void understands()
    {
        QFETCH(QString, text);
        QFETCH(QString, tree);
        const auto query = parseQuery(text, now);
        QVERIFY2(query, query ? "" : qPrintable(query.error().message));
        QCOMPARE(drawn(query->root), tree);
        QCOMPARE(query->text, text);
        QCOMPARE(query->order == BoardQuery::Order::Oldest, text.contains(u"sort:oldest"));
        QVERIFY(!queryProblem(text, now));
    }

    void saysWhatDoesNotWorkYet()
    {
        const QList<std::pair<QString, QString>> promised{
            {QStringLiteral("category:\"경제\""), QStringLiteral("category:")}};
        for (const auto &[text, term] : promised) {
            const auto problem = queryProblem(text, now);
            QVERIFY2(problem, qPrintable(text));
            QCOMPARE(problem->kind, QueryProblem::Kind::NotYet);
            QCOMPARE(problem->detail, term);
            QVERIFY(
                parseQuery(text, now).error().message.contains(term + QStringLiteral(" is not there yet")));
        }
        QVERIFY(!queryProblem(QStringLiteral("is:read sort:oldest \"near: here\""), now));
    }

    void sortsByAColumn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("order");
        using Order = BoardQuery::Order;
        const auto row = [](const char16_t *text, Order order) {
            QTest::newRow(qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text) << int(order);
        };
        row(u"삼성 sort:title", Order::Title);
        row(u"sort:-title 삼성", Order::TitleBackwards);
        row(u"정렬:글쓴이순", Order::Author);
        row(u"sort:-author", Order::AuthorBackwards);
        row(u"정렬:출처", Order::Source);
        row(u"정렬:-출처순", Order::SourceBackwards);
        row(u"정렬:최신순", Order::Newest);
        row(u"삼성 sort:relevance", Order::Relevance);
        row(u"정렬:정확도순 title:삼성", Order::Relevance);
        row(u"sort:relevance is:unread -삼성", Order::Newest); // no word to answer
    }
    void sortsByAColumn()
    {
        QFETCH(QString, text);
        QFETCH(int, order);
        const auto query = parseQuery(text, now);
        QVERIFY2(query, query ? "" : qPrintable(query.error().message));
        QCOMPARE(int(query->order), order);
    }

    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("position");
        using Kind = QueryProblem::Kind;
        const auto row = [](const char16_t *text, Kind kind, int position) {
            QTest::newRow(qPrintable(QString::fromUtf16(text).left(30)))
                << QString::fromUtf16(text) << int(kind) << position;
        };
        row(u"삼성 \"전자", Kind::UnclosedQuote, 3);
        row(u"title:\"전자", Kind::UnclosedQuote, 6);
        row(u"삼성 (전자", Kind::UnclosedParenthesis, 3);
        row(u"삼성 (", Kind::UnclosedParenthesis, 3);
        row(u"삼성) 전자", Kind::UnopenedParenthesis, 2);
        row(u"OR 전자", Kind::MissingTerm, 0);
        row(u"삼성 OR", Kind::MissingTerm, 3);
        row(u"(삼성 OR )", Kind::MissingTerm, 4);
        row(u"a OR OR b", Kind::MissingTerm, 5);
        row(u"a OR AND b", Kind::MissingTerm, 5);
        row(u"AND", Kind::MissingTerm, 0);
        row(u"AND 전자", Kind::MissingTerm, 0);
        row(u"삼성 AND", Kind::MissingTerm, 3);
        row(u"(삼성 AND ) 전자", Kind::MissingTerm, 4);
        row(u"a AND AND b", Kind::MissingTerm, 6);
        row(u"titel:삼성", Kind::UnknownField, 0);
        row(u"삼성 -foo:bar", Kind::UnknownField, 4);
        row(u"title:", Kind::MissingValue, 6);
        row(u"title: 삼성", Kind::MissingValue, 6);
        row(u"is:maybe", Kind::BadValue, 3);
        row(u"after:soon", Kind::BadValue, 6);
        row(u"after:2025-13", Kind::BadValue, 6);
        row(u"before:99999d", Kind::BadValue, 7);
        row(u"before:9999y", Kind::BadValue, 7);
        row(u"source:#x", Kind::BadValue, 7);
        row(u"title:%", Kind::BadValue, 6);
        row(u"-sort:oldest", Kind::MisplacedSort, 1);
        row(u"(sort:oldest)", Kind::MisplacedSort, 1);
        row(u"sort:oldest OR a", Kind::MisplacedSort, 0);
        row(u"a OR sort:oldest", Kind::MisplacedSort, 5);
        row(u"sort:sideways", Kind::BadValue, 5);
        row(u"(삼성 sort:relevance)", Kind::MisplacedSort, 4);
        row(u"near:금리", Kind::TooFewWords, 5);
        row(u"near:\"금리 …\"", Kind::TooFewWords, 5);
        row(u"near/:\"금리 인상\"", Kind::BadValue, 4);
        row(u"near/101:\"금리 인상\"", Kind::BadValue, 4);
        row(u"near:", Kind::MissingValue, 5);
        row(u"%", Kind::NothingToFind, 0);
        row(u"()", Kind::NothingToFind, 0);
        QTest::newRow("too long") << QString(257, u'a') << int(Kind::TooLong) << 256;
        QTest::newRow("too many terms") << QStringLiteral("a ").repeated(33) << int(Kind::TooManyTerms) << 64;
    }
    void saysWhatIsWrongAndWhere()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(int, position);
        const auto problem = queryProblem(text, now);
        QVERIFY(problem);
        QCOMPARE(int(problem->kind), kind);
        QCOMPARE(problem->position, position);
        const auto query = parseQuery(text, now);
        QVERIFY(!query);
        QCOMPARE(query.error().kind, Error::Kind::Usage);
        QCOMPARE(query.error().code, position);
        QVERIFY(!query.error().message.isEmpty());
    }

    void takesTheMostThatItAllows()
    {
        QVERIFY(parseQuery(QString(256, u'a'), now));
        QVERIFY(parseQuery(QStringLiteral("a ").repeated(32), now));
        QVERIFY(parseQuery(u'a' + QString(126, u'(').prepend(u' ') + u'b' + QString(126, u')'), now));
        QVERIFY(parseQuery(QString(255, u'-') + u'a', now));
    }

    void marksEachTermsPlace()
    {
        const auto query = parseQuery(QStringLiteral("삼성 -title:전자"), now);
        QCOMPARE(query->root.children[0].position, 0);
        QCOMPARE(query->root.children[1].position, 3);
        QCOMPARE(query->root.children[1].children[0].position, 4);
    }
};

QTEST_GUILESS_MAIN(TestBoardQuery)
#include "tst_boardquery.moc"
