// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/output.h"
#include "cli/session.h"
#include "entity/correctionfile.h"

#include <QFile>
#include <QSaveFile>

#include <cstdio>
#include <unistd.h>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

Result<CorrectionFile> allOf(const Store &store)
{
    const Result<CorrectionList> list = await(store.corrections());
    if (!list)
        return tl::unexpected(list.error());
    const Result<QList<WatchedEntity>> watched = await(store.watched());
    if (!watched)
        return tl::unexpected(watched.error());
    CorrectionFile file;
    file.corrections = list->corrections;
    for (const WatchedEntity &each : *watched)
        file.watched.append(each.watched);
    return file;
}

QString lineOf(const Correction &correction)
{
    QString line = fitted(correctionKindName(correction.kind), 11) + withoutControls(correction.subject);
    if (!correction.name.isEmpty() && correction.name != correction.subject)
        line += u" → "_s + withoutControls(correction.name);
    if (correction.kind != CorrectionKind::NotEntity && correction.kind != CorrectionKind::Span)
        line += u" ("_s + mentionTypeName(correction.type) + u')';
    return line + u'\n';
}

int importCorrections(const Invocation &invocation, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    const Result<CorrectionFile> read = readCorrections(file.readAll(), SystemClock().now());
    if (!read)
        return fail(u"%1: %2"_s.arg(path, read.error().message));
    Result<std::unique_ptr<Store>> store = openForWriting(invocation);
    if (!store)
        return failWith(store.error());
    if (const auto changed = await((*store)->changeCorrections(read->corrections, {})); !changed)
        return failWith(changed.error());
    if (const auto watched = await((*store)->setWatched(read->watched, true)); !watched)
        return failWith(watched.error());
    print(u"%1 corrections, %2 watched names; sokboctl reanalyse makes the marks anew\n"_s
              .arg(read->corrections.size())
              .arg(read->watched.size()));
    return Done;
}

int exportCorrections(const Invocation &invocation, const QString &path)
{
    Result<std::unique_ptr<Store>> store = openForReading(invocation);
    if (!store)
        return failWith(store.error());
    const Result<CorrectionFile> contents = allOf(**store);
    if (!contents)
        return failWith(contents.error());
    const QByteArray bytes = writeCorrections(*contents);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(u"%1 cannot be written: %2"_s.arg(path, file.errorString()));
    return Done;
}

} // namespace

int corrections(const Invocation &invocation)
{
    const Result<Arguments> arguments = takeApart(invocation.arguments, {u"json"_s});
    if (!arguments)
        return failWith(arguments.error());
    const QStringList &plain = arguments->plain;
    if (plain.size() == 2 && plain.first() == "import"_L1)
        return importCorrections(invocation, plain.last());
    if (plain.size() == 2 && plain.first() == "export"_L1)
        return exportCorrections(invocation, plain.last());
    if (!plain.isEmpty())
        return wrongUsage(u"corrections takes nothing, or import FILE, or export FILE"_s);
    Result<std::unique_ptr<Store>> store = openForReading(invocation);
    if (!store)
        return failWith(store.error());
    const Result<CorrectionFile> contents = allOf(**store);
    if (!contents)
        return failWith(contents.error());
    if (arguments->has("json")) {
        print(QString::fromUtf8(writeCorrections(*contents)));
        return Done;
    }
    for (const Correction &correction : contents->corrections)
        print(lineOf(correction));
    for (const WatchedName &watched : contents->watched)
        print(fitted(u"watched"_s, 11) + withoutControls(watched.name) + u" ("_s
            + mentionTypeName(watched.type) + u")\n"_s);
    return Done;
}

int reanalyse(const Invocation &invocation)
{
    if (!invocation.arguments.isEmpty())
        return wrongUsage(u"reanalyse takes no arguments"_s);
    Result<std::unique_ptr<Store>> store = openForWriting(invocation);
    if (!store)
        return failWith(store.error());
    Result<std::unique_ptr<Network>> network = Network::start(**store);
    if (!network)
        return failWith(network.error());
    SyncService &service = (*network)->service();
    const bool terminal = isatty(STDERR_FILENO) != 0;
    ReanalysisProgress last;
    QEventLoop loop;
    QObject::connect(
        &service, &SyncService::reanalysisProgress, &loop, [terminal](const ReanalysisProgress &progress) {
            if (terminal)
                std::fprintf(stderr, "\r%d of %d", progress.done, progress.total);
        });
    QObject::connect(
        &service, &SyncService::reanalysisFinished, &loop, [&](const ReanalysisProgress &progress) {
            last = progress;
            loop.quit();
        });
    service.reanalyse();
    loop.exec();
    if (terminal && last.done > 0)
        std::fputc('\n', stderr);
    print(u"%1 articles marked anew\n"_s.arg(last.done));
    if (last.error)
        return failWith(*last.error);
    const Result<int> left = await((*store)->countForRecogniser(recogniserVersion));
    if (!left)
        return failWith(left.error());
    return *left > 0 ? fail(u"%1 articles could not be marked"_s.arg(*left)) : Done;
}

} // namespace sokbo::cli
