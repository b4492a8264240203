// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storednames.h"

#include "search/searchtext.h"

#include <QMap>
#include <QSet>
#include <QStringList>

namespace sokbo {

namespace {

// What an article calls one thing by: its canonical name, and how it is written there.
struct StoredNaming {
    QString name;
    QSet<QString> surfaces;
};

// Whether a name that stands alone may be known from an article that had it beside the full one: initials, a
// name in other letters, and the last name of somebody whose name is in parts. A surname may be anybody's,
// and what a name begins with is often another firm's name too (삼성 of 삼성 라이온즈).
bool mayStandFor(MentionType type, const QString &form, const QString &name)
{
    if (form == name || form.size() < 2)
        return false;
    if (type == MentionType::Person)
        return name.endsWith(u' ' + form);
    return (type == MentionType::Organisation || type == MentionType::Product || type == MentionType::Event)
        && !name.startsWith(form);
}

// What the reader corrected a name to is never written otherwise.
bool isReadersName(Database &database, const QString &name)
{
    return Query(database, "correction.isName", name).next();
}

// The name of the one thing that has a short form beside its full name somewhere; empty for none and for
// several.
QString nameWithAlias(Database &database, MentionType type, const QString &form)
{
    QSet<QString> names;
    Query query(database, "mention.calledSo", mentionTypeName(type), searchKey(form), form);
    while (query.next())
        if (mayStandFor(type, form, query.text(0)))
            names.insert(query.text(0));
    return names.size() == 1 ? *names.cbegin() : QString();
}

// Nobody is called 젠슨황 who is not called 젠슨 황; a short name of a thing is a word of its own with or
// without its space.
bool isLong(MentionType type, const QString &key)
{
    const qsizetype shortest = type == MentionType::Person ? 3 : 4;
    return key.size() >= shortest;
}

// Names that differ in spaces, case and width only are one.
QString spellingOf(MentionType type, const QString &name)
{
    const QString key = searchKey(name);
    return isLong(type, key) ? key : name;
}

// The name under which the store has what an article names: what is spelled so, or nearly so; else what it
// knows by that form beside another name, or by a form that the article has beside the name. The name itself
// where it has none.
QString storedName(Connection &connection, MentionType type, const StoredNaming &naming)
{
    Database &database = connection.database;
    const auto hasEntity = [&](const QString &form) { return !connection.names.of(type, form).isEmpty(); };
    const QString &name = naming.name;
    if (hasEntity(name)) // most are; what is spelled nearly so comes after what is spelled so
        return name;
    const QString key = spellingOf(type, name);
    if (isLong(type, key)) {
        Query query(database, "mention.spelledAlike", mentionTypeName(type), key);
        while (query.next())
            if (const QString other = query.text(0); searchKey(other) == key)
                return other;
    }
    QStringList forms(naming.surfaces.cbegin(), naming.surfaces.cend());
    forms.sort();
    for (const QString &form : std::as_const(forms))
        if (mayStandFor(type, form, name) && hasEntity(form))
            return form;
    const QString known = naming.surfaces.contains(name) ? nameWithAlias(database, type, name) : QString();
    return known.isEmpty() ? name : known;
}

} // namespace

void spellAsStored(Connection &connection, QList<Mention> &mentions)
{
    QMap<std::pair<MentionType, QString>, StoredNaming>
        namings; // by the first spelling; most come several times
    for (const Mention &mention : std::as_const(mentions))
        if (hasIdentity(mention)) {
            StoredNaming &naming = namings[{mention.type, spellingOf(mention.type, mention.name)}];
            if (naming.name.isEmpty())
                naming.name = mention.name;
            naming.surfaces.insert(mention.text);
        }
    for (auto naming = namings.begin(); naming != namings.end(); ++naming)
        if (const QString stored = storedName(connection, naming.key().first, *naming);
            stored != naming->name && !isReadersName(connection.database, naming->name))
            naming->name = stored;
    for (Mention &mention : mentions)
        if (hasIdentity(mention))
            mention.name = namings.value({mention.type, spellingOf(mention.type, mention.name)}).name;
}

} // namespace sokbo
