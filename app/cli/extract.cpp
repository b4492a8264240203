// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/articleextractor.h"

#include "cli/commands.h"
#include "cli/inputfile.h"
#include "cli/output.h"
#include "cli/page.h"
#include "html/webaddress.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const ExtractedArticle &article)
{
    QJsonArray images;
    for (const QUrl &image : article.images)
        images.append(encoded(image));
    return {
        {"title"_L1, article.title},
        {"byline"_L1, article.byline},
        {"site"_L1, article.site},
        {"published"_L1, timeJson(article.published)},
        {"html"_L1, article.body.html()},
        {"text"_L1, runningText(article.body)},
        {"subscribers_only"_L1, article.isForSubscribers},
        {"lead_image"_L1, encoded(article.leadImage)},
        {"images"_L1, images},
    };
}

} // namespace

Status extract(Context &context, const QStringList &words)
{
    const Result<PageArguments> arguments = pageArguments(words);
    if (!arguments)
        return inFile(u"extract"_s, arguments.error());
    const Result<QString> page = readPage(context, arguments->file);
    if (!page)
        return tl::unexpected(page.error());
    const Result<ExtractedArticle> article = extractArticle(*page, arguments->base);
    if (!article)
        return inFile(arguments->file, article.error());
    const QByteArray json = QJsonDocument(jsonOf(*article))
                                .toJson(arguments->json ? QJsonDocument::Compact : QJsonDocument::Indented);
    context.print(QString::fromUtf8(json) + u'\n');
    return Done;
}

} // namespace sokbo::cli
