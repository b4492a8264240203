// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/boardkey.h"
#include "core/correction.h"
#include "core/highlight.h"
#include "core/ids.h"
#include "core/rule.h"
#include "core/savedsearch.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace sokbo {

// What a write of the reader's replaced, and nothing that it left as it was. Store::putBack() restores
// exactly that and answers what it replaced in turn: putting that back does the write again.
struct FormerState {
    struct Read {
        ArticleId article;
        bool read = false;
    };
    struct Saved {
        ArticleId article;
        QDateTime since; // UTC; invalid: it was not saved
    };
    struct Note {
        ArticleId article;
        QString text; // empty: it had none
    };
    struct HighlightValue {
        ArticleId article;
        Highlight highlight;
        bool exists = true;
    };
    struct TagValue {
        qint64 id = 0; // the store's own: a tag that is restored has it again
        bool exists = true;
        QString name;
        quint32 colour = 0; // as in Tag
    };
    struct TagLink {
        qint64 tag = 0;
        BoardKey article;
        bool tagged = false;
    };
    struct Search {
        SavedSearch search;
        bool exists = true;
    };
    struct Watch {
        WatchedName name;
        bool watched = false;
    };

    struct Story {
        ArticleId article;
        StoryId story; // none: alone
        ArticleId copyOf;
        bool isFixed = false; // as in StoryPlace
    };

    struct Followed {
        ArticleId article;
        QDateTime since; // UTC; invalid: its story was not followed by it
    };

    struct RuleValue {
        Rule rule;
        bool exists = true;
    };
    struct Deed { // the record of what a rule did; what it changed stands in the lists of marks and tags
        RuleDeed deed;
        bool exists = true;
    };

    QList<Read> read;
    QList<Saved> saved;
    QList<Note> notes;
    QList<HighlightValue> highlights;
    QList<TagValue> tags;
    QList<TagLink> tagLinks;
    QList<Search> searches;
    QList<Watch> watched;
    QList<Story> stories;
    QList<Followed> followed;
    QList<RuleValue> rules;
    QList<Deed> deeds;

    bool isEmpty() const // the write changed nothing
    {
        return read.isEmpty() && saved.isEmpty() && notes.isEmpty() && highlights.isEmpty() && tags.isEmpty()
            && tagLinks.isEmpty() && searches.isEmpty() && watched.isEmpty() && stories.isEmpty()
            && followed.isEmpty() && rules.isEmpty() && deeds.isEmpty();
    }

    // What a write replaced that came after this one: both are put back as one.
    void append(const FormerState &later)
    {
        read += later.read;
        saved += later.saved;
        notes += later.notes;
        highlights += later.highlights;
        tags += later.tags;
        tagLinks += later.tagLinks;
        searches += later.searches;
        watched += later.watched;
        stories += later.stories;
        followed += later.followed;
        rules += later.rules;
        deeds += later.deeds;
    }
};

} // namespace sokbo
