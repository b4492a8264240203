// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: words beside a day or an hour (지난, 이번, 반) and endings (요일, 급).
#include "entity/korean/weighing/weighing.h"

#include "entity/korean/weighing/doubts.h"
#include "entity/korean/weighing/tagged.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace sokbo::entity {

namespace {

constexpr int firmMargin = 300;

class Weighing {
public:
    Weighing(
        const WeighingContext &context, const TaggerModel &model, const Tagging &tagging, Candidates &found)
        : m_context(context)
        , m_grammar(context.grammar)
        , m_reading(context.reading)
        , m_model(model)
        , m_tagging(tagging)
        , m_found(found)
        , m_organisations(organisationsOf(found))
    {
        // Those of the tagger do not overlap, so that their ends are in the order of their starts.
        for (std::size_t i = 0; i < found.size(); ++i)
            if (found[i].isTagged)
                m_tagged.push_back(i);
        std::sort(m_tagged.begin(), m_tagged.end(),
            [&](std::size_t a, std::size_t b) { return m_found[a].start < m_found[b].start; });
    }

    void run()
    {
        for (Candidate &candidate : m_found) {
            if (candidate.isTagged || !wasRead(m_tagging, candidate.start))
                continue;
            if (isImpossible(m_context, candidate)) {
                candidate.score = 0;
                continue;
            }
            auto at = std::lower_bound(m_tagged.begin(), m_tagged.end(), candidate.start,
                [&](std::size_t i, int start) { return m_found[i].end <= start; });
            bool isAlone = true;
            for (; at != m_tagged.end() && m_found[*at].start < candidate.end; ++at) {
                isAlone = isAlone && m_found[*at].score < Tagged;
                weigh(candidate, m_found[*at]);
            }
            askTagger(m_model, m_tagging, candidate);
            if (isAlone && !standsAlone(candidate))
                candidate.doubts |= Unsupported;
        }
        readEmployers();
        std::erase_if(m_found, [](const Candidate &candidate) { return candidate.score == 0; });
        for (Candidate &candidate : m_found)
            if (candidate.isTagged && isDoubtful(m_context, candidate))
                candidate.doubts |= Unconvincing;
    }

private:
    // 그레이엄 홀든 노던랩스 CEO: of two names with nothing between them and one title, the second is where
    // the first one works, unless it has the form of a Korean name.
    void readEmployers()
    {
        QSet<int> ends;
        for (const Candidate &candidate : m_found)
            if (candidate.type == MentionType::Person && candidate.score > 0 && !candidate.isShortName)
                ends.insert(candidate.end);
        for (Candidate &candidate : m_found) {
            const QStringView behind
                = m_reading.view(qMin(candidate.end + 1, m_reading.size()), m_reading.size());
            if (candidate.type != MentionType::Person || m_reading.at(candidate.end) != u' '
                || !m_grammar.titles.longestPrefix(behind) || m_reading.at(candidate.start - 1) != u' '
                || !ends.contains(candidate.start - 1)
                || (candidate.end - candidate.start <= 3
                    && m_grammar.persons.surnames.contains(form(candidate).left(1)))
                || isListed(m_grammar, form(candidate)))
                continue;
            candidate.type = MentionType::Organisation;
            candidate.role.clear();
            candidate.isShortName = false;
            candidate.isAgreed = true;
        }
    }

