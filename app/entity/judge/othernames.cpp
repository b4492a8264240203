// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/judge/othernames.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <set>
#include <utility>

namespace sokbo::entity {

namespace {

constexpr qsizetype shortestForm = 2; // of a name that stands for the longer one
constexpr qsizetype longestInitials = 4; // 국기연, 고위공수처
constexpr qsizetype shortestListed = 3; // PGA behind what it is the name of
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

bool isQuotationMark(char16_t sign)
{
    return isOneOf(sign, u"'\"‘’“”「」『』<>〈〉《》");
}

// MERI of Maru Electronics Research Institute: the first letters of its words.
bool areLatinInitialsOf(const QString &form, const QString &whole)
{
    QString initials;
    for (qsizetype i = 0; i < whole.size(); ++i)
        if (whole.at(i).isUpper() && (i == 0 || !whole.at(i - 1).isLetter()))
            initials += whole.at(i);
    return form.size() >= 3 && whole.contains(u' ') && initials.contains(form);
}

// 증권위원회 of 미국 증권위원회.
bool isEndOf(const QString &form, const QString &whole)
{
    return whole.endsWith(u' ' + form);
}

// GH공사 of 가온주택도시공사, 경북TP of 경북테크노파크: what is not in other letters is of the name's.
bool isMixedFormOf(const QString &form, const QString &whole)
{
    QString own;
    for (const QChar letter : form)
        if (kindOf(letter.unicode()) == CharKind::Hangul)
            own += letter;
    return own.size() >= 2 && own.size() < form.size() && isWithin(own, whole)
        && (form.front() == whole.front() || kindOf(form.front().unicode()) != CharKind::Hangul);
}

// What stands between a name and what follows it.
enum class Link {
    None,
    Bracket, // (MERI)
    OpenBracket, // (MERI, 원장 …): more follows within the brackets
    Introduction, // (이하 MERI), (옛 …)
};

class OtherNames {
public:
    OtherNames(const Languages &languages, const ListedNames &names, const SameNames &same,
        std::vector<Field> &fields)
        : m_languages(languages)
        , m_names(names)
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
                key.reserve(candidate.name.size());
                for (QChar letter : std::as_const(candidate.name))
                    if (!letter.isSpace() && !isOneOf(letter.unicode(), u"·‧-"))
                        key += letter.toLower();
                if (key.size() < shortestSpelling)
                    continue;
                QString &name = first[{candidate.type, key}];
                if (name.isEmpty() || (isListed(candidate.name) && !isListed(name)))
                    name = candidate.name;
                candidate.name = name;
            }
    }

    // A name with another one in brackets behind it.
    void joinBracketed()
    {
        struct Pair {
            const Candidate *whole;
            const Candidate *other;
            QString form;
            Link link;
        };
        std::vector<Pair> pairs;
        NamesAlone alone;
        for (const Field &field : m_fields)
            for (std::size_t i = 0; i < field.found.size(); ++i) {
                const Candidate &whole = field.found[i];
                const Link link = linkBehind(field, i);
                if (link == Link::None) {
                    alone.insert({whole.type, whole.name});
                    continue;
                }
                const Candidate &other = field.found[++i];
                // Where a finder joined these two already, the form alone stands elsewhere.
                const QString form = other.name == whole.name
                    ? field.reading.view(other.start, other.end).toString()
                    : other.name;
                if (form != whole.name && isOtherNameOf(form, whole, link))
                    pairs.push_back({&whole, &other, form, link});
            }
        Names others;
        for (const auto &[whole, other, form, link] : pairs) {
            const QString listed = listedNameOf(form);
            if (listed.isEmpty() || isListed(whole->name) || isEndOf(form, whole->name))
                others.insert({whole->type, form}, whole->name);
            else if (isCalledAsListed(*whole, *other, form, listed, alone))
                others.insert({whole->type, whole->name}, listed);
            else if (link == Link::Introduction)
                others.insert({whole->type, form}, whole->name);
        }
        rename(others);
    }

    using NamesAlone = std::set<std::pair<MentionType, QString>>; // that stand without brackets somewhere

    // What the lists know is what the thing is called everywhere. But 한빛바이오연구소(IBM) may tell whose it
    // is: an acronym is made of initials, or stands for a full name that is not used again. A firm of the
    // exchange owns others, and is used again itself where it is the acronym.
    bool isCalledAsListed(const Candidate &whole, const Candidate &other, const QString &form,
        const QString &listed, const NamesAlone &alone) const
    {
        return isEndOf(whole.name, listed) || areLatinInitialsOf(form, whole.name)
            || (!alone.contains({whole.type, whole.name})
                && (other.ticker.isEmpty() || alone.contains({whole.type, form})));
    }

