// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/quotations.h"

#include "entity/quotedspans.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace sokbo {

using namespace Qt::StringLiterals;
using entity::QuotedSpan;

namespace {

// How far from the words themselves it is looked who says them, in UTF-16 units.
constexpr int reachBefore = 400;
constexpr int reachAfter = 160;

struct Speaker {
    int mention = -1;
    int whoEnd = 0; // of the name with its title

    bool isKnown() const { return mention >= 0; }
};

bool isHangul(QChar c)
{
    return c.script() == QChar::Script_Hangul;
}

bool canSpeak(const Mention &mention)
{
    return mention.field == Mention::Field::Text
        && (mention.type == MentionType::Person || mention.type == MentionType::Organisation);
}

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
        const bool korean = (!after.isEmpty() && isHangul(after.front()))
            || std::any_of(before.begin(), before.end(), isHangul);
        return korean ? koreanSpeaker(span, from, before, after, until)
                      : englishSpeaker(span, from, before, after, until);
    }

    // Korean

    static bool isSaid(QStringView after)
    {
        static const QRegularExpression particle(
            u"^(?:이?라고|이?라며|이?라면서|이?라는|이?란|고|며|면서|는|냐고|자고|다고|다며|다면서)(?![가-힣]*[은을를의] )"_s);
        static const QRegularExpression verb(
            u"말했|말한|말하|밝혔|밝히|밝힌|강조|지적|설명|덧붙|전했|전한|주장|비판|답했|답하|했다|하였다|"
            u"했고|했으며"
            u"|언급|당부|호소|경고|전망|평가|내다봤|반박|촉구|요구|약속|다짐|토로|물었|따졌|썼|적었|알렸|"
            u"발표|예상|분석"
            u"|되물|회고|털어놨|털어놓|꼬집|말씀|소개|인정|부인|해명|항의|외쳤|일갈|제안|제언|입장"_s);
        const QRegularExpressionMatch match = particle.match(after.toString());
        return match.hasMatch() && verb.match(after.mid(match.capturedEnd()).toString()).hasMatch();
    }

    Speaker koreanSpeaker(
        const QuotedSpan &span, int from, QStringView before, QStringView after, int until) const
    {
        static const QRegularExpression firstHalf(u"^(?:이?라며|이?라면서|며|면서)"_s);
        if (!isSaid(after) && !firstHalf.match(after.toString()).hasMatch())
            return {};
        if (const Speaker said = subjectIn(from, span.open()); said.isKnown())
            return said;
        // "…"고 민하린 의원이 밝혔다
        if (const Speaker said = subjectIn(span.after(), until); said.isKnown())
            return said;
        static const QRegularExpression he(u"(?:^|[\\s,])(?:그|그녀|이 관계자|이 당국자)(?:는|가|도)\\s"_s);
        if (he.match(before.toString()).hasMatch() || he.match(after.toString()).hasMatch())
            return m_last;
        const bool startsSentence = before.trimmed().size() <= 4; // 이어 "…"라고 말했다
        return startsSentence && m_isSameParagraph ? m_last : Speaker();
    }

    enum class Case { None, Topic, Subject };

    struct Ending {
        Case grammar = Case::None;
        int whoEnd = 0;
        int end = 0; // behind the particle
    };

    // What follows a name: its title, brackets, and the particle that makes it the one who speaks.
    Ending endingOf(const Mention &mention) const
    {
        int at = mention.end;
        const auto skipSpaces = [&](int i) {
            while (i < m_text.size() && m_text.at(i) == u' ')
                ++i;
            return i;
        };
        for (int round = 0; round < 3; ++round) {
            const int word = skipSpaces(at);
            const QStringView rest = QStringView(m_text).mid(word, 60);
            if (!mention.role.isEmpty() && rest.startsWith(mention.role)) {
                at = word + int(mention.role.size());
                continue;
            }
            if (rest.startsWith(u'(')) {
                const qsizetype close = rest.indexOf(u')');
                if (close > 0)
                    at = word + int(close) + 1;
                continue;
            }
            static const QRegularExpression official(
                u"^(?:고위 )?(?:관계자|대변인|당국자|측|소속 [가-힣]{2,4} [가-힣]{2,5})(?![가-힣]{3})"_s);
            if (const auto match = official.match(rest.toString()); match.hasMatch())
                at = word + int(match.capturedLength());
        }
        static const QRegularExpression particle(u"^(?:(께서는|에서는|은|는|도)|(께서|이|가))(?![가-힣])"_s);
        const auto match = particle.match(QStringView(m_text).mid(at, 8).toString());
        if (!match.hasMatch())
            return {};
        const bool topic = match.capturedLength(1) > 0;
        return {topic ? Case::Topic : Case::Subject, at, at + int(match.capturedLength())};
    }

    Speaker subjectIn(int from, int until) const
    {
        std::optional<Ending> topic, subject;
        int topicIndex = -1, subjectIndex = -1;
        const auto first = std::lower_bound(
            m_mentions.begin(), m_mentions.end(), from, [](const Mention &mention, int start) {
                return mention.field == Mention::Field::Title || mention.start < start;
            });
        for (auto mention = first; mention != m_mentions.end() && mention->start < until; ++mention) {
            if (!canSpeak(*mention))
                continue;
            const Ending ending = endingOf(*mention);
            if (ending.grammar == Case::None || ending.end > until)
                continue;
            const bool isTopic = ending.grammar == Case::Topic;
            (isTopic ? topic : subject) = ending;
            (isTopic ? topicIndex : subjectIndex) = int(mention - m_mentions.begin());
        }
        // 그는 하린이 낸 안에 대해 "…": who is spoken of comes between. In another clause it is who speaks.
        if (topic && subject && subject->end > topic->end) {
            static const QRegularExpression clause(u"(?:고|며|지만|으나|는데),"_s);
            const QStringView between = QStringView(m_text).mid(topic->end, subject->end - topic->end);
            if (clause.match(between.toString()).hasMatch())
                return {subjectIndex, subject->whoEnd};
        }
        if (topic)
            return {topicIndex, topic->whoEnd};
        return subject ? Speaker{subjectIndex, subject->whoEnd} : Speaker();
    }

    // English

    Speaker englishSpeaker(
        const QuotedSpan &span, int from, QStringView before, QStringView after, int until) const
    {
        static const QRegularExpression verb(
            u"\\b(?:said|says|say|told|added|adds|explained|noted|argued|insisted|warned|wrote|tweeted|stated"
            u"|announced|claimed|replied|asked|admitted|acknowledged|continued|declared|testified|recalled"
            u"|according to)\\b"_s);
        // The clause behind the words, up to the next ones.
        qsizetype clauseEnd = after.size();
        for (const QChar mark : {QChar(u'“'), QChar(u'"')})
            if (const qsizetype at = after.indexOf(mark); at >= 0)
                clauseEnd = std::min(clauseEnd, at);
        const QStringView clause = after.left(clauseEnd);
        if (const auto match = verb.match(clause.toString()); match.hasMatch()) {
            const int at = span.after() + int(match.capturedStart());
            const int end = span.after() + int(match.capturedEnd());
            if (const Speaker said
                = nearest(at, end, span.after(), std::min(until, int(span.after() + clauseEnd)));
                said.isKnown())
                return said;
            return isPronoun(clause) ? m_last : Speaker();
        }
        // A said: "…"
        auto all = verb.globalMatch(before.toString());
        std::optional<QRegularExpressionMatch> last;
        while (all.hasNext())
            last = all.next();
        if (!last || before.size() - last->capturedEnd() > 60)
            return {};
        const int at = from + int(last->capturedStart());
        if (const Speaker said = nearest(at, at, from, at); said.isKnown())
            return said;
        return isPronoun(before) ? m_last : Speaker();
    }

    static bool isPronoun(QStringView clause)
    {
        static const QRegularExpression he(u"\\b(?:he|she|He|She)\\b"_s);
        return he.match(clause.toString()).hasMatch();
    }

    // The name next to a verb that stands from `verb` to `verbEnd`: before it (A said) or behind it (said A).
    Speaker nearest(int verb, int verbEnd, int from, int until) const
    {
        int best = -1, bestDistance = 80;
        const auto first = std::lower_bound(
            m_mentions.begin(), m_mentions.end(), from, [](const Mention &mention, int start) {
                return mention.field == Mention::Field::Title || mention.start < start;
            });
        for (auto mention = first; mention != m_mentions.end() && mention->start < until; ++mention) {
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
