// SPDX-License-Identifier: GPL-3.0-or-later
// The matcher that rules use (search/querymatcher.h) finds what the board finds.
#include "search/querymatcher.h"
#include "store/tempstore.h"

using namespace sokbo;
using namespace sokbo::test;

using namespace Qt::StringLiterals;

namespace {

struct Written { // an article as the test invents it
    const char16_t *flag;
    const char16_t *title;
    const char16_t *body;
    const char16_t *author;
    int daysAgo;
    int source;
};

const Written written[] = {
    {u"속보", u"한빛전자, 새 반도체 공장 착공",
        u"<p>한빛전자가 <b>반도</b>체 공장을 짓는다.</p><p>市長은 축하했다.</p>", u"김가람 기자", 0, 0},
    {u"", u"한빛은행 금리 3.5% 동결", u"<p>은행이 금리를 묶었다. The market reacted.</p>", u"이나래", 1, 0},
    {u"2보", u"나루시장 선거 개표 시작", u"<p>나루시 개표가 시작됐다. 후보 박다온 의원이 앞선다.</p>", u"", 2,
        0},
    {u"", u"Hanbit opens a new fab",
        u"<p>Hanbit Electronics said markets (AIs) were ready. AI &amp; air.</p>", u"Jo Park", 0, 1},
    {u"단독", u"박다온 \"출마한다\" 尹 회동", u"<p>박다온 의원은 \"출마한다\"고 했다.</p>", u"김가람 기자", 9,
        1},
    {u"", u"오늘의 날씨 ㎏ 단위", u"", u"", 3, 2},
    {u"종합", u"한빛 전자 실적 발표… 영업익 2배", u"<ul><li>한빛</li><li>전자</li></ul><p>ＨＢＭ4 수요</p>",
        u"최마루", 4, 2},
    {u"", u"companies cut stories", u"<p>A company told its story. it's 10:30</p>", u"", 400, 2},
    {u"속 보", u"가", u"<p>나</p>", u"나", 5, 3},
};

const char16_t *const queries[] = {u"한빛전자", u"한빛", u"빛", u"전자가", u"반도체", u"\"한빛 전자\"",
    u"\"전자 실적\"", u"한빛 -은행", u"한빛 OR 나루", u"-(한빛 OR 나루)", u"(금리 | 개표) 시작", u"market",
    u"markets", u"ai", u"AI", u"air", u"fab", u"company", u"story", u"stories", u"compan", u"hbm4", u"HBM",
    u"kg", u"市長", u"市", u"尹", u"3.5%", u"10:30", u"\"it's\"", u"출마한다", u"title:한빛",
    u"제목:\"한빛 전자\"", u"title:market", u"-title:한빛", u"title:속보", u"author:김가람",
    u"author:\"김가람 기자\"", u"author:\"김가람\"", u"author:PARK", u"author:나", u"-author:김가람",
    u"source:한강", u"source:\"한강일보\"", u"source:\"한강\"", u"source:press.example", u"source:b",
    u"folder:신문", u"folder:신문/경제", u"folder:경제", u"-folder:신문", u"flag:속보", u"flag:[속보]",
    u"flag:단독", u"-flag:속보", u"말머리:2보", u"lang:ko", u"lang:en", u"after:2025-02-08",
    u"before:2025-02-08", u"after:2d before:1d", u"after:7d", u"-after:7d", u"before:1y", u"entity:한빛전자",
    u"entity:한빛", u"entity:\"한빛\"", u"entity:\"Hanbit Electronics\"", u"entity:hanbit", u"person:박다온",
    u"person:박", u"org:박다온", u"place:나루", u"org:한빛", u"-entity:한빛", u"entity:샘", u"entity:다온",
    u"ticker:900100", u"ticker:9001", u"ticker:hbt", u"is:unread", u"is:read", u"is:saved", u"-is:saved",
    u"is:highlighted", u"-is:highlighted", u"is:offline", u"is:watched", u"-is:watched", u"has:note",
    u"has:image", u"has:tag", u"-has:tag", u"tag:정치", u"tag:=정치", u"tag:정치/국회", u"-tag:정치",
    u"tag:정", u"tag:국회", u"tag:\"정치 / 국회/\"", u"tag:\"경제 면\"", u"tag:없는", u"tag:ECON",
    u"tag:정치 is:saved OR flag:속보", u"source:#1", u"entity:#1", u"entity:#3", u"-source:#2",
    u"sort:oldest 한빛", u"한빛 (전자 OR 은행) -flag:속보 lang:ko after:30d", u"story:5", u"story:7",
    u"story:99", u"kind:photo", u"kind:report", u"-kind:photo", u"kind:weather", u"is:copy", u"-is:copy",
    u"is:followed", u"반도체가", u"금리를", u"출마한다는", u"영업익은", u"한빛전자가", u"새반도체",
    u"반도체공장", u"시장", u"시장은", u"大統領", u"선거개표", u"HBM4수요", u"cutting", u"opening", u"윤서진",
    u"윤서진은", u"-尹", u"\"윤서진\"", u"尹瑞珍", u"윤서진 OR 시장", u"near:\"한빛전자 공장\"",
    u"near/0:\"한빛 은행\"", u"-near:\"금리 동결\"", u"near/1:\"은행 동결\"", u"ㅎㅂㅈㅈ", u"ㅎㅂ",
    u"title:ㅂㄷㅊ", u"ㅅㅈ", u"said:박다온", u"said:다온", u"said:\"박\"", u"said:한빛", u"-said:박다온"};

Mention mention(const QString &text, const QString &name, MentionType type, const QString &ticker = {})
{
    Mention made = makeMention(text, name, type);
    made.ticker = ticker;
    return made;
}

} // namespace

