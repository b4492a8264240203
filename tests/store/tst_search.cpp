// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchtext.h"
#include "store/tempstore.h"

#include <QRandomGenerator>

using namespace sokbo;
using namespace sokbo::test;

namespace {

// Made-up Korean: words of syllables that are common, with particles, Hanja and English between them.
class Writer {
public:
    explicit Writer(quint32 seed)
        : m_random(seed)
    {
    }
    QString word()
    {
        static const QString syllables
            = QStringLiteral("가나다라마바사아자차카타파하삼성전자국회의원대통령경제정부은행한이윤석열김");
        static const QStringList others = {QStringLiteral("尹"), QStringLiteral("李"), QStringLiteral("與野"),
            QStringLiteral("AI"), QStringLiteral("markets"), QStringLiteral("2025"), QStringLiteral("HBM4"),
            QStringLiteral("尹대통령"), QStringLiteral("美中")};
        static const QStringList particles = {
            {}, {}, QStringLiteral("은"), QStringLiteral("을"), QStringLiteral("가"), QStringLiteral("에서")};
        if (m_random.bounded(8) == 0)
            return others[m_random.bounded(int(others.size()))]
                + particles[m_random.bounded(int(particles.size()))];
        QString made;
        for (int i = m_random.bounded(1, 5); i > 0; --i)
            made += syllables[m_random.bounded(int(syllables.size()))];
        return made + particles[m_random.bounded(int(particles.size()))];
    }
    QString sentence(int words)
    {
        QStringList made;
        for (int i = 0; i < words; ++i)
            made.append(word());
        return made.join(u' ');
    }
    int below(int bound) { return m_random.bounded(bound); }

private:
    QRandomGenerator m_random;
};

QString quoted(const QString &words)
{
    return u'"' + words + u'"';
}

struct Truth { // an article as the test knows it
    ArticleId id;
    qint64 published = 0;
    QString title;
    QString text; // folded title and body, as a reader sees them
};

} // namespace

class TestSearch : public QObject {
    Q_OBJECT

    std::unique_ptr<TempStore> m_store;
    QList<Truth> m_truth;

    QList<ArticleId> expected(const std::function<bool(const Truth &)> &matches) const
    {
        QList<Truth> found;
        for (const Truth &truth : m_truth)
            if (matches(truth))
                found.append(truth);
        std::sort(found.begin(), found.end(), [](const Truth &a, const Truth &b) {
            return a.published != b.published ? a.published > b.published : a.id > b.id;
        });
        QList<ArticleId> ids;
        for (const Truth &truth : found)
            ids.append(truth.id);
        return ids;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::make_unique<TempStore>();
        const SourceId source = m_store->addSource();
        Writer writer(7);
        QList<AnalysedArticle> articles;
        for (int i = 0; i < 400; ++i) {
            const QString title = writer.sentence(5);
            const QString first = writer.sentence(25);
            const QString second = writer.sentence(25);
            articles.append(makeArticle(i, title, u"<p>" + first + u"</p><p>" + second + u"</p>"));
            articles.last().article.published
                = noon.addSecs(-60 * writer.below(5000)); // not the order of arrival
            m_truth.append({{}, articles.last().article.published.toSecsSinceEpoch(), foldText(title),
                foldText(QString(title + u' ' + first + u' ' + second))});
        }
        const auto ids = got((*m_store)->saveArticles(source, articles)).ids;
        for (int i = 0; i < ids.size(); ++i)
            m_truth[i].id = ids[i];
    }

    void cleanupTestCase() { m_store.reset(); }

    // Every stretch of one, two and three syllables of every text is found wherever it stands, and nowhere
    // else.
    void findsEverySyllableEverywhere()
    {
        QSet<QString> stretches;
        for (const Truth &truth : std::as_const(m_truth).first(40))
            for (int length : {1, 2, 3})
                for (int at = 0; at + length <= truth.text.size(); ++at) {
                    const QString stretch = truth.text.mid(at, length);
                    if (std::all_of(stretch.begin(), stretch.end(),
                            [](QChar c) { return letterClass(c.unicode()) == LetterClass::Dense; }))
                        stretches.insert(stretch);
                }
        QVERIFY(stretches.size() > 500);
        int hits = 0;
        Writer writer(3);
        for (const QString &stretch : std::as_const(stretches)) {
            if (stretch.size() > 1 && writer.below(6) != 0) // a sixth is enough for a test of every day
                continue;
            const auto ids = idsOf(got((*m_store)->board(parsed(quoted(stretch)))));
            hits += int(ids.size());
            const auto truth = expected([&](const Truth &article) { return article.text.contains(stretch); });
            if (ids != truth)
                QFAIL(qPrintable(QStringLiteral("%1: %2 found, %3 expected")
                                     .arg(stretch)
                                     .arg(ids.size())
                                     .arg(truth.size())));
        }
        QVERIFY(hits > 5000);
    }

