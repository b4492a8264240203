// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/briefingpage.h"

#include "render/escape.h"
#include "render/linebreaks.h"
#include "render/pageframe.h"
#include "render/pagewords.h"
#include "text/trackers.h"

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype linksOfChain = 6; // that are shown; of a longer one the first and the last ones

class BriefingWriter {
public:
    BriefingWriter(const Briefing &briefing, const PageStyle &style, BriefingLinks links)
        : m_briefing(briefing)
        , m_style(style)
        , m_links(links)
        , m_words(style.language)
        , m_today(briefing.day())
    {
    }

    QString write() const
    {
        QString html = pageHead(m_words.briefing(), m_words.languageCode(), m_style);
        html += "<main class=\"wide briefing\">\n<header>\n"_L1 + summary() + "<h1>"_L1
            + escapedHtml(m_words.briefing()) + "</h1>\n</header>\n"_L1;
        if (m_briefing.top.isEmpty())
            html += nothing();
        else
            html += columns() + "<footer><p>"_L1 + escapedHtml(m_words.wordForWord()) + "</p></footer>\n"_L1;
        return html + "</main>\n</body></html>\n"_L1;
    }

private:
    QString summary() const
    {
        const QStringList parts{m_words.dayAndTime(m_briefing.made), m_words.timeOf(m_briefing),
            m_words.storyCount(m_briefing.stories)};
        QStringList escaped;
        for (const QString &part : parts)
            escaped.append(escapedHtml(part));
        return "<p class=\"by\">"_L1 + escaped.join(partSeparator()) + "</p>\n"_L1;
    }

    QString nothing() const
    {
        const bool any = m_briefing.hasSources;
        return "<p>"_L1 + escapedHtml(any ? m_words.noNews() : m_words.noSources())
            + "</p>\n<p class=\"nothing\">"_L1
            + escapedHtml(any ? m_words.noNewsHelp() : m_words.noSourcesHelp()) + "</p>\n"_L1;
    }

    QString columns() const
    {
        QString html = u"<div class=\"columns\">\n<div class=\"first\">\n"_s;
        for (const BriefingStory &story : m_briefing.top)
            html += storyCard(story);
        html += "</div>\n<div class=\"second\">\n"_L1;
        html += risingCard() + saidCard() + foldedCard();
        return html + "</div>\n</div>\n"_L1;
    }

    // A link, or the text alone where it would lead nowhere.
    QString link(const QString &address, const QString &text, QLatin1String classes = {}) const
    {
        const QString named = classes.isEmpty() ? QString() : " class=\""_L1 + classes + '"'_L1;
        if (address.isEmpty())
            return "<span"_L1 + named + '>'_L1 + escapedWithKeptLines(text) + "</span>"_L1;
        return "<a"_L1 + named + " href=\""_L1 + escapedHtml(address) + "\">"_L1 + escapedWithKeptLines(text)
            + "</a>"_L1;
    }

    QString articleAddress(ArticleId id) const
    {
        if (m_links == BriefingLinks::IntoTheWindow)
            return "article:///open/"_L1 + QString::number(id.value);
        const QUrl url = withoutTrackers(m_briefing.links.value(id));
        const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
        return isWeb ? url.toString(QUrl::FullyEncoded) : QString();
    }

    QString storyAddress(const BriefingStory &story) const
    {
        const bool hasBoard = m_links == BriefingLinks::IntoTheWindow && story.chain.size() > 1;
        return hasBoard ? "article:///story/"_L1 + QString::number(story.story.value)
                        : articleAddress(story.headline.id);
    }

    QString name(const EntityRow &row) const
    {
        const bool hasBoard = m_links == BriefingLinks::IntoTheWindow && row.id.isValid();
        const QString address
            = hasBoard ? "article:///entity/"_L1 + QString::number(row.id.value) : QString();
        const QString type = mentionTypeName(row.type);
        const QByteArray classes = "pill " + type.toLatin1();
        return link(address, row.name, QLatin1String(classes));
    }

    QString time(const QDateTime &when) const { return time(when, m_today); }
    QString time(const QDateTime &when, const QDate &day) const
    {
        return "<time datetime=\""_L1 + when.toUTC().toString(Qt::ISODate) + "\">"_L1
            + escapedHtml(m_words.timeBeside(when, day)) + "</time>"_L1;
    }

    QString standing(const BriefingStory &story) const
    {
        QStringList parts{"<span title=\""_L1 + escapedHtml(m_words.whyBreadth()) + "\">"_L1
                + escapedHtml(m_words.newsSources(story.sources)) + "</span>"_L1,
            escapedHtml(m_words.articleCount(int(story.chain.size())))};
        for (const Interest &interest : story.reasons)
            parts.append("<span class=\"reason\" title=\""_L1 + escapedHtml(m_words.whyReason(interest))
                + "\">"_L1 + escapedHtml(m_words.reason(interest)) + "</span>"_L1);
        if (!story.isNew)
            parts.append(escapedHtml(m_words.nothingNew()));
        return "<p class=\"by\">"_L1 + parts.join(partSeparator()) + "</p>\n"_L1;
    }

