// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sokbo {

// What stands left of the cursor in a query: a field's name that is being typed, or the value of one.
struct CompletionContext {
    int start = 0; // UTF-16 units: what a completion replaces begins here and ends at the cursor
    QString field; // "tag" in tag:반; empty while a word or a field's name is typed
    QString typed; // what the completions begin with
    bool possible = false; // not inside quotes, and something was typed

    friend bool operator==(const CompletionContext &, const CompletionContext &) = default;
};
CompletionContext completionContext(const QString &text, int cursor);

struct Completion {
    QString insert; // with the colon of a field, quotes around a value that needs them
    QString explanation; // in the user's language
};
QList<Completion> fieldCompletions(const QString &typed);
// Of fields whose values are known beforehand: is, has, after, before, lang, sort, flag.
QList<Completion> fixedValues(const QString &field, const QString &typed);

} // namespace sokbo
