// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/articlefiles.h"

#include <QList>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

QString fileNameFor(ArticleId id, const QString &title, const QString &ending)
{
    constexpr int longest = 200; // bytes; file systems take 255
    QString name = QString::number(id.value);
    int bytes = static_cast<int>(name.size() + 1 + ending.size());
    bool gap = true;
    for (const char32_t letter : title.toUcs4()) {
        const QString text = QString::fromUcs4(&letter, 1);
        if (!QChar::isLetterOrNumber(letter) && !QChar::isMark(letter)) {
            gap = true;
            continue;
        }
        bytes += static_cast<int>(text.toUtf8().size()) + (gap ? 1 : 0);
        if (bytes > longest)
            break;
        name += gap ? u"-"_s + text : text;
        gap = false;
    }
    return name + u'.' + ending;
}

} // namespace sokbo::cli
