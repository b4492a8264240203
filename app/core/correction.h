// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace sokbo {

// What the reader knows better than the recogniser. It holds for every article, and is laid over what the
// recogniser finds (entity/corrections.h).
struct Correction {
    enum class Kind {
        NotEntity, // `subject`, a surface form, names nothing
        Type, // `subject`, a surface form, is of `type`
        Span, // not `subject`, a surface form, is the name but `name`, which holds it or lies within it
        Name, // who is called `subject` of `subjectType` so far is `name` of `type`
        Entity, // `subject`, a surface form, is `name` of `type`, with `ticker`: wherever it stands
    };
    Kind kind = Kind::NotEntity;
    QString subject; // never empty
    std::optional<MentionType> subjectType; // of Name only
    QString name;
    MentionType type = MentionType::Person;
    QString ticker; // may be empty
    QDateTime made; // UTC

    // Two of the same are about the same thing: the later one holds.
    bool isAbout(const Correction &other) const
    {
        return kind == other.kind && subject == other.subject && subjectType == other.subjectType;
    }
    friend bool operator==(const Correction &, const Correction &) = default;
};
using CorrectionKind = Correction::Kind;

inline constexpr int longestSubject = 100; // UTF-16 units: what is longer is no name

QString correctionKindName(CorrectionKind kind); // "not_entity", "type", …: in files and in the database
std::optional<CorrectionKind> correctionKindFromName(const QString &name);

// All that hold, in the order in which they were made, with a number that changes whenever they do.
struct CorrectionList {
    QList<Correction> corrections;
    qint64 revision = 0;
};

// A name that the reader wants to see new headlines of.
struct WatchedName {
    MentionType type = MentionType::Person;
    QString name; // canonical
    QDateTime since; // UTC

    friend bool operator==(const WatchedName &, const WatchedName &) = default;
};

// What the reader takes along from one data folder to another.
struct CorrectionFile {
    QList<Correction> corrections;
    QList<WatchedName> watched;
};

} // namespace sokbo
