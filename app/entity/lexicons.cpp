// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/lexicons.h"

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <array>
#include <functional>

static void initResource()
{
    Q_INIT_RESOURCE(lexicon);
}

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

// The fields of a line; missing ones are empty.
class Row {
public:
    explicit Row(QStringView line)
        : m_fields(line.split(u'\t'))
    {
    }
    QStringView field(qsizetype i) const { return i < m_fields.size() ? m_fields.at(i) : QStringView(); }
    QString text(qsizetype i) const { return field(i).toString(); }

private:
    QList<QStringView> m_fields;
};

Result<> readRows(const QString &file, const std::function<void(const Row &)> &use)
{
    QFile source(u":/lexicon/"_s + file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, u"the word list %1 is missing from the program"_s.arg(file));
    const QString text = QString::fromUtf8(source.readAll());
    for (QStringView line : QStringView(text).split(u'\n'))
        if (!line.isEmpty() && !line.startsWith(u"# "))
            use(Row(line));
    return {};
}

void addName(Lexicons &lexicons, const Row &row)
{
    const std::optional<MentionType> type = mentionTypeFromName(row.text(1));
    if (!type)
        return;
    WordTable &table = row.field(4).isEmpty() ? lexicons.trusted
        : row.field(4) == u"h"                ? lexicons.headlineNames
                                              : lexicons.doubtful;
    table.insert(row.field(0), int(lexicons.names.size()));
    lexicons.names.push_back({*type, row.text(2).isEmpty() ? row.text(0) : row.text(2), row.text(3)});
    if (!row.field(3).isEmpty())
        lexicons.tickers.insert(lexicons.names.back().ticker);
}

int titleUse(QStringView letters)
{
    int use = 0;
    for (QChar letter : letters) {
        use |= letter == u'a' ? FollowsName : 0;
        use |= letter == u'g' ? Glued : 0;
        use |= letter == u'b' ? PrecedesName : 0;
        use |= letter == u'h' ? Honorific : 0;
        use |= letter == u'r' ? Rank : 0;
    }
    return use;
}

Particles::After particleAfter(QStringView letter)
{
    if (letter == u"v")
        return Particles::VowelEnd;
    if (letter == u"c")
        return Particles::ConsonantEnd;
    return letter == u"r" ? Particles::VowelOrRieulEnd : Particles::AnyEnd;
}

CalendarWord::Kind calendarKind(QStringView word)
{
    static const QHash<QString, CalendarWord::Kind> kinds
        = {{u"year"_s, CalendarWord::Year}, {u"yearafter"_s, CalendarWord::YearAfter},
            {u"month"_s, CalendarWord::Month}, {u"week"_s, CalendarWord::Week}, {u"day"_s, CalendarWord::Day},
            {u"dayafter"_s, CalendarWord::DayAfter}, {u"past"_s, CalendarWord::Past},
            {u"coming"_s, CalendarWord::Coming}, {u"this"_s, CalendarWord::This},
            {u"weekday"_s, CalendarWord::Weekday}, {u"part"_s, CalendarWord::Part},
            {u"half"_s, CalendarWord::Half}, {u"season"_s, CalendarWord::Season}};
    return kinds.value(word.toString(), CalendarWord::Vague);
}

Unit::Kind unitKind(QStringView word)
{
    if (word == u"money")
        return Unit::Money;
    if (word == u"measure")
        return Unit::Measure;
    return word == u"order" ? Unit::Order : Unit::Count;
}

std::optional<Cue> cueOf(QStringView text)
{
    static constexpr std::array<QStringView, cueCount> names{u"thing", u"company acts", u"no team",
        u"behind place", u"before place", u"before person", u"role", u"legal form", u"vessel",
        u"vessel acts"};
    const auto *found = std::find(names.begin(), names.end(), text);
    return found == names.end() ? std::nullopt : std::optional(Cue(found - names.begin()));
}

QDate dateOf(const QString &text)
{
    return text.isEmpty() ? QDate() : QDate::fromString(text, Qt::ISODate);
}

void seal(Lexicons &lexicons)
{
    for (WordTable *table : {&lexicons.trusted, &lexicons.doubtful, &lexicons.titles, &lexicons.surnames,
             &lexicons.givenNames, &lexicons.placeFollowers, &lexicons.ordinaryWords, &lexicons.hanja,
             &lexicons.units, &lexicons.calendar})
        table->seal();
    for (WordTable *table : {&lexicons.headlineNames, &lexicons.notNames, &lexicons.englishTitles,
             &lexicons.englishGivenNames, &lexicons.englishCalendar, &lexicons.romanisedSurnames,
             &lexicons.organisationWords, &lexicons.brands, &lexicons.countryPairs})
        table->seal();
    for (WordTable &table : lexicons.cues)
        table.seal();
    lexicons.eventSuffixes.seal();
    lexicons.organisationSuffixes.seal();
    lexicons.placeSuffixes.seal();
    lexicons.particles.seal();
}

} // namespace

