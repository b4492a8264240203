// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: the particles that make somebody the one who speaks, and the endings of reported speech.
#include "entity/korean/speech.h"

#include "entity/lists/listfile.h"

#include <QRegularExpression>

#include <algorithm>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

bool isHangul(QChar c)
{
    return c.script() == QChar::Script_Hangul;
}

const WordTable &reportingVerbs()
{
    static const WordTable verbs = [] {
        WordTable all;
        const Result<> read = readWords(u"korean/reporting_verbs.tsv"_s, all);
        Q_ASSERT(read);
        return all;
    }();
    return verbs;
}

bool holdsReportingVerb(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i)
        if (reportingVerbs().longestPrefix(text.mid(i)))
            return true;
    return false;
}

class KoreanSpeech {
public:
    explicit KoreanSpeech(const QuotedSentence &sentence)
        : m_sentence(sentence)
        , m_text(sentence.text)
        , m_mentions(sentence.mentions)
    {
    }

    Speaker speaker() const
    {
        static const QRegularExpression firstHalf(u"^(?:이?라며|이?라면서|며|면서)"_s);
        if (!isSaid(m_sentence.after) && !firstHalf.match(m_sentence.after.toString()).hasMatch())
            return {};
        if (const Speaker said = subjectIn(m_sentence.from, m_sentence.span.open()); said.isKnown())
            return said;
        // "…"고 민하린 의원이 밝혔다
        if (const Speaker said = subjectIn(m_sentence.span.after(), m_sentence.until); said.isKnown())
            return said;
        static const QRegularExpression he(u"(?:^|[\\s,])(?:그|그녀|이 관계자|이 당국자)(?:는|가|도)\\s"_s);
        if (he.match(m_sentence.before.toString()).hasMatch()
            || he.match(m_sentence.after.toString()).hasMatch())
            return m_sentence.last;
        const bool startsSentence = m_sentence.before.trimmed().size() <= 4; // 이어 "…"라고 말했다
        return startsSentence && m_sentence.isSameParagraph ? m_sentence.last : Speaker();
    }

private:
    static bool isSaid(QStringView after)
    {
        static const QRegularExpression particle(
            u"^(?:이?라고|이?라며|이?라면서|이?라는|이?란|고|며|면서|는|냐고|자고|다고|다며|다면서)(?![가-힣]*[은을를의] )"_s);
        const QRegularExpressionMatch match = particle.match(after.toString());
        return match.hasMatch() && holdsReportingVerb(after.mid(match.capturedEnd()));
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
        for (auto mention = firstFrom(m_mentions, from);
             mention != m_mentions.end() && mention->start < until; ++mention) {
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

    const QuotedSentence &m_sentence;
    const QString &m_text;
    const QList<Mention> &m_mentions;
};

} // namespace

std::optional<Speaker> findKoreanSpeaker(const QuotedSentence &sentence)
{
    if ((sentence.after.isEmpty() || !isHangul(sentence.after.front()))
        && std::none_of(sentence.before.begin(), sentence.before.end(), isHangul))
        return {};
    return KoreanSpeech(sentence).speaker();
}

} // namespace sokbo::entity
