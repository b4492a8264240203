// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sokbo {

// The part of a query left of the cursor that can be completed: the name of a field, or a value.
struct CompletionContext {
    int start = 0; // UTF-16 units: a completion replaces the text from here to the cursor
    QString field; // "tag" in tag:반; empty while a word or a field's name is typed
    QString typed; // the completions begin with this
    bool possible = false; // false inside quotes, and if nothing was typed

    friend bool operator==(const CompletionContext &, const CompletionContext &) = default;
};
CompletionContext completionContext(const QString &text, int cursor);

struct Completion {
    QString insert; // a field with its colon, or a value, in quotes if it needs them
    QString explanation; // in the user's language
};
QList<Completion> fieldCompletions(const QString &typed);
// The values of fields that take only known values: is, has, after, before, lang, sort, flag.
QList<Completion> fixedValues(const QString &field, const QString &typed);

} // namespace sokbo
