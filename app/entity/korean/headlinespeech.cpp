// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: how a headline says who speaks: the name before the words or behind them, with its title, or as
// the subject of the clause before.
#include "entity/korean/headlinespeech.h"

#include "entity/korean/grammar/grammar.h"
#include "entity/lists/listfile.h"

#include <QRegularExpression>

#include <algorithm>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

struct SpeechWords {
    WordTable verbs; // 말했
    WordTable speech; // 반박, 해명: somebody speaks
    WordTable acts; // 취임, 발표: somebody does something
    WordTable befallings; // 구속, 급등: something happens to somebody
    WordTable others; // 딸, 변호인: not the one who is named
    SuffixTable titles;
};

const SpeechWords &speechWords()
{
    static const SpeechWords all = [] {
        SpeechWords read;
        const auto known
            = readWords(u"korean/reporting_verbs.tsv"_s, read.verbs)
                  .and_then([&] { return readWords(u"korean/speech_nouns.tsv"_s, read.speech); })
                  .and_then([&] { return readWords(u"korean/act_nouns.tsv"_s, read.acts); })
                  .and_then([&] { return readWords(u"korean/befallings.tsv"_s, read.befallings); })
                  .and_then([&] { return readWords(u"korean/others_of_somebody.tsv"_s, read.others); })
                  .and_then([&] { return readSuffixes(u"korean/titles.tsv"_s, read.titles); });
        Q_ASSERT(known);
        return read;
    }();
    return all;
}

const QRegularExpression &breakSign()
{
    static const QRegularExpression sign(u"…+|⋯+|\\.{2,}|→|\\||;|[\\[\\]【】]"_s);
    return sign;
}

bool isSyllable(QChar c)
{
    return c.unicode() >= 0xAC00 && c.unicode() <= 0xD7A3;
}

// 연기한, 이어가는, 동원한: a verb that describes what follows. These syllables end in ㄴ.
bool describes(QStringView word)
{
    return word.size() >= 2 && isSyllable(word.back()) && (word.back().unicode() - 0xAC00) % 28 == 4;
}

QStringView lastWord(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    return trimmed.mid(trimmed.lastIndexOf(u' ') + 1);
}

// The words of a text, without the marks around them.
QList<QStringView> wordsIn(QStringView text)
{
    QList<QStringView> found;
    qsizetype start = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool isPart = i < text.size() && text.at(i).isLetterOrNumber();
        if (isPart && start < 0)
            start = i;
        if (!isPart && start >= 0) {
            found.append(text.mid(start, i - start));
            start = -1;
        }
    }
    return found;
}

// …반박, …해명도, …비판했다: one of these nouns, and at most a little behind it.
bool isNounOf(const WordTable &table, QStringView word)
{
    const WordTable::Match match = table.longestPrefix(word);
    return match && word.size() - match.length <= 2;
}

bool holdsNounOf(const WordTable &table, QStringView text)
{
    const QList<QStringView> all = wordsIn(text);
    return std::any_of(all.begin(), all.end(), [&table](QStringView word) { return isNounOf(table, word); });
}

class KoreanHeadline {
public:
    explicit KoreanHeadline(const QuotedHeadline &headline)
        : m_headline(headline)
        , m_title(headline.title)
        , m_span(headline.spans[headline.span])
        , m_words(QStringView(m_title).mid(m_span.start, m_span.end - m_span.start))
    {
        while (m_mentions < headline.mentions.size()
            && headline.mentions[m_mentions].field == Mention::Field::Title)
            ++m_mentions;
        findClause();
    }

    QList<Speaker> speakers() const
    {
        if (m_span.isSingle)
            return isSentence() && endsClause() ? directlyBefore() : QList<Speaker>();
        if (isTerm())
            return {};
        for (const auto find : {&KoreanHeadline::directlyBefore, &KoreanHeadline::topicBefore,
                 &KoreanHeadline::directlyBehind, &KoreanHeadline::subjectOfHeadline})
            if (const QList<Speaker> found = (this->*find)(); !found.isEmpty())
                return found;
        return goesOn();
    }

private:
    QStringView part(int from, int until) const
    {
        return QStringView(m_title).mid(from, std::max(0, until - from));
    }

