// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/otherreaders.h"

#include <QFileInfo>
#include <QSet>

namespace sokbo {

QList<OtherReader> otherReaders(const QString &home, const QString &config, const QString &data)
{
    const OtherReader known[] = {
        {QStringLiteral("Akregator"), data + QStringLiteral("/akregator/data/feeds.opml")},
        {QStringLiteral("Liferea"), config + QStringLiteral("/liferea/feedlist.opml")},
        {QStringLiteral("Liferea"),
            home + QStringLiteral("/.var/app/net.sourceforge.liferea/config/liferea/feedlist.opml")},
        {QStringLiteral("Newsboat"), config + QStringLiteral("/newsboat/urls")},
        {QStringLiteral("Newsboat"), home + QStringLiteral("/.newsboat/urls")},
        {QStringLiteral("Newsbeuter"), home + QStringLiteral("/.newsbeuter/urls")},
    };
    QList<OtherReader> found;
    QSet<QString> names; // a program reads the first of its places alone
    for (const OtherReader &reader : known) {
        const QFileInfo file(reader.file);
        if (names.contains(reader.name) || !file.isFile() || !file.isReadable() || file.size() == 0)
            continue;
        names.insert(reader.name);
        found.append(reader);
    }
    return found;
}

} // namespace sokbo