    void joinsWordsAsTheQuerySays()
    {
        Writer writer(11);
        const auto has = [](const QString &word) {
            return [word](const Truth &article) { return article.text.contains(word); };
        };
        for (int i = 0; i < 150; ++i) {
            const auto word = [&] {
                const Truth &truth = m_truth[writer.below(int(m_truth.size()))];
                QString found;
                while (found.isEmpty() || !std::all_of(found.begin(), found.end(), [](QChar c) {
                    return letterClass(c.unicode()) == LetterClass::Dense;
                }))
                    found = truth.text.mid(writer.below(int(truth.text.size()) - 4), 1 + writer.below(4));
                return found;
            };
            const QString a = word(), b = word(), c = word();
            const QString qa = quoted(a), qb = quoted(b), qc = quoted(c); // nothing is forgiven
            const auto both = idsOf(got((*m_store)->board(parsed(qa + u' ' + qb))));
            QCOMPARE(both, expected([&](const Truth &x) { return has(a)(x) && has(b)(x); }));
            const auto either = idsOf(got((*m_store)->board(parsed(qa + u" OR " + qb + u" -" + qc))));
            QCOMPARE(
                either, expected([&](const Truth &x) { return (has(a)(x) || has(b)(x)) && !has(c)(x); }));
            const auto neither
                = idsOf(got((*m_store)->board(parsed(u"-(" + qa + u" OR " + qb + u" OR " + qc + u')'))));
            QCOMPARE(
                neither, expected([&](const Truth &x) { return !has(a)(x) && !has(b)(x) && !has(c)(x); }));
            const auto titled = idsOf(got((*m_store)->board(parsed(u"title:" + qa))));
            QCOMPARE(titled, expected([&](const Truth &x) { return x.title.contains(a); }));
            const auto recent = idsOf(got((*m_store)->board(parsed(qa + u" after:1d"))));
            const qint64 dayAgo = noon.addDays(-1).toSecsSinceEpoch();
            QCOMPARE(recent, expected([&](const Truth &x) { return has(a)(x) && x.published >= dayAgo; }));
            const auto old = idsOf(got((*m_store)->board(parsed(u"-(" + qa + u" after:1d)"))));
            QCOMPARE(old, expected([&](const Truth &x) { return !has(a)(x) || x.published < dayAgo; }));
            QCOMPARE(got((*m_store)->count(parsed(qa))), qint64(expected(has(a)).size()));
        }
    }

    void pagesAddUpToTheBoard_data()
    {
        QTest::addColumn<QString>("query");
        for (const char16_t *query :
            {u"", u"삼", u"전자 OR 은행", u"-가나", u"after:1d", u"before:2d 삼", u"sort:oldest 성",
                u"sort:oldest", u"markets", u"is:unread", u"source:#1", u"국회의 sort:oldest after:2d"})
            QTest::newRow(qPrintable(QString::fromUtf16(query))) << QString::fromUtf16(query);
    }
    void pagesAddUpToTheBoard()
    {
        QFETCH(QString, query);
        const BoardQuery board = parsed(query);
        const auto all = idsOf(got((*m_store)->board(board)));
        QList<ArticleId> paged;
        std::optional<BoardKey> after;
        for (;;) {
            const auto page = got((*m_store)->page(board, 7, after));
            QVERIFY(page.size() <= 7);
            for (const Headline &headline : page)
                paged.append(headline.id);
            if (page.size() < 7)
                break;
            after = BoardKey{page.last().published, page.last().id};
        }
        QCOMPARE(paged, all);
    }

