// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/boardsoftware.h"

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

QUrl sameAddress(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveFragment);
}

} // namespace

const BoardSoftware &unknownSoftware()
{
    static const BoardSoftware software = {
        SourceKind::Looks,
        [](const HtmlTree &, const QUrl &) { return false; },
        [](const QUrl &) { return QString(); },
        [](const QUrl &) { return QString(); },
        QLatin1String(),
        sameAddress,
        [](const HtmlTree &) { return HtmlTree::none; },
        [](const HtmlTree &, int) { return QString(); },
        {},
        {},
        {"sound_only"_L1, "sr_only"_L1, "new_icon"_L1, "count"_L1},
        30,
    };
    return software;
}

} // namespace sokbo
