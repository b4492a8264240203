// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/articlekind.h"

namespace sokbo {

QString articleKindName(ArticleKind kind)
{
    switch (kind) {
    case ArticleKind::Report:
        return QStringLiteral("report");
    case ArticleKind::Photo:
        return QStringLiteral("photo");
    case ArticleKind::Appointments:
        return QStringLiteral("appointments");
    case ArticleKind::Obituaries:
        return QStringLiteral("obituaries");
    case ArticleKind::Fortune:
        return QStringLiteral("fortune");
    case ArticleKind::Table:
        return QStringLiteral("table");
    case ArticleKind::Weather:
        return QStringLiteral("weather");
    case ArticleKind::Promotion:
        return QStringLiteral("promotion");
    case ArticleKind::Opinion:
        return QStringLiteral("opinion");
    case ArticleKind::Notice:
        return QStringLiteral("notice");
    }
    Q_UNREACHABLE();
}

std::optional<ArticleKind> articleKindFromName(QStringView name)
{
    for (const ArticleKind kind : allArticleKinds)
        if (articleKindName(kind) == name)
            return kind;
    return std::nullopt;
}

ArticleKind articleKindFromNumber(qint64 number)
{
    return number >= 0 && number < qint64(allArticleKinds.size()) ? allArticleKinds[size_t(number)]
                                                                  : ArticleKind::Report;
}

} // namespace sokbo
