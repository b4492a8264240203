// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of the pages that the engine shows stands out from its ground by 4.5:1, as the engine itself has
// worked out their colours: those of marks, highlights, glosses and what is being said too.
#include "pane/paneloader.h"
#include "render/articlepage.h"
#include "render/briefingpage.h"
#include "render/changespage.h"
#include "render/entitypage.h"
#include "render/samplearticle.h"
#include "support/pagevalues.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineScript>

#include <unistd.h>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

// Gives [text, ink, ground, contrast] of each piece of text that is seen, and of what style sheets put beside
// it.
const QString measuringScript = uR"js(
(() => {
    const parsed = colour => {
        const parts = colour.match(/[\d.]+/g).map(Number);
        return {r: parts[0], g: parts[1], b: parts[2], a: parts.length > 3 ? parts[3] : 1};
    };
    const over = (top, below) => ({
        r: top.r * top.a + below.r * (1 - top.a), g: top.g * top.a + below.g * (1 - top.a),
        b: top.b * top.a + below.b * (1 - top.a), a: 1});
    const luminance = colour => {
        const linear = c => (c /= 255) <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
    };
    const contrast = (one, other) => {
        const a = luminance(one), b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    };
    const root = document.documentElement;
    const page = parsed(getComputedStyle(root).backgroundColor);
    const probe = document.createElement('i');
    probe.style.color = 'var(--spoken)';
    document.body.append(probe);
    const spoken = parsed(getComputedStyle(probe).color);
    probe.remove();
    const groundOf = (element, lowest) => {
        const layers = [];
        for (let e = element; e && e !== root; e = e.parentElement)
            layers.unshift(parsed(getComputedStyle(e).backgroundColor));
        return layers.reduce((below, top) => over(top, below), lowest);
    };
    const found = [];
    const judge = (text, element, style) => {
        const fill = element.closest('svg') ? style.fill : style.color;
        let ink = parsed(fill);
        for (let e = element; e; e = e.parentElement)
            ink.a *= Number(getComputedStyle(e).opacity);
        const grounds = [groundOf(element, page)];
        if (element.closest('article, h1') && !element.closest('.changes')) // what can be read aloud
            grounds.push(groundOf(element, spoken));
        for (const ground of grounds) {
            const seen = over(ink, ground);
            const named = c => `rgb(${Math.round(c.r)},${Math.round(c.g)},${Math.round(c.b)})`;
            found.push([text, named(seen), named(ground), contrast(seen, ground)]);
        }
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode())
        if (node.data.trim() && node.parentElement.getClientRects().length
            && !['STYLE', 'SCRIPT', 'TITLE', 'DESC'].includes(node.parentElement.tagName.toUpperCase()))
            judge(node.data.trim(), node.parentElement, getComputedStyle(node.parentElement));
    for (const element of document.body.querySelectorAll('*'))
        for (const beside of ['::before', '::after']) {
            const style = getComputedStyle(element, beside);
            if (!['none', 'normal', '""'].includes(style.content) && element.getClientRects().length)
                judge(style.content, element, style);
        }
    return found;
})()
)js"_s;

Headline headline(qint64 id, const QString &title, const QString &source, const QString &flag)
{
    Headline headline;
    headline.id = ArticleId{id};
    headline.title = title;
    headline.sourceTitle = source;
    headline.flag = flag;
    headline.published = QDateTime(QDate(2026, 11, 27), QTime(1, int(id)), Qt::UTC);
    return headline;
}

// With everything that stands around an article.
QString fullArticle(const QString &language, const PageStyle &style)
{
    ArticlePage page = sampleArticle(language);
    page.article.id = ArticleId{2};
    page.revisions = 2;
    page.article.isForSubscribers = true;
    const QString text = bodyText(page.article.body);
    for (qsizetype i = 0; i < qsizetype(allHighlightColours.size()); ++i) {
        Highlight highlight;
        highlight.id = i + 1;
        highlight.colour = allHighlightColours.at(size_t(i));
        highlight.start = int(i * 90);
        highlight.end = highlight.start + 60;
        highlight.passage.text = text.mid(highlight.start, 60);
        highlight.note = i == 0 ? u"메모"_s : QString();
        page.highlights.append(highlight);
    }
    page.story.articles = {headline(1, u"첫 보도"_s, u"새벽일보"_s, u"속보"_s),
        headline(2, page.article.title, page.sourceTitle, u"종합"_s),
        headline(3, u"뒤의 보도"_s, u"한강일보"_s, {})};
    SaidWords said;
    said.speaker = EntityId{9};
    said.name = said.who = u"민하린"_s;
    said.role = u"의원"_s;
    said.text = u"등대를 지킨다"_s;
    said.article = ArticleId{3};
    said.sourceTitle = u"한강일보"_s;
    said.published = page.article.published;
    page.said = {said};
    return renderArticlePage(page, style);
}

QString changes(const PageStyle &style)
{
    ChangesPage page;
    page.sourceTitle = u"새벽일보"_s;
    page.language = u"ko"_s;
    const auto version = [](const char16_t *text, int hour) {
        return TextVersion{{}, u"다리 공사"_s, SafeHtml::fromSanitised(QString::fromUtf16(text)),
            QDateTime(QDate(2025, 2, 4), QTime(hour, 5), Qt::UTC), true};
    };
    page.versions = {version(u"<p>다리 공사가 내년 끝난다. 시는 밝혔다.</p><p>같은 글이다.</p>", 1),
        version(u"<p>다리 공사가 내후년 봄 끝난다. 시는 12일 밝혔다.</p><p>같은 글이다.</p>", 2)};
    page.newer = 1;
    return renderChangesPage(page, style);
}