    void weigh(Candidate &candidate, Candidate &tagged) const
    {
        const bool sameSpan = candidate.start == tagged.start && candidate.end == tagged.end;
        const bool startsTagged = candidate.start == tagged.start && candidate.end < tagged.end
            && m_reading.at(candidate.end) == u' ';
        if (candidate.type == tagged.type) {
            if (isBetterSpan(candidate, tagged))
                candidate.score = Sure;
            else if (startsTagged && !candidate.ticker.isEmpty()) {
                // SK하이닉스 AI인프라: a listed company, and what belongs to the title that follows.
                tagged.end = candidate.end;
                tagged.name = candidate.name;
                complete(m_reading, candidate, tagged);
            } else if (isOfFamily(candidate, tagged)) {
                Candidate ofItself = candidate;
                ofItself.name = form(candidate).toString();
                complete(m_reading, ofItself, tagged);
            } else if (sameSpan || isPersonWithin(candidate, tagged))
                complete(m_reading, candidate, tagged);
            else if (tagged.value.isEmpty())
                tagged.value = candidate.value;
            return;
        }
        // 8년 만에: how long it took is an amount.
        if (sameSpan && candidate.type == MentionType::Date && tagged.type == MentionType::Quantity
            && candidate.value.startsWith(u'P'))
            tagged.value = candidate.value;
        const bool isOurs = candidate.type == MentionType::Event
            || (candidate.type == MentionType::Product && isListed(m_grammar, form(candidate)));
        // 4日: no bare number.
        const bool isHanjaDay = candidate.type == MentionType::Date && tagged.type == MentionType::Quantity
            && m_reading.kind(candidate.end - 1) == CharKind::Han;
        if ((sameSpan && isOurs) || isHanjaDay)
            candidate.score = Sure;
        // 4日 오후: a day, and behind it the hour.
        if (candidate.type == MentionType::Date && tagged.type == MentionType::Time && startsTagged) {
            candidate.score = Sure;
            tagged.start = candidate.end + 1;
            tagged.name = m_reading.view(tagged.start, tagged.end).toString();
        }
        if (sameSpan && isName(candidate.type) && isName(tagged.type) && candidate.score >= Good
            && isBetterListed(candidate, tagged))
            candidate.score = Sure;
        // 대한상의 and not 대한상: a listed name holds more than the tagger's guess.
        if (candidate.start <= tagged.start && tagged.end <= candidate.end && !sameSpan
            && tagged.margin.value_or(0) < firmMargin && isListed(m_grammar, form(candidate)))
            candidate.score = Sure;
        // 홍길동 한빛대 교수: a person with a title, and behind it the organisation.
        if (candidate.type == MentionType::Person && tagged.type == MentionType::Organisation
            && candidate.score > Strong && startsTagged && candidate.end - candidate.start >= 3) {
            tagged.start = candidate.end + 1;
            tagged.name = m_reading.view(tagged.start, tagged.end).toString();
        }
    }

    bool isLongerWord(int end, int longerEnd) const
    {
        for (int i = end; i < longerEnd; ++i)
            if (m_reading.kind(i) != CharKind::Hangul)
                return false;
        return end < longerEnd && m_reading.kind(end - 1) == CharKind::Hangul;
    }

    // Of the same type, and the pattern is known to be right where the tagger is not.
    bool isBetterSpan(const Candidate &candidate, const Candidate &tagged) const
    {
        const QStringView head = m_reading.view(candidate.start, tagged.start);
        const QStringView tail = m_reading.view(tagged.end, candidate.end);
        const bool isHeaded = candidate.start < tagged.start && candidate.end == tagged.end;
        switch (candidate.type) {
        case MentionType::Person:
            // 샘 올트먼 for 올트먼, and for 샘; but not 도널드 트럼프 미국.
            if (isHeaded
                || (candidate.start == tagged.start && candidate.end > tagged.end && tail.startsWith(u' ')
                    && !isListed(m_grammar, tail.mid(tail.lastIndexOf(u' ') + 1))))
                return candidate.score > Good;
            if (candidate.start != tagged.start || candidate.end >= tagged.end)
                return false;
            // 도 회장: the title is none of the name; nor is the company in 그레이엄 홀든 노던랩스 CEO.
            return (candidate.isShortName && candidate.end - candidate.start == 1
                       && !candidate.role.isEmpty())
                || m_organisations.value(candidate.end + 1) == tagged.end;
        case MentionType::Date:
            // 이번 주 금요일: the tagger sees two.
            if (candidate.start == tagged.start && tail.startsWith(u' ') && tail.endsWith(u"요일"))
                return true;
            return isHeaded && (head == u"지난 " || head == u"올 " || head == u"이번 " || head == u"다음 ");
        case MentionType::Time:
            return candidate.start == tagged.start && tail == u" 반";
        case MentionType::Organisation:
            return candidate.start == tagged.start && tail == u"+"; // LGU+
        case MentionType::Quantity:
            return candidate.start == tagged.start
                && (form(candidate).endsWith(u"t급") || form(candidate).endsWith(u"톤급")
                    || isLongerWord(tagged.end, candidate.end) // 33개소 for 33개
                    || (m_context.isHeadline && isBareNumber(m_reading, tagged)
                        && candidate.score > Good)); // 7이닝 for 7
        default:
            return false;
        }
    }

