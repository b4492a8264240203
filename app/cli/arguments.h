// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace sokbo::cli {

// The arguments of a command, split into options and plain words. "--" ends the options.
struct Arguments {
    QStringList plain;
    QSet<QString> flags; // without the dashes: "json"
    QHash<QString, QString> values; // "limit" → "20"

    bool has(const char *flag) const { return flags.contains(QString::fromLatin1(flag)); }
    QString value(const char *name) const { return values.value(QString::fromLatin1(name)); }
};

// `options` are the allowed options: "json" is a flag, "limit=" takes a value, "o=" is -o. With
// `signedWords`, +name and -name are plain words. Error kind: Usage.
enum class Words { Plain, Signed };
Result<Arguments> takeApart(
    const QStringList &arguments, const QStringList &options, Words words = Words::Plain);

// A whole number above 0. Error kind: Usage.
Result<int> positiveNumber(const QString &text, const QString &option);

} // namespace sokbo::cli
