// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/dateshiftjudge.h"

#include <algorithm>
#include <array>
#include <optional>

namespace sokbo {

namespace {

constexpr qint64 minute = 60; // seconds
constexpr qint64 hour = 60 * minute;
constexpr qint64 clockSlack = 5 * minute; // clocks are not exact
constexpr qint64 delay
    = 45 * minute; // from when an entry says that it was published to when it is in the feed
constexpr qint64 anyGap = 14 * hour; // of a first answer, whose entries may be of any age
constexpr qint64 leastLead = 25 * minute; // less is a bad clock, and no zone
constexpr qsizetype enough = 3; // witnesses that agree
constexpr qsizetype most = 6; // that are kept

// What zones east of Greenwich are ahead of it, in minutes.
constexpr std::array offsets{
    60, 120, 180, 210, 240, 270, 300, 330, 360, 390, 420, 480, 540, 570, 600, 630, 660, 720, 780, 840};
constexpr int koreanOffset = 540;

qint64 leadOf(const DateWitness &witness)
{
    return witness.answered.secsTo(witness.written);
}

// Whether an entry with this date can be new in an answer of a source whose dates lie so far ahead.
bool explains(int minutes, const DateWitness &witness)
{
    const qint64 age = minutes * minute - leadOf(witness);
    const qint64 oldest = witness.gap < 0 ? anyGap : std::min(witness.gap, anyGap) + delay;
    return age >= -clockSlack && age <= oldest;
}

std::optional<int> offsetOf(const QList<DateWitness> &witnesses, bool korean)
{
    const auto explainsAll = [&](int minutes) {
        return std::all_of(witnesses.cbegin(), witnesses.cend(),
            [minutes](const DateWitness &witness) { return explains(minutes, witness); });
    };
    if (korean && explainsAll(koreanOffset))
        return koreanOffset;
    const auto offset = std::find_if(offsets.begin(), offsets.end(), explainsAll);
    return offset == offsets.end() ? std::nullopt : std::optional(*offset);
}

bool isRight(const DateWitness &witness)
{
    return leadOf(witness) <= clockSlack;
}

// What is published at one time of every day is announced, and tells nothing of a clock.
bool isOfSameTime(const DateWitness &a, const DateWitness &b)
{
    return a.written.time() == b.written.time();
}

DateShift withoutDoubt(DateShift shift)
{
    shift.witnesses.clear();
    return shift;
}

} // namespace

QDateTime timeOfAnswer(const QDateTime &now, const QDateTime &server, const QDateTime &built)
{
    const bool agrees = server.isValid() && std::abs(server.secsTo(now)) < 24 * hour;
    const QDateTime time = agrees ? server : now;
    const bool isKept = built.isValid() && built <= time && built.secsTo(time) <= hour;
    return isKept ? built : time;
}

DateShift judgeDates(const DateShift &before, const DatedAnswer &answer)
{
    DateWitness newest{answer.time, {}, answer.gap};
    qsizetype right = 0;
    qsizetype plausible = 0;
    for (const QDateTime &date : answer.dates) {
        const qint64 lead = answer.time.secsTo(date);
        if (lead > offsets.back() * minute + clockSlack)
            continue; // an appointment
        ++plausible;
        right += lead <= clockSlack;
        if (!newest.written.isValid() || date > newest.written)
            newest.written = date;
    }
    if (!newest.written.isValid())
        return before;

    // Of the first answer most entries are old, whatever the clock.
    const bool mostAreRight = answer.gap >= 0 && 2 * right > plausible;
    if (before.minutes == 0) {
        if (isRight(newest) || mostAreRight)
            return withoutDoubt(before);
        if (leadOf(newest) < leastLead)
            return before;
    } else {
        if (explains(before.minutes, newest))
            return withoutDoubt(before);
        // Late ones are neither for nor against it.
        const bool couldBeLate = answer.gap < 0 || answer.gap + delay >= before.minutes * minute;
        if (leadOf(newest) < before.minutes * minute && (couldBeLate || !isRight(newest)))
            return before;
    }

    DateShift after = before;
    const bool known = std::any_of(after.witnesses.cbegin(), after.witnesses.cend(),
        [&](const DateWitness &other) { return isOfSameTime(other, newest); });
    if (known)
        return before;
    after.witnesses.append(newest);
    if (after.witnesses.size() > most)
        after.witnesses.removeFirst();
    if (after.witnesses.size() < enough)
        return after;
    if (std::all_of(after.witnesses.cbegin(), after.witnesses.cend(), isRight))
        return {0, {}};
    const std::optional<int> offset = offsetOf(after.witnesses, answer.korean);
    return offset ? DateShift{*offset, {}} : after;
}

} // namespace sokbo
