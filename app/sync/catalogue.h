// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source.h"

#include <QList>

namespace sokbo {

// A source that is offered to begin with (resources/catalogue).
struct CatalogueEntry {
    QString subject; // "politics": a key, not a word to show
    QString language; // "ko", "en"
    QString name;
    QUrl url;
    QString seen; // "2026-07": the month in which the address was seen to answer
};

// All of it, by subject as the file has them.
const QList<CatalogueEntry> &catalogue();

// The entry of this name, without regard to case and blanks; none where there is no such.
std::optional<CatalogueEntry> catalogueEntry(const QString &name);

// What subscribing to it adds.
Source sourceOf(const CatalogueEntry &entry);

} // namespace sokbo
