// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/recogniser.h"

#include "entity/lexicons.h"
#include "entity/reading.h"
#include "entity/stages.h"

#include <QTimeZone>

namespace sokbo {

struct Recogniser::Parts {
    std::unique_ptr<entity::Lexicons> lexicons;
};

Recogniser::Recogniser() = default;
Recogniser::~Recogniser() = default;

namespace {

// "4일" is a day where the paper is printed, whatever the reader's own time zone.
QDate koreanDate(const QDateTime &published)
{
    return published.isValid() ? published.toOffsetFromUtc(9 * 3600).date() : QDate();
}

entity::Candidates candidatesOf(
    const entity::Lexicons &lexicons, const entity::Reading &reading, const QDate &published)
{
    const entity::Context context{lexicons, reading, published};
    entity::Candidates found;
    entity::findDates(context, found);
    entity::findQuantities(context, found);
    entity::findListedNames(context, found);
    entity::findOrganisations(context, found);
    entity::findPlaces(context, found);
    entity::findHanja(context, found);
    entity::findQuotedTitles(context, found);
    entity::findPeople(context, found);
    return entity::resolveOverlaps(std::move(found), reading.size());
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
    std::unique_ptr<Recogniser> recogniser(new Recogniser);
    recogniser->m_parts = std::make_unique<Parts>(Parts{std::move(*lexicons)});
    return recogniser;
}

QList<Mention> Recogniser::recognise(const EntityDocument &document) const
{
    const entity::Lexicons &lexicons = *m_parts->lexicons;
    const QDate published = koreanDate(document.published);
    const entity::Reading title(document.title);
    const entity::Reading text(document.text);
    entity::Candidates inTitle = candidatesOf(lexicons, title, published);
    entity::Candidates inText = candidatesOf(lexicons, text, published);
    entity::linkMentions(lexicons, {&inTitle, &inText}, {&title, &text});

    QList<Mention> mentions;
    mentions.reserve(qsizetype(inTitle.size() + inText.size()));
    append(mentions, inTitle, Mention::Field::Title, title);
    append(mentions, inText, Mention::Field::Text, text);
    return mentions;
}

} // namespace sokbo
