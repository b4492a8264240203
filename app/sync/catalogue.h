// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source.h"

#include <QList>

namespace sokbo {

// A source that Sokbo offers to a new user (resources/catalogue).
struct CatalogueEntry {
    QString subject; // "politics": a key to translate, not a word to show
    QString language; // "ko", "en"
    QString name;
    QUrl url;
    QString seen; // "2026-07": the month in which we saw the address answer
    SourceKind kind = SourceKind::Feed; // or Site
};

// All entries, in the order of the file: by subject.
const QList<CatalogueEntry> &catalogue();

// The entry of this name; case and blanks do not matter.
std::optional<CatalogueEntry> catalogueEntry(const QString &name);

// The source to add to the store when the user subscribes to the entry.
Source sourceOf(const CatalogueEntry &entry);

} // namespace sokbo
