// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/bodyimages.h"

#include <QSet>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

// As the sanitiser writes it: the address is an image's first attribute.
constexpr auto imageBegin = "<img src=\""_L1;

} // namespace

QList<QUrl> bodyImages(const SafeHtml &body)
{
    const QString &html = body.html();
    QList<QUrl> images;
    QSet<QString> seen;
    for (qsizetype at = html.indexOf(imageBegin); at >= 0; at = html.indexOf(imageBegin, at)) {
        at += imageBegin.size();
        QString address = html.mid(at, html.indexOf(u'"', at) - at);
        address.replace("&lt;"_L1, "<"_L1)
            .replace("&gt;"_L1, ">"_L1)
            .replace("&quot;"_L1, "\""_L1)
            .replace("&amp;"_L1, "&"_L1);
        if (seen.contains(address))
            continue;
        seen.insert(address);
        images.append(QUrl(address));
    }
    return images;
}

} // namespace sokbo
