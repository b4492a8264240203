// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/keepingchoices.h"

#include "kit/words.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QList>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int minutesOfHour = 60;
constexpr int minutesOfDay = 24 * minutesOfHour;
constexpr int daysOfYear = 365;

struct KeepingChoices {
    Q_DECLARE_TR_FUNCTIONS(KeepingChoices)
};

QString daysText(int days)
{
    if (days == 0)
        return KeepingChoices::tr("However old they are");
    if (days % daysOfYear == 0)
        return KeepingChoices::tr("For %Ln year(s)", nullptr, days / daysOfYear);
    return KeepingChoices::tr("For %Ln day(s)", nullptr, days);
}

QString numberText(int articles)
{
    return articles == 0 ? KeepingChoices::tr("However many they are")
                         : KeepingChoices::tr("The newest %1").arg(countText(articles));
}

QString minutesText(int minutes)
{
    if (minutes % minutesOfDay == 0)
        return KeepingChoices::tr("Every %Ln day(s)", nullptr, minutes / minutesOfDay);
    if (minutes % minutesOfHour == 0)
        return KeepingChoices::tr("Every %Ln hour(s)", nullptr, minutes / minutesOfHour);
    return KeepingChoices::tr("Every %Ln minute(s)", nullptr, minutes);
}

template <typename TextOf>
void offer(QComboBox &box, QList<int> values, int current, TextOf textOf)
{
    if (!values.contains(current))
        values.append(current);
    std::sort(values.begin(), values.end());
    box.clear();
    for (const int value : std::as_const(values))
        box.addItem(textOf(value), value);
    box.setCurrentIndex(box.findData(current));
}

// One number for each choice: the minutes, or below 0 the kind.
int coded(const SyncInterval &interval)
{
    return interval.kind == SyncInterval::Kind::Fixed ? interval.minutes : -1 - int(interval.kind);
}

} // namespace

void offerDays(QComboBox &box, int current)
{
    offer(box, {0, 7, 14, 30, 60, 90, 180, daysOfYear, 2 * daysOfYear, 5 * daysOfYear}, current, daysText);
}

int chosenDays(const QComboBox &box)
{
    return box.currentData().toInt();
}

void offerNumbers(QComboBox &box, int current)
{
    offer(box, {0, 50, 100, 200, 500, 1000, 2000, 5000, 10'000, 50'000}, current, numberText);
}

int chosenNumber(const QComboBox &box)
{
    return box.currentData().toInt();
}

void offerIntervals(QComboBox &box, const SyncInterval &current, OfOneSource of)
{
    box.clear();
    const auto add = [&box](const QString &text, SyncInterval::Kind kind) {
        box.addItem(text, coded({kind, 0}));
    };
    if (of == OfOneSource::Yes)
        add(KeepingChoices::tr("As all sources"), SyncInterval::Kind::AsAll);
    add(KeepingChoices::tr("As often as something new comes"), SyncInterval::Kind::AsNewsComes);
    QList<int> minutes{15, 30, 60, 120, 240, 480, minutesOfDay, 7 * minutesOfDay};
    if (current.kind == SyncInterval::Kind::Fixed && !minutes.contains(current.minutes))
        minutes.append(current.minutes);
    std::sort(minutes.begin(), minutes.end());
    for (const int each : std::as_const(minutes))
        box.addItem(minutesText(each), each);
    add(KeepingChoices::tr("Only by hand"), SyncInterval::Kind::ByHand);
    box.setCurrentIndex(std::max(0, box.findData(coded(current))));
}

SyncInterval chosenInterval(const QComboBox &box)
{
    const int code = box.currentData().toInt();
    if (code > 0)
        return {SyncInterval::Kind::Fixed, code};
    return {SyncInterval::Kind(-1 - code), 0};
}

} // namespace sokbo
