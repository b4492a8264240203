// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/mention.h"

#include <QUrl>

namespace sokbo {

// Where a link of a page leads (render/articlepage.h lists the addresses).
struct ArticleLink {
    enum class Kind { None, Entity, Legend, Outside };
    Kind kind = Kind::None; // None is never followed
    EntityId entity;
    MentionType type = MentionType::Person;
    QUrl url; // of Outside: http, https or mailto
};
ArticleLink articleLink(const QUrl &url);

// The hash of article:///asset/HASH, empty for every other address and for what is no hash.
QString assetHash(const QUrl &url);

} // namespace sokbo
