// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QtGlobal>

#include <optional>

namespace sokbo {

struct Tag {
    QString name; // a path (core/tagname.h), unique without regard to case
    quint32 colour = 0; // 0xffRRGGBB, one of core/tagcolour.h; 0: chosen from the name
    int articles = 0; // that have this very tag
    int unread = 0;
    int branchArticles = 0; // that have it or one below it, each counted once
    int branchUnread = 0;
    bool isOnlyPath = false; // there is no such tag, but there are tags below it

    friend bool operator==(const Tag &, const Tag &) = default;
};

// Whether what is said of a tag holds of it alone or of all tags below it, too.
enum class TagScope { Alone, Branch };

// What names a tag besides the articles: they are told by their names.
struct TagMentions {
    QStringList searches; // saved ones whose query names it, or one below it
    QStringList rules; // whose query or action does

    bool isEmpty() const { return searches.isEmpty() && rules.isEmpty(); }
};

// What renaming a tag would do. The tags below it go along; those whose new name another tag has become one
// with it.
struct TagRename {
    int articles = 0; // that have the tag, or one below it
    int tags = 0; // that are renamed or become one with another
    std::optional<Tag> into; // the tag that has the new name itself
    int merged = 0; // how many of the tags become one with another
    int both = 0; // articles that have a tag and the one that it becomes one with
    TagMentions mentions; // they name it by the new name then
};

// What removing a tag would do.
struct TagRemoval {
    int articles = 0; // that lose a tag; they stay
    int tags = 0; // that go
    int below = 0; // tags below it, whether they go or stay
    TagMentions mentions; // they stay as they are
};

} // namespace sokbo

Q_DECLARE_METATYPE(sokbo::Tag)
