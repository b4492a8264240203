// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/boardsoftware.h"

namespace sokbo {

const BoardSoftware &softwareOf(SourceKind kind)
{
    return kind == SourceKind::Gnuboard ? gnuboard() : rhymix();
}

bool isMarked(const HtmlNode &node, QLatin1String mark)
{
    if (node.isText() || node.attributes.empty())
        return false;
    return node.attribute("id") == mark || hasToken(node.attribute("class"), mark);
}

bool hasHint(const HtmlNode &node, QLatin1String part)
{
    return node.attribute("class").contains(part, Qt::CaseInsensitive)
        || node.attribute("id").contains(part, Qt::CaseInsensitive);
}

} // namespace sokbo