    // Its reports with their times and flags; one without a flag is named by its paper alone.
    QString chain(const BriefingStory &story) const
    {
        if (story.chain.size() < 2)
            return {};
        QStringList links;
        QDate day; // of the report before: the hour is enough within a day
        const qsizetype count = story.chain.size();
        for (qsizetype i = 0; i < count; ++i) {
            const bool isCut = count > linksOfChain && i >= linksOfChain / 2 && i < count - linksOfChain / 2;
            if (isCut) {
                if (links.last() != u"…"_s)
                    links.append(u"…"_s);
                continue;
            }
            const Headline &headline = story.chain.at(i);
            links.append("<span title=\""_L1 + escapedHtml(headline.title) + "\">"_L1
                + time(headline.published, day.isValid() ? day : m_today) + u' ' + flagBadges(headline.flag)
                + link(articleAddress(headline.id), headline.sourceTitle) + "</span>"_L1);
            day = headline.published.toLocalTime().date();
        }
        return "<p class=\"reports\" aria-label=\""_L1 + escapedHtml(m_words.chainOf()) + "\">"_L1
            + links.join(u" <span class=\"dot\">→</span> "_s) + "</p>\n"_L1;
    }

    QString storyCard(const BriefingStory &story) const
    {
        QString html = u"<section class=\"card\">\n<h2>"_s + flagBadges(story.headline.flag)
            + link(storyAddress(story), story.headline.title) + "</h2>\n"_L1 + standing(story);
        if (story.sentence)
            html += "<p class=\"sentence\">"_L1 + escapedWithKeptLines(m_words.quoted(story.sentence->text))
                + u" <span class=\"from\">— "_s
                + link(articleAddress(story.sentence->article), story.sentence->source) + u' '
                + time(story.sentence->published) + "</span></p>\n"_L1;
        html += chain(story);
        QString names;
        for (const EntityRow &row : story.names)
            names += name(row) + u' ';
        if (!names.isEmpty())
            html += "<p class=\"names\">"_L1 + names + "</p>\n"_L1;
        return html + "</section>\n"_L1;
    }

    QString card(const QString &title, const QString &content) const
    {
        if (content.isEmpty())
            return {};
        return "<section class=\"card\">\n<h3>"_L1 + escapedHtml(title) + "</h3>\n"_L1 + content
            + "</section>\n"_L1;
    }

    QString risingCard() const
    {
        QString html;
        for (const RisingEntity &rising : m_briefing.rising) {
            html += "<p class=\"line\">"_L1 + name(rising.entity);
            if (!rising.entity.role.isEmpty())
                html += " <span class=\"from\">"_L1 + escapedHtml(rising.entity.role) + "</span>"_L1;
            html += " <span class=\"from\">"_L1 + escapedHtml(m_words.risingCounts(rising)) + "</span>"_L1;
            if (rising.lift.id.isValid())
                html += "<br>"_L1 + link(articleAddress(rising.lift.id), rising.lift.title, "lift"_L1);
            html += "</p>\n"_L1;
        }
        return card(m_words.rising(), html);
    }

    QString saidCard() const
    {
        QString html;
        for (const BriefingQuotation &quotation : m_briefing.said)
            html += "<blockquote><p>"_L1 + escapedWithKeptLines(QString(u'“' + quotation.words + u'”'))
                + " <span class=\"from\">"_L1 + link(articleAddress(quotation.article), quotation.who)
                + "</span></p></blockquote>\n"_L1;
        return card(m_words.whoSaidWhat(), html);
    }

    QString foldedCard() const
    {
        QStringList kinds;
        for (const FoldedKind &kind : m_briefing.folded)
            kinds.append(escapedHtml(QString(m_words.kind(kind.kind) + u' ' + m_words.count(kind.articles))));
        return card(m_words.foldedAway(),
            kinds.isEmpty() ? QString()
                            : "<p class=\"from\">"_L1 + kinds.join(partSeparator()) + "</p>\n"_L1);
    }

    const Briefing &m_briefing;
    const PageStyle &m_style;
    const BriefingLinks m_links;
    const PageWords m_words;
    const QDate m_today;
};

} // namespace

QString renderBriefingPage(const Briefing &briefing, const PageStyle &style, BriefingLinks links)
{
    return BriefingWriter(briefing, style, links).write();
}

} // namespace sokbo