Result<std::unique_ptr<Lexicons>> Lexicons::load()
{
    initResource();
    auto lexicons = std::make_unique<Lexicons>();
    Lexicons &l = *lexicons;
    l.names.reserve(25000);
    const auto name = [&l](const Row &row) { addName(l, row); };
    const std::vector<std::pair<QString, std::function<void(const Row &)>>> lists = {
        // Of a form in two lists the first one counts: what is written by hand, then the public lists.
        {u"organisations.tsv"_s, name},
        {u"newsmakers.tsv"_s, name},
        {u"people.tsv"_s, name},
        {u"countries.tsv"_s,
            [&l](const Row &row) {
                addName(l, row);
                l.countries.insert(l.names.back().name);
            }},
        {u"places_world.tsv"_s, name},
        {u"places_kr.tsv"_s, name},
        {u"companies_kr.tsv"_s, name},
        {u"companies_us.tsv"_s, name},
        {u"forms.tsv"_s, name},
        {u"particles.tsv"_s,
            [&l](const Row &row) {
                l.particles.insert(row.text(0), particleAfter(row.field(1)), row.field(2) == u"end");
            }},
        {u"titles.tsv"_s, [&l](const Row &row) { l.titles.insert(row.field(0), titleUse(row.field(1))); }},
        {u"surnames.tsv"_s,
            [&l](const Row &row) {
                if (!l.surnameOfHanja.contains(row.text(1)))
                    l.surnameOfHanja.insert(row.text(1), row.text(0));
                l.surnames.insert(row.field(0), row.field(2) == u"o" ? 1 : row.field(2) == u"s" ? 2 : 0);
            }},
        {u"given_names.tsv"_s, [&l](const Row &row) { l.givenNames.insert(row.field(0)); }},
        {u"name_syllables.tsv"_s,
            [&l](const Row &row) {
                l.nameModel.insert(row.field(0).isEmpty() ? 0 : row.field(0).at(0).unicode(),
                    {row.field(1).toInt(), row.field(2).toInt(), row.field(3).toInt(), row.field(4).toInt()});
            }},
        {u"ordinary_words.tsv"_s, [&l](const Row &row) { l.ordinaryWords.insert(row.field(0)); }},
        {u"organisation_suffixes.tsv"_s,
            [&l](const Row &row) {
                l.organisationSuffixes.insert(
                    row.field(0), row.field(1).toInt() + (row.field(2) == u"j" ? joiningSuffix : 0));
            }},
        {u"not_names.tsv"_s, [&l](const Row &row) { l.notNames.insert(row.field(0)); }},
        {u"sports.tsv"_s,
            [&l](const Row &row) {
                if (row.text(1) == "club"_L1)
                    l.clubs.insert(row.text(0));
                else
                    l.matchWords.append(row.text(0));
            }},
        {u"traps.tsv"_s, [&l](const Row &row) { l.traps.insert(row.text(0), row.text(1).split(u',')); }},
        {u"place_followers.tsv"_s, [&l](const Row &row) { l.placeFollowers.insert(row.field(0)); }},
        {u"place_suffixes.tsv"_s,
            [&l](const Row &row) { l.placeSuffixes.insert(row.field(0), row.field(1).toInt()); }},
        {u"products.tsv"_s, name},
        {u"english_titles.tsv"_s,
            [&l](const Row &row) { l.englishTitles.insert(row.field(0), row.field(1) == u"h"); }},
        {u"english_given_names.tsv"_s, [&l](const Row &row) { l.englishGivenNames.insert(row.field(0)); }},
        {u"romanised_surnames.tsv"_s, [&l](const Row &row) { l.romanisedSurnames.insert(row.field(0)); }},
        {u"english_calendar.tsv"_s,
            [&l](const Row &row) { l.englishCalendar.insert(row.field(0), row.field(1).toInt()); }},
        {u"english_organisation_words.tsv"_s,
            [&l](const Row &row) { l.organisationWords.insert(row.field(0), row.field(1) == u"n"); }},
        {u"cues.tsv"_s,
            [&l](const Row &row) {
                if (const std::optional<Cue> cue = cueOf(row.field(1)))
                    l.cues[std::size_t(*cue)].insert(row.field(0));
            }},
        {u"event_suffixes.tsv"_s,
            [&l](const Row &row) { l.eventSuffixes.insert(row.field(0), row.field(1).toInt()); }},
        {u"brands.tsv"_s, [&l](const Row &row) { l.brands.insert(row.field(0)); }},
        {u"country_signs.tsv"_s,
            [&l](const Row &row) { l.countrySigns.insert(row.field(0).at(0), row.text(1)); }},
        {u"country_pairs.tsv"_s,
            [&l](const Row &row) {
                l.countryPairs.insert(row.field(0), int(l.countryPairWords.size()));
                l.countryPairWords.push_back(row.text(1).split(u',', Qt::SkipEmptyParts));
            }},
        {u"hanja.tsv"_s,
            [&l](const Row &row) {
                if (row.field(3) == u"t")
                    l.clauseHeadHanja.insert(int(l.names.size()));
                l.hanja.insert(row.field(0), int(l.names.size()));
                l.names.push_back(
                    {mentionTypeFromName(row.text(1)).value_or(MentionType::Place), row.text(2), {}});
            }},
        {u"units.tsv"_s,
            [&l](const Row &row) {
                l.units.insert(row.field(0), int(l.unitList.size()));
                l.unitList.push_back({unitKind(row.field(1)), row.text(2)});
            }},
        {u"date_words.tsv"_s,
            [&l](const Row &row) {
                l.calendar.insert(row.field(0), int(l.calendarList.size()));
                l.calendarList.push_back({calendarKind(row.field(1)), row.field(2).toInt()});
            }},
        {u"office_holders.tsv"_s,
            [&l](const Row &row) {
                l.officeHolders.push_back(
                    {row.text(0), row.text(1), row.text(2), dateOf(row.text(3)), dateOf(row.text(4))});
            }},
    };
    for (const auto &[file, use] : lists)
        if (const Result<> read = readRows(file, use); !read)
            return tl::unexpected(read.error());
    seal(l);
    return lexicons;
}

} // namespace sokbo::entity