    // The clause before the words, from the last break or the words before, and the one behind them.
    void findClause()
    {
        for (std::size_t i = 0; i < m_headline.span; ++i)
            if (!m_headline.spans[i].isSingle)
                m_from = m_headline.spans[i].after();
        m_isFirst = m_from == 0;
        auto signs = breakSign().globalMatch(part(m_from, m_span.open()).toString());
        const int region = m_from;
        while (signs.hasNext()) {
            const QRegularExpressionMatch sign = signs.next();
            if (isWithinSpan(region + int(sign.capturedStart())))
                continue;
            m_broken = region + int(sign.capturedStart());
            m_from = region + int(sign.capturedEnd());
        }
        m_until = int(m_title.size());
        for (std::size_t i = m_headline.span + 1; i < m_headline.spans.size(); ++i)
            if (!m_headline.spans[i].isSingle) {
                m_until = m_headline.spans[i].open();
                m_meetsNext = true;
                break;
            }
        static const QRegularExpression lead(u"^\\s*(?:…+|⋯+|\\.{2,}|[-–—→])\\s*"_s);
        const QRegularExpressionMatch first = matchIn(lead, part(m_span.after(), m_until));
        m_behind = m_span.after() + (first.hasMatch() ? int(first.capturedEnd()) : 0);
        m_isBroken = first.hasMatch();
        if (const auto next = matchIn(breakSign(), part(m_behind, m_until)); next.hasMatch())
            m_until = m_behind + int(next.capturedStart()), m_meetsNext = false;
    }

    bool isWithinSpan(int at) const
    {
        return std::any_of(m_headline.spans.begin(), m_headline.spans.end(),
            [at](const HeadlineSpan &span) { return span.open() <= at && at < span.after(); });
    }

    // '…' is somebody's words where it is a sentence: other ones are terms.
    bool isSentence() const
    {
        static constexpr QStringView endings = u"다요라자까냐것해돼야죠지네걸데고!?";
        return m_words.size() >= 8 && m_words.contains(u' ') && endings.contains(m_words.back());
    }

    bool endsClause() const { return part(m_span.after(), m_behind).size() > 0 || tail().isEmpty(); }
    QStringView tail() const { return part(m_span.after(), m_until).trimmed(); }

    // "갤럭시" 공개: one word, and it goes on with what is no speech.
    bool isTerm() const
    {
        return !m_words.contains(u' ') && !m_isBroken && !tail().isEmpty() && !m_meetsNext
            && !holdsNounOf(speechWords().speech, tail()) && !speechWords().verbs.longestPrefix(tail());
    }

    static bool canSpeak(const Mention &mention)
    {
        return mention.type == MentionType::Person || mention.type == MentionType::Organisation
            || mention.type == MentionType::Place;
    }

    // The mentions that lie in a part of the title, outside of quotation marks.
    QList<int> mentionsIn(int from, int until) const
    {
        QList<int> found;
        for (int i = 0; i < m_mentions; ++i) {
            const Mention &mention = m_headline.mentions[i];
            if (mention.start >= from && mention.end <= until && canSpeak(mention)
                && !isWithinSpan(mention.start))
                found.append(i);
        }
        return found;
    }

    const Mention &at(int mention) const { return m_headline.mentions[mention]; }

