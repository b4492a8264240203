// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/articlekind.h"
#include "core/entitycard.h"
#include "core/headline.h"
#include "core/ids.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace sokbo {

// Why a story concerns this reader. All of it comes from what the reader did on this computer.
struct Interest {
    enum class Kind {
        Tag, // an article of the story has the tag
        TaggedName, // it names what articles with the tag often name
        Watched, // it names a watched name
        Opened // it names what the reader opens more often than others
    };
    Kind kind = Kind::Opened;
    QString name; // of the tag, or the name that is watched or often opened
    EntityId entity; // of a Watched or Opened name
    int opened = 0; // of an Opened name: how many articles with it were opened or saved
    double weight = 0; // above 0; 1 is that of a watched name

    friend bool operator==(const Interest &, const Interest &) = default;
};

// When the reader looked at the briefing, and since when what is opened counts as an interest. UTC; invalid:
// never, and always.
struct BriefingState {
    QDateTime looked; // the last time
    QDateTime lookedBefore; // the time before that, hours earlier
    QDateTime interestsSince;

    friend bool operator==(const BriefingState &, const BriefingState &) = default;
};

// Articles of a kind that reports nothing: photographs, horoscopes. The briefing only counts them.
struct FoldedKind {
    ArticleKind kind = ArticleKind::Photo;
    int articles = 0;

    friend bool operator==(const FoldedKind &, const FoldedKind &) = default;
};

// What the store knows of the articles of some time, before any story is chosen.
struct BriefingMaterial {
    struct Row {
        ArticleId article;
        StoryId story; // none: alone
        SourceId source;
        QDateTime published; // UTC

        friend bool operator==(const Row &, const Row &) = default;
    };
    QList<Row> rows; // of reports, by date, oldest first
    QList<FoldedKind> folded; // the others
    QList<Interest> interests;
    QHash<ArticleId, QList<int>> touched; // which of the interests an article concerns, by their place
};

// A sentence as it stands in an article, from its first to its last character.
struct ChosenSentence {
    QString text;
    ArticleId article;
    QString source; // its title
    QDateTime published; // UTC, of the article

    friend bool operator==(const ChosenSentence &, const ChosenSentence &) = default;
};

struct BriefingStory {
    StoryId story; // none: an article alone
    Headline headline; // that stands for it
    QList<Headline> chain; // its articles of the briefing's time, oldest first
    int sources = 0;
    bool isNew = true; // something came since the reader last looked
    QList<Interest> reasons; // the strongest first
    std::optional<ChosenSentence> sentence; // none: no article has a whole one that says what happened
    QList<EntityRow> names; // people and organisations; `articles` of this story
};

struct BriefingQuotation {
    QString words;
    QString who; // as the text writes it
    EntityId speaker;
    ArticleId article;
    QString source;
    QDateTime published; // UTC
};

// What happened, for one page. Nothing in it is written by the program but the numbers.
struct Briefing {
    QDateTime made; // UTC, as all times here
    QDateTime from; // the beginning of the time that it tells of
    QDateTime looked; // when the reader looked before; invalid: never
    QDate lastDay; // local; valid where nothing came lately: the newest day that has articles, of which it
                   // tells
    int articles = 0; // since `looked`, else since `from`
    int stories = 0; // likewise; an article alone is one too
    bool hasSources = true; // false: nothing is subscribed
    QList<BriefingStory> top; // what matters most first
    QList<RisingEntity> rising;
    QList<BriefingQuotation> said;
    QList<FoldedKind> folded; // kinds of articles that are no news
    QHash<ArticleId, QUrl> links; // of the articles that are named in it, where they have one

    // The day on which an hour needs no date beside it.
    QDate day() const { return lastDay.isValid() ? lastDay : made.toLocalTime().date(); }
};

} // namespace sokbo