    void findsPhrasesAsTheyStand()
    {
        Writer writer(13);
        for (int i = 0; i < 60; ++i) {
            const Truth &from = m_truth[writer.below(int(m_truth.size()))];
            const QStringList words = from.text.split(u' ');
            const int at = writer.below(int(words.size()) - 2);
            const QString phrase = words[at] + u' ' + words[at + 1];
            const auto ids = idsOf(got((*m_store)->board(parsed(u'"' + phrase + u'"'))));
            QVERIFY(ids.contains(from.id));
            for (const ArticleId id : ids) {
                const auto truth = std::find_if(
                    m_truth.cbegin(), m_truth.cend(), [&](const Truth &x) { return x.id == id; });
                QVERIFY(truth->text.contains(phrase));
            }
        }
    }

    // Whatever is typed: an answer, or a message about the query; never a failure of the store.
    void answersEveryQuery()
    {
        const QString alphabet = QStringLiteral("삼성尹aB1 \"\"()-:|OR ANDtitle:is:unread source:#1 "
                                                "after:7d*^%_'\\;{}[]+~…\n\u0000가sort:oldest NEAR");
        TempStore store;
        const SourceId source = store.addSource();
        QList<AnalysedArticle> articles;
        Writer writer(17);
        for (int i = 0; i < 12; ++i)
            articles.append(makeArticle(i, writer.sentence(4), u"<p>" + writer.sentence(10) + u"</p>"));
        got(store->saveArticles(source, articles));
        QRandomGenerator random(5);
        int asked = 0;
        for (int i = 0; i < 20000; ++i) {
            QString text;
            for (int pieces = random.bounded(1, 9); pieces > 0; --pieces) {
                if (random.bounded(3) == 0)
                    text += QChar(char16_t(random.bounded(1, 0xffff)));
                const int at = random.bounded(int(alphabet.size()));
                text += alphabet.mid(at, random.bounded(1, 8));
            }
            const auto query = parseQuery(text, noon);
            if (!query) {
                QCOMPARE(query.error().kind, Error::Kind::Usage);
                continue;
            }
            ++asked;
            const auto ids = store->board(*query).result();
            if (!ids)
                QFAIL(qPrintable(text + u": " + ids.error().message));
        }
        QVERIFY(asked > 3000);
    }

