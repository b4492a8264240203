// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/articleframe.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestArticleFrame : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsTheOneFrame_data();
    void followsTheOneFrame();
};

void TestArticleFrame::followsTheOneFrame_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("address");
    const QString frame = u"<iframe src='/view?post=7#top'></iframe>"_s;
    const QString view = u"https://blog.example/view?post=7"_s;
    QTest::newRow("nothing but a frame") << frame << view;
    QTest::newRow("a note for those without frames") << frame + u"<p>이 글은 틀 안에 있습니다.</p>"_s << view;
    QTest::newRow("another host's beside it")
        << frame + u"<iframe src='https://ads.example/1'></iframe>"_s << view;
    QTest::newRow("a hidden one beside it")
        << frame + u"<iframe src=/count style='display:none'></iframe>"_s << view;
    QTest::newRow("two frames") << frame + u"<iframe src='/menu'></iframe>"_s << u""_s;
    QTest::newRow("of another host") << u"<iframe src='https://video.example/1'></iframe>"_s << u""_s;
    QTest::newRow("beside an article")
        << frame + u"<p>물새가 돌아왔다. 강가에 선 사람들이 모두 손을 흔들었다.</p>"_s.repeated(10) << u""_s;
    QTest::newRow("itself") << u"<iframe src='https://blog.example/7'></iframe>"_s << u""_s;
    QTest::newRow("a script") << u"<iframe src='javascript:go()'></iframe>"_s << u""_s;
    QTest::newRow("none") << u"<p>글</p>"_s << u""_s;
}

void TestArticleFrame::followsTheOneFrame()
{
    QFETCH(QString, body);
    QFETCH(QString, address);
    const QUrl page(u"https://blog.example/7"_s);
    QCOMPARE(framedPage(u"<html><head><title>글</title></head><body>"_s + body + u"</body></html>"_s, page)
                 .toString(),
        address);
}

QTEST_GUILESS_MAIN(TestArticleFrame)
#include "tst_articleframe.moc"
