// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pageframe.h"

#include "render/escape.h"
#include "render/stylesheet.h"

#include <QCryptographicHash>

namespace sokbo {

using namespace Qt::StringLiterals;

QString pageHead(const QString &title, const QString &language, const PageStyle &style)
{
    const QString css = pageStyleSheet(style);
    const QByteArray hash = QCryptographicHash::hash(css.toUtf8(), QCryptographicHash::Sha256).toBase64();
    return "<!DOCTYPE html>\n<html lang=\""_L1 + escapedHtml(language) + "\" class=\""_L1
        + (style.dark ? "dark"_L1 : "light"_L1)
        + "\"><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src "
          "article:; "
          "style-src 'sha256-"_L1
        + QLatin1String(hash)
        + "'; form-action 'none'; base-uri 'none'\"><meta charset=\"utf-8\"><meta name=\"referrer\" "
          "content=\"no-referrer\"><title>"_L1
        + escapedHtml(title) + "</title><style>"_L1 + css + "</style></head>\n<body>\n"_L1;
}

QString flagBadges(const QString &flag)
{
    QString html;
    for (const QString &word : flag.split(u' ', Qt::SkipEmptyParts)) {
        const bool isFlash = word == u"속보"_s || word == u"긴급"_s;
        const QLatin1String kind = isFlash ? "flash"_L1 : word == u"단독"_s ? "sole"_L1 : "chain"_L1;
        html += "<span class=\"flag "_L1 + kind + "\">"_L1 + escapedHtml(word) + "</span> "_L1;
    }
    return html;
}

QString partSeparator()
{
    return u"<span class=\"dot\"> · </span>"_s;
}

} // namespace sokbo
