// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/quotations.h"

#include "entity/languages.h"

#include <algorithm>
#include <optional>

namespace sokbo {

using entity::QuotedSpan;
using entity::Speaker;

namespace {

// How far from the words themselves it is looked who says them, in UTF-16 units.
constexpr int reachBefore = 400;
constexpr int reachAfter = 160;

class Attribution {
public:
    Attribution(const QString &text, const QList<Mention> &mentions)
        : m_text(text)
        , m_mentions(mentions)
    {
    }

    QList<Quotation> run()
    {
        QList<Quotation> quotations;
        int paragraph = -1;
        for (const QuotedSpan &span : entity::findQuotedSpans(m_text)) {
            m_isSameParagraph = span.paragraph == paragraph;
            paragraph = span.paragraph;
            const Speaker speaker = speakerOf(span);
            if (!speaker.isKnown())
                continue;
            m_last = speaker;
            Quotation quotation;
            quotation.start = span.start;
            quotation.end = span.end;
            quotation.text = m_text.mid(span.start, span.end - span.start).trimmed();
            quotation.speaker = speaker.mention;
            const int from = m_mentions.at(speaker.mention).start;
            quotation.who = m_text.mid(from, speaker.whoEnd - from).simplified();
            quotations.append(quotation);
        }
        return quotations;
    }

private:
    Speaker speakerOf(const QuotedSpan &span) const
    {
        const int from = std::max(span.sentenceStart, span.open() - reachBefore);
        const int until = std::min(span.sentenceEnd, span.after() + reachAfter);
        const QStringView before = QStringView(m_text).mid(from, span.open() - from);
        const QStringView after = QStringView(m_text).mid(span.after(), std::max(0, until - span.after()));
        // The sentence after an attributed one that is nothing but words goes on with them.
        const bool bare = before.trimmed().isEmpty() && after.trimmed().isEmpty();
        if (bare)
            return m_isSameParagraph ? m_last : Speaker();
        const entity::QuotedSentence sentence{
            m_text, m_mentions, span, from, until, before, after, m_last, m_isSameParagraph};
        for (const entity::SpeakerFinder find : entity::speakerFinders())
            if (const std::optional<Speaker> speaker = find(sentence))
                return *speaker;
        return {};
    }

    const QString &m_text;
    const QList<Mention> &m_mentions;
    Speaker m_last;
    bool m_isSameParagraph = false; // as the quotation before
};

} // namespace

QList<Quotation> findQuotations(const QString &text, const QList<Mention> &mentions)
{
    return Attribution(text, mentions).run();
}

} // namespace sokbo
