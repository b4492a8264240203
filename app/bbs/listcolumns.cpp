// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/listcolumns.h"

#include <QHash>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

const QHash<QString, Column> &headings()
{
    static const QHash<QString, Column> table = [] {
        QHash<QString, Column> all;
        const auto add = [&all](Column column, const QString &words) {
            for (const QString &word : words.split(u' '))
                all.insert(word, column);
        };
        add(Column::Number, u"번호 no num number 순번 글번호 연번 #"_s);
        add(Column::Title, u"제목 글제목 title subject 내용 게시물 topic"_s);
        add(Column::Author,
            u"글쓴이 작성자 닉네임 이름 등록자 게시자 작성인 작성 기자 글쓴분 author writer name nickname nick user by postedby"_s);
        add(Column::Date,
            u"날짜 등록일 작성일 일자 게시일 등록일자 작성일자 작성일시 등록일시 등록시간 작성시간 일시 시간 "
            u"date posted regdate created "
            "time datetime"_s);
        add(Column::Views, u"조회 조회수 view views hit hits read"_s);
        add(Column::Votes, u"추천 추천수 좋아요 공감 vote votes voted like likes recommend good 비추천"_s);
        add(Column::Category, u"분류 카테고리 구분 말머리 category"_s);
        add(Column::Comments, u"댓글 댓글수 덧글 comment comments reply replies"_s);
        return all;
    }();
    return table;
}

} // namespace

Column columnOfHeading(const QString &heading)
{
    QString word;
    for (const QChar c : heading)
        if (c.isLetterOrNumber() || c == u'#')
            word += c.toLower();
    return headings().value(word, Column::Unknown);
}

Column columnOfClass(const HtmlNode &cell)
{
    const QString classes = cell.attribute("class").toLower();
    if (classes.isEmpty())
        return Column::Unknown;
    const auto has = [&](std::initializer_list<QLatin1String> parts) {
        return std::any_of(
            parts.begin(), parts.end(), [&](QLatin1String part) { return classes.contains(part); });
    };
    if (has({"subject"_L1, "title"_L1, "td_tit"_L1}))
        return Column::Title;
    if (has({"author"_L1, "writer"_L1, "nick"_L1, "td_name"_L1, "sv_use"_L1}) || hasToken(classes, "auth"_L1))
        return Column::Author;
    if (has({"datetime"_L1, "date"_L1, "time"_L1}))
        return Column::Date;
    if (has({"cate"_L1}))
        return Column::Category;
    if (has({"readnum"_L1, "hit"_L1, "view"_L1}))
        return Column::Views;
    if (has({"vote"_L1, "good"_L1, "recom"_L1}))
        return Column::Votes;
    if (has({"td_num2"_L1, "td_no"_L1}) || hasToken(classes, "no"_L1) || hasToken(classes, "num"_L1)
        || hasToken(classes, "number"_L1) || hasToken(classes, "notice"_L1))
        return Column::Number;
    return Column::Unknown;
}

} // namespace sokbo