QString briefing(const PageStyle &style)
{
    const QDateTime morning(QDate(2026, 11, 27), QTime(23, 10), Qt::UTC);
    BriefingStory story;
    story.story = StoryId{5};
    story.chain = {headline(1, u"동해 지진"_s, u"동해방송"_s, u"속보"_s),
        headline(2, u"동해 규모 4.3 지진"_s, u"해오름뉴스"_s, u"종합"_s)};
    story.headline = story.chain.last();
    story.sources = 2;
    story.sentence
        = ChosenSentence{u"기상청은 진앙을 해역으로 발표했다."_s, ArticleId{2}, u"해오름뉴스"_s, morning};
    story.names = {entityRow(9, u"기상청"_s)};
    story.reasons = {{Interest::Kind::Tag, u"재난"_s, {}, 0, 0.8}};
    RisingEntity rising;
    rising.entity = entityRow(3, u"윤하늘"_s);
    rising.lift = story.headline;
    Briefing briefing;
    briefing.made = morning;
    briefing.from = morning.addDays(-1);
    briefing.top = {story};
    briefing.rising = {rising};
    briefing.said = {
        {u"쓰나미 우려는 없다"_s, u"기상청 관계자"_s, EntityId{9}, ArticleId{2}, u"해오름뉴스"_s, morning}};
    return renderBriefingPage(briefing, style);
}

QString entity(const PageStyle &style)
{
    EntityPage page;
    page.now = QDateTime(QDate(2026, 11, 28), QTime(3, 0), Qt::UTC);
    EntityCard &card = page.head.card;
    card.entity = entityRow(1, u"윤하늘"_s, MentionType::Person, 64);
    card.aliases = {u"윤하늘"_s, u"尹하늘"_s};
    card.byDay = {{QDate(2026, 11, 10), 2}, {QDate(2026, 11, 28), 6}};
    card.together = {entityRow(2, u"과학기술부"_s, MentionType::Organisation, 20),
        entityRow(3, u"나로우주센터"_s, MentionType::Place, 12),
        entityRow(4, u"새벽호"_s, MentionType::Product, 9), entityRow(5, u"발사"_s, MentionType::Event, 8)};
    page.head.hanja = u"尹하늘"_s;
    EntityHead::Story story;
    story.story = StoryId{5};
    story.headline = headline(11, u"새벽호 발사 성공"_s, u"해오름뉴스"_s, {});
    story.articles = 12;
    page.head.stories = {story};
    page.said
        = {{u"다음 목표는 달 궤도다"_s, u"윤 장관"_s, EntityId{1}, ArticleId{11}, u"해오름뉴스"_s, page.now}};
    return renderEntityPage(page, style);
}

} // namespace

class TestPageLegibility : public QObject {
    Q_OBJECT

    std::unique_ptr<QWebEnginePage> m_page;

    QVariantList measured(const QString &html)
    {
        QSignalSpy finished(m_page.get(), &QWebEnginePage::loadFinished);
        m_page->setHtml(html);
        if (!finished.wait(patience))
            return {};
        QVariantList found;
        bool isDone = false;
        m_page->runJavaScript(
            measuringScript, QWebEngineScript::ApplicationWorld, [&](const QVariant &result) {
                found = result.toList();
                isDone = true;
            });
        return QTest::qWaitFor([&] { return isDone; }, patience) ? found : QVariantList();
    }

    void verify(const QString &html, int least)
    {
        const QVariantList found = measured(html);
        QVERIFY2(found.size() >= least, qPrintable(QString::number(found.size())));
        QStringList faults;
        for (const QVariant &each : found) {
            const QVariantList text = each.toList();
            if (text.value(3).toDouble() < 4.5)
                faults.append(u"“%1” in %2 on %3: %4"_s.arg(text.value(0).toString().left(30),
                    text.value(1).toString(), text.value(2).toString(), text.value(3).toString().left(4)));
        }
        faults.removeDuplicates();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

private Q_SLOTS:
    void initTestCase() { m_page = std::make_unique<QWebEnginePage>(); }
    void cleanupTestCase() { m_page.reset(); }

    // Against a measuring that finds everything readable.
    void findsWhatIsNotReadable()
    {
        const QVariantList found
            = measured(u"<body style='background:#fff'><p style='color:#777'>가</p>"
                       "<p style='color:#000;opacity:.4'>나</p>"
                       "<p style='background:rgba(0,0,0,.5)'><b style='color:#888'>다</b></p>"_s);
        QCOMPARE(found.size(), 3);
        for (const QVariant &each : found)
            QVERIFY2(each.toList().value(3).toDouble() < 4.5, qPrintable(each.toList().value(0).toString()));
    }

    void everyTextStandsOut_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QLocale>("language");
        for (const bool dark : {false, true})
            for (const QLocale::Language language : {QLocale::Korean, QLocale::English})
                QTest::addRow("%s, %s", dark ? "dark" : "light", language == QLocale::Korean ? "ko" : "en")
                    << dark << QLocale(language);
    }

    void everyTextStandsOut()
    {
        QFETCH(bool, dark);
        QFETCH(QLocale, language);
        PageStyle style;
        style.dark = dark;
        style.language = language;
        style.hidden = {MentionType::Event};
        const QString code = language.language() == QLocale::Korean ? u"ko"_s : u"en"_s;
        verify(fullArticle(code, style), 60);
        verify(changes(style), 10);
        verify(briefing(style), 10);
        verify(entity(style), 15);
    }
};

// As loadArticleView() does it: Chromium refuses to start as root with its sandbox.
int main(int argc, char **argv)
{
    prepareForEngine();
    if (geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    QApplication app(argc, argv);
    TestPageLegibility test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_pagelegibility.moc"
