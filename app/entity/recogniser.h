// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "core/result.h"
#include "entity/credits.h"
#include "entity/judge/language.h"
#include "entity/judge/lessons.h"

#include <QDateTime>

#include <memory>
#include <vector>

namespace sokbo {

// Which recogniser this is, by its sources, word lists and model (cmake/RecogniserVersion.cmake); never 0.
// The store keeps it with each article, and articles of another version are marked again. Versions have no
// order.
extern const int recogniserVersion;

struct EntityDocument {
    QString title; // without its flag; may be empty
    QString text; // bodyText() of the article, or any plain text
    QDateTime published; // dates and hanja shorthand are resolved against it; may be invalid
};

// Text to mentions: lexicon, patterns, hanja shorthand, linking across the document. Loaded once, then
// read-only: recognise() may run in many threads at once and takes time linear in the text, whatever the
// text.
class Recogniser {
public:
    // With the lists and the model that the program carries. Error kinds: NotFound, Parse.
    static Result<std::unique_ptr<Recogniser>> load();
    // The same with these languages.
    static Result<std::unique_ptr<Recogniser>> load(const std::vector<entity::LanguageLoader> &loaders);
    ~Recogniser();

    // What datelines, bylines and credits tell; recognise() marks nothing in them.
    const CreditReader &creditReader() const;
    // In order of field and start, not overlapping within a field. `lessons`: what the reader's corrections
    // taught.
    QList<Mention> recognise(const EntityDocument &document, const entity::Lessons &lessons = {}) const;
    // Takes about a millisecond a correction, for 200 at most.
    entity::Lessons lessonsOf(
        const QList<Correction> &corrections) const; // in the order in which they were made

private:
    Recogniser();
    void findAll(
        const QDate &published, const entity::Lessons &lessons, std::vector<entity::Field> &fields) const;
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace sokbo
