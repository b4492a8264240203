// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace sokbo {

// The name of a tag is a path: 정치/국회/예산 lies below 정치/국회, and that below 정치. What is typed is
// written one way: in the composed form, letters and signs of usual width, single blanks within the parts and
// none beside a slash, no empty parts.
inline constexpr qsizetype longestTagName = 100; // UTF-16 units

struct TagNameProblem {
    enum class Kind {
        Empty, // nothing is left
        Sign, // it has a sign that no name may have: `sign`
        Start, // it begins with a sign that has a meaning in queries: `sign`
        TooLong,
    };
    Kind kind = Kind::Empty;
    QChar sign;

    friend bool operator==(const TagNameProblem &, const TagNameProblem &) = default;
};

std::optional<TagNameProblem> tagNameProblem(const QString &typed);
// Error kind: Usage.
Result<QString> tagName(const QString &typed);
// The nearest name that may be one; empty where there is none. For names that were kept before these rules.
QString mendedTagName(const QString &name);

QStringList tagParts(const QString &name); // from the outermost inwards
QString parentTag(const QString &name); // empty: it lies below none
QString lastTagPart(const QString &name);
// Whether the tag is `branch` itself or lies below it; both written as tagName() answers, or both folded.
bool isInTagBranch(const QString &name, const QString &branch);
// What becomes of the tag where the branch it is in moves from one name to another.
QString movedTagName(const QString &name, const QString &from, const QString &to);

} // namespace sokbo
