// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"

namespace sokbo::cli {

Context::Context(QString dataFolder)
    : m_dataFolder(std::move(dataFolder))
{
}

void Context::cancel()
{
    if (std::exchange(m_isCancelled, true))
        return;
    Q_EMIT cancelled();
}

void warn(Context &context, const QString &message)
{
    context.printError(QStringLiteral("sokboctl: ") + message.simplified() + QLatin1Char('\n'));
}

int fail(Context &context, const QString &message)
{
    warn(context, message);
    return Failed;
}

} // namespace sokbo::cli
