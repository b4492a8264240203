// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace sokbo {

// What sort of piece an article is. Most report what happened; the others come in series, and a reader may
// want them folded away. The numbers are stored.
enum class ArticleKind : quint8 {
    Report = 0,
    Photo = 1, // [포토]
    Appointments = 2, // [인사]
    Obituaries = 3, // [부고]
    Fortune = 4, // [오늘의 운세]
    Table = 5, // [표], the figures of a market's opening and close
    Weather = 6, // [내일날씨]
    Promotion = 7, // advertorials, tips of shares
    Opinion = 8, // [사설], columns
    Notice = 9, // of a paper, an office or a firm about itself: [알림], [게시판]
};
inline constexpr std::array allArticleKinds{ArticleKind::Report, ArticleKind::Photo,
    ArticleKind::Appointments, ArticleKind::Obituaries, ArticleKind::Fortune, ArticleKind::Table,
    ArticleKind::Weather, ArticleKind::Promotion, ArticleKind::Opinion, ArticleKind::Notice};

// "report", "photo", "appointments", …: in word lists, in the query language and in JSON.
QString articleKindName(ArticleKind kind);
std::optional<ArticleKind> articleKindFromName(QStringView name);
// By the number that is stored; a number that this program does not know is a report.
ArticleKind articleKindFromNumber(qint64 number);

// What names its subject once and for all, day after day: one of these is no news of another, however alike
// their headlines are.
constexpr bool isSerial(ArticleKind kind)
{
    switch (kind) {
    case ArticleKind::Fortune:
    case ArticleKind::Promotion:
    case ArticleKind::Opinion:
    case ArticleKind::Notice:
        return true;
    case ArticleKind::Report:
    case ArticleKind::Photo:
    case ArticleKind::Appointments: // of one office or one family papers tell alike
    case ArticleKind::Obituaries:
    case ArticleKind::Table:
    case ArticleKind::Weather:
        break;
    }
    return false;
}

} // namespace sokbo
