// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/formerstate.h"
#include "store/database.h"

#include <QSet>

#include <optional>

namespace sokbo {

std::optional<qint64> findTag(Database &database, const QString &name); // in whatever way it is written
QList<qint64> tagsOfBranch(Database &database, const QString &name); // with itself; the outer ones first
FormerState::TagValue tagValue(
    Database &database, qint64 id); // as it stands; `exists` is false where it does not
QList<BoardKey> articlesTagged(Database &database, qint64 tag);

// Notes what a write of tags replaces, and at its end brings the articles' own rows up to date. Names are as
// tagName() answers.
class TagWriter {
public:
    TagWriter(Database &database, FormerState &former, ChangeSet &changes)
        : m_database(database)
        , m_former(former)
        , m_changes(changes)
    {
    }

    qint64 make(const QString &name); // or finds it
    void restore(const FormerState::TagValue &tag); // one that went, with its id
    void link(qint64 tag, const BoardKey &article, bool on);
    void touchArticlesOf(qint64 tag); // they look otherwise now, though their links are the same
    void write(qint64 tag, const QString &name, quint32 colour);
    void merge(qint64 tag, qint64 into);
    void remove(qint64 tag);
    void finish();

private:
    Database &m_database;
    FormerState &m_former;
    ChangeSet &m_changes;
    QSet<ArticleId> m_linked; // that got or lost a tag
    QSet<ArticleId> m_touched; // that look otherwise
};

} // namespace sokbo
