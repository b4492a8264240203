// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "store/database.h"
#include "text/occupation.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>
#include <utility>

namespace sokbo {

// Who bears a name, as the store has them.
struct Namesake {
    EntityId id;
    QString sense; // what keeps them apart from the first of that name, which needs nothing
    QString ticker;
    QString role;
    qint64 roleTime = 0;
};

QList<Namesake> namesakes(Database &database, MentionType type, const QString &name);

// The one who was in the news last; nobody where nobody bears the name.
std::optional<Namesake> latestOf(Database &database, const QList<Namesake> &all);

// Tells who of those of a name one document means: by their work, by their rank, and by who and what else is
// named where they are. Looks only at what the store had before the document.
class NamesakeChooser {
public:
    NamesakeChooser(Database &database, const QList<Mention> &mentions);

    // Nobody where the document means somebody new.
    std::optional<Namesake> chosen(const Mention &mention, const QList<Namesake> &all);
    // What keeps somebody new apart from `others` of the name.
    QString senseOfNew(const Mention &mention, const QList<Namesake> &others) const;

private:
    struct Standing { // what a document, or the store, says of somebody
        Occupation occupation = Occupation::Unknown;
        QStringList ranks;
    };
    // The people, bodies, works and events that the document names, with all who bear each name.
    using Company = QMap<std::pair<MentionType, QString>, QList<EntityId>>;
    enum class Fit { Impossible, Possible, Work, Company, Rank, RankInCompany };

    Fit fit(const QString &name, const Namesake &known, const Standing &standing, bool isOnlyOne);
    Standing standingOf(const Namesake &known, const QString &name) const;
    bool wasInCompany(const Namesake &known, const QString &name);
    const Company &company();

    Database &m_database;
    const QList<Mention> &m_mentions;
    QHash<QString, Standing> m_standings; // of people, by their names
    std::optional<Company> m_company; // once it is asked for
};

} // namespace sokbo