    // What is forgiven is told with the words themselves (search/textneedle.h); the index must hide none of
    // it.
    void findsWhatTheWordsForgive()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const QStringList texts = {QStringLiteral("한은, 기준금리를 동결"), QStringLiteral("기준금리 동결"),
            QStringLiteral("금리 인상 예고"), QStringLiteral("금리인상 예고"), QStringLiteral("AI 반도체"),
            QStringLiteral("大統領 연설"), QStringLiteral("대통령의 연설"),
            QStringLiteral("The Fed cuts its rate"), QStringLiteral("Rates and crates")};
        QList<AnalysedArticle> articles;
        for (const QString &text : texts)
            articles.append(
                makeArticle(int(articles.size()), QStringLiteral("제목"), u"<p>" + text + u"</p>"));
        const QList<ArticleId> ids = got(store->saveArticles(source, articles)).ids;
        const auto finds = [&](const QString &query) {
            QStringList found;
            for (const ArticleId id : idsOf(got(store->board(parsed(query)))))
                found.append(texts.at(ids.indexOf(id)));
            found.sort();
            return found.join(u'|');
        };
        const auto all = [](QStringList expected) {
            expected.sort();
            return expected.join(u'|');
        };
        QCOMPARE(finds(QStringLiteral("기준금리가")), all({texts[0], texts[1]}));
        QCOMPARE(finds(QStringLiteral("\"기준금리를\"")), texts[0]);
        QCOMPARE(finds(QStringLiteral("금리인상")), all({texts[2], texts[3]}));
        QCOMPARE(finds(QStringLiteral("금리 인상")), all({texts[2], texts[3]}));
        QCOMPARE(finds(QStringLiteral("\"금리인상\"")), texts[3]);
        QCOMPARE(finds(QStringLiteral("AI반도체")), texts[4]);
        QCOMPARE(finds(QStringLiteral("대통령")), all({texts[5], texts[6]}));
        QCOMPARE(finds(QStringLiteral("大統領이")), all({texts[5], texts[6]}));
        QCOMPARE(finds(QStringLiteral("\"대통령\"")), texts[6]);
        QCOMPARE(finds(QStringLiteral("rates")), all({texts[7], texts[8]}));
        QCOMPARE(finds(QStringLiteral("\"rate\"")), texts[7]);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void aSignAndWhomItMeansFindEachOther()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const auto article = [](int n, const QString &title,
                                 const QList<std::pair<QString, QString>> &names) {
            AnalysedArticle made = makeArticle(n, title);
            for (const auto &[surface, name] : names)
                made.mentions.append(makeMention(surface, name, MentionType::Person, Mention::Field::Title));
            return made;
        };
        const QString sign = QStringLiteral("李"), name = QStringLiteral("이도윤");
        QList<AnalysedArticle> articles{article(1, QStringLiteral("李 연설"), {{sign, name}}),
            article(2, QStringLiteral("이도윤 연설"), {{name, name}}),
            article(3, QStringLiteral("이 대통령 순방"), {{QStringLiteral("이 대통령"), name}}),
            article(4, QStringLiteral("李 코치 은퇴"), {{sign, QStringLiteral("이나래")}}),
            article(5, QStringLiteral("이나래 은퇴"), {{QStringLiteral("이나래"), QStringLiteral("이나래")}}),
            article(6, QStringLiteral("날씨"), {})};
        for (int n = 10; n < 14; ++n)
            articles.append(article(n, QStringLiteral("李 회의"), {{sign, name}}));
        got(store->saveArticles(source, articles));
        const QStringList meetings(4, QStringLiteral("李 회의"));
        QCOMPARE(titles(*store, name),
            (QStringList{QStringLiteral("李 연설"), QStringLiteral("이도윤 연설")} + meetings));
        QCOMPARE(titles(*store, QStringLiteral("이도윤이 -연설")), meetings);
        QCOMPARE(titles(*store, QStringLiteral("\"이도윤\"")), QStringList{QStringLiteral("이도윤 연설")});
        QCOMPARE(titles(*store, QStringLiteral("이나래")),
            (QStringList{QStringLiteral("李 코치 은퇴"), QStringLiteral("이나래 은퇴")}));
        // Whom it means now and then only is found where it is written.
        QCOMPARE(titles(*store, sign),
            (QStringList{QStringLiteral("李 연설"), QStringLiteral("이도윤 연설"),
                 QStringLiteral("이 대통령 순방"), QStringLiteral("李 코치 은퇴")}
                + meetings));
        QCOMPARE(
            titles(*store, QStringLiteral("이도윤 sort:relevance")).first(), QStringLiteral("이도윤 연설"));
    }

    void findsWordsNearEachOtherAndWordsByTheirInitials()
    {
        TempStore store;
        const SourceId source = store.addSource();
        got(store->saveArticles(source,
            {makeArticle(
                 1, QStringLiteral("한빛전자 실적"), QStringLiteral("<p>한은이 금리를 오늘 인상했다</p>")),
                makeArticle(
                    2, QStringLiteral("시장"), QStringLiteral("<p>금리 가 나 다 라 마 바 사 아 자 인상</p>")),
                makeArticle(3, QStringLiteral("금리"), QStringLiteral("<p>한빛전자 인상</p>"))}));
        const QStringList first{QStringLiteral("한빛전자 실적")}, second{QStringLiteral("시장")};
        QCOMPARE(titles(*store, QStringLiteral("near:\"인상 금리\"")), first);
        QCOMPARE(titles(*store, QStringLiteral("near/10:\"금리 인상\" -실적")), second);
        QCOMPARE(titles(*store, QStringLiteral("금리 인상 -near/20:\"금리 인상\"")),
            QStringList{QStringLiteral("금리")});
        QCOMPARE(titles(*store, QStringLiteral("ㅎㅂㅈㅈ")), first);
        QCOMPARE(titles(*store, QStringLiteral("title:ㅅㅈ OR ㅎㅂㅈ")), first + second);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void findsWhatWasRevisedAndNotWhatItSaidBefore()
    {
        TempStore store;
        const SourceId source = store.addSource();
        got(store->saveArticles(
            source, {makeArticle(1, QStringLiteral("처음 제목"), QStringLiteral("<p>낡은 문장입니다</p>"))}));
        got(store->saveArticles(source,
            {makeArticle(1, QStringLiteral("고친 제목"), QStringLiteral("<p>새로운 내용입니다</p>"))}));
        QCOMPARE(titles(*store, QStringLiteral("낡은")).size(), 0);
        QCOMPARE(titles(*store, QStringLiteral("처음")).size(), 0);
        QCOMPARE(titles(*store, QStringLiteral("title:처음")).size(), 0);
        QCOMPARE(titles(*store, QStringLiteral("새로운 고친")).size(), 1);
        QCOMPARE(titles(*store, QStringLiteral("title:고친")).size(), 1);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void findsByFields()
    {
        TempStore store;
        const SourceId first = store.addSource(QStringLiteral("연합뉴스 경제"), QStringLiteral("뉴스/국내"));
        const SourceId second = store.addSource(QStringLiteral("World News"), QStringLiteral("뉴스"));
        AnalysedArticle one = makeArticle(1, QStringLiteral("하나"), QStringLiteral("<p>가</p>"));
        one.article.flag = QStringLiteral("속보");
        one.article.author = QStringLiteral("김철수 기자");
        Mention company
            = makeMention(QStringLiteral("삼성전자"), QStringLiteral("삼성전자"), MentionType::Organisation);
        company.ticker = QStringLiteral("005930");
        one.mentions = {company, makeMention(QStringLiteral("올트먼"), QStringLiteral("샘 올트먼"))};
        AnalysedArticle two = makeArticle(
            2, QStringLiteral("둘"), QStringLiteral("<p>나 <img src=\"https://news.example/a.png\"></p>"));
        two.article.language = QStringLiteral("en");
        two.mentions = {makeMention(QStringLiteral("서울"), QStringLiteral("서울"), MentionType::Place)};
        const ArticleId a = got(store->saveArticles(first, {one})).ids[0];
        const ArticleId b = got(store->saveArticles(second, {two})).ids[0];
        got(store->setSaved({a}, true));
        got(store->setRead({a}, true));
        got(store->setTags({b}, {QStringLiteral("반도체")}, {}));
        got(store->setNote(b, QStringLiteral("기억할 것")));

        const auto finds = [&](const char16_t *query, const QStringList &titlesExpected) {
            const QStringList found = titles(*store, QString::fromUtf16(query));
            if (found != titlesExpected)
                qWarning("%s found %s", qPrintable(QString::fromUtf16(query)), qPrintable(found.join(u',')));
            return found == titlesExpected;
        };
        const QStringList onlyOne{QStringLiteral("하나")}, onlyTwo{QStringLiteral("둘")},
            both = onlyOne + onlyTwo;
        QVERIFY(finds(u"author:철수", onlyOne));
        QVERIFY(finds(u"author:\"철수\"", {}));
        QVERIFY(finds(u"source:연합", onlyOne));
        QVERIFY(finds(u"source:news.example", both));
        QVERIFY(finds(u"source:\"world news\"", onlyTwo));
        QVERIFY(finds(u"folder:뉴스", both));
        QVERIFY(finds(u"folder:뉴스/국내", onlyOne));
        QVERIFY(finds(u"folder:국내", {}));
        QVERIFY(finds(u"flag:속보", onlyOne));
        QVERIFY(finds(u"속보", onlyOne));
        QVERIFY(finds(u"tag:반도체", onlyTwo));
        QVERIFY(finds(u"tag:없음", {}));
        QVERIFY(finds(u"person:올트먼", onlyOne));
        QVERIFY(finds(u"person:\"샘올트먼\"", onlyOne));
        QVERIFY(finds(u"entity:삼성", onlyOne));
        QVERIFY(finds(u"entity:\"삼성\"", {}));
        QVERIFY(finds(u"org:올트먼", {}));
        QVERIFY(finds(u"place:서울", onlyTwo));
        QVERIFY(finds(u"ticker:005930", onlyOne));
        QVERIFY(finds(u"is:unread", onlyTwo));
        QVERIFY(finds(u"is:read", onlyOne));
        QVERIFY(finds(u"is:saved", onlyOne));
        QVERIFY(finds(u"is:offline", onlyOne));
        QVERIFY(finds(u"has:note", onlyTwo));
        QVERIFY(finds(u"has:tag", onlyTwo));
        QVERIFY(finds(u"has:image", {}));
        QVERIFY(finds(u"lang:en", onlyTwo));
        QVERIFY(finds(u"-lang:en", onlyOne));
        QCOMPARE(idsOf(got(store->board(parsed(QStringLiteral("source:#%1").arg(second.value))))), QList{b});
        const EntityId samsung = got(store->findEntities(QStringLiteral("삼성전자")))[0].id;
        QCOMPARE(idsOf(got(store->board(parsed(QStringLiteral("entity:#%1").arg(samsung.value))))), QList{a});
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
