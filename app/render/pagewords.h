// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

class QTranslator;

namespace sokbo {

// The few words that a page says itself, in any language that Sokbo is translated into (translations/), and
// in English for a reader of any other. The language is the caller's choice and not the program's: an article
// that is exported brings the words of its own language.
class PageWords {
public:
    explicit PageWords(const QLocale &language);

    QString languageCode() const; // ISO 639: "ko" or "en"
    QString type(MentionType type) const;
    QString minutes(int count) const; // "3분 읽기"
    QString time(const QDateTime &when) const; // local
    QString count(qint64 number) const;
    QString size(qint64 bytes) const;

    QString offline() const;
    QString saved() const;
    QString legend() const;
    QString missingImage() const;
    QString original() const;
    QString categories() const;
    QString tags() const;
    QString note() const;
    QString attachments() const;
    QString emptyBody() const;

    // Of the page that compares two texts of an article.
    QString revised(int times) const; // the line in an article's head that leads there
    QString changes() const;
    QString backToArticle() const;
    QString earlierText() const;
    QString laterText() const;
    QString version(int number, const QDateTime &since, bool present) const;
    QString feedText() const; // beside a version that is the source's summary and not the whole article
    QString wordCounts(int deleted, int inserted) const;
    QString sameParagraphs(int count) const;
    QString sameText() const;

private:
    // `context` is always "PageWords". It is written at each call because packaging/translate collects the
    // texts from such calls.
    QString translate(const char *context, const char *english) const;

    QLocale m_language;
    const QTranslator *m_translation; // none for English
};

// What a reader needs for a text, at 500 Korean or Chinese characters or 220 words a minute; at least 1.
int readingMinutes(QStringView text);

} // namespace sokbo
