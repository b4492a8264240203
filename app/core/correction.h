// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace sokbo {

// The user's correction of what the recogniser finds. It holds for every article (entity/corrections.h
// applies it).
struct Correction {
    enum class Kind {
        NotEntity, // `subject`, a surface form, is not a name
        Type, // `subject`, a surface form, is of `type`
        Span, // the name is `name` and not `subject`, a surface form that is longer or shorter
        Name, // the entity `subject` of `subjectType` gets the name `name` and the type `type`
        Entity, // `subject`, a surface form, always means `name` of `type`, with `ticker`
    };
    Kind kind = Kind::NotEntity;
    QString subject; // never empty
    std::optional<MentionType> subjectType; // of Name only
    QString name;
    MentionType type = MentionType::Person;
    QString ticker; // may be empty
    QDateTime made; // UTC
    // The sentence or headline in which the reader made it, from which the recogniser learns more than the
    // name (entity/judge/lessons.h); empty where it was made without one, at most longestContext UTF-16
    // units.
    QString context{};

    // If two corrections are about the same thing, the later one holds.
    bool isAbout(const Correction &other) const
    {
        return kind == other.kind && subject == other.subject && subjectType == other.subjectType;
    }
    friend bool operator==(const Correction &, const Correction &) = default;
};
using CorrectionKind = Correction::Kind;

inline constexpr int longestSubject = 100; // UTF-16 units; a longer text is not a name

inline constexpr int longestContext = 300; // UTF-16 units

// What a correction keeps of the text in which it was made: the line about start..end, cut where it is too
// long.
QString correctionContext(const QString &text, int start, int end);

QString correctionKindName(CorrectionKind kind); // "not_entity", "type", …: in files and in the database
std::optional<CorrectionKind> correctionKindFromName(const QString &name);

// All corrections, in the order in which they were made. `revision` changes whenever the list changes.
struct CorrectionList {
    QList<Correction> corrections;
    qint64 revision = 0;
};

// A name that the user watches: new headlines with it are shown.
struct WatchedName {
    MentionType type = MentionType::Person;
    QString name; // canonical
    QDateTime since; // UTC

    friend bool operator==(const WatchedName &, const WatchedName &) = default;
};

// What a file of corrections holds. The user moves it from one data folder to another.
struct CorrectionFile {
    QList<Correction> corrections;
    QList<WatchedName> watched;
};

} // namespace sokbo
