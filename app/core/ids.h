// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QtGlobal>

#include <compare>

namespace sokbo {

// The key of a row. Each table has its own type, so that the id of an article cannot be used as the id of a
// source. 0 means none.
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
