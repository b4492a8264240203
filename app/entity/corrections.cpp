// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/corrections.h"

#include "entity/languages.h"

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestChain = 8; // of names that each stand for the next

// Whether a name can stand so: not within a longer word, but with what its language writes onto it.
bool standsAlone(const entity::Reading &reading, int start, int end)
{
    const bool begins = !reading.isWordPart(start) || !reading.isWordPart(start - 1)
        || reading.kind(start) != reading.kind(start - 1);
    if (!begins)
        return false;
    return !reading.isWordPart(end - 1) || entity::mayEndName(reading, end);
}

bool takesRole(MentionType type)
{
    return type == MentionType::Person;
}

bool takesTicker(MentionType type)
{
    return type == MentionType::Organisation || type == MentionType::Product;
}

void becomes(Mention &mention, MentionType type)
{
    if (mention.type == type)
        return;
    mention.type = type;
    mention.value.clear();
    if (!takesRole(type))
        mention.role.clear();
    if (!takesTicker(type))
        mention.ticker.clear();
}

bool overlaps(const Mention &a, const Mention &b)
{
    return a.start < b.end && b.start < a.end;
}

bool isEarlier(const Mention &a, const Mention &b)
{
    return a.start < b.start;
}

// What the recogniser knows of a name that the reader wants marked just so.
void learn(QList<Mention> &own, const Mention &found)
{
    const auto same = std::lower_bound(own.begin(), own.end(), found, isEarlier);
    if (same == own.end() || same->start != found.start || same->end != found.end || same->type != found.type)
        return;
    same->role = found.role;
    if (same->ticker.isEmpty())
        same->ticker = found.ticker;
}

// Somebody whose name the text keeps back is nobody, whoever else the reader knows by that surname or letter.
// Both in order.
void keepAnonymous(const QList<Mention> &mentions, QList<Mention> &listed)
{
    qsizetype at = 0;
    listed.removeIf([&](const Mention &wanted) {
        while (at < mentions.size() && mentions.at(at).end <= wanted.start)
            ++at;
        if (at == mentions.size() || !mentions.at(at).name.isEmpty())
            return false;
        return mentions.at(at).start <= wanted.start && wanted.end <= mentions.at(at).end;
    });
}

// Both in order. Of `all` only what leaves the reader's own marks alone.
QList<Mention> withPriority(const QList<Mention> &own, const QList<Mention> &all)
{
    QList<Mention> merged = own;
    qsizetype at = 0;
    for (const Mention &mention : all) {
        while (at < own.size() && own.at(at).end <= mention.start)
            ++at;
        if (at == own.size() || !overlaps(own.at(at), mention))
            merged.append(mention);
    }
    std::sort(merged.begin(), merged.end(), isEarlier);
    return merged;
}

} // namespace

Corrections::Corrections(const QList<Correction> &corrections)
    : m_isEmpty(corrections.isEmpty())
{
    for (const Correction &correction : corrections) {
        const QString &subject = correction.subject;
        if (subject.isEmpty() || subject.size() > longestSubject)
            continue;
        switch (correction.kind) {
        case CorrectionKind::NotEntity:
            m_nothing.insert(subject);
            m_entities.remove(subject);
            break;
        case CorrectionKind::Type:
            m_types.insert(subject, correction.type);
            m_nothing.remove(subject);
            break;
        case CorrectionKind::Span:
            m_spans.insert(subject, correction.name);
            break;
        case CorrectionKind::Name:
            if (correction.subjectType)
                m_names.insert({*correction.subjectType, subject},
                    {correction.type, correction.name, correction.ticker});
            break;
        case CorrectionKind::Entity:
            m_entities.insert(subject,
                {correction.type, correction.name.isEmpty() ? subject : correction.name, correction.ticker});
            m_nothing.remove(subject);
            m_types.remove(subject);
            break;
        }
    }
    for (auto entity = m_entities.cbegin(); entity != m_entities.cend(); ++entity)
        m_lengths[QStringView(entity.key()).left(2)].append(int(entity.key().size()));
    for (QList<int> &lengths : m_lengths) {
        std::sort(lengths.begin(), lengths.end(), std::greater<>());
        lengths.erase(std::unique(lengths.begin(), lengths.end()), lengths.end());
    }
}

