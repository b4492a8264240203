// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzzing.h"
#include "html/sanitiser.h"
#include "text/bodytext.h"

using namespace sokbo;

static QString letters(const SafeHtml &body)
{
    QString text = bodyText(body);
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

// The output is in the form that core/safehtml.h promises, and nothing in it can start a second reading.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QUrl base(QStringLiteral("https://news.example/story/1"));
    const SafeHtml safe = sanitise(QString::fromUtf8(bytesOf(data, size)), base);
    const QString &html = safe.html();
    for (const char *element : {"<script", "<style", "<iframe", "<object", "<embed", "<base", "<meta",
             "<link", "<form", "<svg", "<math"})
        MUST_HOLD(!html.contains(QLatin1String(element), Qt::CaseInsensitive));
    MUST_HOLD(!html.contains(QLatin1String("<!--")));
    // An HTML parser reads in it what we meant: nothing that was text comes to life in a second reading.
    MUST_HOLD(letters(sanitise(html, base)) == letters(safe));
    const MappedText mapped = mapBodyText(safe);
    MUST_HOLD(mapped.text == bodyText(safe));
    int end = 0;
    for (const TextRun &run : mapped.runs) {
        MUST_HOLD(run.textStart >= end && run.textLength > 0 && run.htmlLength >= run.textLength);
        end = run.textStart + run.textLength;
        MUST_HOLD(end <= mapped.text.size() && run.htmlStart + run.htmlLength <= html.size());
    }
    return 0;
}
