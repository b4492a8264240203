// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/english/headlinespeech.h"

#include <QRegularExpression>

#include <algorithm>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &headlineVerb()
{
    static const QRegularExpression words(
        u"\\b(?:says?|said|saying|tells?|told|warns?|warned|vows?|vowed|claims?|claimed|insists?|admits?"
        u"|argues?|urges?|calls?|called|calling|declares?|denies|replies|quips?|jokes?|boasts?|concedes?"
        u"|accuses?|promises?|predicts?|asks?|adds?|writes?|tweets?)\\b"_s);
    return words;
}

class EnglishHeadline {
public:
    explicit EnglishHeadline(const QuotedHeadline &headline)
        : m_headline(headline)
        , m_title(headline.title)
        , m_span(headline.spans[headline.span])
    {
        while (m_mentions < headline.mentions.size()
            && headline.mentions[m_mentions].field == Mention::Field::Title)
            ++m_mentions;
    }

    QList<Speaker> speakers() const
    {
        const QStringView before = QStringView(m_title).left(m_span.open());
        const QStringView after = QStringView(m_title).mid(m_span.after());
        // Lindqvist: 'It floats'
        static const QRegularExpression colon(u":\\s*$"_s);
        if (const auto match = matchIn(colon, before); match.hasMatch())
            return ending(int(match.capturedStart()));
        // 'It floats', says Lindqvist; 'It floats,' Lindqvist says; 'It floats' – Lindqvist
        static const QRegularExpression said(u"^[\\s,]*(?:says?|said|warns?|claims?|admits?|insists?)\\s+"_s);
        if (const auto match = matchIn(said, after); match.hasMatch())
            return beginning(m_span.after() + int(match.capturedEnd()));
        static const QRegularExpression lead(u"^[\\s,]+"_s);
        if (const auto match = matchIn(lead, after); match.hasMatch()) {
            const QList<Speaker> next = beginning(m_span.after() + int(match.capturedEnd()));
            static const QRegularExpression then(
                u"^\\s+(?:says?|said|warns?|claims?|admits?|insists?|tells?|told)\\b"_s);
            if (!next.isEmpty() && matches(then, QStringView(m_title).mid(next.first().whoEnd)))
                return next;
        }
        static const QRegularExpression source(u"^\\s+[-–—:]\\s+"_s);
        if (const auto match = matchIn(source, after); match.hasMatch()) {
            const QList<Speaker> next = beginning(m_span.after() + int(match.capturedEnd()));
            if (!next.isEmpty() && next.first().whoEnd == m_title.size())
                return next;
        }
        return subjectOfVerb(before);
    }

private:
    QList<Speaker> ending(int end) const
    {
        for (int i = 0; i < m_mentions; ++i)
            if (m_headline.mentions[i].end == end && speaks(i))
                return {{i, end}};
        return {};
    }

    QList<Speaker> beginning(int start) const
    {
        for (int i = 0; i < m_mentions; ++i)
            if (m_headline.mentions[i].start == start && speaks(i))
                return {{i, m_headline.mentions[i].end}};
        return {};
    }

    bool speaks(int mention) const
    {
        const MentionType type = m_headline.mentions[mention].type;
        return type == MentionType::Person || type == MentionType::Organisation || type == MentionType::Place;
    }

    // Lindqvist warns harbour is 'sinking': the name right before the verb, or the one that the headline
    // begins with where none stands between.
    QList<Speaker> subjectOfVerb(QStringView before) const
    {
        std::optional<QRegularExpressionMatch> last;
        for (auto all = headlineVerb().globalMatch(before.toString()); all.hasNext();)
            last = all.next();
        if (!last || before.size() - last->capturedEnd() > 50
            || before.mid(last->capturedEnd()).contains(u':'))
            return {};
        const auto at = last->capturedStart();
        static const QRegularExpression saying(u"^(?:saying|calling)$"_s);
        const QList<Speaker> next = ending(int(before.left(at).trimmed().size()));
        if (!next.isEmpty())
            return next;
        // Lindqvist backs crew, saying it 'floats'. Behind a name without a comma its adviser may be who
        // speaks.
        const QList<Speaker> first = beginning(0);
        if (first.isEmpty() || before.left(at).contains(u':') || !matches(saying, last->captured()))
            return {};
        for (int i = 0; i < m_mentions; ++i) {
            const Mention &mention = m_headline.mentions[i];
            if (mention.type == MentionType::Person && mention.start > first.first().whoEnd
                && mention.end <= at)
                return {};
        }
        return first;
    }

    const QuotedHeadline &m_headline;
    const QString &m_title;
    const HeadlineSpan &m_span;
    int m_mentions = 0;
};

} // namespace

QList<Speaker> findEnglishHeadlineSpeakers(const QuotedHeadline &headline)
{
    const bool isEnglish = std::none_of(headline.title.begin(), headline.title.end(),
        [](QChar c) { return c.script() == QChar::Script_Hangul; });
    return isEnglish ? EnglishHeadline(headline).speakers() : QList<Speaker>();
}

} // namespace sokbo::entity
