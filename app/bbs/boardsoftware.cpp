// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/boardsoftware.h"

#include <algorithm>

namespace sokbo {

const BoardSoftware &softwareOf(SourceKind kind)
{
    const BoardSoftware *found = nullptr;
    for (const BoardSoftware *software : allBoardSoftware())
        if (software->kind == kind)
            found = software;
    Q_ASSERT(found);
    return *found;
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
