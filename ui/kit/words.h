// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/articlekind.h"
#include "core/mention.h"
#include "core/result.h"
#include "core/tagcolour.h"
#include "search/queryvalue.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace sokbo {

// The error in the user's language: one sentence, without technical details.
QString errorText(const Error &error);

QString mentionTypeText(MentionType type); // "Person" in the user's language

QString tagColourText(TagColour colour); // "Blue"

QString articleKindText(ArticleKind kind); // "Photo"; "Report" for what reports

// The board's last column: the time for today and yesterday, else the date, in local time.
QString boardTime(const QDateTime &published, const QDateTime &now);
// Above the first row of a day: "어제 · 11월 27일 금요일".
QString dayHeading(QDate day, QDate today, const QLocale &locale = QLocale());
// For tooltips and cards: the whole date and time.
QString wholeTime(const QDateTime &when, const QLocale &locale = QLocale());

QString bytesText(qint64 bytes);
QString countText(qint64 count); // with the locale's group separators

bool hasHanja(const QString &text);

QString speedText(int percent); // of reading aloud: 1.25×

} // namespace sokbo
