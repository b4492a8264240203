// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/pagefile.h"

#include "html/charset.h"
#include "net/inflater.h"

#include <QFile>

namespace sokbo::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 pageCap = 16 * 1024 * 1024; // bytes

Result<QByteArray> inflated(const QByteArray &bytes)
{
    Result<Inflater> inflater = Inflater::forEncodings({"gzip"}, pageCap);
    if (!inflater)
        return tl::unexpected(inflater.error());
    if (const Result<> added = inflater->add(bytes); !added)
        return tl::unexpected(added.error());
    return inflater->finish();
}

} // namespace

Result<PageArguments> pageArguments(const QStringList &arguments)
{
    PageArguments result;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == "--json"_L1) {
            result.json = true;
        } else if (argument == "--base"_L1) {
            if (++i == arguments.size())
                return failure(Error::Kind::Usage, u"--base needs an address"_s);
            result.base = QUrl(arguments.at(i));
        } else if (argument.startsWith("--"_L1)) {
            return failure(Error::Kind::Usage, u"there is no option '%1'"_s.arg(argument));
        } else if (result.file.isEmpty()) {
            result.file = argument;
        } else {
            return failure(Error::Kind::Usage, u"one file at a time, please"_s);
        }
    }
    if (result.file.isEmpty())
        return failure(Error::Kind::Usage, u"which file?"_s);
    return result;
}

Result<QString> readPage(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, path + u": "_s + file.errorString());
    const QByteArray bytes = file.read(pageCap + 1);
    if (bytes.size() > pageCap)
        return failure(Error::Kind::TooLarge, path + u": larger than 16 MiB"_s);
    const Result<QByteArray> page
        = bytes.startsWith("\x1f\x8b") ? inflated(bytes) : Result<QByteArray>(bytes);
    if (!page)
        return failure(page.error().kind, path + u": "_s + page.error().message);
    return decode(*page, DocumentKind::Html).text;
}

} // namespace sokbo::cli
