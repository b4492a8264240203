// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/storystrip.h"

#include "render/escape.h"
#include "render/pageframe.h"

#include <QSet>

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLines
    = 14; // of a longer story the first ones, and those before and behind the article
constexpr qsizetype firstLines = 3;
constexpr qsizetype mostNews = 3; // that one line names

QString newsKey(const Mention &mention)
{
    const QString &value = isEntityType(mention.type) ? mention.name : mention.value;
    return mentionTypeName(mention.type) + u'\t' + (value.isEmpty() ? mention.text : value);
}

// Names, amounts and dates of a headline that no headline before it has.
QStringList newsOf(const Headline &headline, QSet<QString> &known, bool isFirst)
{
    QStringList news;
    for (const Mention &mention : headline.titleMentions) {
        const QString key = newsKey(mention);
        if (known.contains(key))
            continue;
        known.insert(key);
        if (!isFirst && news.size() < mostNews)
            news.append(mention.text);
    }
    return news;
}

QString lineOf(
    const Headline &headline, bool isOpen, const QStringList &news, const QDate &day, const PageWords &words)
{
    QString html = isOpen ? u"<li class=\"here\">"_s : u"<li>"_s;
    html += "<time datetime=\""_L1 + headline.published.toUTC().toString(Qt::ISODate) + "\">"_L1
        + escapedHtml(words.timeBeside(headline.published, day)) + "</time> <span class=\"paper\">"_L1
        + escapedHtml(headline.sourceTitle) + "</span> "_L1 + flagBadges(headline.flag);
    if (isOpen)
        html += "<b>"_L1 + escapedHtml(headline.title) + "</b>"_L1;
    else
        html += "<a href=\"article:///open/"_L1 + QString::number(headline.id.value) + "\">"_L1
            + escapedHtml(headline.title) + "</a>"_L1;
    if (!news.isEmpty())
        html += " <span class=\"news\">+ "_L1 + escapedHtml(news.join(u" · "_s)) + "</span>"_L1;
    return html + "</li>\n"_L1;
}

// Which lines are shown, where there are too many for all.
bool isShown(qsizetype line, qsizetype open, qsizetype lines)
{
    if (lines <= mostLines || line < firstLines)
        return true;
    const qsizetype around = mostLines - firstLines;
    const qsizetype begin = std::clamp(open - around / 2, firstLines, lines - around);
    return line >= begin && line < begin + around;
}

} // namespace

QString storyStrip(const QList<Headline> &story, ArticleId open, const PageWords &words)
{
    if (story.size() < 2)
        return {};
    const auto found = std::find_if(
        story.begin(), story.end(), [open](const Headline &headline) { return headline.id == open; });
    const qsizetype place = found == story.end() ? 0 : found - story.begin();
    const QDate day = story.at(place).published.toLocalTime().date();
    QSet<QString> known, papers;
    QString lines;
    bool gap = false;
    for (qsizetype i = 0; i < story.size(); ++i) {
        papers.insert(story.at(i).sourceTitle);
        const QStringList news = newsOf(story.at(i), known, i == 0);
        const bool shown = isShown(i, place, story.size());
        if (shown)
            lines += lineOf(story.at(i), story.at(i).id == open, news, day, words);
        else if (!gap)
            lines += u"<li class=\"gap\">…</li>\n"_s;
        gap = !shown;
    }
    return "<aside class=\"story\" aria-label=\""_L1 + escapedHtml(words.sameStory())
        + "\">\n<p><a href=\"article:///story\">"_L1 + escapedHtml(words.sameStory())
        + "</a> <span class=\"label\">"_L1
        + escapedHtml(words.papersAndArticles(int(papers.size()), int(story.size())))
        + "</span></p>\n<ol>\n"_L1 + lines + "</ol>\n</aside>\n"_L1;
}

} // namespace sokbo
