// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/entitypage.h"

#include "render/entitydrawings.h"
#include "render/escape.h"
#include "render/linebreaks.h"
#include "render/pageframe.h"
#include "render/pagewords.h"

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype aliasesShown = 5;

QString link(const QString &address, const QString &text)
{
    return "<a href=\""_L1 + escapedHtml(address) + "\">"_L1 + escapedWithKeptLines(text) + "</a>"_L1;
}

QString who(const EntityPage &page, const PageWords &words)
{
    const EntityRow &entity = page.head.card.entity;
    QString html = "<h1>"_L1 + escapedHtml(entity.name);
    if (!page.head.hanja.isEmpty())
        html += " <span class=\"hanja\">"_L1 + escapedHtml(page.head.hanja) + "</span>"_L1;
    QStringList parts{escapedHtml(words.oneOfType(entity.type))};
    for (const EntityHead::Role &role : page.head.roles)
        parts.append(escapedHtml(words.roleSpan(role)));
    if (!entity.ticker.isEmpty())
        parts.append(escapedHtml(words.ticker(entity.ticker)));
    html += "</h1>\n<p class=\"by\">"_L1 + parts.join(partSeparator()) + "</p>\n"_L1;
    QStringList others = page.head.card.aliases;
    others.removeAll(entity.name);
    others.removeAll(page.head.hanja);
    if (!others.isEmpty())
        html += "<p class=\"by\">"_L1 + escapedHtml(words.alsoCalled(others.mid(0, aliasesShown)))
            + "</p>\n"_L1;
    return html;
}

QString counts(const EntityPage &page, const PageWords &words)
{
    const EntityCard &card = page.head.card;
    const QStringList parts{escapedHtml(words.lastDays(chartDays)),
        escapedHtml(words.thisWeek(card.articlesThisWeek)),
        escapedHtml(words.altogether(card.entity.articles))};
    return "<p class=\"by\">"_L1 + parts.join(partSeparator()) + "</p>\n"_L1;
}

QString stories(const EntityPage &page, const PageWords &words)
{
    if (page.head.stories.isEmpty())
        return {};
    QString html = "<h2>"_L1 + escapedHtml(words.stories()) + "</h2>\n<ol class=\"timeline\">\n"_L1;
    for (const EntityHead::Story &story : page.head.stories) {
        const bool hasBoard = story.story.isValid() && story.articles > 1;
        const QString address = hasBoard ? "article:///story/"_L1 + QString::number(story.story.value)
                                         : "article:///open/"_L1 + QString::number(story.headline.id.value);
        html += "<li><time datetime=\""_L1 + story.headline.published.toUTC().toString(Qt::ISODate) + "\">"_L1
            + escapedHtml(words.day(story.headline.published)) + "</time> "_L1
            + link(address, story.headline.title);
        if (hasBoard)
            html += u" <span class=\"size\">▸ "_s + escapedHtml(words.count(story.articles)) + "</span>"_L1;
        html += "</li>\n"_L1;
    }
    return html + "</ol>\n"_L1;
}

QString said(const EntityPage &page, const PageWords &words)
{
    if (page.said.isEmpty())
        return {};
    QString html = "<h2>"_L1 + escapedHtml(words.words()) + "</h2>\n"_L1;
    for (const BriefingQuotation &quotation : page.said)
        html += "<blockquote><p>"_L1 + escapedWithKeptLines(QString(u'“' + quotation.words + u'”'))
            + " <span class=\"from\">"_L1
            + link("article:///open/"_L1 + QString::number(quotation.article.value),
                QString(words.day(quotation.published) + u' ' + quotation.source))
            + "</span></p></blockquote>\n"_L1;
    return html;
}

// In words too: for readers of the screen, and for a view that shows no drawings.
QString together(const EntityPage &page, const PageWords &words)
{
    const QList<EntityRow> &rows = page.head.card.together;
    if (rows.isEmpty())
        return {};
    QString html = "<h2>"_L1 + escapedHtml(words.together()) + "</h2>\n"_L1
        + tiesDrawing(page.head.card, words) + "<p class=\"names\">"_L1;
    for (const EntityRow &row : rows)
        html += "<a class=\"pill "_L1 + mentionTypeName(row.type) + "\" href=\"article:///entity/"_L1
            + QString::number(row.id.value) + "\">"_L1 + escapedHtml(row.name) + " <b>"_L1
            + escapedHtml(words.count(row.articles)) + "</b></a> "_L1;
    return html + "</p>\n"_L1;
}

} // namespace

QString renderEntityPage(const EntityPage &page, const PageStyle &style)
{
    const PageWords words(style.language);
    return pageHead(page.head.card.entity.name, words.languageCode(), style)
        + "<main class=\"wide head\">\n<div class=\"columns\">\n<div class=\"first\">\n<header>\n"_L1
        + who(page, words) + daysDrawing(page.head.card, page.now, words) + counts(page, words)
        + "</header>\n"_L1 + stories(page, words) + said(page, words) + "</div>\n<div class=\"second\">\n"_L1
        + together(page, words) + "</div>\n</div>\n</main>\n</body></html>\n"_L1;
}

} // namespace sokbo
