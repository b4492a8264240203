// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/queryfields.h"

#include <QtGlobal>

#include <algorithm>

namespace sokbo {

namespace {

using Value = FieldName::Value;

struct Row {
    const char16_t *names; // separated by spaces; the first is the one that the search box offers
    QueryField field;
    Value value;
    const char *explanation; // what the value is; null for a field that is not offered
    const char *phrase; // the condition in words; null where only the value says it
};

constexpr Row fieldRows[] = {
    {u"title 제목", QueryField::Title, Value::Text, QT_TRANSLATE_NOOP("QueryFields", "words of the title"),
        QT_TRANSLATE_NOOP("QueryFields", "the title contains %1")},
    {u"author by 글쓴이 작성자 기자", QueryField::Author, Value::Text,
        QT_TRANSLATE_NOOP("QueryFields", "who wrote it"), QT_TRANSLATE_NOOP("QueryFields", "written by %1")},
    {u"source feed 소스 출처 매체", QueryField::Source, Value::Text,
        QT_TRANSLATE_NOOP("QueryFields", "a source's name"),
        QT_TRANSLATE_NOOP("QueryFields", "from the source %1")},
    {u"folder 폴더", QueryField::Folder, Value::Text, QT_TRANSLATE_NOOP("QueryFields", "a folder of sources"),
        QT_TRANSLATE_NOOP("QueryFields", "in the folder %1")},
    {u"tag 태그", QueryField::Tag, Value::Text, QT_TRANSLATE_NOOP("QueryFields", "one of your tags"),
        QT_TRANSLATE_NOOP("QueryFields", "tagged %1")},
    {u"entity 개체 이름", QueryField::Entity, Value::Text,
        QT_TRANSLATE_NOOP("QueryFields", "a person, organisation or place"),
        QT_TRANSLATE_NOOP("QueryFields", "names %1")},
    {u"person 인물 사람", QueryField::Person, Value::Text, QT_TRANSLATE_NOOP("QueryFields", "a person"),
        QT_TRANSLATE_NOOP("QueryFields", "names the person %1")},
    {u"org organisation organization 기관 조직 기업 회사", QueryField::Organisation, Value::Text,
        QT_TRANSLATE_NOOP("QueryFields", "an organisation"),
        QT_TRANSLATE_NOOP("QueryFields", "names the organisation %1")},
    {u"place 장소 지역", QueryField::Place, Value::Text, QT_TRANSLATE_NOOP("QueryFields", "a place"),
        QT_TRANSLATE_NOOP("QueryFields", "names the place %1")},
    {u"said 말한 발언", QueryField::Said, Value::Text,
        QT_TRANSLATE_NOOP("QueryFields", "who is quoted in it: a person, an organisation or a state"),
        QT_TRANSLATE_NOOP("QueryFields", "with words of %1")},
    {u"ticker 종목", QueryField::Ticker, Value::Text,
        QT_TRANSLATE_NOOP("QueryFields", "an exchange code, such as 005930"),
        QT_TRANSLATE_NOOP("QueryFields", "names the ticker %1")},
    {u"flag 말머리 머리말", QueryField::Flag, Value::Text,
        QT_TRANSLATE_NOOP("QueryFields", "속보, 단독 and the like"),
        QT_TRANSLATE_NOOP("QueryFields", "flagged %1")},
    {u"story 사건", QueryField::Story, Value::Text,
        QT_TRANSLATE_NOOP("QueryFields", "a story, by its number or by words of one of its headlines"),
        QT_TRANSLATE_NOOP("QueryFields", "part of the story %1")},
    {u"near 근접 가까이", QueryField::Near, Value::Near,
        QT_TRANSLATE_NOOP(
            "QueryFields", "words in quotes that stand near each other; near/3: at most 3 words apart"),
        QT_TRANSLATE_NOOP("QueryFields", "near each other: %1")},
    {u"kind 종류", QueryField::Kind, Value::Word,
        QT_TRANSLATE_NOOP("QueryFields",
            "report, photo, appointments, obituaries, fortune, table, weather, promotion, opinion or notice"),
        QT_TRANSLATE_NOOP("QueryFields", "of the kind %1")},
    {u"is 상태", QueryField::Is, Value::Word,
        QT_TRANSLATE_NOOP(
            "QueryFields", "unread, read, saved, highlighted, offline, watched, followed or a copy"),
        nullptr},
    {u"has 있음 포함", QueryField::Has, Value::Word,
        QT_TRANSLATE_NOOP("QueryFields", "a note, an image or a tag"), nullptr},
    {u"after since 이후 부터", QueryField::After, Value::Time,
        QT_TRANSLATE_NOOP("QueryFields", "since a day, or 7d for the last seven days"),
        QT_TRANSLATE_NOOP("QueryFields", "since %1")},
    {u"before until 이전", QueryField::Before, Value::Time, QT_TRANSLATE_NOOP("QueryFields", "until a day"),
        QT_TRANSLATE_NOOP("QueryFields", "before %1")},
    {u"lang language 언어", QueryField::Language, Value::Word,
        QT_TRANSLATE_NOOP("QueryFields", "the article's language"),
        QT_TRANSLATE_NOOP("QueryFields", "in the language %1")},
    {u"sort 정렬", QueryField::Title, Value::Sort,
        QT_TRANSLATE_NOOP("QueryFields", "the order: newest, oldest, relevance, title, author, source"),
        nullptr},
};

struct WordRow {
    QueryField field;
    const char16_t *names;
    const char16_t *word;
};

constexpr WordRow wordRows[] = {
    {QueryField::Kind, u"report 기사 보도", u"report"},
    {QueryField::Kind, u"photo photos 포토 사진 화보", u"photo"},
    {QueryField::Kind, u"appointments people 인사 인사발령", u"appointments"},
    {QueryField::Kind, u"obituaries obituary 부고 부음", u"obituaries"},
    {QueryField::Kind, u"fortune horoscope 운세", u"fortune"},
    {QueryField::Kind, u"table tables market 표 시황표 시세표", u"table"},
    {QueryField::Kind, u"weather 날씨", u"weather"},
    {QueryField::Kind, u"promotion advertorial 광고 광고성", u"promotion"},
    {QueryField::Kind, u"opinion editorial 의견 오피니언 사설 칼럼", u"opinion"},
    {QueryField::Kind, u"notice notices 알림 안내", u"notice"},
    {QueryField::Is, u"unread 안읽음 읽지않음 새글", u"unread"},
    {QueryField::Is, u"read 읽음", u"read"},
    {QueryField::Is, u"saved starred 저장 저장됨", u"saved"},
    {QueryField::Is, u"highlighted 밑줄 밑줄친 강조", u"highlighted"},
    {QueryField::Is, u"offline 오프라인", u"offline"},
    {QueryField::Is, u"watched 알림", u"watched"},
    {QueryField::Is, u"followed 이어보기", u"followed"},
    {QueryField::Is, u"copy copies 사본 중복", u"copy"},
    {QueryField::Has, u"note 메모", u"note"},
    {QueryField::Has, u"image 이미지 사진 그림", u"image"},
    {QueryField::Has, u"tag 태그", u"tag"},
    {QueryField::Language, u"ko korean 한국어 한글", u"ko"},
    {QueryField::Language, u"en english 영어", u"en"},
};

constexpr const char16_t *promisedFields = u"category";

bool isAmong(const char16_t *names, QStringView name)
{
    for (const QStringView each : QStringView(names).split(u' '))
        if (each.compare(name, Qt::CaseInsensitive) == 0)
            return true;
    return false;
}

} // namespace

std::optional<FieldName> fieldName(QStringView name)
{
    for (const Row &row : fieldRows)
        if (isAmong(row.names, name))
            return FieldName{name.toString(), row.field, row.value};
    return std::nullopt;
}

std::optional<QString> promisedTerm(QStringView name)
{
    return isAmong(promisedFields, name) ? std::optional(name.toString() + u':') : std::nullopt;
}

QList<FieldHelp> fieldHelp()
{
    QList<FieldHelp> help;
    for (const Row &row : fieldRows)
        if (row.explanation)
            help.append({QString::fromUtf16(row.names).split(u' '), row.explanation});
    return help;
}

const char *fieldPhrase(QueryField field)
{
    for (const Row &row : fieldRows)
        if (row.field == field && row.value != Value::Sort)
            return row.phrase;
    return nullptr;
}

QString fieldWord(QueryField field, const QString &value)
{
    for (const WordRow &row : wordRows)
        if (row.field == field && isAmong(row.names, value))
            return QString::fromUtf16(row.word);
    return {};
}

std::optional<BoardQuery::Order> sortOrder(const QString &value)
{
    using Order = BoardQuery::Order;
    struct Row {
        const char16_t *names;
        Order order;
    };
    static constexpr Row rows[] = {
        {u"newest 최신순", Order::Newest},
        {u"oldest 오래된순 과거순", Order::Oldest},
        {u"relevance 관련도 관련도순 정확도 정확도순", Order::Relevance},
        {u"title 제목 제목순", Order::Title},
        {u"-title -제목 -제목순", Order::TitleBackwards},
        {u"author 글쓴이 글쓴이순", Order::Author},
        {u"-author -글쓴이 -글쓴이순", Order::AuthorBackwards},
        {u"source 출처 출처순", Order::Source},
        {u"-source -출처 -출처순", Order::SourceBackwards},
    };
    for (const Row &row : rows)
        if (isAmong(row.names, value))
            return row.order;
    return std::nullopt;
}

} // namespace sokbo
