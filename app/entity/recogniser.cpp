// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/recogniser.h"

#include "entity/lexicons.h"
#include "entity/stages.h"
#include "entity/text/reading.h"

#include <QTimeZone>

namespace sokbo {

struct Recogniser::Parts {
    std::unique_ptr<entity::Lexicons> lexicons;
    std::unique_ptr<entity::TaggerModel> tagger;
};

Recogniser::Recogniser() = default;
Recogniser::~Recogniser() = default;

namespace {

// "4일" is a day where the paper is printed, whatever the reader's own time zone.
QDate koreanDate(const QDateTime &published)
{
    return published.isValid() ? published.toOffsetFromUtc(9 * 3600).date() : QDate();
}

// What somebody says or writes in whole sentences, comments too.
bool endsLikeSentence(QStringView line)
{
    return line.isEmpty()
        || QStringView(u"다요죠까네지음임함듯걸게세데ㅋㅎㅠㅜ!?~^;,)").contains(line.back());
}

// A title, or a text of one line that is written like one: “…”, …, · and [속보], and the end of no sentence.
bool isHeadline(const entity::Reading &reading, bool isTitle)
{
    constexpr int longest = 100; // UTF-16 units
    const int size = reading.size();
    bool hasMarks = isTitle;
    bool mayBeMarks = false; // which stand in comments too
    for (int i = 0; i < size && i <= longest; ++i) {
        if (reading.at(i) == u'\n')
            return isTitle;
        hasMarks = hasMarks || QStringView(u"“”‘’…·[").contains(QChar(reading.at(i)));
        mayBeMarks = mayBeMarks || QStringView(u",'\"%→↑↓♥").contains(QChar(reading.at(i)))
            || reading.kind(i) == entity::CharKind::Han;
    }
    const QStringView line = reading.view(0, size).trimmed();
    return isTitle
        || (size <= longest && !line.endsWith(u'.') && (hasMarks || (mayBeMarks && !endsLikeSentence(line))));
}

void findAll(const entity::Lexicons &lexicons, const entity::TaggerModel &tagger, const QDate &published,
    entity::Field &field)
{
    const entity::Context context{
        lexicons, field.reading, published, isHeadline(field.reading, field.isTitle)};
    entity::findDates(context, field.found);
    entity::findTimes(context, field.found);
    entity::findQuantities(context, field.found);
    entity::findListedNames(context, field.found);
    entity::findPlaces(context, field.found);
    entity::findOrganisations(context, field.found);
    entity::findProducts(context, field.found);
    entity::findHanja(context, field.found);
    entity::findQuotedTitles(context, field.found);
    entity::findEnglishNames(context, field.found);
    entity::findEnglishDates(context, field.found);
    const entity::Stretches read = entity::findTagged(context, tagger, field.found);
    entity::findPeople(context, field.found);
    entity::weighAgainstTagged(context, tagger, read, field.found);
    field.found = entity::resolveOverlaps(std::move(field.found), field.reading.size());
}

void append(QList<Mention> &mentions, const entity::Candidates &candidates, Mention::Field field,
    const entity::Reading &reading)
{
    for (const entity::Candidate &candidate : candidates) {
        Mention mention;
        mention.field = field;
        mention.start = candidate.start;
        mention.end = candidate.end;
        mention.type = candidate.type;
        mention.text = reading.view(candidate.start, candidate.end).toString();
        mention.name = candidate.name.isEmpty() ? mention.text : candidate.name;
        mention.role = candidate.role;
        mention.ticker = candidate.ticker;
        mention.value = candidate.value;
        mentions.append(std::move(mention));
    }
}

} // namespace

Result<std::unique_ptr<Recogniser>> Recogniser::load()
{
    Result<std::unique_ptr<entity::Lexicons>> lexicons = entity::Lexicons::load();
    if (!lexicons)
        return tl::unexpected(lexicons.error());
    Result<std::unique_ptr<entity::TaggerModel>> tagger = entity::TaggerModel::builtIn();
    if (!tagger)
        return tl::unexpected(tagger.error());
    std::unique_ptr<Recogniser> recogniser(new Recogniser);
    recogniser->m_parts = std::make_unique<Parts>(Parts{std::move(*lexicons), std::move(*tagger)});
    return recogniser;
}

QList<Mention> Recogniser::recognise(const EntityDocument &document) const
{
    const entity::Lexicons &lexicons = *m_parts->lexicons;
    const QDate published = koreanDate(document.published);
    std::vector<entity::Field> fields;
    fields.push_back({entity::Reading(document.title), {}, true});
    fields.push_back({entity::Reading(document.text), {}, false});
    for (entity::Field &field : fields)
        findAll(lexicons, *m_parts->tagger, published, field);
    entity::findRepeatedNames(lexicons, fields);
    for (entity::Field &field : fields) {
        entity::attachRoles({lexicons, field.reading, published}, field.found);
        field.found = entity::resolveOverlaps(std::move(field.found), field.reading.size());
    }
    entity::linkMentions(lexicons, published, fields);
    entity::dropTickersOfClubs(lexicons, fields);

    QList<Mention> mentions;
    append(mentions, fields[0].found, Mention::Field::Title, fields[0].reading);
    append(mentions, fields[1].found, Mention::Field::Text, fields[1].reading);
    return mentions;
}

} // namespace sokbo
