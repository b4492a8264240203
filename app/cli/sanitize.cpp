// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/sanitiser.h"

#include "cli/commands.h"
#include "cli/inputfile.h"
#include "cli/page.h"

namespace sokbo::cli {

Status sanitize(Context &context, const QStringList &words)
{
    const Result<PageArguments> arguments = pageArguments(words);
    if (!arguments)
        return inFile(QStringLiteral("sanitize"), arguments.error());
    const Result<QString> page = readPage(context, arguments->file);
    if (!page)
        return tl::unexpected(page.error());
    context.print(sokbo::sanitise(*page, arguments->base).html() + QLatin1Char('\n'));
    return Done;
}

} // namespace sokbo::cli
