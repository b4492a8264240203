// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/correction.h"
#include "core/mention.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>

namespace sokbo {

// The reader's corrections, made ready to be laid over what the recogniser found; what else they teach is in
// judge/lessons.h. Read-only once made: may be used in many threads at once.
class Corrections {
public:
    Corrections() = default;
    explicit Corrections(const QList<Correction> &corrections); // in the order in which they were made

    bool isEmpty() const { return m_isEmpty; }

    // The marks of a document as the reader wants them, in order of field and start, none overlapping
    // another. Time is linear in the text, whatever the corrections.
    QList<Mention> appliedTo(const QList<Mention> &mentions, const QString &title, const QString &text) const;

    // Who is meant by a canonical name, after all that was said of it.
    std::pair<MentionType, QString> nameOf(MentionType type, const QString &name) const;

private:
    struct Other {
        MentionType type = MentionType::Person;
        QString name;
        QString ticker;
    };
    using Key = std::pair<MentionType, QString>;

    void respan(Mention &mention, const QString &text) const;
    void rename(Mention &mention) const;
    QList<Mention> inField(QList<Mention> mentions, Mention::Field field, const QString &text) const;
    QList<Mention> wanted(Mention::Field field, const QString &text) const;

    bool m_isEmpty = true;
    QSet<QString> m_nothing; // surface forms
    QHash<QString, MentionType> m_types; // by surface form
    QHash<QString, QString> m_spans; // by surface form
    QHash<QString, Other> m_entities; // by surface form
    QHash<QStringView, QList<int>> m_lengths; // of m_entities, longest first, by their first two units
    QMap<Key, Other> m_names;
};

} // namespace sokbo
