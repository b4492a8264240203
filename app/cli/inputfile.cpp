// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputfile.h"

#include "net/inflater.h"

#include <QFile>

#include <cstdio>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

Result<> openInput(QFile &file, const QString &name)
{
    if (name == "-"_L1) {
        if (file.open(stdin, QIODevice::ReadOnly))
            return {};
    } else {
        file.setFileName(name);
        if (file.open(QIODevice::ReadOnly))
            return {};
    }
    return failure(Error::Kind::NotFound, u"cannot be read: %1"_s.arg(file.errorString()));
}

Result<QByteArray> readToEnd(QFile &file, qint64 limit)
{
    QByteArray all;
    // One byte more than is allowed is enough to know that there is too much. A pipe may give less than
    // asked.
    for (;;) {
        const QByteArray more = file.read(limit + 1 - all.size());
        if (more.isEmpty())
            break;
        all += more;
        if (all.size() > limit)
            return failure(Error::Kind::TooLarge, u"larger than %1 bytes"_s.arg(limit));
    }
    if (file.error() != QFileDevice::NoError)
        return failure(Error::Kind::NotFound, u"cannot be read: %1"_s.arg(file.errorString()));
    return all;
}

Result<QByteArray> readWhole(const QString &name, qint64 limit)
{
    QFile file;
    if (const Result<> opened = openInput(file, name); !opened)
        return tl::unexpected(opened.error());
    return readToEnd(file, limit);
}

Result<QByteArray> readInflated(Context &context, const QString &name, qint64 limit)
{
    const Result<QByteArray> bytes = context.readFile(name, limit);
    if (!bytes || !bytes->startsWith("\x1f\x8b"))
        return bytes;
    return Inflater::forEncodings({"gzip"}, limit)
        .and_then([&bytes](Inflater inflater) -> Result<QByteArray> {
            if (const Result<> added = inflater.add(*bytes); !added)
                return tl::unexpected(added.error());
            return inflater.finish();
        });
}

tl::unexpected<Error> inFile(const QString &name, const Error &error)
{
    return failure(error.kind, u"%1: %2"_s.arg(name, error.message), error.code);
}

} // namespace sokbo::cli
