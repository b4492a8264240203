// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/changespage.h"

#include <QTest>
#include <QTimeZone>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

TextVersion version(const QString &title, const QString &html, int hour, bool whole = true)
{
    return {{}, title, SafeHtml::fromSanitised(html), QDateTime(QDate(2025, 2, 4), QTime(hour, 5), Qt::UTC),
        whole};
}

ChangesPage threeVersions()
{
    ChangesPage page;
    page.sourceTitle = u"새벽일보"_s;
    page.language = u"ko"_s;
    page.versions = {
        version(u"다리 공사 내년 끝난다"_s, u"<p>다리 공사가 <b>내년</b> 끝난다.</p>"_s, 1, false),
        version(
            u"다리 공사 내년 끝난다"_s, u"<p>다리 공사가 내년 봄 끝난다.</p><p>시는 12일 밝혔다.</p>"_s, 2),
        version(u"다리 공사 내후년 끝난다"_s,
            u"<p>다리 공사가 내후년 봄 끝난다.</p><p>시는 12일 밝혔다.</p><p>값은 &lt;3억&gt; 원이다.</p>"_s,
            3)};
    page.older = 1;
    page.newer = 2;
    return page;
}

PageStyle korean()
{
    PageStyle style;
    style.language = QLocale(QLocale::Korean, QLocale::SouthKorea);
    return style;
}

} // namespace

class TestChangesPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsComeOldestFirstEachWithTheTimeItWasFirstMet()
    {
        const auto hour = [](int at) { return QDateTime(QDate(2025, 2, 4), QTime(at, 0), Qt::UTC); };
        StoredArticle stored;
        stored.article.title = u"셋째"_s;
        stored.article.fetched = hour(1);
        QCOMPARE(textVersions(stored, {}).size(), 1);
        QCOMPARE(textVersions(stored, {}).first().since, hour(1));
        Revision second, first;
        second.article.title = u"둘째"_s;
        second.since = hour(2);
        second.replaced = hour(3);
        first.article.title = u"첫째"_s;
        first.since = hour(1);
        first.replaced = hour(2);
        QStringList titles;
        QList<QDateTime> times;
        for (const TextVersion &text : textVersions(stored, {second, first})) {
            titles.append(text.title);
            times.append(text.since);
        }
        QCOMPARE(titles, (QStringList{u"첫째"_s, u"둘째"_s, u"셋째"_s}));
        QCOMPARE(times, (QList<QDateTime>{hour(1), hour(2), hour(3)}));
    }

    void marksWhatCameAndWhatWent()
    {
        const QString html = renderChangesPage(threeVersions(), korean());
        QVERIFY(html.contains(u"<h1>다리 공사 <del>내년</del> <ins>내후년</ins> 끝난다</h1>"_s));
        QVERIFY(html.contains(u"<p>다리 공사가 <del>내년</del> <ins>내후년</ins> 봄 끝난다.</p>"_s));
        QVERIFY(html.contains(u"<p>시는 12일 밝혔다.</p>"_s));
        QVERIFY(html.contains(u"<p><ins>값은 &lt;3억&gt; 원이다.</ins></p>"_s));
        QVERIFY(html.contains(u"빠진 말 1 · 더한 말 4"_s));
    }

    void letsTheReaderChooseOtherVersions()
    {
        const QString html = renderChangesPage(threeVersions(), korean());
        QVERIFY2(
            html.contains(
                u"aria-current=\"false\" href=\"article:///changes/0/2\">1판 · 2.4. 10:05 · 피드 요약</a>"_s),
            qPrintable(html.right(3000)));
        QVERIFY(html.contains(
            u"aria-current=\"true\" href=\"article:///changes/1/2\">3판 · 2.4. 12:05 (지금)</a>"_s));
        QVERIFY(html.contains(u"href=\"article:///text\">기사로 돌아가기</a>"_s));
        // What is older than the earlier one cannot be the later one.
        QVERIFY(!html.contains(u"changes/1/1"_s));
    }

    void hasThePolicyOfEveryPage()
    {
        const QString html = renderChangesPage(threeVersions(), {});
        const QString first = html.mid(html.indexOf(u"<meta"_s), 100);
        QVERIFY(first.startsWith(
            u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src article:;"_s));
        QVERIFY(!html.contains(u"<script"_s));
    }

    void saysWhereOnlyTheFormChanged()
    {
        ChangesPage page = threeVersions();
        page.versions[2] = page.versions[1];
        page.versions[2].body = SafeHtml::fromSanitised(
            u"<p>다리 공사가 내년 봄 <em>끝난다</em>.</p><p>시는 12일 밝혔다.</p>"_s);
        QVERIFY(renderChangesPage(page, korean()).contains(u"글은 그대로입니다"_s));
    }

    void foldsWhatIsFarFromAnyChange()
    {
        QString html;
        for (int i = 0; i < 20; ++i)
            html += u"<p>문단 %1번은 그대로 있다.</p>"_s.arg(i);
        ChangesPage page = threeVersions();
        page.versions[1] = version(u"긴 글"_s, html, 2);
        page.versions[2] = version(u"긴 글"_s, html.replace(u"10번은 그대로"_s, u"10번은 새로"_s), 3);
        const QString shown = renderChangesPage(page, korean());
        QVERIFY(shown.contains(u"그대로인 문단 9개"_s));
        QVERIFY(shown.contains(u"그대로인 문단 8개"_s));
        QVERIFY(shown.contains(u"<p>문단 9번은 그대로 있다.</p>"_s));
        QVERIFY(!shown.contains(u"<p>문단 8번은"_s));
    }

    void writesChangesForATerminal()
    {
        const ChangesPage page = threeVersions();
        QCOMPARE(renderChangesText(page.versions[1], page.versions[2]),
            u"다리 공사 [-내년-] {+내후년+} 끝난다\n다리 공사가 [-내년-] {+내후년+} 봄 끝난다.\n{+값은 <3억> 원이다.+}\n"_s);
    }
};

QTEST_GUILESS_MAIN(TestChangesPage)
#include "tst_changespage.moc"
