// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/htmlnode.h"

namespace sokbo {

bool HtmlNode::has(const char *wanted) const
{
    for (const HtmlAttribute &candidate : attributes)
        if (candidate.name == wanted)
            return true;
    return false;
}

QString HtmlNode::attribute(const char *wanted) const
{
    for (const HtmlAttribute &candidate : attributes)
        if (candidate.name == wanted)
            return candidate.value;
    return {};
}

bool HtmlNode::isHidden() const
{
    if (has("hidden"))
        return true;
    const QString style = attribute("style");
    if (style.isEmpty())
        return false;
    const QString plain = style.toLower().remove(u' ');
    return plain.contains(u"display:none") || plain.contains(u"visibility:hidden");
}

} // namespace sokbo
