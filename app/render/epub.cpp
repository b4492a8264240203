// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/epub.h"

#include "render/epubbody.h"
#include "render/leadimage.h"
#include "render/pagewords.h"
#include "render/xhtml.h"
#include "text/trackers.h"

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

QString chapterLanguage(const Article &article)
{
    return article.language == "en"_L1 ? u"en"_s : u"ko"_s;
}

PageWords bookWords(const QString &language)
{
    return PageWords(QLocale(language == "en"_L1 ? QLocale::English : QLocale::Korean));
}

QString chapterTitle(const ArticlePage &page)
{
    QString title = page.article.title.simplified();
    if (title.isEmpty())
        title = page.sourceTitle.isEmpty() ? u"—"_s : page.sourceTitle;
    return page.article.flag.isEmpty() ? title : u'[' + page.article.flag + "] "_L1 + title;
}

QString chapterIdentity(const ArticlePage &page)
{
    return page.article.link.isEmpty() ? QString(page.sourceTitle + u' ' + page.article.guid)
                                       : page.article.page().toString(QUrl::FullyEncoded);
}

QString nameInBook(const QString &hash, const QByteArray &mimeType)
{
    const QString ending = mimeType == "image/jpeg" ? u"jpg"_s
        : mimeType == "image/png"                   ? u"png"_s
        : mimeType == "image/gif"                   ? u"gif"_s
                                                    : u"svg"_s;
    return "images/"_L1 + hash.left(32) + u'.' + ending;
}

QString chapterByline(const ArticlePage &page, const PageWords &words)
{
    QStringList parts;
    if (!page.article.author.isEmpty() && page.article.author != page.sourceTitle)
        parts.append(escapedXml(page.article.author));
    if (!page.sourceTitle.isEmpty())
        parts.append(escapedXml(page.sourceTitle));
    if (page.article.published.isValid())
        parts.append("<time datetime=\""_L1 + isoTime(page.article.published) + "\">"_L1
            + escapedXml(words.time(page.article.published)) + "</time>"_L1);
    return parts.isEmpty() ? QString() : "<p class=\"by\">"_L1 + parts.join(u" · "_s) + "</p>\n"_L1;
}

// What the reader made of it, and where it is from.
QString chapterEnd(const ArticlePage &page, const PageWords &words)
{
    QString html;
    for (const Highlight &highlight : page.highlights) {
        html += "<blockquote><p>"_L1 + escapedXml(highlight.passage.text.simplified())
            + "</p></blockquote>\n"_L1;
        if (highlight.isLost())
            html += "<p>("_L1 + escapedXml(words.lostPassage()) + ")</p>\n"_L1;
        if (!highlight.note.isEmpty())
            html += "<p class=\"note\">"_L1 + escapedXml(highlight.note.trimmed()) + "</p>\n"_L1;
    }
    if (!page.note.trimmed().isEmpty())
        html += "<p class=\"note\">"_L1 + escapedXml(words.note()) + ": "_L1 + escapedXml(page.note.trimmed())
            + "</p>\n"_L1;
    if (!page.tags.isEmpty())
        html += "<p>"_L1 + escapedXml(words.tags()) + ": "_L1 + escapedXml(page.tags.join(", "_L1))
            + "</p>\n"_L1;
    if (const QString address = bookAddress(withoutTrackers(page.article.page())); !address.isEmpty())
        html += "<p><a href=\""_L1 + escapedXml(address) + "\">"_L1 + escapedXml(words.original())
            + u"</a> · "_s + escapedXml(page.article.page().host()) + "</p>\n"_L1;
    return html.isEmpty() ? html : "<div class=\"end\">\n"_L1 + html + "</div>\n"_L1;
}

QString chapterBody(const ArticlePage &page, const QHash<QUrl, QString> &pictures, const PageWords &words)
{
    QString html = "<section epub:type=\"chapter\">\n<h1>"_L1 + escapedXml(chapterTitle(page)) + "</h1>\n"_L1
        + chapterByline(page, words);
    const QString lead = pictures.value(page.article.leadImage);
    if (!lead.isEmpty() && !bodyHasLeadImage(page.article))
        html += "<figure class=\"lead\"><img src=\""_L1 + escapedXml(lead) + "\" alt=\"\"/></figure>\n"_L1;
    const QString body = renderEpubBody(page.article.body, pictures);
    html += body.isEmpty() ? "<p>"_L1 + escapedXml(words.emptyBody()) + "</p>\n"_L1 : body;
    if (page.article.isForSubscribers)
        html += "<p>"_L1 + escapedXml(words.forSubscribers()) + "</p>\n"_L1;
    return html + chapterEnd(page, words) + "</section>\n"_L1;
}

} // namespace

ArticleBook::ArticleBook(const QString &title, const QDateTime &made)
    : m_title(title.simplified())
    , m_made(made)
{
}

