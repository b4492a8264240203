// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/bodyimages.h"

#include "text/safehtmlreader.h"

#include <QSet>

namespace sokbo {

QList<QUrl> bodyImages(const SafeHtml &body)
{
    QList<QUrl> images;
    QSet<QString> seen;
    SafeHtmlReader reader(body.html());
    while (reader.next()) {
        if (reader.piece().kind != SafePiece::Kind::Start || reader.piece().name != u"img")
            continue;
        const QString address = unescaped(reader.piece().attribute(u"src"));
        if (address.isEmpty() || seen.contains(address))
            continue;
        seen.insert(address);
        images.append(QUrl(address));
    }
    return images;
}

} // namespace sokbo
