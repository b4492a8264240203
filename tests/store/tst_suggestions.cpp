// SPDX-License-Identifier: GPL-3.0-or-later
// What may have been meant by words that next to nothing has.
#include "store/tempstore.h"

using namespace sokbo;
using namespace sokbo::test;

using namespace Qt::StringLiterals;

class TestSuggestions : public QObject {
    Q_OBJECT

    TempStore m_store;

    QStringList suggested(const QString &query)
    {
        QStringList queries;
        for (const Suggestion &suggestion : got(m_store->suggestions(parsed(query), noon)))
            queries.append(suggestion.query);
        return queries;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const SourceId source = m_store.addSource();
        QList<AnalysedArticle> articles;
        const auto add = [&](const QString &title, int times) {
            for (int i = 0; i < times; ++i)
                articles.append(makeArticle(int(articles.size()), title, u"<p>본문</p>"_s));
        };
        add(u"한은, 기준금리 동결"_s, 6);
        add(u"금리 인상 전망"_s, 4);
        add(u"Inflation eases in the markets"_s, 4);
        add(u"금융 당국"_s, 3);
        articles.append(makeArticle(int(articles.size()), u"총재 발언"_s, u"<p>본문</p>"_s));
        articles.last().mentions = {makeMention(u"총재"_s, u"이창용"_s)};
        got(m_store->saveArticles(source, articles));
    }

    void theOtherKeyboardLayoutComesFirst()
    {
        QCOMPARE(suggested(u"rmafl"_s).value(0), u"금리"_s);
        QCOMPARE(suggested(u"ㅡㅁ가ㄷㅅㄴ"_s).value(0), u"markets"_s);
        QCOMPARE(suggested(u"rmaflq"_s).value(0), u"금리"_s); // and a key too many
    }

    void oneKeyAway()
    {
        QCOMPARE(suggested(u"기준금라"_s).value(0), u"기준금리"_s);
        QCOMPARE(suggested(u"기주금리"_s).value(0), u"기준금리"_s);
        QCOMPARE(suggested(u"inflaton"_s), QStringList{u"inflation"_s});
    }

    void onlyTheWrongWordIsReplaced()
    {
        QCOMPARE(suggested(u"기준금라 동결 is:unread"_s).value(0), u"기준금리 동결 is:unread"_s);
        QCOMPARE(suggested(u"동결 OR 기준금라"_s), QStringList()); // this finds enough by 동결
        QCOMPARE(suggested(u"기준금라 ehdruf"_s).value(0), u"기준금리 동결"_s); // both are wrong
    }

    void nothingIsOfferedThatFindsNoMore()
    {
        QCOMPARE(suggested(u"금리"_s), QStringList());
        QCOMPARE(suggested(u"쀍쀏쀍쀏"_s), QStringList());
        QCOMPARE(suggested(u"\"기준금라\""_s), QStringList()); // is meant as it stands
        QCOMPARE(suggested(u"-기준금라"_s), QStringList());
        QCOMPARE(suggested(u"기준금라 당국"_s), QStringList()); // no article has both
    }
};

QTEST_GUILESS_MAIN(TestSuggestions)
#include "tst_suggestions.moc"