    // Where the name ends with its title and what stands in brackets. Nothing where another is meant: 민하린
    // 변호인, 도윤 딸.
    std::optional<int> endOfWho(int index, int until) const
    {
        const Mention &mention = at(index);
        int end = mention.end;
        for (int round = 0; round < 4; ++round) {
            int word = end;
            while (word < until && m_title.at(word) == u' ')
                ++word;
            const QStringView rest = part(word, until);
            if (rest.startsWith(u'(')) {
                const qsizetype close = rest.indexOf(u')');
                if (close < 0)
                    return end;
                end = word + int(close) + 1;
                continue;
            }
            qsizetype size = 0;
            while (size < rest.size() && rest.at(size).isLetterOrNumber())
                ++size;
            const QStringView next = rest.left(size);
            if (next.isEmpty())
                return end;
            if (mention.type == MentionType::Person && isOther(next))
                return std::nullopt;
            if (!mention.role.isEmpty() && rest.startsWith(mention.role)) {
                end = word + int(mention.role.size());
                continue;
            }
            if (!isTitleOf(mention, next))
                return end;
            end = word + int(size);
        }
        return end;
    }

    static bool isOther(QStringView word)
    {
        const WordTable::Match other = speechWords().others.longestPrefix(word);
        return other && word.size() - other.length <= 1;
    }

    static bool isTitleOf(const Mention &mention, QStringView word)
    {
        if (mention.type == MentionType::Person)
            return isTitle(word);
        static const QRegularExpression official(u"^(?:측|側|관계자|대변인|당국자|당국|지도부)$"_s);
        return matches(official, word);
    }

    static bool isTitle(QStringView word)
    {
        return word.size() >= 2
            && (speechWords().titles.longestSuffix(word) || (word.size() >= 3 && word.endsWith(u'장')));
    }

    // What may stand between somebody and the words: a particle, a comma or colon, a verb (도윤이 말했다
    // "…").
    static bool leadsToWords(QStringView between)
    {
        static const QRegularExpression sign(u"^(?:께서|은|는|이|가|도)?\\s*[,:]?\\s*$"_s);
        if (matches(sign, between))
            return true;
        static const QRegularExpression subject(u"^(?:께서|은|는|이|가)?\\s+"_s);
        const QRegularExpressionMatch match = matchIn(subject, between);
        const QStringView verb = between.mid(match.hasMatch() ? match.capturedLength() : 0).trimmed();
        static const QRegularExpression predicate(u"^\\S+(?:다|며|길|고)$"_s); // and no noun: 발표에 "…"
        return speechWords().verbs.longestPrefix(verb) && matches(predicate, verb);
    }

    // 민하린 의원 "…", 한결바이오, "…", A·B "…"
    QList<Speaker> directlyBefore() const
    {
        const QList<int> all = mentionsIn(m_from, m_span.open());
        if (all.isEmpty())
            return {};
        int index = all.last();
        std::optional<int> end = endOfWho(index, m_span.open());
        // 홍나래 교통부 2차관 "…": the house stands between the name and its title.
        if (all.size() > 1 && at(index).type != MentionType::Person) {
            const int person = all[all.size() - 2];
            const QStringView title = part(at(index).end, m_span.open()).trimmed();
            if (at(person).type == MentionType::Person
                && part(at(person).end, at(index).start).trimmed().isEmpty() && isTitle(title)
                && !title.contains(u' ')) {
                index = person;
                end = int(title.utf16() + title.size() - QStringView(m_title).utf16());
            }
        }
        // 수원도 "…": there, not by it.
        if (end && at(index).type == MentionType::Place && part(*end, m_span.open()).startsWith(u'도'))
            return {};
        if (!end || !leadsToWords(part(*end, m_span.open())))
            return {};
        return withPartners(all, index, *end);
    }

    // A·B "…"
    QList<Speaker> withPartners(const QList<int> &all, int index, int end) const
    {
        QList<Speaker> speakers{{index, end}};
        for (qsizetype i = all.indexOf(index) - 1; i >= 0; --i) {
            const QStringView between = part(at(all[i]).end, at(all[i + 1]).start);
            if (between != u"·" && between != u"ㆍ")
                break;
            speakers.prepend({all[i], at(all[i]).end});
        }
        return speakers;
    }

