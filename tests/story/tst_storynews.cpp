// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/storynews.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

StoryText article(const QString &title, const QString &text, const QList<Mention> &inTitle = {})
{
    StoryText article;
    article.headline.title = title;
    article.headline.titleMentions = inTitle;
    article.text = text;
    return article;
}

Mention mark(MentionType type, const QString &text, const QString &value = {})
{
    Mention mention;
    mention.field = Mention::Field::Title;
    mention.type = type;
    mention.text = mention.name = text;
    mention.value = value;
    return mention;
}

const QString launched = u"새벽호가 2일 오전 10시 나로섬 발사장에서 하늘로 솟아올랐다."_s;
const QString parted = u"위성은 발사 13분 만에 고도 520㎞에서 발사체와 떨어져 나왔다고 연구원이 밝혔다."_s;
const QString answered = u"남극 기지의 안테나가 첫 교신 신호를 받은 것은 오전 11시 27분이었다."_s;

} // namespace

class TestStoryNews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFirstArticleAddsNothing()
    {
        QVERIFY(newsIn({}).isEmpty());
        QCOMPARE(newsIn({article(u"새벽호 이륙"_s, launched)}), QList<StoryNews>{StoryNews()});
    }

    void namesWhatNoHeadlineBeforeHas()
    {
        const auto news = newsIn({article(u"새벽호 이륙"_s, {}, {mark(MentionType::Product, u"새벽호"_s)}),
            article(u"새벽호, 520㎞ 도달"_s, {},
                {mark(MentionType::Product, u"새벽호"_s),
                    mark(MentionType::Quantity, u"520㎞"_s, u"520 km"_s)}),
            article(u"윤하늘 \"520km 확인\""_s, {},
                {mark(MentionType::Quantity, u"520km"_s, u"520 km"_s),
                    mark(MentionType::Person, u"윤하늘"_s)})});
        QCOMPARE(news[1].values, QStringList{u"520㎞"_s});
        QCOMPARE(news[2].values, QStringList{u"윤하늘"_s});
    }

    void aSurnameAloneIsNobody()
    {
        const auto news = newsIn({article(u"새벽호 이륙"_s, {}),
            article(u"'새벽호' 오모 씨 소환"_s, {}, {mark(MentionType::Person, u"오"_s)})});
        QVERIFY(news[1].isEmpty());
    }

    void aSentenceThatWasToldIsNotNew()
    {
        const auto news = newsIn(
            {article(u"새벽호 이륙"_s, launched), article(u"새벽호 올랐다"_s, launched + u' ' + parted),
                article(u"새벽호 교신"_s, parted + u' ' + launched + u' ' + answered)});
        QCOMPARE(news[1].sentence, parted);
        QCOMPARE(news[2].sentence, answered);
    }

    void theSameInNearlyTheSameWordsIsNotNew()
    {
        const auto news = newsIn({article(u"새벽호 이륙"_s, launched),
            article(u"새벽호 이륙"_s,
                u"새벽호가 2일 오전 10시 정각 나로섬 발사장에서 하늘로 힘차게 솟아올랐다."_s)});
        QVERIFY(news[1].isEmpty());
    }

    void whatIsNoSentenceIsNotShown()
    {
        const QString caption = u"▲ 교신 신호를 받은 남극 기지의 안테나. 사진=하늘신문 제공 @hanul"_s;
        const auto news = newsIn({article(u"새벽호 이륙"_s, launched), article(u"새벽호 교신"_s, caption)});
        QVERIFY(news[1].sentence.isEmpty());
    }

    void aDatelineIsLeftOut()
    {
        const auto news = newsIn({article(u"새벽호 이륙"_s, launched),
            article(u"새벽호 분리"_s, u"(나로섬=하늘뉴스) 김가람 기자 = "_s + parted)});
        QCOMPARE(news[1].sentence, parted);
    }
};

QTEST_GUILESS_MAIN(TestStoryNews)
#include "tst_storynews.moc"
