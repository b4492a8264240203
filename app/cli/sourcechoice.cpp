// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sourcechoice.h"

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

template <typename Fits>
QList<Source> those(const QList<Source> &sources, Fits fits)
{
    QList<Source> chosen;
    for (const Source &source : sources)
        if (fits(source))
            chosen.append(source);
    return chosen;
}

QList<Source> fitting(const QList<Source> &sources, const QString &word)
{
    const QString digits = word.startsWith(u'#') ? word.mid(1) : word;
    bool isNumber = false;
    const qint64 id = digits.toLongLong(&isNumber);
    if (isNumber)
        return those(sources, [id](const Source &source) { return source.id.value == id; });
    QList<Source> chosen = those(sources, [&word](const Source &source) {
        return source.url.toString() == word || source.siteUrl.toString() == word;
    });
    if (chosen.isEmpty())
        chosen = those(sources, [&word](const Source &source) { return source.title == word; });
    if (chosen.isEmpty())
        chosen = those(sources,
            [&word](const Source &source) { return source.title.contains(word, Qt::CaseInsensitive); });
    return chosen;
}

} // namespace

Result<QList<Source>> chooseSources(const QList<Source> &sources, const QStringList &words)
{
    QList<Source> chosen;
    for (const QString &word : words) {
        const QList<Source> fit = fitting(sources, word);
        if (fit.isEmpty())
            return failure(Error::Kind::NotFound, u"there is no source '%1'"_s.arg(word));
        if (fit.size() > 1)
            return failure(
                Error::Kind::Usage, u"'%1' names %2 sources: give an id"_s.arg(word).arg(fit.size()));
        if (!chosen.contains(fit.first()))
            chosen.append(fit.first());
    }
    return chosen;
}

} // namespace sokbo::cli
