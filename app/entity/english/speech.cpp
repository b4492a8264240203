// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/english/speech.h"

#include <QRegularExpression>

#include <algorithm>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

class EnglishSpeech {
public:
    explicit EnglishSpeech(const QuotedSentence &sentence)
        : m_sentence(sentence)
        , m_text(sentence.text)
        , m_mentions(sentence.mentions)
    {
    }

    Speaker speaker() const
    {
        static const QRegularExpression verb(
            u"\\b(?:said|says|say|told|added|adds|explained|noted|argued|insisted|warned|wrote|tweeted|stated"
            u"|announced|claimed|replied|asked|admitted|acknowledged|continued|declared|testified|recalled"
            u"|according to)\\b"_s);
        // The clause behind the words, up to the next ones.
        qsizetype clauseEnd = m_sentence.after.size();
        for (const QChar mark : {QChar(u'“'), QChar(u'"')})
            if (const qsizetype at = m_sentence.after.indexOf(mark); at >= 0)
                clauseEnd = std::min(clauseEnd, at);
        const QStringView clause = m_sentence.after.left(clauseEnd);
        if (const auto match = verb.match(clause.toString()); match.hasMatch()) {
            const int at = m_sentence.span.after() + int(match.capturedStart());
            const int end = m_sentence.span.after() + int(match.capturedEnd());
            if (const Speaker said = nearest(at, end, m_sentence.span.after(),
                    std::min(m_sentence.until, int(m_sentence.span.after() + clauseEnd)));
                said.isKnown())
                return said;
            return isPronoun(clause) ? m_sentence.last : Speaker();
        }
        // A said: "…"
        auto all = verb.globalMatch(m_sentence.before.toString());
        std::optional<QRegularExpressionMatch> last;
        while (all.hasNext())
            last = all.next();
        if (!last || m_sentence.before.size() - last->capturedEnd() > 60)
            return {};
        const int at = m_sentence.from + int(last->capturedStart());
        if (const Speaker said = nearest(at, at, m_sentence.from, at); said.isKnown())
            return said;
        return isPronoun(m_sentence.before) ? m_sentence.last : Speaker();
    }

private:
    static bool isPronoun(QStringView clause)
    {
        static const QRegularExpression he(u"\\b(?:he|she|He|She)\\b"_s);
        return he.match(clause.toString()).hasMatch();
    }

    // The name next to a verb that stands from `verb` to `verbEnd`: before it (A said) or behind it (said A).
    Speaker nearest(int verb, int verbEnd, int from, int until) const
    {
        int best = -1, bestDistance = 80;
        for (auto mention = firstFrom(m_mentions, from);
             mention != m_mentions.end() && mention->start < until; ++mention) {
            if (!canSpeak(*mention))
                continue;
            const int distance = mention->end <= verb ? verb - mention->end : mention->start - verbEnd;
            // Of a person and his company the person speaks.
            const int weight = distance + (mention->type == MentionType::Organisation ? 30 : 0);
            if (distance >= 0 && weight < bestDistance) {
                best = int(mention - m_mentions.begin());
                bestDistance = weight;
            }
        }
        return best < 0 ? Speaker() : Speaker{best, m_mentions.at(best).end};
    }

    const QuotedSentence &m_sentence;
    const QString &m_text;
    const QList<Mention> &m_mentions;
};

} // namespace

std::optional<Speaker> findEnglishSpeaker(const QuotedSentence &sentence)
{
    return EnglishSpeech(sentence).speaker();
}

} // namespace sokbo::entity
