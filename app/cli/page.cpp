// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/page.h"

#include "cli/inputfile.h"
#include "html/charset.h"

namespace sokbo::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 pageCap = 16 * 1024 * 1024; // bytes

} // namespace

Result<PageArguments> pageArguments(const QStringList &words)
{
    PageArguments result;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (word == "--json"_L1) {
            result.json = true;
        } else if (word == "--base"_L1) {
            if (++i == words.size())
                return failure(Error::Kind::Usage, u"--base needs an address"_s);
            result.base = QUrl(words.at(i));
        } else if (word.startsWith("--"_L1)) {
            return failure(Error::Kind::Usage, u"there is no option '%1'"_s.arg(word));
        } else if (result.file.isEmpty()) {
            result.file = word;
        } else {
            return failure(Error::Kind::Usage, u"one file at a time, please"_s);
        }
    }
    if (result.file.isEmpty())
        return failure(Error::Kind::Usage, u"which file?"_s);
    return result;
}

Result<QString> readPage(Context &context, const QString &name)
{
    const Result<QByteArray> page = readInflated(context, name, pageCap);
    if (!page)
        return inFile(name, page.error());
    return decode(*page, DocumentKind::Html).text;
}

} // namespace sokbo::cli
