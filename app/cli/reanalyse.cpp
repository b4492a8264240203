// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "sync/syncservice.h"

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

// From the call to the end of the run that it starts or joins.
ReanalysisProgress analyseAgain(Context &context, SyncService &service)
{
    ReanalysisProgress last;
    QEventLoop loop;
    QObject::connect(
        &service, &SyncService::reanalysisProgress, &loop, [&](const ReanalysisProgress &progress) {
            if (context.showsProgress())
                context.printError(u"\r%1 of %2"_s.arg(progress.done).arg(progress.total));
        });
    QObject::connect(
        &service, &SyncService::reanalysisFinished, &loop, [&](const ReanalysisProgress &progress) {
            last = progress;
            loop.quit();
        });
    QObject::connect(&context, &Context::cancelled, &loop, &QEventLoop::quit);
    const bool isOurs = !service.isReanalysing();
    service.reanalyse();
    loop.exec();
    if (context.isCancelled() && isOurs)
        service.cancelReanalysis();
    if (context.showsProgress() && last.done > 0)
        context.printError(u"\n"_s);
    return last;
}

} // namespace

Status reanalyse(Context &context, const QStringList &words)
{
    if (!words.isEmpty())
        return failure(Error::Kind::Usage, u"reanalyse takes no arguments"_s);
    return context.withWriter([&](Store &store) -> Status {
        const Result<SyncService *> service = context.service(store);
        if (!service)
            return tl::unexpected(service.error());
        const ReanalysisProgress done = analyseAgain(context, **service);
        context.print(u"%1 articles marked anew\n"_s.arg(done.done));
        if (done.error)
            return tl::unexpected(*done.error);
        const Result<int> left = await(store.countForRecogniser(recogniserVersion));
        if (!left)
            return tl::unexpected(left.error());
        return *left > 0 ? fail(context, u"%1 articles could not be marked"_s.arg(*left)) : Done;
    });
}

} // namespace sokbo::cli
