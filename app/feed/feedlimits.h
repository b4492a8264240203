// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// How much of anything a feed may make us read or keep. Lengths are UTF-16 units where nothing else is said.
// Passing a limit is no error but for the first: what is beyond it is left out, and the rest of the feed is
// read.
namespace sokbo::feedlimits {

// The largest feed. The biggest honest ones (podcasts with every episode) stay under half of it.
inline constexpr qsizetype documentBytes = 16 * 1024 * 1024;

// Open elements. XHTML bodies of real feeds reach about 40; below the limit, text is kept and markup is not.
inline constexpr qsizetype depth = 256;

// Attributes of one element, and the length of one of them. Image addresses in data: form are not worth
// keeping.
inline constexpr qsizetype attributes = 256;
inline constexpr qsizetype attributeLength = 64 * 1024;

// Namespace declarations in force at once, since every name's prefix is looked up among them.
inline constexpr qsizetype namespaces = 128;

// A window of headlines, not an archive: a feed of 100,000 entries must not fill the store.
inline constexpr qsizetype entries = 10'000;

// What entities of a document's own DTD may add to the whole text; each reference also counts as one.
inline constexpr qsizetype entityGrowth = 256 * 1024;
inline constexpr qsizetype declaredEntities = 256;
inline constexpr int entityDepth = 8;

// Fields of one entry. A body of 4 Mi units is a book.
inline constexpr qsizetype content = 4 * 1024 * 1024;
inline constexpr qsizetype title = 2'000;
inline constexpr qsizetype name = 200;
inline constexpr qsizetype identifier = 4'000;
inline constexpr qsizetype address = 8'000;
inline constexpr qsizetype date = 200;
inline constexpr qsizetype categories = 100;
inline constexpr qsizetype enclosures = 100;
inline constexpr qsizetype authors = 20;

// Lists of subscriptions.
inline constexpr qsizetype sources = 20'000;
inline constexpr qsizetype folderDepth = 16;

} // namespace sokbo::feedlimits