    // 김 총장 for 김, 현대차 홍길동 for 홍길동.
    static bool isPersonWithin(const Candidate &candidate, const Candidate &tagged)
    {
        return candidate.type == MentionType::Person && candidate.start >= tagged.start
            && candidate.end <= tagged.end && candidate.score > Strong && !candidate.role.isEmpty();
    }

    // 멜라니아 트럼프 여사: the lists know by the last name alone who is called otherwise. Another spelling
    // of his first name begins or ends as it does (도날드, 블로디미르).
    bool isOfFamily(const Candidate &candidate, const Candidate &tagged) const
    {
        const QStringView last = form(candidate);
        return isPersonWithin(candidate, tagged) && candidate.start > tagged.start
            && candidate.end == tagged.end && m_reading.at(candidate.start - 1) == u' '
            && candidate.name.size() > last.size() + 1 && candidate.name.endsWith(last)
            && candidate.name.at(candidate.name.size() - last.size() - 1) == u' '
            && candidate.name.front() != m_reading.at(tagged.start)
            && candidate.name.at(candidate.name.size() - last.size() - 2)
            != m_reading.at(candidate.start - 2);
    }

    QStringView form(const Candidate &candidate) const
    {
        return m_reading.view(candidate.start, candidate.end);
    }

    // People of the lists are who they are, and nobody is named like a place; but whether a place or an
    // organisation is meant the list knows better only where the tagger never met the name.
    bool isBetterListed(const Candidate &candidate, const Candidate &tagged) const
    {
        // 세븐틴: a band is listed with the people, and the tagger sees what it does.
        if (candidate.type == MentionType::Person && tagged.type == MentionType::Organisation
            && tagged.margin.value_or(0) >= firmMargin)
            return false;
        return isListed(m_grammar, form(candidate))
            && (candidate.type == MentionType::Person || tagged.type == MentionType::Person
                || !m_model.knows(form(candidate)));
    }

    // Where the tagger sees nothing: believed is what it never learned, and what has its proof beside it.
    bool standsAlone(const Candidate &candidate) const
    {
        if (candidate.score > Strong + 8)
            return true;
        switch (candidate.type) {
        case MentionType::Place:
            return !m_model.knows(form(candidate));
        case MentionType::Organisation:
            return candidate.score != Good
                || (isListed(m_grammar, form(candidate)) && !m_model.knows(form(candidate)));
        case MentionType::Date:
            return candidate.score == Good || !m_model.knows(form(candidate))
                || (m_context.isHeadline && !candidate.value.isEmpty());
        case MentionType::Quantity:
            return false;
        default:
            return true;
        }
    }

    const WeighingContext &m_context;
    const Grammar &m_grammar;
    const Reading &m_reading;
    const TaggerModel &m_model;
    const Tagging &m_tagging;
    Candidates &m_found;
    QHash<int, int> m_organisations; // of the other stages
    std::vector<std::size_t> m_tagged; // into m_found, by their start
};

} // namespace

void weighAgainstTagged(
    const WeighingContext &context, const TaggerModel &model, const Tagging &tagging, Candidates &found)
{
    Weighing(context, model, tagging, found).run();
}

} // namespace sokbo::entity
