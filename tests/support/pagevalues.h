// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Header only: who includes it links sokbo::render.

#include "core/entitycard.h"
#include "render/pagestyle.h"

namespace sokbo::test {

inline PageStyle styleIn(QLocale::Language language)
{
    PageStyle style;
    style.language = QLocale(language);
    return style;
}

inline EntityRow entityRow(
    qint64 id, const QString &name, MentionType type = MentionType::Person, int articles = 0)
{
    EntityRow row;
    row.id = EntityId{id};
    row.name = name;
    row.type = type;
    row.articles = articles;
    return row;
}

} // namespace sokbo::test
