// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stateslices.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>
#include <utility>

namespace sokbo {

namespace {

using TagValue = FormerState::TagValue;
using TagLink = FormerState::TagLink;

// Each once; none where one has two values, the order of which matters.
std::optional<QList<TagValue>> distinctTags(const QList<TagValue> &tags)
{
    QHash<qint64, TagValue> known;
    QList<TagValue> distinct;
    for (const TagValue &tag : tags) {
        const auto same = known.constFind(tag.id);
        if (same == known.constEnd()) {
            known.insert(tag.id, tag);
            distinct.append(tag);
        } else if (same->exists != tag.exists || same->name != tag.name || same->colour != tag.colour) {
            return std::nullopt;
        }
    }
    return distinct;
}

// The first of those of the same tag and article, as it is put back.
QList<TagLink> distinctLinks(const QList<TagLink> &links)
{
    QSet<std::pair<qint64, qint64>> known;
    QList<TagLink> distinct;
    for (const TagLink &link : links) {
        const std::pair place(link.tag, link.article.id.value);
        if (known.contains(place))
            continue;
        known.insert(place);
        distinct.append(link);
    }
    return distinct;
}

template <typename T>
void cut(const QList<T> &all, QList<T> FormerState::*part, qsizetype size, QList<FormerState> &slices)
{
    for (qsizetype from = 0; from < all.size(); from += size) {
        FormerState slice;
        slice.*part = all.mid(from, size);
        slices.append(slice);
    }
}

} // namespace

QList<FormerState> inSlices(const FormerState &state, qsizetype size)
{
    if (state.isEmpty())
        return {};
    const auto tags = distinctTags(state.tags);
    if (!tags || state.read.size() + state.saved.size() + state.tagLinks.size() <= size)
        return {state};
    QList<TagLink> off, on;
    for (const TagLink &link : distinctLinks(state.tagLinks))
        (link.tagged ? on : off).append(link);

    // A tag that goes has lost its articles before that; one that comes is there before them, and stands
    // beside them in each slice: if its name was taken meanwhile, they get the tag that has it.
    QList<FormerState> slices;
    cut(state.read, &FormerState::read, size, slices);
    cut(state.saved, &FormerState::saved, size, slices);
    cut(off, &FormerState::tagLinks, size, slices);
    FormerState rest = state;
    rest.read.clear();
    rest.saved.clear();
    rest.tags = *tags;
    rest.tagLinks.clear();
    if (!rest.isEmpty())
        slices.append(rest);
    const qsizetype before = slices.size();
    cut(on, &FormerState::tagLinks, size, slices);
    for (qsizetype i = before; i < slices.size(); ++i)
        std::copy_if(tags->begin(), tags->end(), std::back_inserter(slices[i].tags),
            [](const TagValue &tag) { return tag.exists; });
    return slices;
}

} // namespace sokbo
