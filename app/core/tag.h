// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

#include <optional>

namespace sokbo {

struct Tag {
    QString name; // unique without regard to case; holds no comma and no white space at its ends
    quint32 colour = 0; // 0xffRRGGBB, 0: chosen from the name
    int articles = 0;
    int unread = 0;

    friend bool operator==(const Tag &, const Tag &) = default;
};

// What renaming a tag would do.
struct TagRename {
    int articles = 0; // that have the tag
    std::optional<Tag> into; // another tag that has the new name: they would become one
    int both = 0; // articles that have both
};

} // namespace sokbo
