// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QtGlobal>

#include <compare>

namespace sokbo {

// A row's key with the table in its type, so that an article's id is never passed for a source's. 0 means
// none.
template <typename Tag>
struct Id {
    qint64 value = 0;

    bool isValid() const { return value > 0; }
    friend auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using SourceId = Id<struct SourceTag>;
using ArticleId = Id<struct ArticleTag>;
using EntityId = Id<struct EntityTag>;
using StoryId = Id<struct StoryTag>;

} // namespace sokbo

Q_DECLARE_METATYPE(sokbo::SourceId)
Q_DECLARE_METATYPE(sokbo::ArticleId)
Q_DECLARE_METATYPE(sokbo::EntityId)
