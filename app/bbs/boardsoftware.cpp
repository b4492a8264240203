// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/boardsoftware.h"

#include <algorithm>

namespace sokbo {

const BoardSoftware &softwareOf(SourceKind kind)
{
    const auto all = allBoardSoftware();
    const auto found = std::find_if(
        all.begin(), all.end(), [kind](const BoardSoftware *software) { return software->kind == kind; });
    Q_ASSERT(found != all.end());
    return **found;
}

bool isDocumentNumber(const QString &text)
{
    return !text.isEmpty() && text.size() <= 18
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
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
