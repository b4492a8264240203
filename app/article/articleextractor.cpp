// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/articleextractor.h"

#include "article/candidates.h"
#include "article/metadata.h"
#include "article/pruning.h"
#include "core/bodytext.h"
#include "html/bodyimages.h"
#include "html/sanitiser.h"
#include "html/webaddress.h"

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

Treatment treatmentOf(const HtmlTree &tree, const PageText &text, const std::vector<bool> &out, int index)
{
    if (out[static_cast<std::size_t>(index)])
        return Treatment::LeftOut;
    const int parent = tree[index].parent;
    const bool beginsCaption = text.isCaption(index) && (parent < 0 || !text.isCaption(parent));
    return beginsCaption ? Treatment::Caption : Treatment::Usual;
}

} // namespace

Result<ExtractedArticle> extractArticle(const QString &html, const QUrl &base)
{
    const HtmlTree tree = HtmlTree::parse(html);
    const QUrl address = baseOf(tree, base);
    const PageMetadata page = pageMetadata(tree, address);
    const PageText text(tree);
    ExtractedArticle article;
    article.title = page.title;
    article.byline = page.byline;
    article.site = page.site;
    article.published = page.published;
    article.leadImage = page.leadImage;
    if (const int root = articleRoot(tree, text); root != HtmlTree::none) {
        const std::vector<bool> out = surroundings(tree, text, root, page, address);
        article.body
            = sanitise(tree, {root}, address, [&](int i) { return treatmentOf(tree, text, out, i); });
    }
    if (article.body.isEmpty() && !page.articleBody.isEmpty())
        article.body = sanitise(page.articleBody, address);
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
