// SPDX-License-Identifier: GPL-3.0-or-later
#include "finder/finder.h"

#include "search/searchtext.h"
#include "text/composed.h"
#include "text/hangul.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <tuple>
#include <vector>

namespace sokbo {

namespace {

// A single letter is inside of nearly every name.
constexpr int leastInside = 2;

char32_t codePointAt(const QString &text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(c, text.at(at + 1));
    return c.unicode();
}

} // namespace

std::optional<Found::Span> spanIn(const QString &text, const TypedText &typed)
{
    const QList<Found> found = Finder({{QString(), text, {}, 0}}).find(typed, {}, 1);
    return found.isEmpty() ? std::nullopt : std::optional(found.first().matched);
}

struct Finder::Ranked {
    Found found;
    int order = 0; // smaller is better
};

Finder::Finder(const QList<Findable> &things)
{
    replaceFrom(0, things);
}

void Finder::replaceFrom(int index, const QList<Findable> &things)
{
    m_things.resize(index);
    m_things.reserve(index + things.size());
    for (const Findable &findable : things) {
        Thing thing;
        thing.name = nameOf(findable.text);
        for (const QString &other : findable.otherNames)
            thing.otherNames.append(nameOf(other));
        thing.key = findable.key;
        thing.weight = findable.weight;
        thing.length = int(findable.text.size());
        m_things.append(thing);
    }
}

// A word begins after a space or a sign, and where the script changes: 하이닉스 of SK하이닉스.
Finder::Name Finder::nameOf(const QString &given)
{
    Name name;
    // Places are of the text as it is shown; in pieces it is found, but nothing of it is marked.
    const QString text = composed(given);
    const bool hasPlaces = text == given;
    name.key.reserve(text.size());
    name.places.reserve(hasPlaces ? text.size() : 0);
    LetterClass before = LetterClass::Separator;
    for (qsizetype i = 0; i < text.size();) {
        const char32_t c = codePointAt(text, i);
        const qsizetype units = QChar::requiresSurrogates(c) ? 2 : 1;
        const LetterClass kind = letterClass(c);
        if (kind != LetterClass::Separator) {
            if (kind != before && !name.key.isEmpty())
                name.wordStarts.append(int(name.key.size()));
            if (c < 0x80 || isHangulSyllable(text.at(i))) // nearly all
                name.key += text.at(i).toLower();
            else
                name.key += foldText(QStringView(text).mid(i, units));
            if (hasPlaces)
                while (name.places.size() < name.key.size())
                    name.places.append(int(i));
        }
        before = kind;
        i += units;
    }
    if (name.key.isEmpty()) {
        name.key = searchKey(text); // nothing but signs
        name.places.clear();
    }
    return name;
}

std::optional<Finder::Match> Finder::match(const Name &name, const QList<TypedPattern> &patterns)
{
    std::optional<Match> best;
    const auto offer = [&best](Fit fit, qsizetype at, qsizetype length) {
        if (!best || fit < best->fit)
            best = Match{fit, at, length};
    };
    for (const TypedPattern &pattern : patterns) {
        const bool initials = pattern.kind() == TypedPattern::Kind::Initials;
        if (pattern.equals(name.key))
            offer(Fit::Whole, 0, pattern.length());
        else if (pattern.matchesAt(name.key, 0))
            offer(initials ? Fit::Initials : Fit::Start, 0, pattern.length());
        for (const int start : name.wordStarts)
            if (pattern.matchesAt(name.key, start))
                offer(initials ? Fit::WordInitials : Fit::WordStart, start, pattern.length());
        if (best || initials || pattern.length() < leastInside)
            continue;
        for (qsizetype at = 1; at + pattern.length() <= name.key.size(); ++at)
            if (pattern.matchesAt(name.key, at)) {
                offer(Fit::Inside, at, pattern.length());
                break;
            }
    }
    return best;
}

std::optional<Finder::Ranked> Finder::rank(const Thing &thing, const TypedText &typed)
{
    std::optional<Ranked> best;
    const auto offer = [&](const Name &name, bool isOwn) {
        for (const bool asTyped : {true, false}) {
            const auto matched = match(name, asTyped ? typed.asTyped : typed.onOtherLayout);
            if (!matched)
                continue;
            const int order = int(matched->fit) * 4 + (asTyped ? 0 : 2) + (isOwn ? 0 : 1);
            if (best && best->order <= order)
                continue;
            best = Ranked{{0, matched->fit, {}}, order};
            const qsizetype end = matched->at + matched->length;
            if (!isOwn || name.places.size() < end)
                continue;
            const int from = name.places.at(matched->at), last = name.places.at(end - 1);
            best->found.matched = {from, last - from + 1};
        }
    };
    offer(thing.name, true);
    for (const Name &other : thing.otherNames)
        offer(other, false);
    return best;
}

QList<Found> Finder::find(const TypedText &typed, const QStringList &recent, int limit) const
{
    QHash<QString, int> lastUsed;
    for (int i = 0; i < recent.size(); ++i)
        lastUsed.insert(recent.at(i), i);
    using Order = std::tuple<int, int, int, int, int>;
    std::vector<std::pair<Order, Found>> ranked;
    for (int i = 0; i < m_things.size(); ++i) {
        const Thing &thing = m_things.at(i);
        auto fitting = rank(thing, typed);
        if (!fitting)
            continue;
        fitting->found.index = i;
        const int used = lastUsed.value(thing.key, std::numeric_limits<int>::max());
        ranked.emplace_back(Order{fitting->order, used, -thing.weight, thing.length, i}, fitting->found);
    }
    const auto shown = ranked.begin() + std::min<qsizetype>(limit, qsizetype(ranked.size()));
    std::partial_sort(
        ranked.begin(), shown, ranked.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<Found> found;
    for (auto at = ranked.begin(); at != shown; ++at)
        found.append(at->second);
    return found;
}

} // namespace sokbo