QList<Mention> Corrections::appliedTo(
    const QList<Mention> &mentions, const QString &title, const QString &text) const
{
    if (m_isEmpty)
        return mentions;
    QList<Mention> inTitle, inText;
    for (const Mention &mention : mentions)
        (mention.field == Mention::Field::Title ? inTitle : inText).append(mention);
    return inField(std::move(inTitle), Mention::Field::Title, title)
        + inField(std::move(inText), Mention::Field::Text, text);
}

QList<Mention> Corrections::inField(QList<Mention> mentions, Mention::Field field, const QString &text) const
{
    QList<Mention> listed = wanted(field, text), own, others;
    keepAnonymous(mentions, listed);
    for (Mention &mention : mentions) {
        learn(listed, mention);
        const QString found = mention.text;
        if (!m_spans.isEmpty())
            respan(mention, text);
        if (m_nothing.contains(mention.text))
            continue;
        if (const auto type = m_types.constFind(mention.text); type != m_types.constEnd())
            becomes(mention, *type);
        (mention.text == found ? others : own).append(mention);
    }
    own += listed;
    if (!own.isEmpty()) {
        // Of the reader's marks the longer one stands: it says more.
        std::stable_sort(own.begin(), own.end(), [](const Mention &a, const Mention &b) {
            return a.start != b.start ? a.start < b.start : a.end > b.end;
        });
        QList<Mention> apart;
        for (const Mention &mention : std::as_const(own))
            if (apart.isEmpty() || apart.last().end <= mention.start)
                apart.append(mention);
        others = withPriority(apart, others);
    }
    for (Mention &mention : others)
        rename(mention);
    return others;
}

// Where the wanted name stands around or within the mark, it is the mark.
void Corrections::respan(Mention &mention, const QString &text) const
{
    const auto span = m_spans.constFind(mention.text);
    if (span == m_spans.constEnd())
        return;
    const int before = int(span->indexOf(mention.text));
    const int within = int(mention.text.indexOf(*span));
    const int start = before >= 0 ? mention.start - before : within >= 0 ? mention.start + within : -1;
    if (start < 0 || start + span->size() > text.size()
        || QStringView(text).mid(start, span->size()) != *span)
        return;
    if (mention.name == mention.text)
        mention.name = *span;
    mention.start = start;
    mention.end = start + int(span->size());
    mention.text = *span;
}

std::pair<MentionType, QString> Corrections::nameOf(MentionType type, const QString &name) const
{
    Key key{type, name};
    for (int i = 0; i < longestChain; ++i) {
        const auto other = m_names.constFind(key);
        if (other == m_names.constEnd())
            break;
        key = {other->type, other->name};
    }
    return key;
}

void Corrections::rename(Mention &mention) const
{
    if (m_names.isEmpty() || mention.name.isEmpty())
        return;
    QString ticker;
    Key key{mention.type, mention.name};
    for (int i = 0; i < longestChain; ++i) {
        const auto other = m_names.constFind(key);
        if (other == m_names.constEnd())
            break;
        key = {other->type, other->name};
        ticker = other->ticker;
    }
    if (key.second == mention.name && key.first == mention.type)
        return;
    becomes(mention, key.first);
    mention.name = key.second;
    // The ticker was that of the one who is not meant.
    mention.ticker = ticker;
}

// Every place at which a name of the reader's own stands.
QList<Mention> Corrections::wanted(Mention::Field field, const QString &text) const
{
    QList<Mention> found;
    if (m_entities.isEmpty())
        return found;
    const entity::Reading reading(text);
    for (int at = 0; at < text.size();) {
        const auto lengths = m_lengths.constFind(QStringView(text).mid(at, 2));
        const auto single = m_lengths.constFind(QStringView(text).mid(at, 1));
        QList<int> all = lengths != m_lengths.constEnd() ? *lengths : QList<int>();
        if (single != m_lengths.constEnd())
            all.append(1);
        int taken = 0;
        for (const int length : std::as_const(all)) {
            if (at + length > text.size() || taken > 0)
                continue;
            const auto entity = m_entities.constFind(text.mid(at, length));
            if (entity == m_entities.constEnd() || !standsAlone(reading, at, at + length))
                continue;
            Mention mention;
            mention.field = field;
            mention.start = at;
            mention.end = at + length;
            mention.type = entity->type;
            mention.text = entity.key();
            mention.name = entity->name;
            mention.ticker = entity->ticker;
            found.append(mention);
            taken = length;
        }
        at += std::max(1, taken);
    }
    return found;
}

} // namespace sokbo
