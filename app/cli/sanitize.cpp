// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/sanitiser.h"

#include "cli/pagefile.h"

#include <cstdio>

namespace sokbo::cli {

int sanitize(const Invocation &invocation)
{
    const Result<PageArguments> arguments = pageArguments(invocation.arguments);
    if (!arguments)
        return wrongUsage(QStringLiteral("sanitize: ") + arguments.error().message);
    const Result<QString> page = readPage(arguments->file);
    if (!page)
        return fail(page.error().message);
    std::puts(sokbo::sanitise(*page, arguments->base).html().toUtf8().constData());
    return Done;
}

} // namespace sokbo::cli
