// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// How much a feed may make us read or keep. Lengths are UTF-16 units unless something else is said. Only the
// first limit is an error when it is passed; for all others, what is beyond the limit is left out and the
// rest of the feed is read.
namespace sokbo::feedlimits {

// The largest feed. The largest real feeds (podcasts with every episode) need less than half of it.
inline constexpr qsizetype documentBytes = 16 * 1024 * 1024;

// The beginning of a document: enough to tell a feed or a list by.
inline constexpr qsizetype beginningBytes = 16 * 1024;

// Open elements. XHTML bodies of real feeds nest about 40 deep. Of deeper elements only the text is kept.
inline constexpr qsizetype depth = 256;

// Attributes of one element, and the length of one attribute. Images inside data: addresses are not worth
// keeping.
inline constexpr qsizetype attributes = 256;
inline constexpr qsizetype attributeLength = 64 * 1024;

// Namespace declarations in force at once: the prefix of every name is looked up among them.
inline constexpr qsizetype namespaces = 128;

// A feed is a window of headlines and not an archive: 100,000 entries must not fill the store.
inline constexpr qsizetype entries = 10'000;

// How much text the entities of a document's own DTD may add; each reference also counts as one unit.
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
