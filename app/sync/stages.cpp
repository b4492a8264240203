// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/stages.h"

#include "article/articleextractor.h"
#include "article/articleframe.h"
#include "article/articleparts.h"
#include "assets/images.h"
#include "bbs/boardparser.h"
#include "entity/articlekinds.h"
#include "entity/quotations.h"
#include "feed/feedparser.h"
#include "html/charset.h"
#include "html/htmltext.h"
#include "html/plainlines.h"
#include "html/sanitiser.h"
#include "html/webaddress.h"
#include "text/bodytext.h"
#include "text/composed.h"
#include "text/hangul.h"

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 500; // characters; what is longer is a text
constexpr qsizetype madeUpTitle = 80; // of an entry without one
constexpr qsizetype languageSample = 2'000;
constexpr int koreanOffset = 9 * 3'600; // seconds

// When the source says that an entry was published; invalid where it does not.
QDateTime statedDate(const FeedItem &item)
{
    const QDateTime date = item.published.isValid() ? item.published : item.updated;
    return date.isValid() && date.toSecsSinceEpoch() > 0 ? date : QDateTime();
}

// A date that is yet to come would keep its article at the top of the board: until then it is as old as its
// arrival.
QDateTime publishedOf(const QDateTime &stated, const AnalysisContext &context)
{
    if (!stated.isValid())
        return context.now;
    return std::min(stated.addSecs(-60 * qint64(context.minutesAhead)), context.now);
}

// The text, cut at a word.
QString shortened(const QString &text, qsizetype most)
{
    const QString line = text.simplified();
    if (line.size() <= most)
        return line;
    qsizetype end = line.lastIndexOf(u' ', most);
    if (end < most / 2)
        end = line.at(most - 1).isHighSurrogate() ? most - 1 : most;
    return line.left(end) + u'…';
}

bool isImage(const Enclosure &enclosure)
{
    return enclosure.mimeType.startsWith("image/"_L1, Qt::CaseInsensitive);
}

// The picture that stands for the article, where its text shows none.
QUrl leadImageOf(const FeedItem &item, const SafeHtml &body, const QUrl &base)
{
    if (!imagesIn(body).isEmpty())
        return {};
    for (const Enclosure &enclosure : item.enclosures)
        if (isImage(enclosure))
            return mediaAddress(enclosure.url, base);
    return {};
}

Article articleOf(const FeedItem &item, const AnalysisContext &context)
{
    Article article;
    article.source = context.source;
    article.guid = guidOf(item);
    article.number = item.number;
    article.author = item.author.simplified();
    const QUrl link = linkAddress(item.link, context.base);
    if (link.scheme() == "http"_L1 || link.scheme() == "https"_L1)
        article.link = link;
    article.published = publishedOf(statedDate(item), context);
    article.fetched = context.now;
    const QUrl base = article.link.isEmpty() ? context.base : article.link;
    article.body = sanitise(paragraphsFromLines(item.content.isEmpty() ? item.summary : item.content), base);
    article.leadImage = leadImageOf(item, article.body, base);
    article.categories = item.categories;
    article.enclosures = item.enclosures;
    article.comments = item.comments;
    return article;
}

// Many lists show only the day, or nothing.
bool tellsMore(const QDateTime &ofPage, const QDateTime &ofList)
{
    if (!ofPage.isValid() || !ofList.isValid())
        return ofPage.isValid();
    const qint64 later = ofList.secsTo(ofPage);
    return later > 0 && later < 24 * 3'600 && ofList.toOffsetFromUtc(koreanOffset).time() == QTime(0, 0);
}

QString textOf(const FetchResponse &page)
{
    return decode(page.body, DocumentKind::Html, page.contentType).text;
}

Result<ExtractedArticle> articleIn(const QList<FetchResponse> &pages)
{
    Result<ExtractedArticle> article = extractArticle(textOf(pages.first()), pages.first().url);
    for (qsizetype i = 1; article && i < pages.size(); ++i) {
        const Result<ExtractedArticle> part = extractArticle(textOf(pages.at(i)), pages.at(i).url);
        if (!part || !appendPart(*article, *part))
            break;
    }
    return article;
}

