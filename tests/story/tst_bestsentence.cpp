// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/bestsentence.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

const QDateTime morning(QDate(2026, 11, 28), QTime(0, 0), Qt::UTC);

StoryText article(qint64 id, const QString &title, const QString &text)
{
    StoryText article;
    article.headline.id = ArticleId{id};
    article.headline.title = title;
    article.headline.sourceTitle = u"신문 %1"_s.arg(id);
    article.headline.published = morning.addSecs(60 * id);
    article.text = text;
    return article;
}

const QString launch = u"새벽호가 28일 오전 나로우주센터에서 위성 3기를 싣고 이륙했다."_s;

QString chosen(const QList<StoryText> &articles)
{
    const auto sentence = bestSentence(articles);
    return sentence ? sentence->text : QString();
}

QString chosenFrom(const QString &text)
{
    return chosen({article(1, u"새벽호, 나로우주센터에서 위성 3기 싣고 이륙"_s, text)});
}

} // namespace

class TestBestSentence : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesTheOneThatSaysWhatTheHeadlinesShare()
    {
        const QList<StoryText> story{
            article(1, u"[속보] 새벽호 이륙"_s, u"날씨가 맑아 많은 사람이 바닷가에 나왔다."_s),
            article(2, u"새벽호, 나로우주센터서 이륙"_s, u"날씨가 맑았다. "_s + launch),
            article(3, u"새벽호 이륙에 주가 올라"_s, u"우주 기업의 주가가 하루 만에 크게 올라 마감했다."_s)};
        QCOMPARE(chosen(story), launch);
    }

    void saysInWhichArticleItStands()
    {
        const auto sentence = bestSentence({article(7, u"새벽호, 나로우주센터에서 이륙"_s, launch)});
        QVERIFY(sentence);
        QCOMPARE(sentence->article, ArticleId{7});
        QCOMPARE(sentence->source, u"신문 7"_s);
        QCOMPARE(sentence->published, morning.addSecs(420));
    }

    // Nothing is invented: what is chosen is a piece of the text, even where something before it is left out.
    void isAPieceOfTheText()
    {
        const QString text = u"(고흥=한강뉴스) 김가람 기자 = "_s + launch + u" 구름이 적었다."_s;
        QCOMPARE(chosenFrom(text), launch);
        QVERIFY(text.contains(chosenFrom(text)));
    }

    void refusesWhatIsNoWholeSentence_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("cut off") << u"새벽호가 28일 오전 나로우주센터에서 위성 3기를 싣고 이륙..."_s;
        QTest::newRow("without an end") << u"새벽호가 28일 오전 나로우주센터에서 위성 3기를 싣고 이륙"_s;
        QTest::newRow("caption") << u"▲ 새벽호가 28일 오전 나로우주센터에서 위성 3기를 싣고 이륙했다."_s;
        QTest::newRow("credit")
            << u"새벽호가 나로우주센터에서 위성 3기를 싣고 이륙했다. 사진=한강뉴스."_s.mid(0, 4)
                + u" 이륙 나로우주센터 위성 3기 사진=한강뉴스 제공이다."_s;
        QTest::newRow("address") << u"새벽호 이륙 나로우주센터 위성 3기 기자 garam@hangang.example 입니다."_s;
        QTest::newRow("open quotation") << u"새벽호 이륙에 나로우주센터는 “위성 3기를 실었다."_s;
        QTest::newRow("too short") << u"새벽호 이륙했다."_s;
        QTest::newRow("too long") << launch.chopped(1).repeated(6) + u"."_s;
        QTest::newRow("about something else") << u"바다에는 안개가 끼었고 사람들은 집으로 돌아갔다고 한다."_s;
        QTest::newRow("empty") << QString();
    }
    void refusesWhatIsNoWholeSentence()
    {
        QFETCH(QString, text);
        QVERIFY2(chosenFrom(text).isEmpty(), qPrintable(chosenFrom(text)));
    }

    void prefersWhatTellsToWhatQuotes()
    {
        QCOMPARE(
            chosenFrom(u"“새벽호가 나로우주센터에서 위성 3기를 싣고 28일 오전 이륙했다고 들었다”고 했다. "_s
                + launch),
            launch);
    }

    void prefersOneWithTheWholeName()
    {
        const QString half = u"윤 장관은 새벽호가 나로우주센터에서 위성 3기를 싣고 이륙했다고 밝혔다."_s;
        const QString whole = u"윤하늘 장관은 새벽호가 나로우주센터에서 이륙했다고 밝혔다."_s;
        StoryText leaning = article(1, u"새벽호, 나로우주센터에서 위성 3기 싣고 이륙"_s, half);
        Mention minister;
        minister.end = 1;
        minister.text = u"윤"_s;
        minister.name = u"윤하늘"_s;
        leaning.mentions = {minister};
        QCOMPARE(chosen({article(2, u"새벽호 이륙"_s, whole), leaning}), whole);
        QCOMPARE(chosen({leaning}), half); // better than none
    }

    // The feed lost the line's end between what stands under the headline and the first sentence.
    void refusesOneThatIsGluedToSomethingElse()
    {
        const QString glued = u"위성 3기 실어윤하늘 장관이 새벽호가 나로우주센터에서 이륙했다고 밝혔다."_s;
        StoryText first = article(1, u"새벽호, 나로우주센터에서 위성 3기 싣고 이륙"_s, glued);
        Mention minister;
        minister.start = 8;
        minister.end = 11;
        minister.text = minister.name = u"윤하늘"_s;
        QCOMPARE(glued.mid(8, 3), minister.text);
        first.mentions = {minister};
        const StoryText second
            = article(2, u"새벽호 이륙"_s, u"새벽호가 나로우주센터에서 이륙했다고 한다."_s);
        QCOMPARE(chosen({second, first}), second.text);
        QCOMPARE(chosen({first}), QString());
    }

    void theHeadlineIsOneThatSaysWhatMostSay()
    {
        const QList<Headline> headlines{article(1, u"[속보] 새벽호"_s, {}).headline,
            article(2, u"새벽호, 나로우주센터서 이륙"_s, {}).headline,
            article(3, u"새벽호 이륙…나로우주센터에 환호"_s, {}).headline,
            article(4, u"주가도 함께 날았다"_s, {}).headline};
        QCOMPARE(bestHeadline(headlines).id, ArticleId{3});
    }
};

QTEST_APPLESS_MAIN(TestBestSentence)
#include "tst_bestsentence.moc"
