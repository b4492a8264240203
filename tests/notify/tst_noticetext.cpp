// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/noticetext.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;
using Kind = NoteworthyReason::Kind;

namespace {

Notice storyNotice()
{
    Notice notice;
    notice.headline.title = u"윤하늘 <대표> 물러난다 & 새 대표는"_s;
    notice.headline.flag = u"속보"_s;
    notice.headline.sourceTitle = u"한강일보"_s;
    notice.others = 2;
    notice.sources = 3;
    notice.reasons = {{Kind::WatchedName, u"윤하늘"_s}, {Kind::Rule, u"인사"_s}};
    return notice;
}

} // namespace

class TestNoticeText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhoReportsAndWhy()
    {
        const NoticeText text = noticeText(storyNotice());
        QCOMPARE(text.title, u"[속보] 윤하늘 <대표> 물러난다 & 새 대표는"_s);
        const QStringList lines = text.body.split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.first().startsWith(u"한강일보 · "_s));
        QVERIFY(lines.first().contains(u'2') && lines.first().contains(u'3'));
        QVERIFY(lines.last().contains(u"윤하늘"_s) && lines.last().contains(u"인사"_s));
    }

    void saysNothingOfOthersWhereThereAreNone()
    {
        Notice notice = storyNotice();
        notice.others = 0;
        notice.sources = 1;
        QCOMPARE(noticeText(notice).body.split(u'\n').first(), u"한강일보"_s);
    }

    void aSummaryHasTheFirstTitlesAndTheNumberOfTheRest()
    {
        Notice notice;
        notice.kind = Notice::Kind::Summary;
        notice.stories = 7;
        notice.titles = {u"하나"_s, u"둘"_s, u"셋"_s, u"넷"_s};
        const NoticeText text = noticeText(notice);
        QVERIFY(text.title.contains(u'7'));
        const QStringList lines = text.body.split(u'\n');
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines.first(), u"• 하나"_s);
        QVERIFY(lines.last().contains(u'3'));
        notice.stories = 4;
        QCOMPARE(noticeText(notice).body.split(u'\n').size(), 4);
    }

    void everyReasonHasWords()
    {
        for (const Kind kind : {Kind::WatchedName, Kind::Rule, Kind::FollowedStory})
            QVERIFY(!reasonText({kind, u"이름"_s}).isEmpty());
        QVERIFY(reasonText({Kind::FollowedStory, {}}) != reasonText({Kind::Rule, {}}));
    }
};

QTEST_GUILESS_MAIN(TestNoticeText)
#include "tst_noticetext.moc"
