// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/judge/othernames.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <utility>

namespace sokbo::entity {

namespace {

constexpr qsizetype shortestForm = 2; // of a name that stands for the longer one
constexpr qsizetype longestInitials = 4; // 국기연, 고위공수처
constexpr qsizetype shortestWhole = 6; // of a name that initials stand for
constexpr qsizetype shortestSpelling = 4; // of a name that is the same with a space in it and without
constexpr std::size_t mostNames = 200; // that are compared with each other in one document

bool mayHaveOtherNames(const Candidate &candidate)
{
    return !candidate.isAnonymous
        && (isName(candidate.type) || candidate.type == MentionType::Event
            || candidate.type == MentionType::Product);
}

bool isBody(const Candidate &candidate)
{
    return candidate.type == MentionType::Organisation && !candidate.isAnonymous;
}

bool has(const QString &name, CharKind kind)
{
    return std::any_of(
        name.begin(), name.end(), [kind](QChar letter) { return kindOf(letter.unicode()) == kind; });
}

// Whether the letters of a form stand in this order in the whole name.
bool isWithin(const QString &form, const QString &whole)
{
    qsizetype at = 0;
    for (QChar letter : whole)
        if (at < form.size() && letter == form.at(at))
            ++at;
    return at == form.size();
}

// The first syllables of the parts of a name, two syllables apart at least, but for the last.
bool areInitialsOf(const QString &name, const QString &whole)
{
    if (name.size() < 3 || name.size() > longestInitials || whole.size() < shortestWhole
        || name.front() != whole.front())
        return false;
    qsizetype at = 0;
    for (qsizetype i = 1; i < name.size(); ++i) {
        at = whole.indexOf(name.at(i), at + 2);
        if (at < 0)
            return false;
    }
    return whole.size() - at <= 3;
}

class OtherNames {
public:
    OtherNames(const ListedNames &names, const SameNames &same, std::vector<Field> &fields)
        : m_names(names)
        , m_same(same)
        , m_fields(fields)
    {
    }

    void run()
    {
        for (Field &field : m_fields)
            for (Candidate &candidate : field.found)
                if (candidate.name.isEmpty() && mayHaveOtherNames(candidate))
                    candidate.name = field.reading.view(candidate.start, candidate.end).toString();
        joinSpellings();
        joinBracketed();
        joinShortForms();
    }

private:
    using Names = QMap<std::pair<MentionType, QString>, QString>; // the name that each stands under

    // 한빛 축제 and 한빛축제: as the document has it first.
    void joinSpellings()
    {
        Names first;
        for (Field &field : m_fields)
            for (Candidate &candidate : field.found) {
                if (!mayHaveOtherNames(candidate))
                    continue;
                QString key;
                for (QChar letter : std::as_const(candidate.name))
                    if (!letter.isSpace() && !QStringView(u"·‧-").contains(letter))
                        key += letter.toLower();
                if (key.size() < shortestSpelling)
                    continue;
                QString &name = first[{candidate.type, key}];
                if (name.isEmpty() || (isListed(candidate.name) && !isListed(name)))
                    name = candidate.name;
                candidate.name = name;
            }
    }

    // A name with another one in brackets behind it, and nothing else there.
    void joinBracketed()
    {
        Names others;
        for (const Field &field : m_fields)
            for (std::size_t i = 0; i + 1 < field.found.size(); ++i) {
                const Candidate &whole = field.found[i];
                const Candidate &other = field.found[i + 1];
                if (!mayHaveOtherNames(whole) || whole.type != other.type
                    || !isInBrackets(field.reading, whole.end, other))
                    continue;
                // Where a finder joined these two already, the form alone stands elsewhere.
                const QString form = other.name == whole.name
                    ? field.reading.view(other.start, other.end).toString()
                    : other.name;
                if (form != whole.name && isOtherNameOf(form, whole))
                    others.insert({other.type, form}, whole.name);
            }
        rename(others);
    }

