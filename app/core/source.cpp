// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source.h"

namespace sokbo {

QString sourceKindName(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Feed:
        return QStringLiteral("feed");
    case SourceKind::Rhymix:
        return QStringLiteral("rhymix");
    case SourceKind::Gnuboard:
        return QStringLiteral("gnuboard");
    case SourceKind::Site:
        return QStringLiteral("site");
    case SourceKind::Looks:
        return QStringLiteral("looks");
    }
    Q_UNREACHABLE();
}

std::optional<SourceKind> sourceKindFromName(const QString &name)
{
    for (SourceKind kind :
        {SourceKind::Feed, SourceKind::Rhymix, SourceKind::Gnuboard, SourceKind::Site, SourceKind::Looks})
        if (sourceKindName(kind) == name)
            return kind;
    return std::nullopt;
}

bool isBoardSoftware(SourceKind kind)
{
    return kind == SourceKind::Rhymix || kind == SourceKind::Gnuboard;
}

} // namespace sokbo
