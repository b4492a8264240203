// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/briefingpage.h"
#include "render/markdowninline.h"
#include "render/pagewords.h"
#include "text/trackers.h"

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype linesOfStory = 12; // of its headlines, the newest

class BriefingMarkdown {
public:
    BriefingMarkdown(const Briefing &briefing, const QLocale &language)
        : m_briefing(briefing)
        , m_words(language)
        , m_today(briefing.day())
    {
    }

    QString write() const
    {
        QStringList parts{"# "_L1 + text(m_words.briefing()),
            text(QStringList{m_words.dayAndTime(m_briefing.made), m_words.timeOf(m_briefing),
                m_words.storyCount(m_briefing.stories)}
                     .join(u" · "_s))};
        for (const BriefingStory &story : m_briefing.top)
            parts += storyParts(story);
        if (m_briefing.top.isEmpty())
            parts.append(text(m_briefing.hasSources ? m_words.noNews() : m_words.noSources()));
        parts += list(m_words.rising(), risingLines()) + list(m_words.whoSaidWhat(), saidLines())
            + list(m_words.foldedAway(), foldedLines());
        return parts.join("\n\n"_L1) + u'\n';
    }

private:
    static QString text(const QString &plain)
    {
        return markdownText(plain.simplified(), InlinePlace::OneLine);
    }

    QString link(ArticleId id, const QString &label) const
    {
        const QUrl url = withoutTrackers(m_briefing.links.value(id));
        const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
        return isWeb ? u'[' + text(label) + "]("_L1 + markdownAddress(url.toString(QUrl::FullyEncoded)) + u')'
                     : text(label);
    }

    static QStringList list(const QString &title, const QStringList &lines)
    {
        if (lines.isEmpty())
            return {};
        return {"## "_L1 + text(title), "- "_L1 + lines.join("\n- "_L1)};
    }

    QStringList storyParts(const BriefingStory &story) const
    {
        QStringList standing{
            m_words.newsSources(story.sources), m_words.articleCount(int(story.chain.size()))};
        for (const Interest &interest : story.reasons)
            standing.append(m_words.reason(interest));
        QStringList parts{
            "## "_L1 + link(story.headline.id, titleOf(story.headline)), text(standing.join(u" · "_s))};
        if (story.sentence)
            parts.append("> "_L1 + text(m_words.quoted(story.sentence->text)) + u" — "_s
                + link(story.sentence->article, story.sentence->source) + u' '
                + m_words.timeBeside(story.sentence->published, m_today));
        QStringList names;
        for (const EntityRow &row : story.names)
            names.append(row.name);
        if (!names.isEmpty())
            parts.append(text(names.join(u" · "_s)));
        QStringList lines;
        const qsizetype first = std::max<qsizetype>(0, story.chain.size() - linesOfStory);
        for (const Headline &headline : story.chain.mid(story.chain.size() < 2 ? 1 : first))
            lines.append(m_words.timeBeside(headline.published, m_today) + u' ' + text(headline.sourceTitle)
                + ": "_L1 + link(headline.id, titleOf(headline)));
        if (!lines.isEmpty())
            parts.append("- "_L1 + lines.join("\n- "_L1));
        return parts;
    }

    static QString titleOf(const Headline &headline)
    {
        return headline.flag.isEmpty() ? headline.title : u'[' + headline.flag + "] "_L1 + headline.title;
    }

    QStringList risingLines() const
    {
        QStringList lines;
        for (const RisingEntity &rising : m_briefing.rising) {
            QString line = text(rising.entity.name + u" · "_s + m_words.risingCounts(rising));
            if (rising.lift.id.isValid())
                line += ": "_L1 + link(rising.lift.id, titleOf(rising.lift));
            lines.append(line);
        }
        return lines;
    }

    QStringList saidLines() const
    {
        QStringList lines;
        for (const BriefingQuotation &quotation : m_briefing.said)
            lines.append(text(quotation.who) + ": "_L1 + text(u'“' + quotation.words + u'”') + u" — "_s
                + link(quotation.article, quotation.source));
        return lines;
    }

    QStringList foldedLines() const
    {
        QStringList lines;
        for (const FoldedKind &kind : m_briefing.folded)
            lines.append(text(m_words.kind(kind.kind) + u' ' + m_words.count(kind.articles)));
        return lines;
    }

    const Briefing &m_briefing;
    const PageWords m_words;
    const QDate m_today;
};

} // namespace

QString renderBriefingMarkdown(const Briefing &briefing, const QLocale &language)
{
    return BriefingMarkdown(briefing, language).write();
}

} // namespace sokbo
