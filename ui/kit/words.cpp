// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace sokbo {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString httpText(int status)
{
    switch (status) {
    case 401:
        return Words::tr("The source asks for a name and a password.");
    case 403:
        return Words::tr("The server does not let us read this address (%1).").arg(status);
    case 404:
        return Words::tr("There is nothing at this address (404).");
    case 410:
        return Words::tr("The source has been closed for good (410).");
    case 429:
        return Words::tr("The server asks us to come back later (429).");
    default:
        break;
    }
    if (status >= 500)
        return Words::tr("The server has a problem of its own (%1).").arg(status);
    return Words::tr("The server answered with an error (%1).").arg(status);
}

} // namespace

QString errorText(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Network:
        return Words::tr("The server cannot be reached.");
    case Error::Kind::Timeout:
        return Words::tr("The server took too long to answer.");
    case Error::Kind::TooLarge:
        return Words::tr("The answer is larger than Sokbo accepts.");
    case Error::Kind::Http:
        return httpText(error.code);
    case Error::Kind::Refused:
        return Words::tr("Sokbo does not open this address: it is none of the web, it leads into a private "
                         "network, or its site asks programs to stay away.");
    case Error::Kind::Parse:
        return Words::tr("What came is neither a feed nor a board that Sokbo can read.");
    case Error::Kind::Store:
        return Words::tr("The data folder cannot be read or written.");
    case Error::Kind::NotFound:
        return Words::tr("It is no longer there.");
    case Error::Kind::Busy:
        return Words::tr("Another Sokbo is using this data folder.");
    case Error::Kind::Newer:
        return Words::tr("This data folder was written by a newer Sokbo.");
    case Error::Kind::Cancelled:
        return Words::tr("Cancelled.");
    case Error::Kind::Usage:
        return Words::tr("This cannot be understood.");
    }
    Q_UNREACHABLE();
}

QString mentionTypeText(MentionType type)
{
    switch (type) {
    case MentionType::Person:
        return Words::tr("Person");
    case MentionType::Organisation:
        return Words::tr("Organisation");
    case MentionType::Place:
        return Words::tr("Place");
    case MentionType::Date:
        return Words::tr("Date");
    case MentionType::Time:
        return Words::tr("Time", "a kind of mention: a time of day");
    case MentionType::Quantity:
        return Words::tr("Quantity");
    case MentionType::Event:
        return Words::tr("Event");
    case MentionType::Product:
        return Words::tr("Product");
    }
    Q_UNREACHABLE();
}

QString tagColourText(TagColour colour)
{
    switch (colour) {
    case TagColour::Blue:
        return Words::tr("Blue", "a tag's colour");
    case TagColour::Orange:
        return Words::tr("Orange", "a tag's colour");
    case TagColour::Green:
        return Words::tr("Green", "a tag's colour");
    case TagColour::Purple:
        return Words::tr("Purple", "a tag's colour");
    case TagColour::Pink:
        return Words::tr("Pink", "a tag's colour");
    case TagColour::Teal:
        return Words::tr("Teal", "a tag's colour");
    case TagColour::Yellow:
        return Words::tr("Yellow", "a tag's colour");
    case TagColour::Red:
        return Words::tr("Red", "a tag's colour");
    case TagColour::Grey:
        return Words::tr("Grey", "a tag's colour");
    }
    Q_UNREACHABLE();
}

QString articleKindText(ArticleKind kind)
{
    switch (kind) {
    case ArticleKind::Report:
        return Words::tr("Report", "a kind of article");
    case ArticleKind::Photo:
        return Words::tr("Photo", "a kind of article");
    case ArticleKind::Appointments:
        return Words::tr("Appointments", "a kind of article");
    case ArticleKind::Obituaries:
        return Words::tr("Obituary", "a kind of article");
    case ArticleKind::Fortune:
        return Words::tr("Horoscope", "a kind of article");
    case ArticleKind::Table:
        return Words::tr("Table", "a kind of article: market figures");
    case ArticleKind::Weather:
        return Words::tr("Weather", "a kind of article");
    case ArticleKind::Promotion:
        return Words::tr("Promotion", "a kind of article");
    case ArticleKind::Opinion:
        return Words::tr("Opinion", "a kind of article");
    case ArticleKind::Notice:
        return Words::tr("Notice", "a kind of article");
    }
    Q_UNREACHABLE();
}

QString boardTime(const QDateTime &published, const QDateTime &now)
{
    const QDateTime local = published.toLocalTime();
    const QDate today = now.toLocalTime().date();
    if (local.date() == today)
        return local.toString(QStringLiteral("HH:mm"));
    if (local.date() == today.addDays(-1))
        return Words::tr("Yest. %1", "yesterday, short for a narrow column; %1 is the time")
            .arg(local.toString(QStringLiteral("HH:mm")));
    if (local.date().year() == today.year())
        return local.toString(QStringLiteral("MM-dd"));
    return local.toString(QStringLiteral("yyyy-MM-dd"));
}

QString dayHeading(QDate day, QDate today, const QLocale &locale)
{
    const QString date = locale.toString(day,
        day.year() == today.year() ? Words::tr("dddd, d MMMM", "a date format of Qt, of a day of this year")
                                   : Words::tr("dddd, d MMMM yyyy", "a date format of Qt"));
    if (day == today)
        return Words::tr("Today · %1").arg(date);
    return day == today.addDays(-1) ? Words::tr("Yesterday · %1").arg(date) : date;
}

QString wholeTime(const QDateTime &when, const QLocale &locale)
{
    return locale.toString(when.toLocalTime(), Words::tr("d MMMM yyyy, HH:mm", "a date format of Qt"));
}

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

bool hasHanja(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

QString speedText(int percent)
{
    return QLocale().toString(percent / 100.0, 'g', 3) + QChar(0xd7);
}

} // namespace sokbo
