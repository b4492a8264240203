// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "store/knownnames.h"
#include "store/knownroles.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>
#include <set>
#include <utility>

namespace sokbo {

// The one who was in the news last; nobody where nobody bears the name.
std::optional<Namesake> latestOf(Database &database, const QList<Namesake> &all);

// Tells who of those of a name one document means: by their work, by their rank, and by who and what else is
// named where they are. Looks only at what the store had before the document.
class NamesakeChooser {
public:
    NamesakeChooser(Database &database, KnownNames &names, KnownRoles &roles, const QList<Mention> &mentions);

    // Nobody where the document means somebody new.
    std::optional<Namesake> chosen(const Mention &mention, const QList<Namesake> &all);
    // What keeps somebody new apart from `others` of the name.
    QString senseOfNew(const Mention &mention, const QList<Namesake> &others) const;

private:
    struct Standing { // what a document, or the store, says of somebody
        Occupation occupation = Occupation::Unknown;
        QStringList ranks;
    };
    // The people, bodies, works and events that the document names, and all who bear one of these names.
    using Name = std::pair<MentionType, QString>;
    struct Company {
        std::set<Name> names;
        QHash<EntityId, Name> bearers;
    };
    enum class Fit { Impossible, Possible, Work, Company, Rank, RankInCompany };

    Fit fit(const QString &name, const Namesake &known, const Standing &standing, bool isOnlyOne);
    Standing standingOf(const Namesake &known, const QString &name);
    bool wasInCompany(const Namesake &known, const QString &name);
    const Company &company();

    Database &m_database;
    KnownNames &m_names;
    KnownRoles &m_roles;
    const QList<Mention> &m_mentions;
    QHash<QString, Standing> m_standings; // of people, by their names
    std::optional<Company> m_company; // once it is asked for
    QHash<EntityId, bool> m_wereInCompany; // those who were asked about
};

} // namespace sokbo
