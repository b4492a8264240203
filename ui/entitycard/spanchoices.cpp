// SPDX-License-Identifier: GPL-3.0-or-later
#include "entitycard/spanchoices.h"

#include "core/correction.h"

namespace sokbo {

namespace {

bool isPart(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('&') || c == QLatin1Char('-') || c == QChar(u'·');
}

int wordStart(const QString &text, int at)
{
    while (at > 0 && (isPart(text.at(at - 1)) || text.at(at - 1).isSurrogate()))
        --at;
    return at;
}

int wordEnd(const QString &text, int at)
{
    while (at < text.size() && (isPart(text.at(at)) || text.at(at).isSurrogate()))
        ++at;
    return at;
}

} // namespace

QStringList spanChoices(const QString &text, int start, int end)
{
    QStringList choices;
    if (start < 0 || start >= end || end > text.size())
        return choices;
    const QString now = text.mid(start, end - start);
    const auto offer = [&](int from, int to) {
        if (from < 0 || to > text.size() || from >= to || to - from > longestSubject)
            return;
        const QString choice = text.mid(from, to - from);
        // What neither holds the name nor lies within it is no other cut of it.
        if (choice.trimmed() != choice || choice.contains(QLatin1Char('\n')) || choice == now
            || choices.contains(choice) || !(choice.contains(now) || now.contains(choice)))
            return;
        if (!choice.front().isLowSurrogate() && !choice.back().isHighSurrogate())
            choices.append(choice);
    };
    const int whole = wordStart(text, start), wholeEnd = wordEnd(text, end);
    if (whole == start && start > 1 && text.at(start - 1) == QLatin1Char(' '))
        offer(wordStart(text, start - 1), end);
    offer(whole, end);
    offer(start, wholeEnd);
    if (wholeEnd < text.size() && text.at(wholeEnd) == QLatin1Char(' '))
        offer(start, wordEnd(text, wholeEnd + 1));
    const int firstSpace = int(now.indexOf(QLatin1Char(' '))),
              lastSpace = int(now.lastIndexOf(QLatin1Char(' ')));
    if (firstSpace > 0) {
        offer(start + firstSpace + 1, end);
        offer(start, start + lastSpace);
    }
    if (now.size() > 2) {
        offer(start, end - 1);
        offer(start + 1, end);
    }
    if (now.size() > 3)
        offer(start, end - 2);
    return choices;
}

} // namespace sokbo
