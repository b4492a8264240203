// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entrykey.h"
#include "core/feedanswer.h"
#include "core/ids.h"
#include "store/database.h"

#include <QSet>

#include <optional>

namespace sokbo {

// Keeps of an article that is about to go what tells it from new ones.
void rememberGone(Database &database, ArticleId id, bool withHeadline, qint64 now);

// Drops some of the headlines that are left. False: there is none.
bool dropHeadlineSlice(Database &database, int articles);
// Forgets some of what went of a source. False: there is nothing.
bool forgetGoneSlice(Database &database, SourceId source, int articles);

// Whether entries of one answer of a source are articles that went. They are known again as those that are
// here (Intake), by what is left of them: their guids, links and titles as hashes.
class GoneArticles {
public:
    GoneArticles(Database &database, SourceId source, const FeedAnswer &answer);

    bool any(); // went of this source
    // Within a transaction that writes: what its source still has is not forgotten.
    bool holds(const EntryKey &entry, qint64 now);

private:
    struct Row {
        qint64 guidHash = 0, linkHash = 0, published = 0, titleHash = 0, textHash = 0;
        QString title;
        qint64 seen = 0, pageHash = 0, pathHash = 0;
    };
    template <typename... Values>
    QList<Row> rows(const char *statement, const Values &...values);
    std::optional<Row> find(const EntryKey &entry);
    std::optional<Row> findByLink(const EntryKey &entry);
    std::optional<Row> findByTitle(const EntryKey &entry);
    bool isAnother(const Row &known, const EntryKey &entry) const;
    bool isOfAnswer(const Row &known); // another entry of this answer has its guid

    Database &m_database;
    const SourceId m_source;
    const FeedAnswer &m_answer;
    std::optional<bool> m_any;
    QSet<qint64> m_guids; // hashes of the answer's
};

} // namespace sokbo
