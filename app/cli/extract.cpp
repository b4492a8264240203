// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/articleextractor.h"

#include "cli/pagefile.h"
#include "html/webaddress.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace sokbo::cli {

namespace {

using namespace Qt::StringLiterals;

QJsonObject jsonOf(const ExtractedArticle &article)
{
    QJsonArray images;
    for (const QUrl &image : article.images)
        images.append(encoded(image));
    return {
        {"title"_L1, article.title},
        {"byline"_L1, article.byline},
        {"site"_L1, article.site},
        {"published"_L1,
            article.published.isValid() ? QJsonValue(article.published.toUTC().toString(Qt::ISODate))
                                        : QJsonValue()},
        {"html"_L1, article.body.html()},
        {"text"_L1, runningText(article.body)},
        {"lead_image"_L1, encoded(article.leadImage)},
        {"images"_L1, images},
    };
}

} // namespace

int extract(const Invocation &invocation)
{
    const Result<PageArguments> arguments = pageArguments(invocation.arguments);
    if (!arguments)
        return wrongUsage(QStringLiteral("extract: ") + arguments.error().message);
    const Result<QString> page = readPage(arguments->file);
    if (!page)
        return fail(page.error().message);
    const Result<ExtractedArticle> article = extractArticle(*page, arguments->base);
    if (!article)
        return fail(arguments->file + u": "_s + article.error().message);
    const QJsonObject json = jsonOf(*article);
    std::puts(QJsonDocument(json)
                  .toJson(arguments->json ? QJsonDocument::Compact : QJsonDocument::Indented)
                  .constData());
    return Done;
}

} // namespace sokbo::cli