    bool hasOtherSubject(int from, int until) const
    {
        static const QRegularExpression subject(u"^(?:이|가|은|는)(?:\\s|$)"_s);
        const QList<int> all = mentionsIn(from, until);
        return std::any_of(
            all.begin(), all.end(), [&](int index) { return matches(subject, part(at(index).end, until)); });
    }

    // 민하린, 도윤 제안에 "…"
    QList<Speaker> topicBefore() const
    {
        const QList<int> all = mentionsIn(m_from, m_span.open());
        for (const int index : all) {
            const std::optional<int> end = endOfWho(index, m_span.open());
            if (!end || *end >= m_span.open() || m_title.at(*end) != u',')
                continue;
            const QStringView middle = part(*end + 1, m_span.open()).trimmed();
            static const QRegularExpression towards(u"(?:에|에게|향해|겨냥|거론하며|두고)$"_s);
            const bool isTowards = matches(towards, middle);
            if (at(index).type == MentionType::Place && !isTowards)
                continue;
            if (hasOtherSubject(*end, m_span.open()) || (!isTowards && describes(lastWord(middle)))
                || middle.endsWith(u'의'))
                return {};
            return withPartners(all, index, *end);
        }
        return {};
    }

    // "…"…민하린, "…"던 도윤, "…"-한결증권
    QList<Speaker> directlyBehind() const
    {
        const QList<int> all = mentionsIn(m_span.after(), m_until);
        // Where somebody stands before the words whom nobody knows, nobody behind them says them.
        if (all.isEmpty() || !part(m_from, m_span.open()).trimmed().isEmpty())
            return {};
        const int first = all.first();
        const QStringView lead = part(m_span.after(), at(first).start);
        static const QRegularExpression quoted(u"^(?:이?라던|던|이?라며|며|고)\\s+$"_s);
        static const QRegularExpression source(u"^\\s*[-–—]\\s*$"_s);
        if (matches(quoted, lead) && at(first).type == MentionType::Person)
            return who(first);
        if (matches(source, lead) && part(at(first).end, m_until).trimmed().isEmpty())
            return {{first, at(first).end}};
        const bool isNext = part(m_behind, at(first).start).trimmed().isEmpty();
        if (isNext && speaksBehind(first))
            return who(first);
        // "…"…공연 미룬 민하린
        const int last = all.last();
        const std::optional<int> end = endOfWho(last, m_until);
        if (m_isBroken && at(last).type == MentionType::Person && end
            && part(*end, m_until).trimmed().isEmpty() && describes(lastWord(part(m_behind, at(last).start))))
            return {{last, *end}};
        return {};
    }

    QList<Speaker> who(int index) const
    {
        const std::optional<int> end = endOfWho(index, m_until);
        return end ? QList<Speaker>{{index, *end}} : QList<Speaker>();
    }

    // Whether who stands behind the words says them.
    bool speaksBehind(int index) const
    {
        const std::optional<int> end = endOfWho(index, m_until);
        if (!end)
            return false;
        const QStringView rest = part(*end, m_until);
        const bool isPerson = at(index).type == MentionType::Person;
        if (rest.trimmed().isEmpty())
            return isPerson;
        const bool speaks = isNounOf(speechWords().speech, lastWord(rest));
        if (!m_isBroken)
            return isPerson && speaks;
        const bool isOneClause = rest.startsWith(u',') || !rest.contains(u',');
        if (speaks && isOneClause && !rest.front().isLetterOrNumber())
            return true;
        if (speaks && rest.startsWith(u"의 "))
            return true;
        if (!rest.startsWith(u','))
            return false;
        // A house that is named behind a slogan need not have said it; what it means to do, it has.
        static const QRegularExpression willing(u"(?:것|겠다|겠습니다|하자|할게요?)$"_s);
        return isPerson || matches(willing, m_words);
    }

