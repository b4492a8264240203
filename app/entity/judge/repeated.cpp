// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/judge/repeated.h"

#include "entity/lists/wordtable.h"

#include <QHash>

#include <algorithm>

namespace sokbo::entity {

namespace {

// A document names no more people, organisations and places than this that would be worth a second look.
constexpr std::size_t mostForms = 2000;

struct KnownForm {
    MentionType type;
    QString name;
    QString ticker;
    bool isShortName = false;
};

class KnownForms {
public:
    void add(const QString &form, const Candidate &candidate)
    {
        if (form.size() < 2 || m_forms.size() >= mostForms)
            return;
        m_index.insert(form, int(m_forms.size()));
        m_forms.push_back({candidate.type, candidate.name, candidate.ticker,
            candidate.isShortName && form == candidate.name});
    }
    void seal() { m_index.seal(); }
    const WordTable &index() const { return m_index; }
    const KnownForm &at(int i) const { return m_forms[std::size_t(i)]; }

private:
    WordTable m_index;
    std::vector<KnownForm> m_forms;
};

bool isRepeatable(const Candidate &candidate)
{
    if (candidate.score < Good || candidate.needsLink || candidate.isAnonymous)
        return false;
    return isName(candidate.type) || candidate.type == MentionType::Event
        || candidate.type == MentionType::Product;
}

KnownForms formsOf(const std::vector<Field> &fields, const Languages &languages)
{
    KnownForms forms;
    for (const Field &field : fields)
        for (const Candidate &candidate : field.found)
            if (isRepeatable(candidate))
                forms.add(field.reading.view(candidate.start, candidate.end).toString(), candidate);
    // Of a name in parts the last one stands for it afterwards.
    for (const Field &field : fields)
        for (const Candidate &candidate : field.found) {
            if (candidate.type != MentionType::Person || !isRepeatable(candidate))
                continue;
            const QStringView text = field.reading.view(candidate.start, candidate.end);
            const QStringView last = text.mid(text.lastIndexOf(u' ') + 1);
            if (last.size() < text.size() && !isOrdinaryWord(languages, last))
                forms.add(last.toString(), candidate);
        }
    forms.seal();
    return forms;
}

// Where dates, times and amounts begin, with their ends.
QHash<int, int> amountsIn(const Field &field)
{
    QHash<int, int> amounts;
    for (const Candidate &candidate : field.found)
        if (!isName(candidate.type))
            amounts.insert(candidate.start, qMax(candidate.end, amounts.value(candidate.start)));
    return amounts;
}

void addRepeated(const Languages &languages, const KnownForms &forms, Field &field)
{
    const Reading &reading = field.reading;
    const QHash<int, int> amounts = amountsIn(field);
    for (const Word &word : reading.words()) {
        for (int start = word.start; start < word.end; ++start) {
            if (!reading.startsRun(start))
                continue;
            const WordTable::Match match
                = forms.index().longestPrefix(reading.view(start, qMin(reading.size(), start + 40)));
            const int end = start + match.length;
            if (!match || !mayEndName(languages, reading, end))
                continue;
            const KnownForm &form = forms.at(match.value);
            // 새벽호: the rocket of this document, and no hour of the day.
            const int amountEnd = amounts.value(start, end);
            const bool holdsAmount = amountEnd < end && !reading.view(start, end).contains(u' ');
            Candidate candidate{start, end, form.type, holdsAmount ? Sure : Good, form.name};
            candidate.ticker = form.ticker;
            candidate.isShortName = form.isShortName;
            field.found.push_back(std::move(candidate));
        }
    }
}

} // namespace

void findRepeatedNames(const Languages &languages, std::vector<Field> &fields)
{
    const KnownForms forms = formsOf(fields, languages);
    if (forms.index().isEmpty())
        return;
    for (Field &field : fields)
        addRepeated(languages, forms, field);
}

} // namespace sokbo::entity