    static bool isInBrackets(const Reading &reading, int end, const Candidate &other)
    {
        const int open = reading.at(end) == u' ' ? end + 1 : end;
        return reading.at(open) == u'(' && open + 1 == other.start && reading.at(other.end) == u')';
    }

    // A firm stands in brackets behind its name, and so does whom somebody works for: what the lists know is
    // not the other's name, and a form in the same letters is made of the name's.
    bool isOtherNameOf(const QString &form, const Candidate &whole) const
    {
        if (form.size() < shortestForm || isListed(form))
            return false;
        // A place stands in brackets behind what lies in it.
        if (whole.type == MentionType::Place && form.size() < shortestSpelling)
            return false;
        const bool isForeign = !has(form, CharKind::Hangul) && has(whole.name, CharKind::Hangul);
        if (isForeign && whole.type != MentionType::Place)
            return true;
        return whole.type != MentionType::Person && form.size() < whole.name.size()
            && isWithin(form, whole.name)
            // 기계연 of 한국기계연구원: what a body is of may be left out.
            && (form.front() == whole.name.front()
                || QStringView(whole.name).mid(2).startsWith(form.front()));
    }

    // 얼라인 and 국기연 of a document that names 얼라인파트너스자산운용 and 국방기술진흥연구소: a short form
    // of one organisation's name, and of no other's. What the lists know by the shorter name is itself: 삼성
    // is not 삼성전자.
    void joinShortForms()
    {
        std::vector<QString> names;
        QSet<QString> seen;
        QSet<QString> inText;
        for (const Field &field : m_fields)
            for (const Candidate &candidate : field.found) {
                if (!isBody(candidate) || !has(candidate.name, CharKind::Hangul))
                    continue;
                if (!field.isTitle)
                    inText.insert(candidate.name);
                if (names.size() < mostNames && !seen.contains(candidate.name)) {
                    seen.insert(candidate.name);
                    names.push_back(candidate.name);
                }
            }
        Names wholes;
        for (const QString &name : names) {
            if (isListed(name))
                continue;
            QStringList longer;
            for (const QString &other : names)
                if (isBeginningOf(name, other) || areInitialsOf(name, other)
                    || (!inText.contains(name) && inText.contains(other) && isHeadlineFormOf(name, other)))
                    longer.append(other);
            if (longer.size() == 1)
                wholes.insert({MentionType::Organisation, name}, longer.first());
        }
        rename(wholes);
    }

    bool isBeginningOf(const QString &name, const QString &longer) const
    {
        return name.size() >= shortestForm && longer.size() > name.size() && longer.startsWith(name)
            && m_same.isEndOfFullName(QStringView(longer).mid(name.size()).trimmed());
    }

    // 한빛운용 over a text about 한빛자산운용, 새봄 over one about 새봄플레이스: a headline has no room, and
    // the text beneath it says what is meant.
    static bool isHeadlineFormOf(const QString &name, const QString &whole)
    {
        if (name.size() < shortestForm || whole.size() <= name.size())
            return false;
        return whole.startsWith(name)
            || (name.size() > shortestForm && name.left(2) == whole.left(2) && name.back() == whole.back()
                && isWithin(name, whole));
    }

    bool isListed(const QString &name) const { return m_names.trusted().contains(name) || m_same.find(name); }

    void rename(const Names &others)
    {
        if (others.isEmpty())
            return;
        for (Field &field : m_fields)
            for (Candidate &candidate : field.found)
                if (const auto name = others.constFind({candidate.type, candidate.name});
                    name != others.constEnd() && !candidate.isAnonymous)
                    candidate.name = *name;
    }

    const ListedNames &m_names;
    const SameNames &m_same;
    std::vector<Field> &m_fields;
};

} // namespace

void joinOtherNames(const ListedNames &names, const SameNames &same, std::vector<Field> &fields)
{
    OtherNames(names, same, fields).run();
}

} // namespace sokbo::entity
