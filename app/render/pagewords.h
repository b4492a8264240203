// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/articlekind.h"
#include "core/briefing.h"
#include "core/entityhead.h"
#include "core/highlight.h"
#include "core/media.h"
#include "core/mention.h"
#include "core/rule.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

class QTranslator;

namespace sokbo {

// The few words of a page that are not the article's. They are in any language that Sokbo is translated into
// (translations/), and in English for all other languages. The caller chooses the language, not the program:
// an exported text has the words of its article's language.
class PageWords {
public:
    explicit PageWords(const QLocale &language);

    QString languageCode() const; // ISO 639: "ko" or "en"
    QString type(MentionType type) const;
    QString minutes(int count) const; // "3분 읽기"
    QString time(const QDateTime &when) const; // local
    QString timeBeside(const QDateTime &when, const QDate &day) const; // local; the hour alone on that day
    QString count(qint64 number) const;
    QString size(qint64 bytes) const;

    QString offline() const;
    QString saved() const;
    QString legend() const;
    QString peopleHere() const; // the accessible name of the strip of an article's people
    QString marksShown(bool all, bool none) const; // the pill that shows more or fewer marks; neither: some
    QString spokenMark(const Mention &mention) const; // "인물, 윤하늘, 과학기술부 장관"
    QString missingImage() const;
    QString loadImages() const;
    QString original() const;
    QString categories() const;
    QString tags() const;
    QString note() const;
    QString highlights() const;
    QString highlight(HighlightColour colour) const; // "Yellow highlight"
    QString lostPassage() const; // beside a passage that the text has no longer
    QString attachments() const;
    QString media(MediaKind kind) const; // "Audio"
    QString duration(int seconds) const; // "1 h 5 min"
    QString play() const;
    QString copyAddress() const;
    QString emptyBody() const;
    QString forSubscribers() const;
    QString rules() const;
    QString ruleAction(const RuleAction &action) const; // in a word: "save"
    QString sameStory() const;
    QString follow(bool isFollowed) const; // the link beside the story
    QString whoSaidWhat() const;
    QString papersAndArticles(int papers, int articles) const;

    // For books.
    QString contents() const;
    QString dayOf(const QDate &day) const; // with its year and the day of the week

    // For the page that compares two texts of an article.
    QString revised(int times) const; // the link in an article's head that opens that page
    QString changes() const;
    QString backToArticle() const;
    QString earlierText() const;
    QString laterText() const;
    QString version(int number, const QDateTime &since, bool present) const;
    QString feedText() const; // beside a version that is the feed's summary and not the whole article
    QString wordCounts(int deleted, int inserted) const;
    QString sameParagraphs(int count) const;
    QString sameText() const;

    // For the briefing (briefingwords.cpp).
    QString briefing() const;
    QString dayAndTime(const QDateTime &when) const; // local, with the day of the week
    QString day(const QDateTime &when) const; // local: the day of the month alone, in figures
    QString sinceLooked(int articles) const;
    QString sinceTime(const QDateTime &from, int articles) const;
    QString lastArticles(const QDate &day, int articles) const; // there are no newer ones
    QString timeOf(const Briefing &briefing) const; // of which of these it tells
    QString storyCount(int stories) const;
    QString newsSources(int count) const;
    QString articleCount(int count) const;
    QString reason(const Interest &interest) const; // "관심 태그: 재난"
    QString whyReason(const Interest &interest) const; // where that is known from
    QString whyBreadth() const;
    QString nothingNew() const; // beside a story that has not gone on since the reader looked
    QString rising() const;
    QString risingCounts(const RisingEntity &rising) const;
    QString foldedAway() const;
    QString kind(ArticleKind kind) const; // "Photographs"
    QString noSources() const;
    QString noSourcesHelp() const;
    QString noNews() const;
    QString noNewsHelp() const;
    QString wordForWord() const; // that nothing in it is invented
    QString chainOf() const; // the accessible name of a story's chain
    QString quoted(const QString &words) const;

    // For the head of an entity's board (briefingwords.cpp).
    QString oneOfType(MentionType type) const; // "Person"
    QString ticker(const QString &code) const;
    QString roleSpan(const EntityHead::Role &role) const; // with its months
    QString lastDays(int days) const;
    QString thisWeek(int articles) const;
    QString altogether(int articles) const;
    QString shortDay(const QDate &day) const; // "11.28", below a chart
    QString onDay(const QDate &day, int articles) const;
    QString together() const;
    QString togetherIn(const QString &one, const QString &other, int articles) const;
    QString stories() const;
    QString words() const; // what somebody said
    QString alsoCalled(const QStringList &names) const;

private:
    // `context` is always "PageWords". It is written at each call because packaging/translate collects the
    // texts from such calls.
    QString translate(const char *context, const char *english) const;

    QLocale m_language;
    const QTranslator *m_translation; // none for English
};

// The reading time of a text: 500 Korean or Chinese characters or 220 words take a minute; at least 1.
int readingMinutes(QStringView text);

} // namespace sokbo
