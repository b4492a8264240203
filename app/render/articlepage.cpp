// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/articlepage.h"

#include "render/escape.h"
#include "render/highlights.h"
#include "render/leadimage.h"
#include "render/pagebody.h"
#include "render/pageframe.h"
#include "render/pagewords.h"
#include "render/peoplestrip.h"
#include "render/storystrip.h"
#include "render/wordsbox.h"
#include "text/bodytext.h"
#include "text/trackers.h"

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

// What stands on one line as a whole.
QString fact(const QString &words)
{
    return "<span class=\"fact\">"_L1 + escapedHtml(words) + "</span>"_L1;
}

QString byline(const ArticlePage &page, const PageWords &words, const QString &text)
{
    QStringList parts;
    if (!page.article.author.isEmpty() && page.article.author != page.sourceTitle)
        parts.append("<span class=\"author\">"_L1 + escapedHtml(page.article.author) + "</span>"_L1);
    if (!page.sourceTitle.isEmpty())
        parts.append("<span class=\"source\">"_L1 + escapedHtml(page.sourceTitle) + "</span>"_L1);
    if (page.article.published.isValid())
        parts.append("<time datetime=\""_L1 + page.article.published.toUTC().toString(Qt::ISODate) + "\">"_L1
            + escapedHtml(words.time(page.article.published)) + "</time>"_L1);
    if (page.revisions > 0)
        parts.append("<a class=\"revised\" href=\"article:///changes\">"_L1
            + escapedHtml(words.revised(page.revisions)) + "</a>"_L1);
    if (!text.isEmpty())
        parts.append(fact(words.minutes(readingMinutes(text))));
    if (page.offline)
        parts.append(fact(words.offline()));
    if (page.saved)
        parts.append(u"<span class=\"saved\">★ "_s + escapedHtml(words.saved()) + "</span>"_L1);
    return "<p class=\"by\">"_L1 + parts.join(partSeparator()) + "</p>\n"_L1;
}

QString legend(const ArticlePage &page, const PageStyle &style, const PageWords &words)
{
    QHash<MentionType, int> counts;
    for (const Mention &mention : page.mentions)
        ++counts[mention.type];
    QString html;
    for (MentionType type : allMentionTypes) {
        if (counts.value(type) == 0)
            continue;
        const bool isShown = !style.hidden.contains(type);
        const QString name = mentionTypeName(type);
        html += "<a class=\"pill "_L1 + name + (isShown ? QString() : u" off"_s)
            + "\" role=\"button\" aria-pressed=\""_L1 + (isShown ? "true"_L1 : "false"_L1)
            + "\" href=\"article:///legend/"_L1 + name + "\">"_L1 + escapedHtml(words.type(type)) + " <b>"_L1
            + escapedHtml(words.count(counts.value(type))) + "</b></a> "_L1;
    }
    if (html.isEmpty())
        return {};
    const bool all = style.hidden.isEmpty();
    const bool none = style.hidden.size() == qsizetype(allMentionTypes.size());
    html.prepend("<a class=\"pill marks\" role=\"button\" href=\"article:///marks\">"_L1
        + escapedHtml(words.marksShown(all, none)) + "</a> "_L1);
    return "<nav class=\"legend\" aria-label=\""_L1 + escapedHtml(words.legend()) + "\">"_L1 + html
        + "</nav>\n"_L1;
}

QString leadImage(const ArticlePage &page)
{
    const QString hash = page.images.value(page.article.leadImage);
    if (hash.isEmpty() || bodyHasLeadImage(page.article))
        return {};
    return "<figure class=\"lead\">"_L1 + imageElement(hash, QString(), 0, 0) + "</figure>\n"_L1;
}

