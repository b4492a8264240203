// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/datewords.h"

#include <QHash>

namespace sokbo {

namespace {

// Beginnings of month names, folded. Where one beginning holds another, the longer one stands first.
constexpr const char *monthPrefixes[12] = {
    "jan gen ene oca sty led tammi янв січ ιαν",
    "feb fev fevr lut uno sub helmi фев лют φεβ",
    "mar mrz mrt maerz bre maalis мар бер μαρ",
    "apr avr abr nis kwi dub huhti апр кві απρ",
    "may mai maj mag mei kve touko маи мая тра μαι",
    "jun juin giu haz cze cerven cvn kesa июн чер ιουν",
    "jul juil lug tem lip cervenec cvc heina июл лип ιουλ",
    "aug aou ago agu sie srp elo авг сер αυγ",
    "sep set szept eyl wrz zar syys сен вер σεπ",
    "oct okt ott out eki paz rij loka окт жов οκτ",
    "nov kas lis marras ноя лис νοε",
    "dec dez dic des ara gru pro joulu дек гру δεκ",
};

// Weekdays that begin like a month.
constexpr const char *notMonths = "mardi martes martedi pazar pazartesi";

struct NamedOffset {
    const char *names;
    int minutes;
};

// Abbreviations that are not unique are read as RFC 822 and most feeds mean them.
constexpr NamedOffset namedOffsets[] = {
    {"GMT UTC UT Z WET", 0},
    {"KST JST", 9 * 60},
    {"EST CDT", -5 * 60},
    {"EDT AST", -4 * 60},
    {"CST MDT", -6 * 60},
    {"MST PDT", -7 * 60},
    {"PST AKDT", -8 * 60},
    {"AKST", -9 * 60},
    {"HST", -10 * 60},
    {"ADT BRT ART CLST", -3 * 60},
    {"CLT", -4 * 60},
    {"NST", -(3 * 60 + 30)},
    {"NDT", -(2 * 60 + 30)},
    {"BST CET MEZ WEST MET WAT", 60},
    {"CEST MESZ EET MEST SAST CAT", 2 * 60},
    {"EEST MSK TRT EAT", 3 * 60},
    {"MSD GST", 4 * 60},
    {"IRST", 3 * 60 + 30},
    {"PKT", 5 * 60},
    {"IST", 5 * 60 + 30},
    {"NPT", 5 * 60 + 45},
    {"ICT WIB", 7 * 60},
    {"HKT SGT PHT AWST MYT WITA", 8 * 60},
    {"ACST", 9 * 60 + 30},
    {"ACDT", 10 * 60 + 30},
    {"AEST", 10 * 60},
    {"AEDT", 11 * 60},
    {"NZST", 12 * 60},
    {"NZDT", 13 * 60},
};

// Folded, so Hangul stands in single letters: the tables fold what is written here.
struct CountedWords {
    const char *words;
    qint64 count;
};

constexpr CountedWords dayWords[] = {
    {"오늘 금일 today", 0},
    {"어제 어저께 작일 yesterday", 1},
    {"그저께 그제 엊그저께 엊그제", 2},
    {"그끄저께 그끄제", 3},
};

constexpr CountedWords weekdayWords[] = {
    {"월 월요일 mon monday", 1},
    {"화 화요일 tue tues tuesday", 2},
    {"수 수요일 wed wednesday", 3},
    {"목 목요일 thu thur thurs thursday", 4},
    {"금 금요일 fri friday", 5},
    {"토 토요일 sat saturday", 6},
    {"일 일요일 sun sunday", 7},
};

constexpr CountedWords unitWords[] = {
    {"초 s sec secs second seconds", 1},
    {"분 m min mins minute minutes", 60},
    {"시간 h hr hrs hour hours", 3600},
    {"일 d day days", 86400},
    {"주 주일 w wk wks week weeks", 7 * 86400},
    {"달 개월 mo mon mos month months", 30 * 86400},
    {"년 y yr yrs year years", 365 * 86400},
};

// Names without an offset of their own: whether summer time holds depends on the day.
constexpr const char *zonesByName[][2] = {
    {"ET", "America/New_York"},
    {"CT", "America/Chicago"},
    {"MT", "America/Denver"},
    {"PT", "America/Los_Angeles"},
};

QHash<QString, int> monthTable()
{
    QHash<QString, int> table;
    for (int month = 0; month < 12; ++month)
        for (const QString &prefix : QString::fromUtf8(monthPrefixes[month]).split(u' '))
            table.insert(prefix, month + 1);
    for (const QString &word : QString::fromLatin1(notMonths).split(u' '))
        table.insert(word, 0);
    return table;
}

template <std::size_t size>
QHash<QString, qint64> tableOf(const CountedWords (&rows)[size])
{
    QHash<QString, qint64> table;
    for (const CountedWords &row : rows)
        for (const QString &word : QString::fromUtf8(row.words).split(u' '))
            table.insert(foldedDateWord(word), row.count);
    return table;
}

QHash<QString, int> offsetTable()
{
    QHash<QString, int> table;
    for (const NamedOffset &named : namedOffsets)
        for (const QString &name : QString::fromLatin1(named.names).split(u' '))
            table.insert(name, named.minutes * 60);
    return table;
}

constexpr qsizetype longestPrefix = 9;

} // namespace

QString foldedDateWord(QStringView word)
{
    const QString lower = word.toString().toLower();
    QString folded;
    folded.reserve(lower.size());
    for (const QChar c : lower.normalized(QString::NormalizationForm_D))
        if (!c.isMark())
            folded.append(c == u'ς' ? QChar(u'σ') : c == u'ı' ? QChar(u'i') : c);
    return folded;
}

int monthOfWord(const QString &folded)
{
    static const QHash<QString, int> table = monthTable();
    if (const auto exact = table.constFind(folded); exact != table.cend())
        return *exact;
    for (qsizetype length = std::min(longestPrefix, folded.size()); length >= 3; --length)
        if (const auto found = table.constFind(folded.left(length)); found != table.cend() && *found > 0)
            return *found;
    return 0;
}

std::optional<int> daysAgoOfWord(const QString &folded)
{
    static const QHash<QString, qint64> table = tableOf(dayWords);
    const auto found = table.constFind(folded);
    return found == table.cend() ? std::nullopt : std::optional(static_cast<int>(*found));
}

int weekdayOfWord(const QString &folded)
{
    static const QHash<QString, qint64> table = tableOf(weekdayWords);
    return static_cast<int>(table.value(folded, 0));
}

std::optional<qint64> secondsOfUnit(const QString &folded)
{
    static const QHash<QString, qint64> table = tableOf(unitWords);
    const auto found = table.constFind(folded);
    return found == table.cend() ? std::nullopt : std::optional(*found);
}

std::optional<DateZone> zoneOfWord(QStringView word)
{
    static const QHash<QString, int> offsets = offsetTable();
    const QString name = word.toString();
    if (name.contains(u'/')) {
        const QTimeZone zone(name.toLatin1());
        return zone.isValid() ? std::optional(DateZone{0, zone}) : std::nullopt;
    }
    const QString upper = name.toUpper();
    if (const auto found = offsets.constFind(upper); found != offsets.cend())
        return DateZone{*found, {}};
    for (const auto &[abbreviation, zone] : zonesByName)
        if (upper == QLatin1String(abbreviation))
            return DateZone{0, QTimeZone(QByteArray(zone))};
    // Single letters were zones in RFC 822, with their signs wrong; RFC 2822 says to read them all as UTC.
    if (upper.size() == 1 && upper.at(0) >= u'A' && upper.at(0) <= u'Z' && upper != QLatin1String("T"))
        return DateZone{};
    return std::nullopt;
}

} // namespace sokbo
