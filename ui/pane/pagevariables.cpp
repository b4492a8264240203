// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane/pagevariables.h"

namespace sokbo {

using namespace Qt::StringLiterals;

QHash<QString, QString> pageVariables(const QString &page)
{
    QHash<QString, QString> variables;
    const QStringView head = QStringView(page).left(8192);
    const qsizetype start = head.indexOf(":root{"_L1);
    const qsizetype end = head.indexOf(u'}', start);
    if (start < 0 || end < 0)
        return variables;
    for (QStringView declaration : head.mid(start + 6, end - start - 6).split(u';')) {
        const qsizetype colon = declaration.indexOf(u':');
        const QStringView name = declaration.left(colon).trimmed();
        if (colon > 0 && name.startsWith("--"_L1))
            variables.insert(name.mid(2).toString(), declaration.mid(colon + 1).trimmed().toString());
    }
    return variables;
}

QColor pageGround(const QString &page)
{
    return QColor(pageVariables(page).value(u"ground"_s));
}

} // namespace sokbo
