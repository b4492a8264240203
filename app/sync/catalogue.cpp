// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/catalogue.h"

#include "search/searchtext.h"

#include <QFile>

// Initialising a library's resources is a function outside of all namespaces.
static void initResources()
{
    Q_INIT_RESOURCE(catalogue);
}

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

QList<CatalogueEntry> read()
{
    initResources();
    QFile file(u":/catalogue/sources.tsv"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    QList<CatalogueEntry> entries;
    const QString text = isOpen ? QString::fromUtf8(file.readAll()) : QString();
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList fields = line.split(u'\t');
        if (!line.startsWith(u'#') && fields.size() >= 5)
            entries.append({fields.at(0), fields.at(1), fields.at(2), QUrl(fields.at(3)), fields.at(4),
                sourceKindFromName(fields.value(6)).value_or(SourceKind::Feed)});
    }
    return entries;
}

} // namespace

const QList<CatalogueEntry> &catalogue()
{
    static const QList<CatalogueEntry> entries = read();
    return entries;
}

std::optional<CatalogueEntry> catalogueEntry(const QString &name)
{
    const QString key = searchKey(name);
    for (const CatalogueEntry &entry : catalogue())
        if (searchKey(entry.name) == key)
            return entry;
    return std::nullopt;
}

Source sourceOf(const CatalogueEntry &entry)
{
    Source source;
    source.kind = entry.kind;
    source.url = entry.url;
    source.fullText = entry.kind == SourceKind::Feed ? FullText::FeedOnly : FullText::AtSync;
    source.title = entry.name;
    return source;
}

} // namespace sokbo
