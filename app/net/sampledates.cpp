// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/sampledates.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <functional>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 wholeDay = 24 * 3600 * 1000; // milliseconds, as the next
constexpr qint64 halfHour = 30 * 60 * 1000;
constexpr int korea = 9 * 3600; // seconds east of UTC: where the sample's papers are printed

QString replaced(const QString &text, const QRegularExpression &form,
    const std::function<QString(const QRegularExpressionMatch &)> &by)
{
    QString result;
    qsizetype written = 0;
    for (auto matches = form.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).mid(written, match.capturedStart() - written) + by(match);
        written = match.capturedEnd();
    }
    return result + QStringView(text).mid(written);
}

class Moved {
public:
    explicit Moved(const QDateTime &now)
        : m_now(now.toOffsetFromUtc(korea))
        , m_days(lastDay().daysTo(m_now.date()))
    {
    }

    QDate date(const QDate &date) const { return date.addDays(m_days); }

    // A time of that day; `east`: of the clock that it was read from, in seconds.
    QDateTime moment(const QDate &day, const QTime &time, int east) const
    {
        const QDateTime moment(date(day), time, Qt::OffsetFromUTC, east);
        if (moment.toOffsetFromUtc(korea).date() != m_now.date())
            return moment;
        // What lies behind the beginning of the last half hour shares it, in its order.
        const qint64 now = m_now.time().msecsSinceStartOfDay();
        const qint64 begin = now - std::min(halfHour, now / 2);
        const qint64 then = moment.toOffsetFromUtc(korea).time().msecsSinceStartOfDay();
        if (then < begin)
            return moment;
        const qint64 shared = begin + (then - begin) * (now - begin) / (wholeDay - begin);
        return QDateTime(m_now.date(), QTime::fromMSecsSinceStartOfDay(int(shared)), Qt::OffsetFromUTC, korea)
            .toOffsetFromUtc(east);
    }

private:
    static QDate lastDay() { return {2026, 11, 23}; }

    QDateTime m_now;
    qint64 m_days;
};

// "Z", "GMT", "+09:00", "+0900".
int secondsEast(const QString &zone)
{
    if (zone.size() < 5)
        return 0;
    const int seconds = zone.mid(1, 2).toInt() * 3600 + zone.right(2).toInt() * 60;
    return zone.startsWith(u'-') ? -seconds : seconds;
}

QDate dottedDay(const QString &written)
{
    return QDate::fromString(written, u"yyyy.MM.dd"_s);
}

} // namespace

QByteArray withDatesOfToday(const QByteArray &file, const QDateTime &now)
{
    static const QRegularExpression iso(
        u"(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2}:\\d{2})(Z|[+-]\\d{2}:\\d{2})"_s);
    static const QRegularExpression mail(
        u"\\w{3}, (\\d{1,2} \\w{3} \\d{4}) (\\d{2}:\\d{2}:\\d{2}) (GMT|[+-]\\d{4})"_s);
    static const QRegularExpression row(u"title=\"(\\d{2}:\\d{2})\">(\\d{4}\\.\\d{2}\\.\\d{2})(?!\\d)"_s);
    static const QRegularExpression page(u"(?<!\\d)(\\d{4}\\.\\d{2}\\.\\d{2}) (\\d{2}:\\d{2})(?!\\d)"_s);
    static const QRegularExpression launch(u"(?<!\\d)23(?=\uC77C)"_s); // 일
    const Moved moved(now);
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    QString text = QString::fromUtf8(file);
    text = replaced(text, iso, [&](const QRegularExpressionMatch &match) -> QString {
        const QDateTime moment = moved.moment(QDate::fromString(match.captured(1), Qt::ISODate),
            QTime::fromString(match.captured(2)), secondsEast(match.captured(3)));
        return moment.toString(u"yyyy-MM-ddTHH:mm:ss"_s) + match.captured(3);
    });
    text = replaced(text, mail, [&](const QRegularExpressionMatch &match) -> QString {
        const QDateTime moment = moved.moment(english.toDate(match.captured(1), u"d MMM yyyy"_s),
            QTime::fromString(match.captured(2)), secondsEast(match.captured(3)));
        return english.toString(moment, u"ddd, dd MMM yyyy HH:mm:ss "_s) + match.captured(3);
    });
    text = replaced(text, row, [&](const QRegularExpressionMatch &match) -> QString {
        const QDateTime moment = moved.moment(
            dottedDay(match.captured(2)), QTime::fromString(match.captured(1), u"HH:mm"_s), korea);
        return moment.toString(u"'title=\"'HH:mm'\">'yyyy.MM.dd"_s);
    });
    text = replaced(text, page, [&](const QRegularExpressionMatch &match) -> QString {
        const QDateTime moment = moved.moment(
            dottedDay(match.captured(1)), QTime::fromString(match.captured(2), u"HH:mm"_s), korea);
        return moment.toString(u"yyyy.MM.dd HH:mm"_s);
    });
    const int last = moved.date(QDate(2026, 11, 23)).day();
    text = replaced(text, launch, [&](const QRegularExpressionMatch &) { return QString::number(last); });
    return text.toUtf8();
}

} // namespace sokbo
