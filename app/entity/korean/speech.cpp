// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: the particles that make somebody the one who speaks, and the endings of reported speech.
#include "entity/korean/speech.h"

#include "entity/lists/listfile.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

constexpr int reachBack = 300; // for whom "he" is, in UTF-16 units

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

const SuffixTable &speechTitles()
{
    static const SuffixTable titles = [] {
        SuffixTable all;
        const Result<> read = readSuffixes(u"korean/titles.tsv"_s, all);
        Q_ASSERT(read);
        return all;
    }();
    return titles;
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
        if (!isSaid(m_sentence.after) && !isCalled(m_sentence.after) && !matches(firstHalf, m_sentence.after))
            return {};
        // 민하린 의원은 "…"며 "…"고 말했다: the second half has no subject of its own.
        if (m_sentence.isSameSentence && !subjectIn(behindFormer(), m_sentence.span.open()).isKnown())
            return m_sentence.last;
        if (const Speaker said = subjectIn(m_sentence.from, m_sentence.span.open()); said.isKnown())
            return said;
        // "…"고 민하린 의원이 밝혔다
        if (const Speaker said = subjectIn(m_sentence.span.after(), clauseEndBehind()); said.isKnown())
            return said;
        static const QRegularExpression he(u"(?:^|[\\s,])(?:그|그녀|이 관계자|이 당국자)(?:는|가|도)\\s"_s);
        if (matches(he, m_sentence.before) || matches(he, m_sentence.after))
            return whoHeIs();
        const QStringView before = m_sentence.before.trimmed();
        if (m_sentence.isSameParagraph && before.size() <= 4) // "…"라고도 말했다
            return m_sentence.last;
        // 이어 "…"고 덧붙였다: many papers begin a paragraph with each.
        static const QRegularExpression goesOn(
            u"^(?:이어|이어서|또|또한|그러면서|그러면서도|아울러|다만|특히|더불어|나아가|이와 함께|이와 관련해),?(?:\\s|$)"_s);
        return (m_sentence.isSameParagraph || m_sentence.isNextParagraph) && matches(goesOn, before)
            ? m_sentence.last
            : Speaker();
    }

