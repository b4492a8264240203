// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/invented.h"
#include "story/storybook.h"

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

const Invented::Mark minister{MentionType::Person, u"윤하늘"_s, {}};
const Invented::Mark ship{MentionType::Product, u"새벽호"_s, {}};
const Invented::Mark place{MentionType::Place, u"고흥"_s, {}};

const Invented launch{1, 0, u"속보"_s, u"새벽호, 고흥 나로우주센터서 이륙"_s,
    u"한국형 발사체 새벽호가 2일 오전 9시 고흥 나로우주센터에서 관측위성 3기를 싣고 이륙했다."_s,
    {ship, place}};
const Invented orbit{1, 40, u"종합"_s, u"새벽호 위성 3기 궤도 안착…윤하늘 “다음은 달 궤도”"_s,
    u"한국형 발사체 새벽호가 2일 고흥 나로우주센터에서 이륙해 관측위성 3기를 궤도에 올렸다. 윤하늘 장관은 다음 목표는 달 궤도라고 말했다."_s,
    {ship, place, minister}};
const Invented otherPaper{2, 30, {}, u"한국형 발사체 새벽호 고흥서 이륙…위성 3기 실었다"_s,
    u"새벽호가 2일 오전 고흥 나로우주센터에서 이륙했다. 관측위성 3기를 실었다."_s, {ship, place}};
const Invented market{1, 50, {}, u"코스피 닷새째 상승 마감…3,012.77"_s,
    u"코스피가 외국인의 매수에 닷새째 올라 3,012.77로 거래를 마쳤다."_s, {}};
const Invented dividend{3, 60, {}, u"한빛소재, 주당 180원 현금배당"_s,
    u"한빛소재는 보통주 1주당 180원의 현금배당을 결정했다고 공시했다."_s,
    {{MentionType::Organisation, u"한빛소재"_s, {}}}};
const Invented otherDividend{3, 70, {}, u"누리통신, 주당 95원 현금배당"_s,
    u"누리통신은 보통주 1주당 95원의 현금배당을 결정했다고 공시했다."_s,
    {{MentionType::Organisation, u"누리통신"_s, {}}}};

std::unique_ptr<StoryBook> newBook()
{
    Result<std::unique_ptr<StoryBook>> book = StoryBook::load();
    if (!book)
        qFatal("%s", qPrintable(book.error().message));
    return std::move(*book);
}

// Places articles and follows what changes, as the store does.
class Reader {
public:
    void place(const QList<std::pair<int, Invented>> &articles)
    {
        QList<SignedArticle> articlesOfSync;
        for (const auto &[id, invented] : articles)
            articlesOfSync.append({ArticleId{id}, signatureFor(invented)});
        follow(m_book->place(articlesOfSync));
    }
    void placeOneByOne(const QList<std::pair<int, Invented>> &articles)
    {
        std::deque<SignedArticle> articlesOfSync;
        for (const auto &[id, invented] : articles)
            articlesOfSync.push_back({ArticleId{id}, signatureFor(invented)});
        m_book->await(articlesOfSync);
        while (m_book->isWaiting())
            follow(m_book->placeSome(1));
    }
    void restart()
    {
        m_book = newBook();
        left = m_book->takeUp(shelf());
    }
    StoryShelf shelf() const
    {
        StoryShelf shelf;
        for (const StoryPlace &place : places)
            shelf.places.append(place);
        shelf.nextStory = next;
        return shelf;
    }
    qint64 story(int id) const { return places.value(ArticleId{id}).story.value; }
    qint64 copyOf(int id) const { return places.value(ArticleId{id}).copyOf.value; }
    StoryBook &book() { return *m_book; }

    QMap<ArticleId, StoryPlace> places;
    QList<ArticleId> left;
    qint64 next = 1;

private:
    void follow(const QList<StoryPlace> &changed)
    {
        for (const StoryPlace &change : changed) {
            StoryPlace &place = places[change.article];
            place.article = change.article;
            place.story = change.story;
            place.copyOf = change.copyOf;
            next = std::max(next, change.story.value + 1);
            if (!change.signature.isEmpty())
                place.signature = change.signature;
        }
    }
    std::unique_ptr<StoryBook> m_book = newBook();
};

} // namespace

