// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/storystrip.h"

#include "render/escape.h"
#include "render/linebreaks.h"
#include "render/pageframe.h"

#include <QSet>

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLines
    = 14; // of a longer story the first ones, and those before and behind the article
constexpr qsizetype firstLines = 3;

QString lineOf(
    const Headline &headline, bool isOpen, const StoryNews &news, const QDate &day, const PageWords &words)
{
    QString html = isOpen ? u"<li class=\"here\">"_s : u"<li>"_s;
    html += "<time datetime=\""_L1 + headline.published.toUTC().toString(Qt::ISODate) + "\">"_L1
        + escapedHtml(words.timeBeside(headline.published, day)) + "</time> <span class=\"paper\">"_L1
        + escapedHtml(headline.sourceTitle) + "</span> "_L1 + flagBadges(headline.flag);
    if (isOpen)
        html += "<b>"_L1 + escapedWithKeptLines(headline.title) + "</b>"_L1;
    else
        html += "<a href=\"article:///open/"_L1 + QString::number(headline.id.value) + "\">"_L1
            + escapedWithKeptLines(headline.title) + "</a>"_L1;
    if (!news.values.isEmpty())
        html += " <span class=\"news\">+ "_L1 + escapedHtml(news.values.join(u" · "_s)) + "</span>"_L1;
    if (!news.sentence.isEmpty())
        html += "<p class=\"news\">+ "_L1 + escapedWithKeptLines(news.sentence) + "</p>"_L1;
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

QString storyStrip(const StripStory &shown, ArticleId open, const PageWords &words)
{
    const QList<Headline> &story = shown.articles;
    if (story.size() < 2)
        return {};
    const auto found = std::find_if(
        story.begin(), story.end(), [open](const Headline &headline) { return headline.id == open; });
    const qsizetype place = found == story.end() ? 0 : found - story.begin();
    const QDate day = story.at(place).published.toLocalTime().date();
    QSet<QString> papers;
    QString lines;
    bool gap = false;
    for (qsizetype i = 0; i < story.size(); ++i) {
        papers.insert(story.at(i).sourceTitle);
        const bool isLine = isShown(i, place, story.size());
        if (isLine)
            lines += lineOf(story.at(i), story.at(i).id == open, shown.news.value(i), day, words);
        else if (!gap)
            lines += u"<li class=\"gap\">…</li>\n"_s;
        gap = !isLine;
    }
    return "<aside class=\"story\" aria-label=\""_L1 + escapedHtml(words.sameStory())
        + "\">\n<p><a href=\"article:///story\">"_L1 + escapedHtml(words.sameStory())
        + "</a> <span class=\"label\">"_L1
        + escapedHtml(words.papersAndArticles(int(papers.size()), int(story.size())))
        + "</span> <a class=\"follow\" href=\"article:///follow\">"_L1
        + escapedHtml(words.follow(shown.isFollowed)) + "</a></p>\n<ol>\n"_L1 + lines
        + "</ol>\n</aside>\n"_L1;
}

} // namespace sokbo
