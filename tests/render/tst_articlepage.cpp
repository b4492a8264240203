// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/sanitiser.h"
#include "render/articlepage.h"
#include "render/samplearticle.h"
#include "render/stylesheet.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

ArticlePage articleOf(const QString &html)
{
    ArticlePage page;
    page.article.language = u"ko"_s;
    page.article.title = u"제목"_s;
    page.article.published = QDateTime(QDate(2025, 2, 4), QTime(2, 28), Qt::UTC);
    page.article.body = SafeHtml::fromSanitised(html);
    return page;
}

Mention mention(const QString &text, int start, MentionType type, qint64 entity, const QString &name = {})
{
    Mention result;
    result.start = start;
    result.end = start + int(text.size());
    result.text = text;
    result.name = name.isEmpty() ? text : name;
    result.type = type;
    result.entity = EntityId{entity};
    return result;
}

Highlight highlight(qint64 id, int start, int end, HighlightColour colour, const QString &note = {})
{
    Highlight made;
    made.id = id;
    made.start = start;
    made.end = end;
    made.colour = colour;
    made.note = note;
    return made;
}

QString between(const QString &text, const QString &from, const QString &to)
{
    const qsizetype start = text.indexOf(from) + from.size();
    return text.mid(start, text.indexOf(to, start) - start);
}

PageStyle korean()
{
    PageStyle style;
    style.language = QLocale(QLocale::Korean);
    return style;
}

QString bodyOf(const ArticlePage &page, const PageStyle &style = korean())
{
    static const QRegularExpression place(u" data-at=\"[^\"]*\""_s); // has a test of its own
    return between(renderArticlePage(page, style), u"<article>\n"_s, u"\n</article>"_s).remove(place);
}

QString withoutTags(QString html)
{
    static const QRegularExpression tag(u"<[^>]*>"_s);
    return html.remove(tag);
}

// What stands for an image that is not here: the reader may load it.
QString missing(const QString &text)
{
    return u"<a class=\"missing\" href=\"article:///images\" title=\"이 기사의 이미지 불러오기\">"_s + text
        + u"</a>"_s;
}

} // namespace

class TestArticlePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksSayWhereTheyStand()
    {
        ArticlePage page = articleOf(u"<p>가나 <b>박하</b>람</p>"_s);
        page.article.title = u"박하람 대표"_s;
        Mention inTitle = mention(u"박하람"_s, 0, MentionType::Person, 14);
        inTitle.field = Mention::Field::Title;
        page.mentions = {inTitle, mention(u"박하람"_s, 3, MentionType::Person, 14)};
        const QString html = renderArticlePage(page, korean());
        QCOMPARE(html.count(u"data-at=\"h0\""_s), 1);
        QCOMPARE(html.count(u"data-at=\"t3\""_s), 2); // of both pieces
    }

    void linksWithinTheTextLeadToItsPlaces()
    {
        const QString html = renderArticlePage(
            articleOf(
                u"<p><a href=\"#at-fn:1\">가</a> <a href=\"#other\">나</a></p><h1 id=\"at-h\">다</h1>"
                "<pre id=\"at-p\"><code>라</code></pre><ol><li id=\"at-fn:1\">마</li><li id=\"x\">바</li></ol>"_s),
            korean());
        QVERIFY(html.contains(u"<a href=\"article:///at/fn%3A1\">가</a> 나</p>"_s));
        QVERIFY(html.contains(u"<h2 id=\"at-h\">다</h2>"_s));
        QVERIFY(html.contains(u"<pre id=\"at-p\"><code>라"_s));
        QVERIFY(html.contains(u"<li id=\"at-fn:1\">마</li><li>바</li>"_s));
    }

    void itsLinksTellNobodyWhoFollowsThem()
    {
        ArticlePage page
            = articleOf(u"<p><a href=\"https://z.example/?fbclid=abc&amp;p=2&amp;gclid=1#끝\">가</a></p>"_s);
        page.article.link = QUrl(u"https://k.example/1?utm_source=rss&id=1"_s);
        const QString html = renderArticlePage(page, korean());
        QVERIFY(html.contains(u"href=\"https://z.example/?p=2#끝\""_s));
        QVERIFY(html.contains(u"href=\"https://k.example/1?id=1\""_s));
        QVERIFY(!html.contains(u"utm_"_s) && !html.contains(u"clid"_s));
    }

    void isWholeDocumentWhoseFirstMetaIsThePolicy()
    {
        const QString html = renderArticlePage(sampleArticle(u"ko"_s), {});
        QVERIFY(html.startsWith(u"<!DOCTYPE html>"_s));
        QVERIFY(html.endsWith(u"</html>\n"_s));
        const QString first = html.mid(html.indexOf(u"<meta"_s), 400);
        QVERIFY(first.startsWith(
            u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src article:; style-src 'sha256-"_s));
        QVERIFY(first.contains(u"form-action 'none'; base-uri 'none'"_s));
        QVERIFY(html.indexOf(u"charset=\"utf-8\""_s) < 1000);
        QVERIFY(!html.contains(u"<script"_s));
        QVERIFY(!html.contains(u" style=\""_s));
    }

    void policyAdmitsExactlyItsOwnStyleSheet()
    {
        PageStyle style;
        style.dark = true;
        style.textPixels = 19;
        style.fontFamily = u"나눔명조\"}</style><script>"_s;
        const QString html = renderArticlePage(sampleArticle(u"ko"_s), style);
        const QString css = between(html, u"<style>"_s, u"</style>"_s);
        const QByteArray hash = QCryptographicHash::hash(css.toUtf8(), QCryptographicHash::Sha256).toBase64();
        QVERIFY(html.contains(u"'sha256-"_s + QLatin1String(hash) + u"'"_s));
        QCOMPARE(html.count(u"<style"_s), 1);
        QVERIFY(css.contains(u"--font:\"나눔명조stylescript\""_s));
        QVERIFY(css.contains(u"--size:19px"_s));
    }

    void theTextIsSetAsTheReaderWants()
    {
        PageStyle style;
        style.leadingPercent = 200;
        style.measureEm = 36;
        style.fontFamily = u"Pretendard"_s;
        const auto css = [&style] {
            return between(renderArticlePage(sampleArticle(u"ko"_s), style), u"<style>"_s, u"</style>"_s);
        };
        QVERIFY(css().contains(u"--leading:2;--measure:36em;--font:\"Pretendard\";"_s));
        style.serif = true;
        QVERIFY(!css().contains(u"Pretendard"_s));
        QVERIFY(css().contains(u"--font:\"Noto Serif KR\","_s));
        style.leadingPercent = -5;
        style.measureEm = 100000;
        QVERIFY(css().contains(u"--leading:1;--measure:200em;"_s));
    }

    void escapesEveryValue()
    {
        const QString evil = u"<img src=x onerror=alert(1)>\"'&<script>"_s;
        ArticlePage page = articleOf(u"<p>본문</p>"_s);
        page.article.title = page.article.author = page.sourceTitle = page.article.flag = page.note = evil;
        page.article.language = evil;
        page.article.categories = page.tags = {evil};
        page.article.link = QUrl(u"https://a.example/?q=\"><script>"_s);
        page.article.enclosures = {{u"https://a.example/\"><script>.mp3"_s, u"audio/mpeg"_s, 3, evil}};
        Mention evilMention = mention(u"본문"_s, 0, MentionType::Person, 5, evil);
        evilMention.role = evilMention.ticker = evilMention.value = evil;
        page.mentions = {evilMention};
        const QString html = renderArticlePage(page, {});
        QVERIFY(!html.contains(u"<script"_s));
        QVERIFY(!html.contains(u"<img"_s));
        QVERIFY(html.contains(u"&lt;img src=x onerror=alert(1)&gt;&quot;"_s));
    }

    void leavesOutWhatNoSanitiserWouldHaveWritten()
    {
        const QString html
            = bodyOf(articleOf(u"<p onclick=\"x()\" style=\"a\">가<script>나</script><iframe "
                               u"src=\"http://a\"></iframe><a href=\"javascript:x\">다</a>"
                               u"<img src=\"file:///etc/passwd\" onerror=\"x\"></p></main><b>라"_s));
        QCOMPARE(html, u"<p>가나다"_s + missing(u"불러오지 않은 이미지"_s) + u"</p><b>라</b>"_s);
    }

    void keepsEveryElementThatTheSanitiserWrites()
    {
        const QString body
            = u"<h2>가</h2><p>나 <abbr title=\"나라\">다</abbr> <strong><em><u><s>라</s></u></em></strong>"
              u"<sub>1</sub><sup>2</sup><small>마</small><kbd>K</kbd><samp>S</samp><cite>C</cite><q>Q</q>"
              u"<ruby>漢<rp>(</rp><rt>한</rt><rp>)</rp></ruby><time datetime=\"2025-02-04\">T</time>"
              u"<br>바<b>b</b><i>i</i></p><blockquote><p>사</p></blockquote><hr><ul><li>아</li></ul>"
              u"<ol start=\"3\"><li value=\"7\" dir=\"rtl\" lang=\"ja\">자</li></ol><dl><dt>차</dt><dd>카</dd></dl><pre>타</pre>"_s;
        QCOMPARE(sanitise(body).html(), body);
        QCOMPARE(bodyOf(articleOf(body)), body);
    }

    void marksMentionAsLinkToItsEntity()
    {
        ArticlePage page = articleOf(u"<p>어제 박하람 대표가 R&amp;D 센터를 열었다.</p>"_s);
        page.mentions = {mention(u"박하람"_s, 3, MentionType::Person, 14),
            mention(u"R&D 센터"_s, 11, MentionType::Place, 0)};
        QCOMPARE(bodyOf(page),
            u"<p>어제 <a class=\"m person\" href=\"article:///entity/14\" aria-label=\"인물, "
            u"박하람\">박하람</a> 대표가 "
            u"<span class=\"m place\">R&amp;D 센터</span>를 열었다.</p>"_s);
    }

    void splitsMarkOverNestedElements()
    {
        ArticlePage page = articleOf(u"<p>새 <b>한빛</b><i>그</i>룹이 뜬다</p>"_s);
        page.mentions = {mention(u"한빛그룹"_s, 2, MentionType::Organisation, 22)};
        const QString open = u"<a class=\"m organisation\" href=\"article:///entity/22\">"_s;
        QCOMPARE(bodyOf(page),
            u"<p>새 <b>"_s + open + u"한빛</a></b><i>"_s + open + u"그</a></i>"_s + open
                + u"룹</a>이 뜬다</p>"_s);
    }

    void marksInsideLinksAreNoLinks()
    {
        ArticlePage page = articleOf(u"<p><a href=\"https://a.example/\">부산에서</a> 온 소식</p>"_s);
        page.mentions = {mention(u"부산"_s, 0, MentionType::Place, 33)};
        QCOMPARE(bodyOf(page),
            u"<p><a href=\"https://a.example/\"><span class=\"m place\">부산</span>에서</a> 온 소식</p>"_s);
    }

    void leavesCodeUnmarked()
    {
        ArticlePage page = articleOf(u"<p>부산 <code>부산</code></p><pre><code>부산</code></pre>"_s);
        page.mentions = {mention(u"부산"_s, 0, MentionType::Place, 33),
            mention(u"부산"_s, 3, MentionType::Place, 33), mention(u"부산"_s, 7, MentionType::Place, 33)};
        QCOMPARE(bodyOf(page).count(u"class=\"m "_s), 1);
    }

    void keepsTextUnderHiddenTypes()
    {
        ArticlePage page = sampleArticle(u"ko"_s);
        PageStyle hidden = korean();
        for (MentionType type : allMentionTypes)
            hidden.hidden.insert(type);
        const QString all = bodyOf(page), none = bodyOf(page, hidden);
        QVERIFY(all.contains(u"class=\"m person\""_s));
        QVERIFY(!none.contains(u"class=\"m "_s));
        QCOMPARE(withoutTags(none), withoutTags(all));
        page.mentions.clear();
        QCOMPARE(bodyOf(page), none);
    }

    void surviveMentionsThatFitNothing()
    {
        ArticlePage page = articleOf(u"<p>가나다</p>"_s);
        page.mentions = {mention(u"가나"_s, -1, MentionType::Person, 1),
            mention(u"가나"_s, 2, MentionType::Person, 1), mention(u""_s, 1, MentionType::Person, 1),
            mention(u"나다"_s, 1, MentionType::Place, 1), mention(u"가나"_s, 0, MentionType::Person, 1)};
        QCOMPARE(bodyOf(page),
            u"<p><a class=\"m person\" href=\"article:///entity/1\" aria-label=\"인물, 가나\">가나</a>다</p>"_s);
    }

    void saysReadingOfHanjaShorthand()
    {
        ArticlePage page = articleOf(u"<p>尹 회장</p>"_s);
        page.mentions = {mention(u"尹"_s, 0, MentionType::Person, 12, u"윤태온"_s)};
        QCOMPARE(bodyOf(page),
            u"<p><a class=\"m person hanja\" href=\"article:///entity/12\" aria-label=\"인물, 윤태온\" "
            u"data-name=\"윤태온\" "
            u"title=\"윤태온\">尹</a>"
            u"<sup class=\"beside person\" data-beside=\"윤태온\"></sup> 회장</p>"_s);
    }

    void showsTickerOncePerParagraphAndNotWhereTheTextSaysIt()
    {
        ArticlePage page
            = articleOf(u"<p>다온메모리 다온메모리</p><p>다온메모리(990660)</p><p>다온메모리</p>"_s);
        const QString text = bodyText(page.article.body);
        for (qsizetype at = text.indexOf(u"다온"_s); at >= 0; at = text.indexOf(u"다온"_s, at + 1)) {
            page.mentions.append(mention(u"다온메모리"_s, int(at), MentionType::Organisation, 24));
            page.mentions.last().ticker = u"990660"_s;
        }
        const QString html = bodyOf(page);
        QCOMPARE(html.count(u"data-beside=\"990660\""_s), 2);
        QVERIFY(between(html, u"<p>"_s, u"</p>"_s).contains(u"data-beside"_s));
        // Beside the text and not in it: it is neither copied nor found.
        QCOMPARE(withoutTags(html), u"다온메모리 다온메모리다온메모리(990660)다온메모리"_s);
    }

    void legendCountsAndSwitchesTypes()
    {
        ArticlePage page = articleOf(u"<p>부산 세종 박하람</p>"_s);
        page.mentions = {mention(u"부산"_s, 0, MentionType::Place, 1),
            mention(u"세종"_s, 3, MentionType::Place, 2), mention(u"박하람"_s, 6, MentionType::Person, 3)};
        PageStyle style;
        style.language = QLocale(QLocale::Korean);
        style.hidden = {MentionType::Person};
        const QString html = renderArticlePage(page, style);
        QVERIFY(html.contains(
            u"<a class=\"pill place\" role=\"button\" aria-pressed=\"true\" href=\"article:///legend/place\">장소 <b>2</b></a>"_s));
        QVERIFY(html.contains(
            u"<a class=\"pill person off\" role=\"button\" aria-pressed=\"false\" href=\"article:///legend/person\">인물 <b>1</b></a>"_s));
        QCOMPARE(html.count(u"class=\"pill "_s), 3);
        QVERIFY(html.contains(u"href=\"article:///marks\">표시 일부</a>"_s));
        style.hidden = QSet<MentionType>(allMentionTypes.begin(), allMentionTypes.end());
        QVERIFY(renderArticlePage(page, style).contains(u"href=\"article:///marks\">표시 없음</a>"_s));
    }

    void namesThePeopleWhomTheArticleNamesMost()
    {
        ArticlePage page = articleOf(u"<p>차윤슬 박하람 박하람 부산</p>"_s);
        page.mentions = {mention(u"차윤슬"_s, 0, MentionType::Person, 4),
            mention(u"박하람"_s, 4, MentionType::Person, 3), mention(u"박하람"_s, 8, MentionType::Person, 3),
            mention(u"부산"_s, 12, MentionType::Place, 1)};
        page.mentions[2].role = u"대표"_s;
        const QString strip
            = between(renderArticlePage(page, korean()), u"<nav class=\"people\""_s, u"</nav>"_s);
        QVERIFY(strip.indexOf(u"entity/3"_s) < strip.indexOf(u"entity/4"_s));
        QVERIFY(strip.contains(u"data-face=\"박\"></span><b>박하람</b> <span class=\"role\">대표</span>"_s));
        QVERIFY(!strip.contains(u"entity/1\""_s));
        page.mentions.removeFirst(); // one alone is named in the title anyway
        QVERIFY(!renderArticlePage(page, korean()).contains(u"class=\"people\""_s));
        page.mentions[0].entity = {}; // nobody who is known
        QVERIFY(!renderArticlePage(page, korean()).contains(u"class=\"people\""_s));
    }

    void linesBreakAtNoSignAndNoUnit()
    {
        const QString body = bodyOf(
            articleOf(u"<p>출력 5 MW · 무게 20 % 감소 …끝. It took 5 days, 3 of them</p><pre>a · b</pre>"_s));
        QVERIFY(body.contains(u"5\u00a0MW\u00a0· 무게 20\u00a0% 감소\u00a0…끝"_s));
        QVERIFY(body.contains(u"5 days, 3"_s));
        QVERIFY(body.contains(u"a · b"_s)); // as it was written
    }

    // Keeping words whole keeps letters together alone, and these are none.
    void joinsSignsThatBeginNoLineThoughNoSpaceIsBeforeThem()
    {
        const QString joined = u"<span class=\"j\"></span>"_s;
        const QString body = bodyOf(
            articleOf(u"<p>삼성전자·SK하이닉스 9일~12일 520㎞ 3 · 4 28-24, A-7</p><pre>가·나</pre>"_s));
        QVERIFY2(body.contains(u"삼성전자"_s + joined + u"·SK하이닉스 9일"_s + joined + u"~12일 520"_s
                     + joined + u"㎞ 3\u00a0· 4 28-"_s + joined + u"24, A-7"_s),
            qPrintable(body));
        QVERIFY(body.contains(u"가·나"_s));
        QVERIFY(pageStyleSheet(PageStyle()).contains(u".j::before { content: \"\\2060\""_s));
    }

    void pageOfAStoredArticleSaysAllThatIsKnownOfIt()
    {
        StoredArticle stored;
        stored.article.title = u"제목"_s;
        stored.headline.sourceTitle = u"새벽일보"_s;
        stored.headline.tags = {u"경제"_s};
        stored.headline.saved = true;
        stored.headline.offline = true;
        stored.mentions = {mention(u"제목"_s, 0, MentionType::Place, 1)};
        stored.note = u"메모"_s;
        stored.images.insert(QUrl(u"https://a.example/1"_s), {u"abc123"_s, {}, 0, 0});
        stored.revisions = 2;
        stored.edits = 1;
        const ArticlePage page = pageOf(stored);
        QCOMPARE(page.article.title, stored.article.title);
        QCOMPARE(page.sourceTitle, stored.headline.sourceTitle);
        QCOMPARE(page.tags, stored.headline.tags);
        QCOMPARE(page.mentions.size(), 1);
        QCOMPARE(page.note, stored.note);
        QCOMPARE(page.images.value(QUrl(u"https://a.example/1"_s)), u"abc123"_s);
        QVERIFY(page.saved && page.offline);
        QCOMPARE(page.revisions, 1); // the feed's summary before the whole article is no revision
    }

    void saysWhoWhenAndHowLongInTheReadersLanguage()
    {
        PageStyle english;
        english.language = QLocale(QLocale::English, QLocale::UnitedStates);
        const ArticlePage page = sampleArticle(u"ko"_s);
        QCOMPARE(withoutTags(between(renderArticlePage(page, korean()), u"<p class=\"by\">"_s, u"</p>"_s)),
            u"도담 기자 · 새벽일보 · 2025.02.04 11:28 · 1분 읽기 · 오프라인 저장됨 · ★ 저장한 기사"_s);
        QCOMPARE(withoutTags(between(renderArticlePage(page, english), u"<p class=\"by\">"_s, u"</p>"_s)),
            u"도담 기자 · 새벽일보 · 4 Feb 2025, 11:28 · 1 min read · kept offline · ★ saved"_s);
    }

    void saysWhichRuleDidWhat()
    {
        ArticlePage page = articleOf(u"<p>본문</p>"_s);
        QVERIFY(!renderArticlePage(page, korean()).contains(u"class=\"rules\""_s));
        RuleDeed deed;
        deed.title = u"금리 <b>"_s;
        deed.actions = {{RuleActionKind::Tag, u"경제 <i>"_s}, {RuleActionKind::Mute, {}}};
        page.deeds = {deed};
        const QString line = between(renderArticlePage(page, korean()), u"<p class=\"rules\">"_s, u"</p>"_s);
        QVERIFY2(line.contains(u"금리 &lt;b&gt; → 태그 경제 &lt;i&gt;, 음소거"_s), qPrintable(line));
    }

    void leadsToThePageAndNotToItsTwin()
    {
        ArticlePage page = articleOf(u"<p>본문</p>"_s);
        page.article.link = QUrl(u"https://m.a.example/renew/1"_s);
        QVERIFY(renderText(page).contains(u"https://m.a.example/renew/1"_s));
        page.article.canonical = QUrl(u"https://a.example/view/1"_s);
        for (const QString &shown :
            {renderArticlePage(page, korean()), renderMarkdown(page), renderText(page)}) {
            QVERIFY(shown.contains(u"https://a.example/view/1"_s));
            QVERIFY(!shown.contains(u"m.a.example"_s));
        }
    }

    void saysWhereTheTextEndsForThoseWhoDoNotPay()
    {
        ArticlePage page = articleOf(u"<p>본문</p>"_s);
        const QString words = u"구독자용 기사"_s;
        QVERIFY(!renderArticlePage(page, korean()).contains(words));
        page.article.isForSubscribers = true;
        page.article.language = u"ko"_s;
        const QString html = renderArticlePage(page, korean());
        QVERIFY(html.indexOf(words) > html.indexOf(u"본문"_s));
        QVERIFY(renderMarkdown(page).contains(words));
        QVERIFY(renderText(page).contains(words));
    }

    void saysWhatThereIsToPlay()
    {
        ArticlePage page = articleOf(u"<p>본문</p>"_s);
        page.article.enclosures = {{u"https://a.example/text.pdf"_s, u"application/pdf"_s, 10, {}},
            {u"https://a.example/1.mp3"_s, u"audio/mpeg"_s, 12'400'000, u"<b>1회</b>"_s, 3723},
            {u"file:///2.mp3"_s, u"audio/mpeg"_s, 0, {}}};
        const QString html = renderArticlePage(page, korean());
        QCOMPARE(html.count(u"class=\"media\""_s), 1);
        QVERIFY(html.contains(u"article:///play/1\""_s) && html.contains(u"article:///address/1\""_s));
        QVERIFY(html.contains(u"1시간 2분"_s) && html.contains(u"MB"_s));
        QVERIFY(html.contains(u"&lt;b&gt;1회"_s));
        QVERIFY(html.contains(u"https://a.example/text.pdf"_s)); // below, as an attachment
        QVERIFY(!html.contains(u"file:"_s));
        page.article.enclosures = QList<Enclosure>(50, {u"https://a.example/1.mp4"_s, u"video/mp4"_s, 0, {}});
        QVERIFY(renderArticlePage(page, korean()).count(u"class=\"media\""_s) < 10);
    }

    void showsOurImagesAndPlaceholdersForOthers()
    {
        ArticlePage page
            = articleOf(u"<figure><img src=\"https://a.example/i?x=1&amp;y=2\" alt=\"&lt;항구&gt;\" "
                        u"width=\"640\" height=\"480\"></figure>"
                        u"<p><img src=\"https://a.example/gone.png\" alt=\"사라진 그림\"></p>"_s);
        page.images.insert(QUrl(u"https://a.example/i?x=1&y=2"_s), u"abc123"_s);
        QCOMPARE(bodyOf(page),
            u"<figure><img src=\"article:///asset/abc123\" alt=\"&lt;항구&gt;\" width=\"640\" "
            u"height=\"480\"></figure>"
            u"<p>"_s
                + missing(u"사라진 그림"_s) + u"</p>"_s);
    }

    void captionOfAMissingPictureIsSaidOnce_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("placeholder");
        const QString said = u"불러오지 않은 이미지"_s, alt = u"부두에 닿은 배"_s;
        const QString image = u"<img src=\"https://a.example/1\" alt=\"부두에 닿은 배\">"_s;
        const auto figure = [&](const QString &caption) -> QString {
            return u"<figure>"_s + image + u"<figcaption>"_s + caption + u"</figcaption></figure>"_s;
        };
        QTest::newRow("in its figure") << figure(u"부두에 닿은 배"_s) << said;
        QTest::newRow("with other white space") << figure(u"부두에\n<b>닿은</b>  배"_s) << said;
        QTest::newRow("with its photographer") << figure(u"부두에 닿은 배. 도담 기자"_s) << said;
        QTest::newRow("shorter than the alternative text") << figure(u"부두에 닿은"_s) << said;
        QTest::newRow("before the picture")
            << u"<figure><figcaption>부두에 닿은 배</figcaption>"_s + image + u"</figure>"_s << said;
        QTest::newRow("as the text that follows") << u"<p>"_s + image + u"<br>부두에 닿은 배</p>"_s << said;
        QTest::newRow("only its photographer") << figure(u"도담"_s) << alt;
        QTest::newRow("of another figure") << figure({}) + figure(u"부두에 닿은 배"_s) << alt;
        QTest::newRow("nowhere") << u"<p>"_s + image + u"배가 부두에 닿았다.</p>"_s << alt;
    }

    void captionOfAMissingPictureIsSaidOnce()
    {
        QFETCH(QString, html);
        QFETCH(QString, placeholder);
        QVERIFY2(bodyOf(articleOf(html)).contains(missing(placeholder)), qPrintable(bodyOf(articleOf(html))));
    }

    void showsLeadImageOnlyWhereTheBodyHasItNot()
    {
        ArticlePage page = articleOf(u"<p>가</p>"_s);
        page.article.leadImage = QUrl(u"https://a.example/big/harbour-at-night.jpg"_s);
        page.images.insert(page.article.leadImage, u"abc"_s);
        QVERIFY(renderArticlePage(page, {}).contains(
            u"<figure class=\"lead\"><img src=\"article:///asset/abc\""_s));
        page.article.body = SafeHtml::fromSanitised(
            u"<p><img src=\"https://a.example/w640/harbour-at-night.jpg?s=1\" alt=\"\"></p>"_s);
        QVERIFY(!renderArticlePage(page, {}).contains(u"class=\"lead\""_s));
    }

    void highlightsCodeByItsLanguage()
    {
        const QString html = bodyOf(sampleArticle(u"ko"_s));
        QVERIFY(html.contains(u"<span class=\"hl-k\">return</span>"_s));
        QVERIFY(html.contains(u"측정"_s));
        QVERIFY(html.contains(u"# 공식 클라이언트</span>"_s));
    }

    void aHighlightIsALinkAroundItsWords()
    {
        ArticlePage page = articleOf(u"<p>가나 <b>다라</b> 마바</p>"_s);
        page.highlights = {highlight(7, 1, 7, HighlightColour::Green)};
        QCOMPARE(bodyOf(page),
            u"<p>가<mark class=\"pen green\" data-pen=\"7\"><a href=\"article:///highlight/7\" "
            "title=\"초록 밑줄\">나 </a></mark><b><mark class=\"pen green\" data-pen=\"7\"><a "
            "href=\"article:///highlight/7\" tabindex=\"-1\" title=\"초록 밑줄\">다라</a></mark></b>"
            "<mark class=\"pen green\" data-pen=\"7\"><a href=\"article:///highlight/7\" tabindex=\"-1\" "
            "title=\"초록 밑줄\"> 마</a></mark>바</p>"_s);
    }

    void aMarkWithinAHighlightStaysOne()
    {
        ArticlePage page = articleOf(u"<p>오늘 박하람 대표는 말했다.</p>"_s);
        page.mentions = {mention(u"박하람"_s, 3, MentionType::Person, 5)};
        page.highlights = {highlight(1, 0, 8, HighlightColour::Pink, u"왜?"_s)};
        const QString html = bodyOf(page);
        QCOMPARE(withoutTags(html), u"오늘 박하람 대표는 말했다."_s);
        QVERIFY2(
            html.contains(u"</a><a class=\"m person\" href=\"article:///entity/5\""_s), qPrintable(html));
        QVERIFY(html.contains(u"title=\"분홍 밑줄: 왜?\""_s));
        QVERIFY(html.contains(u"</mark><a class=\"pensign\" aria-label=\"분홍 밑줄\" data-pen=\"1\""_s));
        // No link stands within another one.
        static const QRegularExpression nested(u"<a[^>]*>[^<]*<a"_s);
        QVERIFY(!nested.match(html).hasMatch());
    }

    void aMarkAtTheBorderOfAHighlightIsDivided()
    {
        ArticlePage page = articleOf(u"<p>오늘 박하람 대표는 말했다.</p>"_s);
        page.mentions = {mention(u"박하람"_s, 3, MentionType::Person, 5)};
        page.highlights = {highlight(1, 0, 4, HighlightColour::Blue)};
        const QString html = bodyOf(page);
        QCOMPARE(withoutTags(html), u"오늘 박하람 대표는 말했다."_s);
        QCOMPARE(html.count(u"class=\"m person\""_s), 2);
        QVERIFY2(html.contains(u">박</a></mark><a class=\"m person\""_s), qPrintable(html));
    }

    void aHighlightWithinALinkOrCodeIsShown()
    {
        ArticlePage page = articleOf(u"<p><a href=\"https://a.example/\">가나</a> <code>다라</code></p>"_s);
        page.highlights = {highlight(1, 0, 5, HighlightColour::Yellow)};
        const QString html = bodyOf(page);
        QCOMPARE(withoutTags(html), u"가나 다라"_s);
        QVERIFY2(html.contains(u"<a href=\"https://a.example/\"><mark class=\"pen yellow\" "
                               "data-pen=\"1\">가나</mark></a>"_s),
            qPrintable(html));
        QVERIFY(html.contains(u"<code><mark class=\"pen yellow\""_s));
    }

    void notesAndLostPassagesStandBelow()
    {
        ArticlePage page = articleOf(u"<p>가나다라</p>"_s);
        Highlight lost = highlight(3, -1, -1, HighlightColour::Blue);
        lost.passage.text = u"<없는> 말\n\n둘째"_s;
        page.highlights = {highlight(1, 0, 2, HighlightColour::Yellow),
            highlight(2, 2, 4, HighlightColour::Green, u"메모 & <b>"_s), lost};
        const QString html = renderArticlePage(page, korean());
        const QString list = between(html, u"<aside class=\"pens\""_s, u"</aside>"_s);
        QCOMPARE(list.count(u"<li>"_s), 2);
        QVERIFY2(list.contains(u"<p>메모 &amp; &lt;b&gt;</p>"_s), qPrintable(list));
        QVERIFY2(
            list.contains(u"&lt;없는&gt; 말<br><br>둘째</mark></a> <span class=\"label\">(본문에서 빠짐)"_s),
            qPrintable(list));
        page.highlights = {highlight(1, 0, 2, HighlightColour::Yellow)};
        QVERIFY(!renderArticlePage(page, korean()).contains(u"<aside class=\"pens\""_s));
    }

    void textsAndLinksStandOutFromHighlights()
    {
        for (bool dark : {false, true}) {
            PageStyle style;
            style.dark = dark;
            const QString css = between(renderArticlePage({}, style), u"<style>"_s, u"</style>"_s);
            const auto colour
                = [&css](const QString &name) { return QColor(between(css, u"--"_s + name + u':', u";"_s)); };
            for (const HighlightColour pen : allHighlightColours) {
                const QString name = highlightColourName(pen);
                const QColor ground = colour(u"pen-"_s + name);
                QVERIFY(ground.isValid());
                QVERIFY2(contrast(colour(u"text"_s), ground) >= 7, qPrintable(name));
                QVERIFY2(contrast(colour(u"link"_s), ground) >= 4.5, qPrintable(name));
                QVERIFY2(contrast(colour(u"penline-"_s + name), colour(u"ground"_s)) >= 3, qPrintable(name));
            }
        }
    }

    // A place that is sought is darker than its ground on paper, and lighter in the dark: letters stay as
    // they are.
    void textsStandOutFromWhatIsSought()
    {
        for (bool dark : {false, true}) {
            PageStyle style;
            style.dark = dark;
            const QString css = between(renderArticlePage({}, style), u"<style>"_s, u"</style>"_s);
            const auto colour
                = [&css](const QString &name) { return QColor(between(css, u"--"_s + name + u':', u";"_s)); };
            const QColor sought = colour(u"sought"_s);
            const auto over = [&](const QColor &ground) {
                const auto blend = [dark](int a, int b) { return dark ? std::max(a, b) : std::min(a, b); };
                return QColor(blend(ground.red(), sought.red()), blend(ground.green(), sought.green()),
                    blend(ground.blue(), sought.blue()));
            };
            QVERIFY(sought.isValid() && sought != colour(u"spoken"_s));
            QCOMPARE(over(colour(u"ground"_s)), sought);
            QVERIFY(contrast(colour(u"soughtline"_s), colour(u"ground"_s)) >= 3);
            for (const QString &text : {u"text"_s, u"dim"_s, u"link"_s})
                QVERIFY2(contrast(over(colour(text)), sought) >= 4.5, qPrintable(text));
            for (const HighlightColour pen : allHighlightColours) {
                const QColor ground = colour(u"pen-"_s + highlightColourName(pen));
                QVERIFY(ground != sought);
                // Links in it have the colour of the text.
                QVERIFY2(contrast(over(colour(u"text"_s)), over(ground)) >= 4.5,
                    qPrintable(highlightColourName(pen)));
            }
        }
    }

    void everyTextColourStandsOutFromItsGround()
    {
        for (bool dark : {false, true}) {
            PageStyle style;
            style.dark = dark;
            const QString css = between(renderArticlePage({}, style), u"<style>"_s, u"</style>"_s);
            const QColor ground(between(css, u"--ground:"_s, u";"_s)),
                panel(between(css, u"--panel:"_s, u";"_s));
            for (const QString &name : {u"text"_s, u"dim"_s, u"link"_s, u"person"_s, u"organisation"_s,
                     u"place"_s, u"date"_s, u"time"_s, u"quantity"_s, u"event"_s, u"product"_s, u"star"_s,
                     u"inserted"_s, u"deleted"_s, u"code-keyword"_s, u"code-type"_s, u"code-function"_s,
                     u"code-string"_s, u"code-number"_s, u"code-comment"_s, u"code-name"_s}) {
                const QColor colour(between(css, u"--"_s + name + u':', u";"_s));
                QVERIFY2(contrast(colour, ground) >= 4.5, qPrintable(name));
                if (name.startsWith(u"code-"_s) || name == u"dim"_s)
                    QVERIFY2(contrast(colour, panel) >= 4.5, qPrintable(name));
            }
            for (const QString &name : {u"flash"_s, u"sole"_s, u"chain"_s})
                QVERIFY2(contrast(Qt::white, QColor(between(css, u"--"_s + name + u':', u";"_s))) >= 4.5,
                    qPrintable(name));
        }
    }

    void takesTimeLinearInTheBody()
    {
        const auto took = [](int paragraphs) {
            ArticlePage page = articleOf(
                u"<p>부산에서 열린 <b>행사</b>에 &quot;많은&quot; 사람이 왔다. 다음은 세종이다.</p>"_s
                    .repeated(paragraphs));
            const QString text = bodyText(page.article.body);
            for (qsizetype at = text.indexOf(u"부산"_s); at >= 0; at = text.indexOf(u"부산"_s, at + 1))
                page.mentions.append(mention(u"부산"_s, int(at), MentionType::Place, 33));
            QElapsedTimer timer;
            timer.start();
            const QString html = renderArticlePage(page, {});
            const qint64 milliseconds = timer.elapsed();
            if (html.count(u"class=\"m place\""_s) != paragraphs)
                return qint64(-1);
            return milliseconds;
        };
        const qint64 one = took(10'000), eight = took(80'000); // 5 MB of UTF-8
        qInfo("10,000 paragraphs %lld ms, 80,000 paragraphs %lld ms", static_cast<long long>(one),
            static_cast<long long>(eight));
        QVERIFY(one >= 0 && eight >= 0);
        QVERIFY(eight < 20 * std::max<qint64>(one, 20));
    }

    void damagedBodyStaysInsideItsArticle()
    {
        for (const QString &damaged : {u"<p>가</p></article></main></body><p"_s, u"<p class=\"가"_s,
                 u"< <<a href=\""_s.repeated(1000), u"</p></p></div>가"_s, u"<p>&#60;script&#62;"_s}) {
            const QString html = renderArticlePage(articleOf(damaged), {});
            QCOMPARE(html.count(u"</article>"_s), 1);
            QCOMPARE(html.count(u"</main>"_s), 1);
            QVERIFY(html.endsWith(u"</main>\n</body></html>\n"_s));
        }
        QVERIFY(bodyOf(articleOf(u"<p>&#60;script&#62;"_s)).contains(u"&amp;#60;script"_s));
    }

private:
    static double contrast(const QColor &a, const QColor &b)
    {
        const auto luminance = [](const QColor &colour) {
            const auto linear
                = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
            return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
                + 0.0722 * linear(colour.blueF());
        };
        const double first = luminance(a), second = luminance(b);
        return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
    }
};

QTEST_GUILESS_MAIN(TestArticlePage)
#include "tst_articlepage.moc"