void ArticleBook::add(const ArticlePage &page, const BookPictures &pictures)
{
    if (m_chapters.isEmpty()) {
        m_first = page.article;
        m_first.body = {};
        m_first.link = withoutTrackers(m_first.link);
    }
    QHash<QUrl, QString> names;
    for (auto image = page.images.cbegin(); image != page.images.cend(); ++image)
        if (const auto picture = pictures.constFind(image.value()); picture != pictures.cend())
            names.insert(image.key(), "../"_L1 + nameInBook(image.value(), picture->mimeType));
    const QString language = chapterLanguage(page.article);
    const QString xhtml = chapterBody(page, names, bookWords(language));
    // A picture that no chapter shows stays out.
    for (auto picture = pictures.cbegin(); picture != pictures.cend(); ++picture)
        if (const QString name = nameInBook(picture.key(), picture->mimeType); xhtml.contains(name))
            m_pictures.insert(name, *picture);
    m_chapters.append({chapterIdentity(page), chapterTitle(page), language, page.sourceTitle,
        page.article.published.toLocalTime().date(), xhtml});
}

QString ArticleBook::languageOfMost() const
{
    const auto english = std::count_if(m_chapters.begin(), m_chapters.end(),
        [](const Chapter &chapter) { return chapter.language == "en"_L1; });
    return english * 2 > m_chapters.size() ? u"en"_s : u"ko"_s;
}

QString ArticleBook::titlePage(const QString &title, const QString &language) const
{
    const PageWords words = bookWords(language);
    QStringList lines;
    if (m_chapters.size() == 1) {
        lines.append(escapedXml(m_chapters.first().source));
        if (m_first.author != m_chapters.first().source)
            lines.append(escapedXml(m_first.author));
        if (m_first.published.isValid())
            lines.append(escapedXml(words.time(m_first.published)));
        if (const QString address = bookAddress(m_first.link); !address.isEmpty())
            lines.append("<a href=\""_L1 + escapedXml(address) + "\">"_L1
                + escapedXml(m_first.link.toDisplayString()) + "</a>"_L1);
    } else {
        QSet<QString> sources;
        for (const Chapter &chapter : m_chapters)
            sources.insert(chapter.source);
        lines.append(escapedXml(words.papersAndArticles(int(sources.size()), int(m_chapters.size()))));
        lines.append(escapedXml(words.time(m_made)));
    }
    lines.removeAll(QString());
    QString html
        = "<section class=\"title\" epub:type=\"titlepage\">\n<h1>"_L1 + escapedXml(title) + "</h1>\n"_L1;
    for (const QString &line : std::as_const(lines))
        html += "<p>"_L1 + line + "</p>\n"_L1;
    return html + "</section>\n"_L1;
}

// In the order in which they first appear.
QList<QDate> ArticleBook::days() const
{
    QList<QDate> days;
    QSet<QDate> known;
    for (const Chapter &chapter : m_chapters) {
        if (!known.contains(chapter.day))
            days.append(chapter.day);
        known.insert(chapter.day);
    }
    return days;
}

void ArticleBook::addChapters(EpubPackage &package) const
{
    const PageWords words = bookWords(package.language);
    QHash<QDate, QList<const Chapter *>> byDay;
    for (const Chapter &chapter : m_chapters)
        byDay[chapter.day].append(&chapter);
    int number = 0;
    for (const QDate &day : days()) {
        EpubContents lines{words.dayOf(day), {}, {}};
        for (const Chapter *chapter : byDay.value(day)) {
            const QString name = u"text/%1.xhtml"_s.arg(++number, 4, 10, QChar(u'0'));
            package.documents.append(
                {name, xhtmlDocument(chapter->title, chapter->language, chapter->xhtml, u"../"_s)});
            lines.within.append({chapter->title, name, {}});
        }
        if (m_chapters.size() == 1)
            package.contents = lines.within;
        else
            package.contents.append(lines);
    }
}

Result<QByteArray> ArticleBook::write() const
{
    if (m_chapters.isEmpty())
        return failure(Error::Kind::NotFound, u"there is no article for the book"_s);
    EpubPackage package;
    const bool isAlone = m_chapters.size() == 1;
    package.title = m_title.isEmpty() ? m_chapters.first().title : m_title;
    package.language = languageOfMost();
    package.made = m_made;
    package.pictures = m_pictures;
    package.contentsTitle = bookWords(package.language).contents();
    package.contentsPage = isAlone ? EpubPackage::ContentsPage::Hidden : EpubPackage::ContentsPage::Shown;
    QStringList identities;
    for (const Chapter &chapter : m_chapters)
        identities.append(chapter.identity);
    package.identity = isAlone ? identities.first() : QString(m_title + u'\n' + identities.join(u'\n'));
    if (isAlone) {
        package.author = m_first.author;
        package.source = m_chapters.first().source;
        package.address = bookAddress(m_first.link);
        package.published = m_first.published;
    } else {
        package.published = m_made;
    }
    package.documents.append({u"title.xhtml"_s,
        xhtmlDocument(package.title, package.language, titlePage(package.title, package.language), {})});
    addChapters(package);
    return writeEpub(package);
}

} // namespace sokbo