private:
    // Behind the quotation before in this sentence.
    int behindFormer() const
    {
        const auto here = std::lower_bound(m_sentence.spans.begin(), m_sentence.spans.end(),
            m_sentence.span.start, [](const QuotedSpan &quoted, int start) { return quoted.start < start; });
        return here == m_sentence.spans.begin() ? m_sentence.from
                                                : std::max(m_sentence.from, std::prev(here)->after());
    }

    // 도윤 대표는 배를 샀다. 그는 "…": whom the sentence before is about, else who spoke last.
    Speaker whoHeIs() const
    {
        const int from = sentenceBefore();
        const Speaker topic
            = from < m_sentence.from ? subjectIn(from, m_sentence.from, Whom::People) : Speaker();
        if (topic.isKnown() || m_sentence.isSameParagraph || m_sentence.isNextParagraph)
            return topic.isKnown() ? topic : m_sentence.last;
        return {};
    }

    // Where the clause behind the words ends, in which their subject may stand: behind it, or where other
    // words begin, somebody else does something else ("…"며 웃었고 하린은 떠났다).
    int clauseEndBehind() const
    {
        static const QRegularExpression ending(
            u"^(?:이?라고|이?라며|이?라면서|면서|고|며)?+[^“”\"]*?(?:[가-힣](?:고|며|지만|으나|는데|자),?\\s|(?=[“\"]))"_s);
        const QRegularExpressionMatch clause = matchIn(ending, m_sentence.after);
        return clause.hasMatch()
            ? std::min(m_sentence.until, m_sentence.span.after() + int(clause.capturedEnd()))
            : m_sentence.until;
    }

    // Where the sentence before this one begins, within the paragraph.
    int sentenceBefore() const
    {
        const int least = std::max(0, m_sentence.from - reachBack);
        int at = m_sentence.from - 1;
        while (at > least && (m_text.at(at).isSpace() || m_text.at(at) == u'.') && m_text.at(at) != u'\n')
            --at;
        for (; at > least && m_text.at(at) != u'\n'; --at)
            if (m_text.at(at) == u'.' && m_text.at(at + 1).isSpace() && !m_sentence.isWithinQuotation(at))
                break;
        return at + (at > least ? 1 : 0);
    }

    // "…"으로 평가했다
    static bool isCalled(QStringView after)
    {
        static const QRegularExpression called(
            u"^(?:으로|로|이라|라)\\s?(?:평가|규정|표현|지칭|묘사|비유|비판|비난|규탄|일축|맹비난|폄하)"_s);
        return matches(called, after);
    }

    static bool isSaid(QStringView after)
    {
        static const QRegularExpression particle(
            u"^(?:이?라고|이?라며|이?라면서|이?라는|이?란|고|며|면서|는|냐고|자고|다고|다며|다면서)(?![가-힣]*[은을를의] )"_s);
        const QRegularExpressionMatch match = particle.match(after.toString());
        return match.hasMatch() && holdsReportingVerb(after.mid(match.capturedEnd()));
    }

    static bool maySpeak(const Mention &mention)
    {
        return canSpeak(mention)
            || (mention.field == Mention::Field::Text && mention.type == MentionType::Place);
    }

    enum class Case { None, Topic, Subject };
    enum class Whom { All, People };

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
            if (const qsizetype role = endOfRole(mention, rest, word > at); role > 0) {
                at = word + int(role);
                continue;
            }
            if (rest.startsWith(u'(')) {
                const qsizetype close = rest.indexOf(u')');
                if (close > 0)
                    at = word + int(close) + 1;
                continue;
            }
            static const QRegularExpression official(
                u"^(?:고위 )?(?:관계자|대변인실?|당국자|당국|정부|측|소속 [가-힣]{2,4} [가-힣]{2,5})(?![가-힣]{3})"_s);
            if (const auto match = official.match(rest.toString()); match.hasMatch())
                at = word + int(match.capturedLength());
        }
        // A state speaks through those who speak for it.
        if (mention.type == MentionType::Place && at == mention.end)
            return {};
        static const QRegularExpression particle(
            u"^(?:(께서는|에서는|은|는|도| 역시| 또한)|(께서|이|가))(?![가-힣])"_s);
        const auto match = particle.match(QStringView(m_text).mid(at, 8).toString());
        if (!match.hasMatch())
            return {};
        const bool topic = match.capturedLength(1) > 0;
        return {topic ? Case::Topic : Case::Subject, at, at + int(match.capturedLength())};
    }

    // Where a title ends that begins in `rest`, behind the name, if there is one; the house may stand
    // between: 홍나래 교통부 항만국장은.
    static qsizetype endOfRole(const Mention &mention, QStringView rest, bool isApart)
    {
        if (mention.type != MentionType::Person)
            return 0;
        if (!mention.role.isEmpty()) {
            const qsizetype role = rest.indexOf(mention.role);
            if (role == 0 || (role > 0 && role <= 24 && isNames(rest.left(role))))
                return role + mention.role.size();
        }
        if (!isApart)
            return 0;
        qsizetype start = 0;
        for (int word = 0; word < 4; ++word) {
            qsizetype end = start;
            while (end < rest.size() && (rest.at(end).isLetterOrNumber() || rest.at(end) == u'·'))
                ++end;
            if (const qsizetype title = titleWithParticle(rest.mid(start, end - start)); title > 0)
                return start + title;
            if (end == start || end >= rest.size() || rest.at(end) != u' ')
                return 0;
            start = end + 1;
        }
        return 0;
    }

    // Words that are no clause: 교통부 항만물류국.
    static bool isNames(QStringView words)
    {
        static const QRegularExpression others(u"[^\\p{L}\\p{N} ·]|(?:은|는|을|를|에게|에서) "_s);
        return !matches(others, words);
    }

    // The length of the title in 국장은, 위원장이; 0 for any other word.
    static qsizetype titleWithParticle(QStringView word)
    {
        static constexpr std::array tails{QStringView(u"께서는"), QStringView(u"께서"), QStringView(u"은"),
            QStringView(u"는"), QStringView(u"도"), QStringView(u"이"), QStringView(u"가")};
        const auto tail = std::find_if(
            tails.begin(), tails.end(), [word](QStringView each) { return word.endsWith(each); });
        if (tail == tails.end())
            return 0;
        const QStringView stem = word.chopped(tail->size());
        return stem.size() >= 2
                && (speechTitles().longestSuffix(stem) || (stem.size() >= 3 && stem.endsWith(u'장')))
            ? stem.size()
            : 0;
    }

    Speaker subjectIn(int from, int until, Whom whom = Whom::All) const
    {
        std::optional<Ending> topic, subject;
        int topicIndex = -1, subjectIndex = -1;
        for (auto mention = firstFrom(m_mentions, from);
             mention != m_mentions.end() && mention->start < until; ++mention) {
            if (!maySpeak(*mention) || m_sentence.isWithinQuotation(mention->start)
                || (whom == Whom::People && mention->type != MentionType::Person))
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
        // 도윤은 하린이 "…"라며 웃자 떠났다: who stands right before the words says them.
        if (subject && QStringView(m_text).mid(subject->end, until - subject->end).trimmed().isEmpty()
            && until == m_sentence.span.open())
            return {subjectIndex, subject->whoEnd};
        if (topic)
            return {topicIndex, topic->whoEnd};
        // 하린이 떠난 것과 관련해 "…", 하린이 떠나자 "…": whom the words are about.
        static const QRegularExpression occasion(
            u"(?:것[과에을를]? ?(?:관련|대해|두고|놓고)\\S*|데 대해\\S*|(?:하|되|받|나|오|지|내|들|치|리|히|기)자),?\\s*$"_s);
        if (subject && until == m_sentence.span.open()
            && matches(occasion, QStringView(m_text).mid(subject->end, until - subject->end)))
            return {};
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
