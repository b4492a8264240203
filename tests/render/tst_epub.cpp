// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/sanitiser.h"
#include "render/epub.h"
#include "render/epubbody.h"
#include "render/samplearticle.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <zip.h>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

struct Unzipped {
    QStringList names; // in their order
    QHash<QString, QString> texts;
    bool isFirstStored = false;
};

Unzipped unzipped(const QByteArray &bytes)
{
    Unzipped files;
    zip_source_t *source
        = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, nullptr);
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    if (!archive) {
        zip_source_free(source);
        return files;
    }
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t about;
        zip_stat_index(archive, zip_uint64_t(i), 0, &about);
        QByteArray content(qsizetype(about.size), '\0');
        zip_file_t *file = zip_fopen_index(archive, zip_uint64_t(i), 0);
        zip_fread(file, content.data(), about.size);
        zip_fclose(file);
        const QString name = QString::fromUtf8(about.name);
        if (i == 0)
            files.isFirstStored = about.comp_method == ZIP_CM_STORE;
        files.names.append(name);
        files.texts.insert(name, name.contains(u"/images/"_s) ? QString() : QString::fromUtf8(content));
    }
    zip_discard(archive);
    return files;
}

// What a parser of XML finds wrong; empty for nothing.
QString faultOf(const QString &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? reader.errorString() : QString();
}

QString bodyOf(const QString &html)
{
    return renderEpubBody(sanitise(html), {}).simplified();
}

const QDateTime made(QDate(2026, 11, 28), QTime(7, 0), Qt::UTC);

QByteArray bookOf(
    const QList<ArticlePage> &pages, const QString &title = {}, const BookPictures &pictures = {})
{
    ArticleBook book(title, made);
    for (const ArticlePage &page : pages)
        book.add(page, pictures);
    return book.write().value_or(QByteArray());
}

ArticlePage plainPage(const QString &title, const QDate &day)
{
    ArticlePage page;
    page.article.title = title;
    page.article.language = u"ko"_s;
    page.article.link = QUrl(u"https://a.example/"_s + title);
    page.article.published = QDateTime(day, QTime(3, 0), Qt::UTC);
    page.article.body = sanitise(u"<p>본문</p>"_s);
    page.sourceTitle = u"새벽일보"_s;
    return page;
}

} // namespace

