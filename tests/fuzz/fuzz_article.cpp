// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/articleextractor.h"
#include "fuzz/fuzzing.h"

using namespace sokbo;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QUrl base(QStringLiteral("https://news.example/story/1"));
    const Result<ExtractedArticle> article = extractArticle(QString::fromUtf8(bytesOf(data, size)), base);
    MUST_HOLD(article ? !article->body.isEmpty() : !article.error().message.isEmpty());
    return 0;
}
