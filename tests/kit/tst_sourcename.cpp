// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/sourcename.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestSourceName : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void decorationsAreLeftOut_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        const std::pair<const char16_t *, const char16_t *> names[] = {// Titles of feeds as they are.
            {u"시사저널 - 전체기사", u"시사저널"}, {u"한겨레신문 - 정치", u"한겨레신문 - 정치"},
            {u"여성신문 - IT/과학", u"여성신문 - IT/과학"},
            {u"조선일보 - 문화/라이프", u"조선일보 - 문화/라이프"}, {u"Al Jazeera", u"Al Jazeera"},
            {u"연합뉴스 최신", u"연합뉴스 최신"}, {u"뉴시스 속보", u"뉴시스 속보"}, {u"NYT", u"NYT"},
            {u"뉴스", u"뉴스"},
            // And their kin.
            {u"매일경제 : 전체기사", u"매일경제"}, {u"한강일보 RSS", u"한강일보"},
            {u"한강일보 | 최신기사", u"한강일보"}, {u"한강일보 최신 뉴스", u"한강일보"},
            {u"한강일보 - 전체", u"한강일보"}, {u"한강일보(RSS)", u"한강일보"},
            {u"한강일보 - 전체기사 RSS", u"한강일보"}, {u"River Daily - Latest News", u"River Daily"},
            {u"River Daily RSS Feed", u"River Daily"}, {u"RSS", u"RSS"}, {u"전체기사", u"전체기사"},
            {u"한강일보 - 한반도 전체", u"한강일보 - 한반도 전체"}, {u"Fresh All", u"Fresh All"},
            // Each word that makes one.
            {u"한강일보 모든 글", u"한강일보"}, {u"한강일보 최신 글 보기", u"한강일보"},
            {u"한강일보 전체기사 목록", u"한강일보"}, {u"한강일보 rss", u"한강일보"},
            {u"한강일보 RSS 2.0", u"한강일보"}, {u"한강일보 RSS 서비스", u"한강일보"},
            {u"한강일보 RSS 피드", u"한강일보"}, {u"한강일보 Atom", u"한강일보"},
            {u"한강일보 - 피드", u"한강일보"}, {u"한강일보 : 최신", u"한강일보"},
            {u"한강일보 [전체]", u"한강일보"}, {u"한강일보 | 전체보기", u"한강일보"},
            {u"River Daily - All", u"River Daily"}, {u"River Daily: latest", u"River Daily"},
            {u"River Daily - Feed", u"River Daily"}, {u"River Daily All Articles", u"River Daily"},
            {u"River Daily Latest Posts", u"River Daily"}, {u"River Daily All Stories", u"River Daily"}};
        for (const auto &[title, name] : names)
            QTest::newRow(qPrintable(QString::fromUtf16(title)))
                << QString::fromUtf16(title) << QString::fromUtf16(name);
    }

    void decorationsAreLeftOut()
    {
        QFETCH(QString, title);
        QFETCH(QString, name);
        QCOMPARE(plainSourceName(title), name);
    }

    void withoutATitleItIsTheHost()
    {
        Source source;
        source.url = QUrl(u"https://news.example/rss"_s);
        QCOMPARE(sourceName(source), u"news.example"_s);
        source.title = u"한강일보 - 전체기사"_s;
        QCOMPARE(sourceName(source), u"한강일보"_s);
    }
};

QTEST_GUILESS_MAIN(TestSourceName)
#include "tst_sourcename.moc"
