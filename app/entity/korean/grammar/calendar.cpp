// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/korean/grammar/calendar.h"

#include "entity/lists/listfile.h"

#include <QHash>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

CalendarWord::Kind calendarKindNamed(QStringView word)
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

} // namespace

Result<> Calendar::load()
{
    const Result<> read = readList(u"korean/date_words.tsv"_s, [this](const ListRow &row) {
        m_words.insert(row.field(0), int(m_meanings.size()));
        m_meanings.push_back({calendarKindNamed(row.field(1)), row.field(2).toInt()});
    });
    m_words.seal();
    return read;
}

} // namespace sokbo::entity