bool isWebAddress(const QUrl &url)
{
    return (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && !url.host().isEmpty();
}

QString externalLink(const QUrl &url, const QString &label)
{
    return "<a href=\""_L1 + escapedHtml(withoutTrackers(url).toString(QUrl::FullyEncoded)) + "\">"_L1
        + escapedHtml(label) + "</a>"_L1;
}

// `signs`: what stands before the items, as HTML; may be shorter than they are.
QString words(
    QLatin1String name, const QString &label, const QStringList &items, const QStringList &signs = {})
{
    if (items.isEmpty())
        return {};
    QString html
        = "<p class=\""_L1 + name + "\"><span class=\"label\">"_L1 + escapedHtml(label) + "</span> "_L1;
    for (qsizetype i = 0; i < items.size(); ++i)
        html += "<span class=\"word\">"_L1 + signs.value(i) + escapedHtml(items.at(i)) + "</span> "_L1;
    return html + "</p>\n"_L1;
}

QString tags(const ArticlePage &page, const PageWords &pageWords)
{
    QStringList dots;
    for (const TagColour colour : page.tagColours)
        dots.append("<span class=\"tagdot "_L1 + tagColourName(colour) + "\" aria-hidden=\"true\">"_L1
            + u"●</span> "_s);
    return words("tags"_L1, pageWords.tags(), page.tags, dots);
}

// Which rule did what.
QString deeds(const ArticlePage &page, const PageWords &pageWords)
{
    QStringList items;
    for (const RuleDeed &deed : page.deeds) {
        QStringList done;
        for (const RuleAction &action : deed.actions)
            done.append(pageWords.ruleAction(action));
        items.append(deed.title.left(60) + u" → "_s + done.join(", "_L1));
    }
    return words("rules"_L1, pageWords.rules(), items);
}

// Which enclosures have a line under the title. A feed may name one video in a dozen sizes.
QList<qsizetype> playedEnclosures(const Article &article)
{
    constexpr qsizetype most = 8;
    QList<qsizetype> played;
    for (qsizetype i = 0; i < article.enclosures.size() && played.size() < most; ++i)
        if (mediaKindOf(article.enclosures.at(i)) != MediaKind::None)
            played.append(i);
    return played;
}

// What there is to listen to or to watch. By its number the window knows which one is meant.
QString mediaLines(const ArticlePage &page, const PageWords &pageWords)
{
    QString html;
    for (const qsizetype number : playedEnclosures(page.article)) {
        const Enclosure &enclosure = page.article.enclosures.at(number);
        QStringList facts{pageWords.media(mediaKindOf(enclosure))};
        if (enclosure.seconds > 0)
            facts.append(pageWords.duration(enclosure.seconds));
        if (enclosure.bytes > 0)
            facts.append(pageWords.size(enclosure.bytes));
        const QString name = enclosure.title.isEmpty() ? QUrl(enclosure.url).fileName() : enclosure.title;
        const auto link = [number](QLatin1String act, QLatin1String classes, const QString &text) -> QString {
            return "<a class=\""_L1 + classes + "\" role=\"button\" href=\"article:///"_L1 + act + u'/'
                + QString::number(number) + "\">"_L1 + escapedHtml(text) + "</a> "_L1;
        };
        html += "<p class=\"media\">"_L1 + link("play"_L1, "pill play"_L1, u"▶ "_s + pageWords.play())
            + "<span>"_L1 + escapedHtml(facts.join(u" · "_s)) + "</span> <span class=\"name\">"_L1
            + escapedHtml(name.left(80)) + "</span> "_L1
            + link("address"_L1, "address"_L1, pageWords.copyAddress()) + "</p>\n"_L1;
    }
    return html;
}

QString attachments(const ArticlePage &page, const PageWords &pageWords)
{
    QString html;
    const QList<qsizetype> played = playedEnclosures(page.article);
    for (qsizetype i = 0; i < page.article.enclosures.size(); ++i) {
        const Enclosure &enclosure = page.article.enclosures.at(i);
        const QUrl url(enclosure.url);
        if (!isWebAddress(url) || enclosure.mimeType.startsWith("image/"_L1) || played.contains(i))
            continue;
        const QString name = enclosure.title.isEmpty() ? url.fileName() : enclosure.title;
        html += "<span class=\"word\">"_L1 + externalLink(url, name.isEmpty() ? url.host() : name);
        if (enclosure.bytes > 0)
            html += u' ' + escapedHtml(pageWords.size(enclosure.bytes));
        html += "</span> "_L1;
    }
    if (html.isEmpty())
        return {};
    return "<p class=\"attachments\"><span class=\"label\">"_L1 + escapedHtml(pageWords.attachments())
        + "</span> "_L1 + html + "</p>\n"_L1;
}

QString footer(const ArticlePage &page, const PageWords &pageWords)
{
    QString html;
    if (!page.note.trimmed().isEmpty())
        html += "<div class=\"note\"><span class=\"label\">"_L1 + escapedHtml(pageWords.note())
            + "</span><p>"_L1 + escapedHtml(page.note.trimmed()).replace(u'\n', "<br>"_L1)
            + "</p></div>\n"_L1;
    html += tags(page, pageWords);
    html += words("categories"_L1, pageWords.categories(), page.article.categories);
    html += attachments(page, pageWords);
    if (isWebAddress(page.article.page()))
        html += "<p class=\"original\">"_L1 + externalLink(page.article.page(), pageWords.original())
            + " <span class=\"host\">"_L1 + escapedHtml(page.article.page().host()) + "</span></p>\n"_L1;
    return html.isEmpty() ? html : "<footer>\n"_L1 + html + "</footer>\n"_L1;
}

// Where the text ends for those who do not pay for it.
QString endForOthers(const ArticlePage &page, const PageWords &pageWords)
{
    if (!page.article.isForSubscribers)
        return {};
    return "<p class=\"subscribers\">"_L1 + escapedHtml(pageWords.forSubscribers()) + "</p>\n"_L1;
}

QString body(
    const ArticlePage &page, const PageStyle &style, const PageWords &pageWords, const MappedText &text)
{
    if (page.article.body.isEmpty())
        return "<p class=\"nothing\">"_L1 + escapedHtml(pageWords.emptyBody()) + "</p>"_L1;
    const QList<PlannedMark> marks = planMarks(page.mentions, Mention::Field::Text, text.text);
    const QList<MarkPiece> pieces = placeMarks(marks, page.article.body.html(), text);
    HighlightWriter highlights(page.highlights, page.article.body.html(), text, pageWords);
    return renderPageBody(
        {page.article.body, marks, pieces, page.images, style.hidden, pageWords, highlights});
}

} // namespace