    // How a candidate stands to the next one. Of several in the brackets none is its other name: they are its
    // members, or whose it is.
    Link linkBehind(const Field &field, std::size_t index) const
    {
        const Candidates &found = field.found;
        if (index + 1 >= found.size())
            return Link::None;
        const Candidate &whole = found[index];
        const Candidate &other = found[index + 1];
        if (!mayHaveOtherNames(whole) || other.isAnonymous || whole.type != other.type)
            return Link::None;
        const Link link = linkOf(field.reading, whole.end, other);
        const bool hasNext = link == Link::OpenBracket && index + 2 < found.size()
            && found[index + 2].type == whole.type
            && !field.reading.view(other.end, found[index + 2].start).contains(u')');
        return hasNext ? Link::None : link;
    }

    // How a name that ends there stands to the next one.
    Link linkOf(const Reading &reading, int end, const Candidate &other) const
    {
        constexpr int longest = 12; // (30, 본명 …
        int open = end;
        while (isQuotationMark(reading.at(open)) || (open == end && reading.at(open) == u' '))
            ++open;
        if (reading.at(open) == u' ')
            ++open;
        if (reading.at(open) != u'(' || other.start <= open || other.start - open > longest)
            return Link::None;
        int start = other.start;
        while (isQuotationMark(reading.at(start - 1)))
            --start;
        int after = other.end;
        while (isQuotationMark(reading.at(after)))
            ++after;
        if (start == open + 1) {
            if (reading.at(after) == u')')
                return Link::Bracket;
            return isOneOf(reading.at(after), u",;…") ? Link::OpenBracket : Link::None;
        }
        const QStringView between = reading.view(open + 1, start).trimmed();
        const QStringView word = between.mid(between.lastIndexOf(u' ') + 1);
        const bool isIntroduced = std::any_of(m_languages.begin(), m_languages.end(),
            [&](const std::unique_ptr<Language> &language) { return language->introducesOtherName(word); });
        return isIntroduced ? Link::Introduction : Link::None;
    }

    // A firm stands in brackets behind its name, and so does whom somebody works for: two that the lists know
    // by other names are two, and a form in the same letters is made of the name's.
    bool isOtherNameOf(const QString &form, const Candidate &whole, Link link) const
    {
        if (form.size() < shortestForm)
            return false;
        if (isEndOf(form, whole.name))
            return true;
        if (isListed(form) && isListed(whole.name))
            return false;
        if (link == Link::Introduction)
            return true;
        // A place stands in brackets behind what lies in it.
        if (whole.type == MentionType::Place && form.size() < shortestSpelling)
            return false;
        const bool formHasHangul = has(form, CharKind::Hangul);
        const bool isForeign = formHasHangul != has(whole.name, CharKind::Hangul);
        // One that is called so itself, and is not what some letters happen to stand for.
        if (const QString listed = listedNameOf(form); !listed.isEmpty())
            return link == Link::Bracket
                && (isEndOf(whole.name, listed)
                    || (listed == form && isForeign && !formHasHangul
                        && whole.type == MentionType::Organisation && form.size() >= shortestListed));
        if (isForeign && whole.type != MentionType::Place)
            return true;
        if (link == Link::OpenBracket || whole.type == MentionType::Person)
            return false;
        if (areLatinInitialsOf(whole.name, form) || areLatinInitialsOf(form, whole.name)
            || isMixedFormOf(form, whole.name))
            return true;
        return form.size() < whole.name.size()
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

    bool isListed(const QString &name) const { return !listedNameOf(name).isEmpty(); }

    // Empty where no list knows it.
    QString listedNameOf(const QString &form) const
    {
        if (const SameNames::Thing *thing = m_same.find(form))
            return thing->name;
        const WordTable::Match match = m_names.trusted().find(form);
        return match ? m_names[match].name : QString();
    }

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

    const Languages &m_languages;
    const ListedNames &m_names;
    const SameNames &m_same;
    std::vector<Field> &m_fields;
};

} // namespace

void joinOtherNames(
    const Languages &languages, const ListedNames &names, const SameNames &same, std::vector<Field> &fields)
{
    OtherNames(languages, names, same, fields).run();
}

} // namespace sokbo::entity
