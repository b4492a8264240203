// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/headline.h"
#include "core/mention.h"
#include "core/source.h"
#include "store/store.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace sokbo::cli {

void print(const QString &text); // to standard output, as UTF-8
void printJson(const QJsonArray &array);
void printJson(const QJsonObject &object);

// ISO 8601 in UTC, null where there is none.
QJsonValue timeJson(const QDateTime &time);
// A time as a reader's clock shows it: "15:20" today, "11-23 15:20" this year, "2025-11-23" before.
QString shortTime(const QDateTime &time, const QDateTime &now);

QJsonObject errorJson(const Error &error);
QJsonObject headlineJson(const Headline &headline);
// Offsets become code points of the text that they are in.
QJsonArray mentionsJson(const QList<Mention> &mentions, const QString &title, const QString &text);
QJsonObject articleJson(const StoredArticle &stored);

// How many columns of a terminal a text takes: Korean, Chinese and Japanese letters take two.
int columns(QStringView text);
// Cut or filled with blanks to just so many columns. Control characters, which a terminal would obey, are
// left out.
enum class Align { Left, Right };
QString fitted(const QString &text, int width, Align align = Align::Left);
QString withoutControls(const QString &text);
int terminalWidth(); // of standard output; 0 where that is no terminal

} // namespace sokbo::cli
