// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/recogniser.h"

#include "entity/judge/headline.h"
#include "entity/judge/identity.h"
#include "entity/judge/judge.h"
#include "entity/judge/linking.h"
#include "entity/judge/overlaps.h"
#include "entity/judge/repeated.h"
#include "entity/languages.h"
#include "text/folding.h"

#include <QTimeZone>

#include <algorithm>

namespace sokbo {

using entity::Language;
using entity::Languages;

struct Recogniser::Parts {
    std::unique_ptr<entity::ListedNames> names; // before the languages, which refer to it
    Languages languages;
    entity::Judge judge;
    std::unique_ptr<CreditReader> credits;
    entity::SameNames same;
};

Recogniser::Recogniser() = default;
Recogniser::~Recogniser() = default;

namespace {

// "4일" is a day where the paper is printed, whatever the reader's own time zone.
QDate dayOfPrint(const QDateTime &published)
{
    constexpr int secondsEast = 9 * 3600;
    return published.isValid() ? published.toOffsetFromUtc(secondsEast).date() : QDate();
}

void attachRoles(const Languages &languages, const QDate &published, entity::Field &field)
{
    for (const std::unique_ptr<Language> &language : languages)
        language->attachRoles({field.reading, published}, field.found);
    field.found = entity::resolveOverlaps(std::move(field.found), field.reading.size());
}

// What a report says of itself is no news: nothing is looked for there, and nothing there says who is meant.
QString withoutCredits(QString text, const std::vector<Credits::Stretch> &credits)
{
    for (const Credits::Stretch &stretch : credits)
        std::fill(text.begin() + stretch.start, text.begin() + stretch.end, u' ');
    return text;
}

// `text`: as the document has it.
void append(QList<Mention> &mentions, const entity::Field &found, Mention::Field field, const QString &text,
    const FoldedText &folded)
{
    for (const entity::Candidate &candidate : found.found) {
        Mention mention;
        mention.field = field;
        mention.start = folded.original(candidate.start);
        mention.end = folded.original(candidate.end);
        mention.type = candidate.type;
        mention.text = text.mid(mention.start, mention.end - mention.start);
        if (!candidate.isAnonymous) {
            const QStringView form = found.reading.view(candidate.start, candidate.end);
            const bool isItself = candidate.name.isEmpty() || candidate.name == form;
            // A name is known by its letters, however they are written; an amount is what stands there.
            mention.name = !isItself           ? candidate.name
                : isEntityType(candidate.type) ? form.toString()
                                               : mention.text;
        }
        mention.role = candidate.role;
        mention.ticker = candidate.ticker;
        mention.value = candidate.value;
        mentions.append(std::move(mention));
    }
}

} // namespace

Result<std::unique_ptr<Recogniser>> Recogniser::load()
{
    return load(entity::languageLoaders());
}

Result<std::unique_ptr<Recogniser>> Recogniser::load(const std::vector<entity::LanguageLoader> &loaders)
{
    std::unique_ptr<Recogniser> recogniser(new Recogniser);
    recogniser->m_parts = std::make_unique<Parts>();
    Parts &parts = *recogniser->m_parts;
    Result<std::unique_ptr<entity::ListedNames>> names = entity::ListedNames::load();
    if (!names)
        return tl::unexpected(names.error());
    parts.names = std::move(*names);
    for (const entity::LanguageLoader load : loaders) {
        Result<std::unique_ptr<Language>> language = load(*parts.names);
        if (!language)
            return tl::unexpected(language.error());
        parts.languages.push_back(std::move(*language));
    }
    parts.names->seal();
    Result<entity::Judge> judge = entity::Judge::load();
    if (!judge)
        return tl::unexpected(judge.error());
    parts.judge = std::move(*judge);
    Result<std::unique_ptr<CreditReader>> credits = CreditReader::load();
    if (!credits)
        return tl::unexpected(credits.error());
    parts.credits = std::move(*credits);
    if (const Result<> same = parts.same.load(); !same)
        return tl::unexpected(same.error());
    return recogniser;
}

const CreditReader &Recogniser::creditReader() const
{
    return *m_parts->credits;
}

entity::Lessons Recogniser::lessonsOf(const QList<Correction> &corrections) const
{
    return m_parts->judge.lessonsOf(corrections, m_parts->languages, *m_parts->names);
}

void Recogniser::findAll(
    const QDate &published, const entity::Lessons &lessons, std::vector<entity::Field> &fields) const
{
    const Languages &languages = m_parts->languages;
    entity::TaggedForms forms;
    std::vector<entity::Context> contexts;
    for (entity::Field &field : fields) {
        const entity::Context &context
            = contexts.emplace_back(field.reading, published, isHeadline(languages, field));
        field.found = entity::candidatesOf(languages, context);
        forms.add(field.reading, field.found);
    }
    for (std::size_t i = 0; i < fields.size(); ++i)
        fields[i].found = m_parts->judge.decide(
            languages, *m_parts->names, forms, contexts[i], lessons, std::move(fields[i].found));
}

QList<Mention> Recogniser::recognise(const EntityDocument &document, const entity::Lessons &lessons) const
{
    const Languages &languages = m_parts->languages;
    const QDate published = dayOfPrint(document.published);
    const FoldedText title(document.title);
    const FoldedText text(document.text);
    const Credits credits = m_parts->credits->read(title.text(), text.text());
    std::vector<entity::Field> fields;
    fields.push_back({entity::Reading(withoutCredits(title.text(), credits.inTitle)), {}, true});
    fields.push_back({entity::Reading(withoutCredits(text.text(), credits.inText)), {}, false});
    findAll(published, lessons, fields);
    entity::findRepeatedNames(languages, fields);
    for (entity::Field &field : fields)
        attachRoles(languages, published, field);
    entity::linkMentions(languages, published, fields);
    for (const std::unique_ptr<Language> &language : languages)
        language->finish(fields);
    entity::settleIdentities(languages, *m_parts->names, m_parts->same, fields);

    QList<Mention> mentions;
    append(mentions, fields[0], Mention::Field::Title, document.title, title);
    append(mentions, fields[1], Mention::Field::Text, document.text, text);
    return mentions;
}

} // namespace sokbo