class TestStoryBook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reportsOfOneHappeningAreOneStory()
    {
        Reader reader;
        reader.place({{1, launch}, {2, orbit}, {3, otherPaper}, {4, market}});
        QVERIFY(reader.story(1) > 0);
        QCOMPARE(reader.story(2), reader.story(1));
        QCOMPARE(reader.story(3), reader.story(1));
        QCOMPARE(reader.story(4), 0);
    }

    void aNewReportJoinsLater()
    {
        Reader reader;
        reader.place({{1, launch}, {4, market}});
        QCOMPARE(reader.story(1), 0);
        reader.place({{3, otherPaper}});
        QVERIFY(reader.story(3) > 0);
        QCOMPARE(reader.story(1), reader.story(3));
    }

    void theSameTextUnderAnotherHeadlineIsACopy()
    {
        Invented elsewhere = orbit;
        elsewhere.source = 2;
        elsewhere.minutes = 55;
        elsewhere.flag = QString();
        elsewhere.title = u"위성 3기 궤도에 올린 새벽호"_s;
        Invented whole = orbit;
        whole.flag = QString();
        for (Invented *one : {&elsewhere, &whole})
            one->text
                += u" 발사체는 이륙 13분 뒤 고도 520㎞에서 위성을 차례로 떼어 놓았고, 지상국은 첫 신호를 받았다고 밝혔다."_s;
        Reader reader;
        reader.place({{1, whole}, {2, elsewhere}, {3, otherPaper}});
        QCOMPARE(reader.copyOf(2), 1);
        QCOMPARE(reader.copyOf(1), 0);
        QCOMPARE(reader.copyOf(3), 0);
        QCOMPARE(reader.story(2), reader.story(1));
    }

    void theCopyWithTheWholeTextIsShown()
    {
        const AnalysedArticle first = articleOf(launch);
        AnalysedArticle whole = first;
        whole.article.source.value = 2;
        whole.article.wholeText = true;
        const std::unique_ptr<StoryBook> book = newBook();
        book->place({{ArticleId{1}, signatureOf(first)}});
        const QList<StoryPlace> changed = book->place({{ArticleId{2}, signatureOf(whole)}});
        QCOMPARE(changed.size(), 2);
        for (const StoryPlace &place : changed)
            QCOMPARE(place.copyOf.value, place.article.value == 1 ? 2 : 0);
    }

    void theCopyOfAPreferredSourceIsShown()
    {
        const AnalysedArticle first = articleOf(launch);
        AnalysedArticle preferred = first, whole = first;
        preferred.article.source.value = 2;
        whole.article.source.value = 3;
        whole.article.wholeText = true;
        const std::unique_ptr<StoryBook> book = newBook();
        book->prefer({signatureOf(preferred).source});
        book->place({{ArticleId{1}, signatureOf(first)}, {ArticleId{2}, signatureOf(preferred)}});
        const QList<StoryPlace> placed = book->place({{ArticleId{3}, signatureOf(whole)}});
        QCOMPARE(placed.size(), 1); // the others stay as they are
        QCOMPARE(placed.first().copyOf, ArticleId{2});
    }

    // A flash of a paper whose feed has no texts hides no report.
    void theCopyThatHasATextIsShown()
    {
        Invented flash = market;
        flash.title = u"새벽호, 고흥 나로우주센터서 관측위성 3기 싣고 이륙"_s;
        flash.text = QString();
        Invented report = flash;
        report.source = 2;
        report.minutes += 3;
        report.text = launch.text;
        Reader reader;
        reader.place({{1, flash}, {2, report}});
        QCOMPARE(reader.copyOf(1), 2);
        QCOMPARE(reader.copyOf(2), 0);
    }

    void oneTitleOverTwoTextsIsNoCopy()
    {
        Invented tomorrow = market;
        tomorrow.minutes += 24 * 60;
        tomorrow.text = u"기관이 이틀째 팔았지만 개인의 매수로 지수는 강보합으로 거래를 마쳤다."_s;
        Reader reader;
        reader.place({{1, market}, {2, tomorrow}});
        QCOMPARE(reader.copyOf(1), 0);
        QCOMPARE(reader.copyOf(2), 0);
    }

    void whatGrewOutOfABreakingReportIsNoCopy()
    {
        Invented grown = launch;
        grown.flag = u"종합"_s;
        grown.minutes = 30;
        grown.text
            += u" 윤하늘 장관은 다음 목표는 달 궤도라고 밝혔다. 발사체는 이륙 13분 뒤 위성 3기를 차례로 떼어 놓았다고 항공우주원은 설명했다."_s;
        Reader reader;
        reader.place({{1, launch}, {2, grown}});
        QCOMPARE(reader.copyOf(2), 0);
        QCOMPARE(reader.story(1), reader.story(2));
    }

    void aFortuneOfTheDayIsNoStoryWithAnother()
    {
        const auto fortune = [](int minutes, const QString &day) {
            AnalysedArticle article = articleOf({1, minutes, {}, u"[오늘의 운세] 띠별 운세-"_s + day,
                u"오늘의 띠별 운세는 어떨까. 쥐띠 서두르지 않으면 길하다."_s});
            article.article.kind = ArticleKind::Fortune;
            return signatureOf(article);
        };
        const std::unique_ptr<StoryBook> book = newBook();
        const QList<StoryPlace> places = book->place(
            {{ArticleId{1}, fortune(0, u"3월 2일"_s)}, {ArticleId{2}, fortune(24 * 60, u"3월 3일"_s)}});
        for (const StoryPlace &place : places)
            QVERIFY(!place.story.isValid());
    }

    void whatTheReaderTookOutStaysAlone()
    {
        Reader reader;
        reader.place({{1, launch}, {3, otherPaper}});
        QVERIFY(reader.story(3) > 0);
        StoryPlace &taken = reader.places[ArticleId{3}];
        taken.story = {};
        taken.isFixed = true;
        reader.restart();
        QVERIFY(reader.book().holds(ArticleId{3}));
        reader.place({{2, orbit}});
        QCOMPARE(reader.story(3), 0);
        QCOMPARE(reader.story(2), reader.story(1));
    }

    void storiesThatTheReaderPartedStayTwo()
    {
        Reader reader;
        reader.place({{1, launch}, {3, otherPaper}});
        for (const int id : {1, 3}) {
            StoryPlace &parted = reader.places[ArticleId{id}];
            parted.story.value = 100 + id;
            parted.isFixed = true;
        }
        reader.next = 200;
        reader.restart();
        reader.place({{2, orbit}});
        QCOMPARE(reader.story(1), 101);
        QCOMPARE(reader.story(3), 103);
        QVERIFY(reader.story(2) == 101 || reader.story(2) == 103);
    }

    void theSameTemplateOfTwoCompaniesIsTwoMatters()
    {
        Reader reader;
        reader.place({{1, dividend}, {2, otherDividend}});
        QCOMPARE(reader.story(1), 0);
        QCOMPARE(reader.story(2), 0);
    }

    void theSameAwardOfTwoHousesIsTwoMatters()
    {
        Reader reader;
        reader.place(
            {{1,
                 {1, 0, {}, u"한빛소재, 정보공개 종합평가 최우수기관 선정"_s,
                     u"한빛소재가 올해 정보공개 종합평가에서 최우수기관으로 선정됐다고 2일 밝혔다."_s,
                     {{MentionType::Organisation, u"한빛소재"_s, {}}}}},
                {2,
                    {2, 30, {}, u"누리통신, 정보공개 종합평가 최우수기관 선정"_s,
                        u"누리통신이 올해 정보공개 종합평가에서 최우수기관으로 선정됐다고 2일 밝혔다."_s,
                        {{MentionType::Organisation, u"누리통신"_s, {}}}}}});
        QCOMPARE(reader.story(1), 0);
        QCOMPARE(reader.story(2), 0);
    }

    void theSameTextInAnotherPaperIsOneStory()
    {
        Reader reader;
        Invented copy = dividend;
        copy.source = 9;
        copy.minutes += 5;
        reader.place({{1, dividend}, {2, copy}});
        QVERIFY(reader.story(1) > 0 && reader.story(1) == reader.story(2));
    }

    void theOrderWithinOneSyncMakesNoDifference()
    {
        Reader forwards, backwards;
        forwards.place({{1, launch}, {2, orbit}, {3, otherPaper}, {4, market}, {5, dividend}});
        backwards.place({{5, dividend}, {4, market}, {3, otherPaper}, {2, orbit}, {1, launch}});
        for (int id = 1; id <= 5; ++id)
            QCOMPARE(backwards.story(id), forwards.story(id));
    }

    void theSizeOfThePortionsMakesNoDifference()
    {
        const QList<std::pair<int, Invented>> articles{
            {1, launch}, {2, orbit}, {3, otherPaper}, {4, market}, {5, dividend}, {6, otherDividend}};
        Reader atOnce, oneByOne;
        atOnce.place(articles);
        oneByOne.placeOneByOne(articles);
        for (int id = 1; id <= 6; ++id) {
            QCOMPARE(oneByOne.story(id), atOnce.story(id));
            QCOMPARE(oneByOne.copyOf(id), atOnce.copyOf(id));
            QCOMPARE(
                oneByOne.places.value(ArticleId{id}).signature, atOnce.places.value(ArticleId{id}).signature);
        }
    }

    void anArticleThatIsHeldKeepsItsPlace()
    {
        Reader reader;
        reader.place({{1, launch}, {3, otherPaper}});
        const qint64 story = reader.story(1);
        QVERIFY(reader.book().place({{ArticleId{1}, signatureFor(market)}}).isEmpty());
        reader.place({{7, dividend}, {7, dividend}}); // twice in one sync
        QCOMPARE(reader.story(7), 0);
        QCOMPARE(reader.story(1), story);
    }

    void storiesGoOnAfterARestart()
    {
        Reader reader;
        reader.place({{1, launch}, {3, otherPaper}, {5, dividend}});
        const qint64 story = reader.story(1);
        reader.restart();
        QVERIFY(reader.left.isEmpty());
        reader.place({{2, orbit}});
        QCOMPARE(reader.story(2), story);
        Invented copy = dividend;
        copy.source = 9;
        reader.place({{6, copy}});
        QVERIFY(reader.story(6) > story); // a number that no story had
        QCOMPARE(reader.story(5), reader.story(6));
    }

    void articlesWithoutAReadableSignatureAreNamed()
    {
        Reader reader;
        reader.place({{1, launch}, {3, otherPaper}});
        reader.places[ArticleId{3}].signature = "of another version";
        reader.places[ArticleId{8}] = {ArticleId{8}, {}, {}, {}};
        reader.restart();
        QCOMPARE(reader.left, QList<ArticleId>({ArticleId{3}, ArticleId{8}}));
        QVERIFY(reader.book().holds(ArticleId{1}));
        QVERIFY(!reader.book().holds(ArticleId{3}));
    }

    void theSameKindOfNewsOfAnotherDayIsAnotherStory()
    {
        Reader reader;
        Invented copy = market, tomorrow = market, tomorrowsCopy;
        copy.source = 2;
        tomorrow.minutes += 24 * 60;
        tomorrow.title = u"코스피 엿새 만에 하락 마감…2,988.10"_s;
        tomorrow.text = u"코스피가 기관의 매도에 엿새 만에 내려 2,988.10으로 거래를 마쳤다."_s;
        tomorrowsCopy = tomorrow;
        tomorrowsCopy.source = 2;
        reader.place({{1, market}, {2, copy}, {3, tomorrow}, {4, tomorrowsCopy}});
        QCOMPARE(reader.story(1), reader.story(2));
        QCOMPARE(reader.story(3), reader.story(4));
        QVERIFY(reader.story(1) != reader.story(3));
    }

    void oldArticlesAreForgottenAndKeepTheirStories()
    {
        Reader reader;
        reader.place({{1, launch}, {3, otherPaper}});
        const qint64 story = reader.story(1);
        Invented later = market;
        later.minutes = (StoryBook::days + 1) * 24 * 60;
        reader.place({{4, later}});
        QVERIFY(!reader.book().holds(ArticleId{1}));
        QVERIFY(reader.book().holds(ArticleId{4}));
        QCOMPARE(reader.story(1), story);
        QVERIFY(reader.book().oldest() > morning);
    }

    void emptyAndStrangeArticlesAreAlone()
    {
        Reader reader;
        reader.place({{1, {1, 0, {}, {}, {}}}, {2, {2, 0, {}, {}, {}}}, {3, {3, 0, {}, u"???"_s, u"!!!"_s}},
            {4, {4, 0, {}, QString(QChar(0xd800)), {}}}});
        for (int id = 1; id <= 4; ++id)
            QCOMPARE(reader.story(id), 0);
    }
};

QTEST_GUILESS_MAIN(TestStoryBook)
#include "tst_storybook.moc"
