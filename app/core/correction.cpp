// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/correction.h"

#include <algorithm>
#include <array>

namespace sokbo {

namespace {

struct Named {
    CorrectionKind kind;
    const char *name;
};

constexpr std::array names{Named{CorrectionKind::NotEntity, "not_entity"},
    Named{CorrectionKind::Type, "type"}, Named{CorrectionKind::Span, "span"},
    Named{CorrectionKind::Name, "name"}, Named{CorrectionKind::Entity, "entity"}};

} // namespace

QString correctionContext(const QString &text, int start, int end)
{
    if (start < 0 || start >= end || end > text.size())
        return {};
    const auto lineStart = int(text.lastIndexOf(QLatin1Char('\n'), start == 0 ? 0 : start - 1) + 1);
    const qsizetype lineBreak = text.indexOf(QLatin1Char('\n'), end);
    const int lineEnd = lineBreak < 0 ? int(text.size()) : int(lineBreak);
    const int room = std::max(0, (longestContext - (end - start)) / 2);
    int from = std::max(lineStart, start - room);
    int to = std::min(lineEnd, end + room);
    // No word that is cut in two.
    if (from > lineStart)
        while (from < start && !text.at(from - 1).isSpace())
            ++from;
    if (to < lineEnd)
        while (to > end && !text.at(to).isSpace())
            --to;
    return text.mid(from, to - from);
}

QString correctionKindName(CorrectionKind kind)
{
    for (const Named &named : names)
        if (named.kind == kind)
            return QLatin1String(named.name);
    return {};
}

std::optional<CorrectionKind> correctionKindFromName(const QString &name)
{
    for (const Named &named : names)
        if (name == QLatin1String(named.name))
            return named.kind;
    return std::nullopt;
}

} // namespace sokbo
