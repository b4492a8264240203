// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/programcall.h"

#include <QProcess>

#include <algorithm>

namespace sokbo {

namespace {

// A title comes from the web: as an argument of its own it is never to pass for an option.
QString asArgument(const QString &title)
{
    const QString plain = title.simplified();
    const auto first = std::find_if(
        plain.cbegin(), plain.cend(), [](QChar c) { return c != QLatin1Char('-') && !c.isSpace(); });
    return plain.mid(first - plain.cbegin());
}

// In one go, so that a percent sign within an address or a title stands for itself.
QString filledIn(const QString &argument, const QString &address, const QString &title)
{
    QString filled;
    for (qsizetype at = 0; at < argument.size(); ++at) {
        const QChar next = at + 1 < argument.size() ? argument.at(at + 1) : QChar();
        const bool isSign = argument.at(at) == QLatin1Char('%')
            && (next == QLatin1Char('u') || next == QLatin1Char('t') || next == QLatin1Char('%'));
        if (!isSign)
            filled += argument.at(at);
        else if (next == QLatin1Char('%'))
            filled += next;
        else
            filled += next == QLatin1Char('u') ? address : title;
        at += isSign ? 1 : 0;
    }
    return filled;
}

} // namespace

std::optional<ProgramCall> programCall(const QString &command, const QUrl &url, const QString &title)
{
    QStringList words = QProcess::splitCommand(command);
    if (words.isEmpty() || words.first().isEmpty())
        return std::nullopt;
    ProgramCall call{words.takeFirst(), {}};
    const QString address = url.toString(QUrl::FullyEncoded);
    const QString plainTitle = asArgument(title);
    // Filled with another address, an argument that has a place for one is another argument.
    const bool hasPlace = std::any_of(words.cbegin(), words.cend(), [](const QString &word) {
        return filledIn(word, QStringLiteral("u"), {}) != filledIn(word, {}, {});
    });
    if (!hasPlace)
        words.append(QStringLiteral("%u"));
    for (const QString &word : std::as_const(words))
        call.arguments.append(filledIn(word, address, plainTitle));
    return call;
}

} // namespace sokbo