    // 한결바이오, 임상 끝…"내년 허가 신청"
    QList<Speaker> subjectOfHeadline() const
    {
        if (!m_isFirst || m_broken < 0 || !part(m_from, m_span.open()).trimmed().isEmpty())
            return {};
        const bool speaksBehind
            = !tail().isEmpty() && isNounOf(speechWords().speech, wordsIn(tail()).value(0));
        if (!tail().isEmpty() && !speaksBehind)
            return {};
        int from = 0;
        static const QRegularExpression column(u"^\\s*\\[[^\\]]*\\]\\s*"_s);
        if (const auto match = column.match(m_title); match.hasMatch())
            from = int(match.capturedEnd());
        const QStringView head = part(from, m_broken).trimmed();
        if (head.endsWith(u'?') || head.contains(breakSign()))
            return {};
        const QList<int> all = mentionsIn(from, m_broken);
        if (all.isEmpty())
            return {};
        // '바다의 딸' 민하린: what is set off before the name describes it.
        for (const HeadlineSpan &span : m_headline.spans)
            if (span.isSingle && part(from, span.open()).trimmed().isEmpty())
                from = span.after();
        const QStringView lead = part(from, at(all.first()).start).trimmed();
        if (lead.contains(u' ') || lead.contains(u','))
            return {};
        const int index = all.first();
        const std::optional<int> end = endOfWho(index, m_broken);
        if (!end || hasOtherSubject(*end, m_broken))
            return {};
        const QStringView rest = part(*end, m_broken);
        const QStringView last = lastWord(rest);
        if (at(index).type == MentionType::Place && !isMunicipality(at(index)))
            return {};
        if (!speaksBehind && isNounOf(speechWords().befallings, last))
            return {};
        const bool answers = isNounOf(speechWords().speech, last);
        const bool acts = answers || isNounOf(speechWords().acts, last) || last.endsWith(u'다');
        if (!rest.startsWith(u',') && !(at(index).type == MentionType::Person && acts))
            return {};
        // 도윤, 하린 눈치에…"…": a reason, unless it is what one answers (비판에…).
        static const QRegularExpression asked(u"(?:의혹|논란|질문|질의|요청|설)에$"_s);
        if (last.endsWith(u'에') && !answers && !matches(asked, last))
            return {};
        return {{index, *end}};
    }

    static bool isMunicipality(const Mention &mention)
    {
        static const QRegularExpression office(u"[가-힣]{2,}[시군구도]$"_s);
        return office.match(mention.text).hasMatch();
    }

    // 민하린 "…"…"…": nothing but a break between.
    QList<Speaker> goesOn() const
    {
        if (!m_headline.last.isKnown() || m_broken < 0 || !part(m_from, m_span.open()).trimmed().isEmpty())
            return {};
        int before = 0;
        for (std::size_t i = 0; i < m_headline.span; ++i)
            if (!m_headline.spans[i].isSingle)
                before = m_headline.spans[i].after();
        return part(before, m_broken).trimmed().isEmpty() ? QList<Speaker>{m_headline.last}
                                                          : QList<Speaker>();
    }

    const QuotedHeadline &m_headline;
    const QString &m_title;
    const HeadlineSpan &m_span;
    const QStringView m_words;
    int m_mentions = 0; // how many are the title's
    int m_from = 0; // of the clause before the words
    int m_broken = -1; // where the break before that clause begins
    bool m_isFirst = true; // nothing is quoted before
    int m_behind = 0; // of the clause behind the words, behind its break
    bool m_isBroken = false; // the words end with a break
    int m_until = 0; // of that clause
    bool m_meetsNext = false; // it ends with other words in quotation marks
};

} // namespace

QList<Speaker> findKoreanHeadlineSpeakers(const QuotedHeadline &headline)
{
    if (std::none_of(headline.title.begin(), headline.title.end(), isSyllable))
        return {};
    return KoreanHeadline(headline).speakers();
}

} // namespace sokbo::entity
