// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/mention.h"
#include "store/database.h"

#include <QHash>
#include <QList>
#include <QString>

#include <array>

namespace sokbo {

// One of those who have a name; `sense` tells them apart where there are several.
struct Namesake {
    EntityId id;
    QString sense;
    QString ticker;
    QString role; // the latest
    qint64 roleTime = 0; // seconds; when it was written
};

QList<Namesake> readNamesakes(Database &database, MentionType type, const QString &name);

// Who has a name. Most names of an article were in another one a moment ago: what was read stays in memory,
// as long as no transaction is taken back. Belongs to one connection, and nothing else may write the table
// `entity` through it.
class KnownNames final : public CommitWatcher {
public:
    explicit KnownNames(Database &database);
    ~KnownNames() override;

    const QList<Namesake> &of(MentionType type, const QString &name); // valid until the next call
    EntityId add(MentionType type, const QString &name, const Namesake &about); // gives it its id
    void change(MentionType type, const QString &name, const Namesake &about);

    void beforeCommit() override { }
    void afterCommit() override { }
    void rolledBack() override { m_names = {}; }

private:
    Database &m_database;
    using OfOneType = QHash<QString, QList<Namesake>>;
    std::array<OfOneType, allMentionTypes.size()> m_names;
};

} // namespace sokbo
