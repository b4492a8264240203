// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/querytime.h"

#include <QRegularExpression>

namespace sokbo {

namespace {

std::optional<QDateTime> startOf(const QDate &day)
{
    if (!day.isValid() || day.year() < 1)
        return std::nullopt;
    return day.startOfDay(Qt::LocalTime).toUTC();
}

QDateTime ago(qint64 amount, const QString &unit, const QDateTime &now)
{
    const QDateTime local = now.toLocalTime();
    if (unit == u"h" || unit == u"시간")
        return now.toUTC().addSecs(-amount * 3600);
    if (unit == u"d" || unit == u"일")
        return local.addDays(-amount).toUTC();
    if (unit == u"w" || unit == u"주")
        return local.addDays(-amount * 7).toUTC();
    if (unit == u"m" || unit == u"개월" || unit == u"달")
        return local.addMonths(static_cast<int>(-amount)).toUTC();
    return local.addYears(static_cast<int>(-amount)).toUTC();
}

} // namespace

std::optional<QDateTime> queryTime(const QString &value, const QDateTime &now)
{
    const QDate today = now.toLocalTime().date();
    const QString word = value.toLower();
    if (word == u"today" || word == u"오늘")
        return startOf(today);
    if (word == u"yesterday" || word == u"어제")
        return startOf(today.addDays(-1));

    static const QRegularExpression relative(
        QStringLiteral("^([0-9]{1,4})(h|d|w|m|y|시간|일|주|개월|달|년)$"));
    if (const auto match = relative.match(word); match.hasMatch()) {
        // A year with four digits and 년 is that year, not so many years ago.
        if (match.captured(2) == u"년" && match.capturedLength(1) == 4)
            return startOf(QDate(match.captured(1).toInt(), 1, 1));
        const QDateTime time = ago(match.captured(1).toLongLong(), match.captured(2), now);
        return time.isValid() && time.date().year() >= 1 ? std::optional(time) : std::nullopt;
    }
    static const QRegularExpression absolute(
        QStringLiteral("^([0-9]{4})(?:[-./]([0-9]{1,2})(?:[-./]([0-9]{1,2}))?)?[.]?$"));
    if (const auto match = absolute.match(word); match.hasMatch()) {
        const int month = match.capturedLength(2) ? match.captured(2).toInt() : 1;
        const int day = match.capturedLength(3) ? match.captured(3).toInt() : 1;
        return startOf(QDate(match.captured(1).toInt(), month, day));
    }
    return std::nullopt;
}

} // namespace sokbo