// The text of the article's own pages; what they tell better than the list is taken too.
void takePages(Article &article, const FeedItem &item, SourceKind kind, const QList<FetchResponse> &pages,
    const QDateTime &now)
{
    if (!isBoardSoftware(kind)) {
        const Result<ExtractedArticle> extracted = articleIn(pages);
        article.isForSubscribers = extracted && extracted->isForSubscribers;
        article.canonical = extracted ? extracted->canonical : QUrl();
        if (!extracted || bodyText(extracted->body).size() < bodyText(article.body).size() / 2)
            return; // the feed's own text is the better one
        article.body = extracted->body;
        article.wholeText = true;
        if (article.author.isEmpty())
            article.author = composed(extracted->byline.simplified());
        if (kind != SourceKind::Feed && tellsMore(extracted->published, statedDate(item)))
            article.published = extracted->published;
        if (imagesIn(article.body).isEmpty() && article.leadImage.isEmpty())
            article.leadImage = extracted->leadImage;
        return;
    }
    const FetchResponse &page = pages.first();
    const Result<BoardArticle> read = parseBoardArticle(textOf(page), kind, page.url, now);
    // A post that its address only names has a number on its page.
    const auto isNumber = [](const QString &id) { return id.toLongLong() > 0; };
    if (!read || (isNumber(read->id) && isNumber(item.id) && read->id != item.id))
        return;
    article.body = sanitise(read->content, page.url);
    article.wholeText = true;
    if (read->published.isValid())
        article.published = read->published;
    if (article.author.isEmpty())
        article.author = composed(read->author.simplified());
}

// What the parser of feeds does by itself.
void compose(ParsedFeed &board)
{
    board.title = composed(board.title);
    for (FeedItem &item : board.entries) {
        item.title = composed(item.title);
        item.author = composed(item.author);
        for (QString &category : item.categories)
            category = composed(category);
    }
}

// Sources without texts like to give the title a second time: the same words, whatever is between them. Most
// texts differ from the first word on.
bool repeatsTitle(QStringView text, QStringView title)
{
    const auto skipSpace = [](QStringView &rest) {
        qsizetype spaces = 0;
        while (spaces < rest.size() && rest[spaces].isSpace())
            ++spaces;
        rest = rest.sliced(spaces);
        return spaces > 0;
    };
    skipSpace(text);
    skipSpace(title);
    if (text.isEmpty())
        return false;
    while (!text.isEmpty() && !title.isEmpty() && text.front() == title.front()) {
        text = text.sliced(1);
        title = title.sliced(1);
        const bool isApart = skipSpace(text), isTitleApart = skipSpace(title);
        if (isApart != isTitleApart && !text.isEmpty() && !title.isEmpty())
            return false;
    }
    return text.isEmpty() && title.isEmpty();
}

// Flag, title and language, once the body stands. `text` becomes that of the body.
Article titled(Article article, FeedItem item, const QString &claimedLanguage, QString &text)
{
    text = bodyText(article.body);
    const bool repeated = repeatsTitle(text, item.title);
    if (item.title.trimmed().isEmpty())
        item.title = shortened(text, madeUpTitle);
    const FlaggedTitle headline = headlineOf(item);
    if (repeated && imagesIn(article.body).isEmpty()) {
        article.body = {};
        text.clear();
    }
    article.flag = headline.flag;
    article.title = headline.title;
    article.language = guessLanguage(article.title + u' ' + text.left(languageSample), claimedLanguage);
    return article;
}

} // namespace

Marker::Marks Marker::marksOf(const Article &article) const
{
    if (!recogniser) // without its word lists the program still reads news
        return {};
    const QString text = bodyText(article.body);
    Marks marks;
    marks.mentions = corrections->appliedTo(recogniser->recognise({article.title, text, article.published},
                                                lessons ? *lessons : entity::Lessons()),
        article.title, text);
    marks.quotations = findQuotations(article.title, text, marks.mentions);
    return marks;
}

Article Marker::described(Article article, const QString &text) const
{
    if (article.author.isEmpty() && recogniser)
        article.author = recogniser->creditReader().read(article.title, text).reporters.join(", "_L1);
    article.kind = kindOf(article, text);
    return article;
}