class TestMatcher : public QObject {
    Q_OBJECT

    TempStore m_store;
    QList<ArticleId> m_ids;
    QList<StoredArticle> m_articles;
    QHash<SourceId, SourceNames> m_sources;
    QHash<ArticleId, QList<Quotation>> m_said;

    QList<ArticleId> byMatcher(const BoardQuery &query)
    {
        const QueryMatcher matcher(query.root, got(m_store->queryNames({query.root})));
        QList<ArticleId> found;
        for (const StoredArticle &stored : std::as_const(m_articles)) {
            const Headline &headline = stored.headline;
            ArticleFacts facts(stored.article, stored.mentions, m_sources.value(stored.article.source),
                m_said.value(headline.id));
            facts.setMarks(
                {headline.read, headline.saved, headline.offline, headline.hasNote, headline.hasImage,
                    headline.copyOf.isValid(), headline.tags, headline.story, headline.hasHighlight});
            if (matcher.matches(facts))
                found.append(headline.id);
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QList<SourceId> sources;
        const auto add = [&](const QString &title, const QString &host, const QString &folder) {
            Source source;
            source.title = title;
            source.url = QUrl(u"https://"_s + host + u"/feed"_s);
            source.folder = folder;
            sources.append(got(m_store->addSource(source)));
            m_sources.insert(sources.last(), {title, host, folder});
        };
        add(u"한강일보"_s, u"a.example"_s, u"신문"_s);
        add(u"River Press"_s, u"press.example"_s, u"신문/경제"_s);
        add(u"한강일보 경제"_s, u"b.example"_s, u"신문들"_s);
        add(u"이름"_s, u"c.example"_s, {});
        for (int i = 0; i < int(std::size(written)); ++i) {
            const Written &one = written[i];
            AnalysedArticle analysed
                = makeArticle(i, QString::fromUtf16(one.title), QString::fromUtf16(one.body));
            analysed.article.flag = QString::fromUtf16(one.flag);
            analysed.article.author = QString::fromUtf16(one.author);
            analysed.article.published = noon.addDays(-one.daysAgo).addSecs(-i);
            if (i == 3 || i == 7)
                analysed.article.language = u"en"_s;
            if (i == 0)
                analysed.mentions
                    = {mention(u"한빛전자"_s, u"한빛전자"_s, MentionType::Organisation, u"900100"_s)};
            if (i == 3) // the same by another name, which no other article tells
                analysed.mentions
                    = {mention(u"Hanbit Electronics"_s, u"한빛전자"_s, MentionType::Organisation),
                        mention(u"AI"_s, u"인공지능"_s, MentionType::Product, u"HBT"_s)};
            if (i == 2)
                analysed.mentions = {mention(u"나루시"_s, u"나루시"_s, MentionType::Place),
                    mention(u"박다온"_s, u"박다온"_s, MentionType::Person),
                    mention(u"윤 의원"_s, u"윤서진"_s, MentionType::Person),
                    mention(u"3.5%"_s, u"3.5%"_s, MentionType::Quantity)};
            if (i == 4)
                analysed.mentions = {mention(u"다온"_s, u"박다온"_s, MentionType::Person),
                    mention(u"尹"_s, u"윤서진"_s, MentionType::Person)};
            if (i == 5)
                analysed.article.kind = ArticleKind::Weather;
            if (i == 6)
                analysed.article.kind = ArticleKind::Photo;
            if (i == 4)
                analysed.quotations = {{Mention::Field::Text, 9, 13, u"출마한다"_s, 0, u"다온"_s}};
            const QList<AnalysedArticle> articles{analysed};
            m_ids += got(m_store->saveArticles(sources.at(one.source), articles)).ids;
        }
        got(m_store->setRead({m_ids[1], m_ids[4]}, true));
        got(m_store->setSaved({m_ids[0], m_ids[5]}, true));
        got(m_store->setTags({m_ids[0], m_ids[2]}, {u"정치"_s}, {}));
        got(m_store->setTags({m_ids[6]}, {u"경제 면"_s, u"Econ"_s}, {}));
        got(m_store->setTags({m_ids[3]}, {u"정치/국회"_s, u"정치인"_s}, {}));
        got(m_store->setTags({m_ids[4]}, {u"정치인"_s}, {}));
        got(m_store->setNote(m_ids[7], u"메모"_s));
        Highlight highlight;
        highlight.passage.text = u"한빛"_s;
        got(m_store->changeHighlights(m_ids[3], {highlight}, {}));
        got(m_store->setWatched({{MentionType::Person, u"박다온"_s, noon}}, true));
        got(m_store->placeInStories(
            {{m_ids[0], StoryId{5}, noon, {}}, {m_ids[3], StoryId{5}, noon, {}, m_ids[0]}}, {}));
        for (const ArticleId id : std::as_const(m_ids))
            m_articles.append(got(m_store->article(id)));
        m_said[m_ids[4]] = {{Mention::Field::Text, 9, 13, u"출마한다"_s, 0, u"다온"_s}};
    }

    void findsWhatTheBoardFinds_data()
    {
        QTest::addColumn<QString>("query");
        for (const char16_t *query : queries)
            QTest::newRow(QString::fromUtf16(query).toUtf8()) << QString::fromUtf16(query);
    }

    void findsWhatTheBoardFinds()
    {
        QFETCH(QString, query);
        const BoardQuery board = parsed(query);
        QList<ArticleId> stored = idsOf(got(m_store->board(board)));
        std::sort(stored.begin(), stored.end());
        QCOMPARE(byMatcher(board), stored);
    }

    // Otherwise the comparison would say nothing.
    void mostQueriesFindSomethingAndLeaveSomethingOut()
    {
        int telling = 0;
        for (const char16_t *query : queries) {
            const qsizetype found = byMatcher(parsed(QString::fromUtf16(query))).size();
            telling += found > 0 && found < qsizetype(std::size(written));
        }
        QVERIFY2(telling > int(std::size(queries)) * 3 / 4, QByteArray::number(telling));
    }

    // Every stretch of the texts, as a word and as a phrase.
    void findsEveryStretchThatTheBoardFinds()
    {
        int compared = 0;
        for (const StoredArticle &stored : std::as_const(m_articles)) {
            const QString text = ArticleFacts(stored.article, stored.mentions, {}).text();
            for (qsizetype at = 0; at + 1 < text.size(); at += 3) {
                const QString stretch = text.mid(at, 1 + (at / 3) % 5).remove(u'"').trimmed();
                for (const QString &asked : QStringList{u'"' + stretch + u'"', stretch, stretch + u'를'}) {
                    const auto query = parseQuery(asked, noon);
                    if (!query)
                        continue;
                    QList<ArticleId> found = idsOf(got(m_store->board(*query)));
                    std::sort(found.begin(), found.end());
                    QCOMPARE(byMatcher(*query), found);
                    ++compared;
                }
            }
        }
        QVERIFY(compared > 50);
    }

    void aStoryByWordsKnowsOnlyItsOwnHeadline()
    {
        QCOMPARE(byMatcher(parsed(u"story:착공"_s)), QList<ArticleId>{m_ids[0]});
    }
};

QTEST_GUILESS_MAIN(TestMatcher)
#include "tst_matcher.moc"
