// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/correction.h"

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