AnalysedArticle Marker::marked(Article article) const
{
    Marks marks = marksOf(article);
    const QString text = bodyText(article.body);
    article = described(std::move(article), text);
    return {std::move(article), std::move(marks.mentions), recogniserVersion, correctionRevision,
        std::move(marks.quotations)};
}

Result<ParsedFeed> readDocument(const Source &source, const FetchResponse &response, const QDateTime &fetched)
{
    if (source.kind == SourceKind::Feed) {
        const FeedHints hints{response.url, response.contentType, fetched};
        Result<ParsedFeed> feed = parseFeed(response.body, hints);
        if (!feed && feed.error().kind == Error::Kind::Parse)
            feed.error().message = u"what the server sends is no feed (%1)"_s.arg(feed.error().message);
        if (feed)
            identifyEntries(feed->entries);
        return feed;
    }
    const QString html = decode(response.body, DocumentKind::Html, response.contentType).text;
    Result<ParsedFeed> board = parseBoard(html, source.kind, response.url, fetched);
    if (board)
        compose(*board);
    return board;
}

FlaggedTitle headlineOf(const FeedItem &item)
{
    const QString line = shortened(item.title, longestTitle);
    FlaggedTitle headline = splitHeadlineFlag(line);
    if (headline.title.isEmpty())
        headline = {QString(), line};
    if (item.notice && headline.flag.isEmpty())
        headline.flag = u"공지"_s;
    return headline;
}

QUrl framedIn(const FetchResponse &page)
{
    return framedPage(textOf(page), page.url);
}

QUrl nextPart(const QList<FetchResponse> &pages)
{
    const FetchResponse &last = pages.last();
    return linkToPart(textOf(last), last.url, pages.first().url, int(pages.size()) + 1);
}

size_t fingerprint(const FeedItem &item)
{
    size_t hash
        = qHashMulti(0, item.id, item.number, item.title, item.link, item.author, item.content, item.summary,
            item.published.toSecsSinceEpoch(), item.updated.toSecsSinceEpoch(), item.comments, item.notice);
    for (const QString &category : item.categories)
        hash = qHashMulti(hash, category);
    for (const Enclosure &enclosure : item.enclosures)
        hash = qHashMulti(hash, enclosure.url, enclosure.mimeType);
    return hash;
}

AnalysedArticle readDraft(const Draft &draft, const AnalysisContext &context, const Marker &marker)
{
    Article article = articleOf(draft.item, context);
    if (!draft.pages.isEmpty())
        takePages(article, draft.item, context.kind, draft.pages, context.now);
    article.published = std::min(article.published, context.now);
    QString text;
    article = titled(std::move(article), draft.item, context.language, text);
    AnalysedArticle analysed;
    analysed.article = marker.described(std::move(article), text);
    analysed.marks = AnalysedArticle::Marks::Later;
    if (const QDateTime stated = statedDate(draft.item);
        context.kind == SourceKind::Feed && stated != analysed.article.published)
        analysed.stated = stated;
    return analysed;
}

Result<AnalysedArticle> analyseWhole(const StoredArticle &stored, SourceKind kind,
    const QList<FetchResponse> &pages, const QDateTime &now, const Marker &marker)
{
    Article article = stored.article;
    FeedItem item;
    item.id = kind == SourceKind::Feed ? QString() : article.guid;
    article.wholeText = false;
    const QDateTime published = article.published;
    takePages(article, item, kind, pages, now);
    if (!article.wholeText)
        return failure(Error::Kind::NotFound, u"the page holds no article that could be read"_s);
    article.published = published;
    return marker.marked(std::move(article));
}

QString guessLanguage(const QString &text, const QString &claimed)
{
    int hangul = 0, latin = 0, other = 0;
    for (const QChar letter : text) {
        const bool isAscii = letter.unicode() < 0x80;
        if (isHangulSyllable(letter) || (!isAscii && letter.script() == QChar::Script_Hangul))
            ++hangul;
        else if (letter.isLetter())
            ++(isAscii ? latin : other);
    }
    // A Korean syllable says as much as two or three letters: a fifth of the characters is most of the text.
    if (hangul * 4 > latin + other)
        return u"ko"_s;
    if (latin > 4 * (hangul + other)
        && (claimed.isEmpty() || claimed.startsWith("en"_L1, Qt::CaseInsensitive)))
        return u"en"_s;
    return {};
}

} // namespace sokbo
