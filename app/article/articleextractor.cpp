// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/articleextractor.h"

#include "article/candidates.h"
#include "article/embedded.h"
#include "article/metadata.h"
#include "article/otherarticles.h"
#include "article/pruning.h"
#include "html/sanitiser.h"
#include "html/webaddress.h"
#include "text/bodyimages.h"
#include "text/bodytext.h"
#include "text/dates.h"

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

// As the sanitiser writes them.
constexpr auto captionBegin = "<figcaption>"_L1;
constexpr auto captionEnd = "</figcaption>"_L1;

// <base href> decides what relative addresses are relative to.
QUrl baseOf(const HtmlTree &tree, const QUrl &url)
{
    for (const HtmlNode &node : tree.nodes())
        if (node.tag == HtmlTag::Base && node.has("href"))
            if (const QUrl base = mediaAddress(node.attribute("href"), url); !base.isEmpty())
                return base;
    return url;
}

qsizetype letterCount(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

Treatment treatmentOf(const HtmlTree &tree, const PageText &text, const std::vector<bool> &out, int index)
{
    if (out[static_cast<std::size_t>(index)])
        return Treatment::LeftOut;
    const int parent = tree[index].parent;
    const bool beginsCaption = text.isCaption(index) && (parent < 0 || !text.isCaption(parent));
    return beginsCaption ? Treatment::Caption : Treatment::Usual;
}

// The article that stands in `root`, without what does not belong to it there.
SafeHtml bodyIn(
    const HtmlTree &tree, const PageText &text, int root, const PageMetadata &page, const QUrl &address)
{
    const std::vector<bool> out = surroundings(tree, text, root, page, address);
    return sanitise(tree, {root}, address, [&](int i) { return treatmentOf(tree, text, out, i); });
}

struct ToldBody {
    SafeHtml body; // empty where what the page shows is the article
    QString date; // as the data has it
};

// From what the page carries as data, where it shows no article, or only its beginning, until scripts have
// run.
ToldBody bodyFromData(
    const HtmlTree &tree, const PageMetadata &page, const QString &shown, const QUrl &address)
{
    constexpr qsizetype shortText = 250; // letters
    constexpr qsizetype aFewWords = 40;
    constexpr int manyTimes = 3;
    const qsizetype shownLetters = letterCount(shown);
    ToldBody best;
    qsizetype bestLetters = std::max<qsizetype>(shownLetters * manyTimes, 1);
    const auto consider = [&](const EmbeddedArticle &told) {
        const HtmlTree article = HtmlTree::parse(told.html);
        const PageText words(article);
        const int root = told.isPage ? articleRoot(article, words) : article.body();
        if (root == HtmlTree::none)
            return;
        const SafeHtml body = bodyIn(article, words, root, page, address);
        const QString text = bodyText(body);
        // What the page shows tells whether this is its article, and not another of its data.
        const bool isSame = shownLetters < aFewWords || text.contains(QStringView(shown).left(20));
        if (isSame && letterCount(text) > bestLetters) {
            best = {body, told.date};
            bestLetters = letterCount(text);
        }
    };
    if (!page.articleBody.isEmpty())
        consider({asParagraphs(page.articleBody)});
    if (best.body.isEmpty() && shownLetters < shortText)
        consider(embeddedArticle(tree));
    return best;
}

SafeHtml bodyShown(const HtmlTree &tree, const PageMetadata &page, const QUrl &address, PageText::Names names)
{
    PageText text(tree, names);
    text.setAside(tree, otherArticles(tree, text, page));
    const int root = articleRoot(tree, text);
    if (root == HtmlTree::none)
        return {};
    return bodyIn(tree, text, root, page, address);
}

} // namespace

Result<ExtractedArticle> extractArticle(const QString &html, const QUrl &base)
{
    const HtmlTree tree = HtmlTree::parse(html);
    const QUrl address = baseOf(tree, base);
    const PageMetadata page = pageMetadata(tree, address);
    ExtractedArticle article;
    article.title = page.title;
    article.byline = page.byline;
    article.site = page.site;
    article.published = page.published;
    article.canonical = page.canonical;
    article.leadImage = page.leadImage;
    article.isForSubscribers = page.isForSubscribers;
    article.body = bodyShown(tree, page, address, PageText::Names::Believed);
    if (const ToldBody told = bodyFromData(tree, page, bodyText(article.body), address);
        !told.body.isEmpty()) {
        article.body = told.body;
        if (!article.published.isValid())
            article.published = parseDate(told.date, {.korean = page.isKorean}).value_or(QDateTime());
    }
    if (article.body.isEmpty())
        article.body = bodyShown(tree, page, address, PageText::Names::Ignored);
    article.images = bodyImages(article.body);
    if (article.body.isEmpty())
        return failure(
            Error::Kind::NotFound, QStringLiteral("the page holds no text that could be an article"));
    return article;
}

QString runningText(const SafeHtml &body)
{
    const QString &html = body.html();
    QString kept;
    qsizetype at = 0;
    for (qsizetype begin = html.indexOf(captionBegin); begin >= 0; begin = html.indexOf(captionBegin, at)) {
        kept += QStringView(html).mid(at, begin - at);
        const qsizetype end = html.indexOf(captionEnd, begin);
        at = end < 0 ? html.size() : end + captionEnd.size();
    }
    kept += QStringView(html).mid(at);
    return bodyText(SafeHtml::fromSanitised(kept));
}

} // namespace sokbo