class TestEpub : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithItsTypeStoredPlain()
    {
        const QByteArray bytes = bookOf({sampleArticle(u"ko"_s)});
        QCOMPARE(bytes.mid(30, 28), QByteArray("mimetypeapplication/epub+zip"));
        const Unzipped files = unzipped(bytes);
        QVERIFY(files.isFirstStored);
        QCOMPARE(files.names.first(), u"mimetype"_s);
        QCOMPARE(files.names.at(1), u"META-INF/container.xml"_s);
    }

    void everyFileIsWellFormed_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("ko") << u"ko"_s;
        QTest::newRow("en") << u"en"_s;
    }
    void everyFileIsWellFormed()
    {
        QFETCH(QString, language);
        const Unzipped files = unzipped(bookOf({sampleArticle(language)}));
        QVERIFY(files.names.contains(u"EPUB/text/0001.xhtml"_s));
        for (const QString &name : files.names)
            if (!name.endsWith(u".css"_s) && name != u"mimetype"_s && !name.contains(u"/images/"_s))
                QVERIFY2(faultOf(files.texts.value(name)).isEmpty(),
                    qPrintable(name + u": "_s + faultOf(files.texts.value(name))));
        const QString package = files.texts.value(u"EPUB/package.opf"_s);
        QVERIFY(package.contains(u"<dc:language>"_s + language));
        const QString chapter = files.texts.value(u"EPUB/text/0001.xhtml"_s);
        QVERIFY(chapter.contains(u"xml:lang=\""_s + language));
        // The whole text is there, and none of the marks that only the window can follow.
        const ArticlePage page = sampleArticle(language);
        QVERIFY(chapter.contains(page.article.title.left(10)));
        QVERIFY(!chapter.contains(u"article:///"_s) && !chapter.contains(u"class=\"m "_s));
    }

    void nothingInItIsFetched()
    {
        ArticlePage page = plainPage(u"가"_s, {2026, 11, 27});
        page.article.body = sanitise(u"<p><img src=\"https://a.example/i.png\" alt=\"항구\">"
                                     "<script>alert(1)</script><a href=\"https://a.example/b\">나</a></p>"_s);
        page.article.leadImage = QUrl(u"https://a.example/lead.jpg"_s);
        const Unzipped files = unzipped(bookOf({page}));
        static const QRegularExpression fetched(u"(src|poster|data)=\"(https?:|//)|url\\(|@import|<script"_s);
        for (const QString &text : files.texts)
            QVERIFY2(!text.contains(fetched), qPrintable(text));
        const QString chapter = files.texts.value(u"EPUB/text/0001.xhtml"_s);
        QVERIFY(chapter.contains(u"[항구]"_s));
        QVERIFY(chapter.contains(u"<a href=\"https://a.example/b\">나</a>"_s));
    }

    void storedPicturesComeAlongAndOthersStayOut()
    {
        ArticlePage page = plainPage(u"가"_s, {2026, 11, 27});
        const QUrl shown(u"https://a.example/i.png"_s), other(u"https://a.example/o.png"_s);
        page.article.body = sanitise(u"<figure><img src=\"https://a.example/i.png\" alt=\"\">"
                                     "<figcaption>항구 전경</figcaption></figure>"_s);
        page.images = {{shown, u"aa11"_s}, {other, u"bb22"_s}};
        const BookPictures pictures{{u"aa11"_s, {"png", "image/png"}}, {u"bb22"_s, {"jpg", "image/jpeg"}}};
        const Unzipped files = unzipped(bookOf({page}, {}, pictures));
        QVERIFY(files.names.contains(u"EPUB/images/aa11.png"_s));
        QVERIFY(!files.names.contains(u"EPUB/images/bb22.jpg"_s));
        QVERIFY(files.texts.value(u"EPUB/package.opf"_s).contains(u"href=\"images/aa11.png\""_s));
        QVERIFY(files.texts.value(u"EPUB/text/0001.xhtml"_s)
                    .contains(u"<img src=\"../images/aa11.png\" alt=\"\"/>"_s));
    }

    void anArticlesBookSaysWhereItIsFrom()
    {
        ArticlePage page = plainPage(u"R&D <예산> \"증액\""_s, {2026, 11, 27});
        page.article.author = u"도담 기자"_s;
        page.note = u"첫 줄\n<둘째> & 줄"_s;
        page.tags = {u"과학"_s, u"R&D"_s};
        const Unzipped files = unzipped(bookOf({page}));
        const QString package = files.texts.value(u"EPUB/package.opf"_s);
        QVERIFY(package.contains(u"<dc:title>R&amp;D &lt;예산&gt; &quot;증액&quot;</dc:title>"_s));
        QVERIFY(package.contains(u"<dc:creator>도담 기자</dc:creator>"_s));
        QVERIFY(package.contains(u"<dc:publisher>새벽일보</dc:publisher>"_s));
        QVERIFY(package.contains(u"<dc:date>2026-11-27T03:00:00Z</dc:date>"_s));
        const QString chapter = files.texts.value(u"EPUB/text/0001.xhtml"_s);
        QVERIFY(chapter.contains(u"&lt;둘째&gt; &amp; 줄"_s));
        QVERIFY(chapter.contains(u"과학, R&amp;D"_s));
        QVERIFY(files.texts.value(u"EPUB/title.xhtml"_s).contains(u"도담 기자"_s));
    }

    void itsLinksHaveNoTrackersAndItsIdentityStays()
    {
        ArticlePage page = plainPage(u"가"_s, {2026, 11, 27});
        page.article.link = QUrl(u"https://k.example/1?utm_source=rss&id=1"_s);
        page.article.body = sanitise(u"<p><a href=\"https://z.example/?fbclid=1&p=2\">나</a></p>"_s);
        const Unzipped files = unzipped(bookOf({page}));
        for (const QString &text : files.texts)
            QVERIFY2(!text.contains(u"utm_source"_s) && !text.contains(u"fbclid"_s), qPrintable(text));
        const auto identity = [](const Unzipped &book) {
            return book.texts.value(u"EPUB/package.opf"_s)
                .section(u"<dc:identifier"_s, 1)
                .section(u'<', 0, 0);
        };
        QVERIFY(!identity(files).isEmpty());
        page.article.link = QUrl(u"https://k.example/1?id=1"_s);
        QVERIFY(identity(unzipped(bookOf({page}))) != identity(files));
    }

    void manyArticlesStandUnderTheirDays()
    {
        const QList<ArticlePage> pages{plainPage(u"가"_s, {2026, 11, 28}), plainPage(u"나"_s, {2026, 11, 27}),
            plainPage(u"다"_s, {2026, 11, 28})};
        const Unzipped files = unzipped(bookOf(pages, u"정치"_s));
        const QString contents = files.texts.value(u"EPUB/nav.xhtml"_s);
        static const QRegularExpression line(u"<(?:span|a href=\"[^\"]*\")>([^<]*)<"_s);
        QStringList lines;
        for (auto at = line.globalMatch(contents); at.hasNext();)
            lines.append(at.next().captured(1));
        QCOMPARE(lines,
            (QStringList{
                u"2026년 11월 28일 토요일"_s, u"가"_s, u"다"_s, u"2026년 11월 27일 금요일"_s, u"나"_s}));
        QVERIFY(files.texts.value(u"EPUB/text/0002.xhtml"_s).contains(u"<h1>다</h1>"_s));
        // The contents are a page of the book, behind the title, and there are old ones for old readers.
        QVERIFY(
            files.texts.value(u"EPUB/package.opf"_s)
                .contains(u"<itemref idref=\"d1\"/>\n<itemref idref=\"nav\"/>\n<itemref idref=\"d2\"/>"_s));
        QCOMPARE(files.texts.value(u"EPUB/toc.ncx"_s).count(u"<navPoint "_s), 5);
    }

    void theSameArticlesMakeTheSameBytes()
    {
        const QList<ArticlePage> pages{
            plainPage(u"가"_s, {2026, 11, 28}), plainPage(u"나"_s, {2026, 11, 27})};
        QCOMPARE(bookOf(pages, u"책"_s), bookOf(pages, u"책"_s));
        static const QRegularExpression uuid(u"urn:uuid:[0-9a-f-]{36}"_s);
        const auto identifier = [](const QByteArray &book) {
            return uuid.match(unzipped(book).texts.value(u"EPUB/package.opf"_s)).captured();
        };
        QCOMPARE(identifier(bookOf({pages.at(0)})), identifier(bookOf({pages.at(0)})));
        QVERIFY(identifier(bookOf({pages.at(0)})) != identifier(bookOf({pages.at(1)})));
    }

    void aBookWithoutArticlesIsNone()
    {
        const Result<QByteArray> book = ArticleBook(u"책"_s, made).write();
        QVERIFY(!book && book.error().kind == Error::Kind::NotFound);
    }

    void charactersThatXmlCannotHoldAreLeftOut()
    {
        ArticlePage page = plainPage(u"가\u0001나\uFFFE다😀"_s, {2026, 11, 27});
        page.article.body = SafeHtml::fromSanitised(u"<p>라\u000B마</p>"_s);
        const Unzipped files = unzipped(bookOf({page}));
        const QString chapter = files.texts.value(u"EPUB/text/0001.xhtml"_s);
        QCOMPARE(faultOf(chapter), QString());
        QVERIFY(chapter.contains(u"가나다😀"_s) && chapter.contains(u"라마"_s));
    }

    void oddMarkupBecomesProperXhtml_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("xhtml");
        QTest::newRow("text alone") << u"가<br>나"_s << u"<p>가<br/>나</p>"_s;
        QTest::newRow("bold type around paragraphs")
            << u"<b>가<p>나</p></b>"_s << u"<p><b>가</b></p> <p><b>나</b></p>"_s;
        QTest::newRow("link around a heading")
            << u"<a href=\"https://a.example/?a=1&b=2\"><h1>가</h1></a>"_s
            << u"<h2><a href=\"https://a.example/?a=1&amp;b=2\">가</a></h2>"_s;
        QTest::newRow("heading in a head") << u"<table><tr><th><h3>가</h3></th><td>나</td></tr></table>"_s
                                           << u"<table> <tbody> <tr><th><p>가</p> </th><td>나</td></tr> "
                                              "</tbody> </table>"_s;
        QTest::newRow("item without a list") << u"<li>가</li>"_s << u"<p>가</p>"_s;
        QTest::newRow("text in a list")
            << u"<ul>가<li>나</li></ul>"_s << u"<ul> <li>가</li> <li>나</li> </ul>"_s;
        QTest::newRow("empty list") << u"<ul></ul><p> </p><h2></h2><b></b>"_s << QString();
        QTest::newRow("term without explanation")
            << u"<dl><dt>가</dt><dt>나</dt></dl>"_s << u"<p>가</p> <p>나</p>"_s;
        QTest::newRow("terms") << u"<dl><dt>가</dt><dd>나</dd></dl>"_s
                               << u"<dl> <dt>가</dt> <dd>나</dd> </dl>"_s;
        QTest::newRow("caption alone") << u"<figcaption>가</figcaption>"_s << u"<p>가</p>"_s;
        QTest::newRow("ruby") << u"<ruby>漢字<rt>한자</rt></ruby>"_s
                              << u"<p><ruby>漢字<rp>(</rp><rt>한자</rt><rp>)</rp></ruby></p>"_s;
        QTest::newRow("reading alone") << u"<rt>한자</rt>"_s << u"<p>한자</p>"_s;
        QTest::newRow("address that a reader of books refuses")
            << u"<a href=\"https://a_b.example/\">가</a> <a href=\"https://a.example/?x[]=1\">나</a>"_s
            << u"<p>가 <a href=\"https://a.example/?x%5B%5D=1\">나</a></p>"_s;
        QTest::newRow("signs") << u"a &lt; b &amp;amp; c"_s << u"<p>a &lt; b &amp;amp; c</p>"_s;
    }
    void oddMarkupBecomesProperXhtml()
    {
        QFETCH(QString, html);
        QFETCH(QString, xhtml);
        QCOMPARE(bodyOf(html), xhtml);
    }

    void codeKeepsItsBlanks()
    {
        const QString html = renderEpubBody(sanitise(u"<pre>    a = 1\n      b = 2</pre>"_s), {});
        QVERIFY2(html.contains(u"    a = 1\n      b = 2"_s), qPrintable(html));
    }

    void aDamagedBodyStaysWellFormed()
    {
        const SafeHtml damaged
            = SafeHtml::fromSanitised(u"<table><td>가<p class=x onclick='>나</p><script>다"_s);
        QCOMPARE(faultOf(u"<a>"_s + renderEpubBody(damaged, {}) + u"</a>"_s), QString());
    }

    void theContentsOfABriefingAreItsStories()
    {
        Briefing briefing;
        briefing.made = made;
        briefing.from = made.addDays(-1);
        BriefingStory story;
        story.headline.id = ArticleId{1};
        story.headline.title = u"금리 <동결>"_s;
        story.sources = 2;
        story.chain = {story.headline};
        briefing.top = {story};
        briefing.links.insert(ArticleId{1}, QUrl(u"https://a.example/1?a=1&b=2"_s));
        briefing.folded = {{ArticleKind::Photo, 3}};
        const Result<QByteArray> book = renderBriefingEpub(briefing, QLocale(QLocale::Korean));
        QVERIFY(book);
        const Unzipped files = unzipped(*book);
        for (const char *name : {"package.opf", "nav.xhtml", "toc.ncx", "title.xhtml", "briefing.xhtml"}) {
            const QString text = files.texts.value(u"EPUB/"_s + QLatin1String(name));
            QVERIFY(!text.isEmpty());
            QCOMPARE(faultOf(text), QString());
        }
        const QString contents = files.texts.value(u"EPUB/nav.xhtml"_s);
        const qsizetype first = contents.indexOf(u"#story-1\">금리 &lt;동결&gt;"_s);
        QVERIFY(first > 0 && contents.indexOf(u"#folded"_s) > first);
        QVERIFY(files.texts.value(u"EPUB/briefing.xhtml"_s)
                    .contains(u"<a href=\"https://a.example/1?a=1&amp;b=2\">금리 &lt;동결&gt;</a>"_s));
    }
};

QTEST_GUILESS_MAIN(TestEpub)
#include "tst_epub.moc"