ArticlePage pageOf(const StoredArticle &stored)
{
    ArticlePage page;
    page.article = stored.article;
    page.sourceTitle = stored.headline.sourceTitle;
    page.mentions = stored.mentions;
    for (auto image = stored.images.cbegin(); image != stored.images.cend(); ++image)
        page.images.insert(image.key(), image->hash);
    page.tags = stored.headline.tags;
    page.tagColours = stored.tagColours;
    page.note = stored.note;
    page.highlights = stored.highlights;
    page.saved = stored.headline.saved;
    page.offline = stored.headline.offline;
    page.deeds = stored.deeds;
    page.revisions = stored.edits;
    return page;
}

QString renderArticlePage(const ArticlePage &page, const PageStyle &style)
{
    const PageWords pageWords(style.language);
    const MappedText text = mapBodyText(page.article.body);
    const QString language
        = page.article.language.isEmpty() ? pageWords.languageCode() : page.article.language;
    QString html = pageHead(page.article.title, language, style);
    html += "<main>\n<header>\n<h1>"_L1 + flagBadges(page.article.flag);
    appendMarkedTitle(html, page.article.title,
        planMarks(page.mentions, Mention::Field::Title, page.article.title), style.hidden, pageWords);
    html += "</h1>\n"_L1 + byline(page, pageWords, text.text) + mediaLines(page, pageWords)
        + legend(page, style, pageWords) + peopleStrip(page.mentions, pageWords) + deeds(page, pageWords)
        + "</header>\n"_L1;
    html += leadImage(page);
    html += "<article>\n"_L1 + body(page, style, pageWords, text) + "\n</article>\n"_L1
        + endForOthers(page, pageWords);
    html += highlightList(page.highlights, pageWords);
    html += storyStrip(page.story, page.article.id, pageWords)
        + wordsBox(page.said, page.article.id, pageWords) + footer(page, pageWords);
    return html + "</main>\n</body></html>\n"_L1;
}

} // namespace sokbo
