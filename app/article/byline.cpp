// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/byline.h"

#include "article/hints.h"
#include "html/htmltext.h"
#include "text/dates.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

constexpr int nameCap = 100; // characters; longer ones are no names
constexpr int bylineNodes = 40; // what has more in it is more than a byline

QStringList namesIn(const QJsonValue &author)
{
    if (author.isString())
        return {author.toString()};
    if (author.isObject()) {
        const QJsonValue name = author.toObject().value("name"_L1);
        return name.isArray() ? namesIn(name) : QStringList{name.toString()};
    }
    QStringList names;
    for (const QJsonValue &one : author.toArray())
        names += namesIn(one.isArray() ? QJsonValue() : one);
    return names;
}

QString cleaned(const QString &name)
{
    static const QRegularExpression lead(
        u"^(?:by|von|par|por|di|door|written by|posted by|작성자|글쓴이|글|기자명|취재)\\s*[:·]?\\s+"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mail(u"\\s*[(<\\[]?[\\w.+-]+@[\\w.-]+\\w[)>\\]]?"_s);
    // What stands on the buttons beside a reporter's name.
    static const QRegularExpression buttons(
        u"\\s+(?:구독(?:하기|중|취소)?|(?:의\\s?)?(?:다른|최근)\\s?기사(?:\\s?(?:더\\s?)?보기)?|기사\\s?(?:"
        u"더\\s?)?보기|"
        "기자\\s?페이지|프로필|이메일|메일\\s?보내기|팔로우|응원(?:하기)?|follow|subscribe)(?:\\s.*)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    // The date, and what else stands behind a name: "산길 2026. 11. 21. 7:40", "박하늘 기자 입력 2026.11.27".
    static const QRegularExpression behind(
        u"[\\s|·,(\\[/"
        u"-]*(?:(?:등록|입력|작성|수정|승인|송고|게시|발행|조회|추천|댓글|posted|published|updated|on)"
        "(?:일|일시|시간|수)?\\s*[:：]?\\s*)*(?:(?:19|20)\\d{2}\\s?[-./년]\\s?\\d{1,2}\\s?[-./"
        "월]|\\d{1,2}:\\d{2}\\b|"
        "\\d+\\s?(?:분|시간|일)\\s?전|(?:조회|추천|댓글)\\s*(?:수)?\\s*[:：]?\\s*\\d).*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString line = plainLine(name);
    line.remove(lead).remove(mail).remove(buttons).remove(behind);
    for (const auto &mark : {u" • "_s, u" | "_s, u" · "_s})
        line = line.section(mark, 0, 0);
    while (!line.isEmpty()
        && (line.endsWith(u',') || line.endsWith(u'|') || line.endsWith(u'·') || line.endsWith(u' ')))
        line.chop(1);
    const bool isAddress = line.contains("://"_L1) || line.startsWith(u'@') || line.startsWith("www."_L1);
    return line.size() > nameCap || isAddress ? QString() : line;
}

QString joined(const QStringList &names)
{
    QStringList result;
    for (const QString &name : names)
        if (const QString line = cleaned(name); !line.isEmpty() && !result.contains(line))
            result.append(line);
    return result.join(u", "_s);
}

bool isBylineNode(const HtmlNode &node)
{
    if (node.isText() || node.attributes.empty())
        return false;
    if (node.attribute("rel") == "author"_L1 || node.attribute("itemprop") == "author"_L1)
        return true;
    const QString names = (node.attribute("class") + u' ' + node.attribute("id")).toLower();
    for (const auto part : {"byline"_L1, "author"_L1, "dateline"_L1, "writer"_L1, "reporter"_L1,
             "journalist"_L1, "writtenby"_L1})
        if (names.contains(part))
            return true;
    return false;
}

QString shownByline(const HtmlTree &tree)
{
    for (int i = 0; i < tree.size(); ++i) {
        if (tree[i].end - i > bylineNodes || !isBylineNode(tree[i]))
            continue;
        // The name alone, where the markup tells it from the rest.
        for (int j = i; j < tree[i].end; ++j)
            if (!tree[j].isText()
                && (tree[j].attribute("itemprop") == "name"_L1 || tree[j].attribute("rel") == "author"_L1))
                if (const QString name = cleaned(tree.line(j)); !name.isEmpty())
                    return name;
        const QString line = cleaned(tree.line(i));
        const bool isMenu = tree[i].tag == HtmlTag::Ul;
        if (line.size() > 1 && line.size() < 70 && !isMenu)
            return line;
    }
    return {};
}

// "홍길동 기자", "[서울=홍길동 기자]", "홍길동·김철수 기자"
QString koreanReporter(const HtmlTree &tree)
{
    static const QRegularExpression reporter(
        u"(?:^|[\\s\\[(=/])((?:[가-힣]{2,4}\\s?[·,]\\s?)*[가-힣]{2,4})\\s?"
        "(?:(?:수습|인턴|선임|전문|객원|의학전문|논설위원)\\s?)?(기자|특파원|논설위원)(?=$|[\\s\\])|/])"_s);
    static const QSet<QString> roles
        = {u"시민"_s, u"취재"_s, u"담당"_s, u"현장"_s, u"본지"_s, u"사진"_s, u"인턴"_s, u"수습"_s, u"선임"_s,
            u"전문"_s, u"객원"_s, u"명예"_s, u"온라인"_s, u"디지털"_s, u"편집"_s};
    for (int i = 0; i < tree.size(); ++i) {
        const HtmlNode &node = tree[i];
        if (!node.isText() || node.text.size() > 80 || !node.text.contains(u"기자"_s))
            continue;
        const auto match = reporter.match(node.text.simplified());
        if (match.hasMatch() && !roles.contains(match.captured(1)))
            return match.captured(1) + u' ' + match.captured(2);
    }
    return {};
}

// What a board writes under a headline: who, and when.
struct WriterLine {
    QString name;
    QDateTime time;
};

// "텃밭지기 | 2026.11.27 08:10", "작성자 텃밭지기 댓글 3건 조회 41회 작성일 26-11-27 08:10"
WriterLine writerLine(const HtmlTree &tree, const DateHints &hints)
{
    static const QRegularExpression bare(
        u"^([^\\s|·:\\d][^|·:\\d]{0,19}?)\\s*[|·]\\s*((?:19|20)\\d{2}\\s?[-./년][^|·]{4,16}\\d{1,2}:\\d{2}(?::\\d{2})?)"_s);
    static const QRegularExpression labelled(
        u"(?:작성자|글쓴이|닉네임)\\s*[:：]?\\s+(\\S[^|·:]{0,30}?)\\s+(?=[|·]|댓글|조회|추천|작성일|등록일|"
        u"날짜|이름|20\\d{2}[-.])(?:.{0,60}?(?<!\\d)"
        "((?:20)?\\d{2}[-.]\\d{2}[-.]\\d{2}\\s\\d{1,2}:\\d{2}(?::\\d{2})?))?"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression label(
        u"^(?:기사\\s?)?(?:입력|등록|수정|승인|송고|작성|발행|게시|최종)(?:일|일시|시간)?$|댓글|조회|작성일|추천"_s);
    for (int i = tree.body(); i < tree.size(); ++i) {
        if (tree[i].isText() || tree[i].end - i > bylineNodes)
            continue;
        const QString line = tree.line(i);
        if (line.size() > 160)
            continue;
        auto match = bare.match(line);
        if (!match.hasMatch())
            match = labelled.match(line);
        if (!match.hasMatch() || label.match(match.captured(1)).hasMatch())
            continue;
        WriterLine found{match.captured(1), {}};
        QString time = match.captured(2);
        if (time.size() > 2 && !time.at(2).isDigit())
            time.prepend(u"20"_s);
        if (const auto date = parseDate(time, hints))
            found.time = *date;
        return found;
    }
    return {};
}

// The first of the times that stand in one line: "2026.11.23 10:20 수정 2026.11.23 11:00".
QString firstTimeOf(const QString &line)
{
    static const QRegularExpression next(
        u"(?<=\\d)\\s*(?:[|ㅣ]|[(\\[]?(?:최종)?\\s?(?:수정|승인|등록|입력|송고|업데이트|댓글|조회)|updated).*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return QString(line).remove(next);
}

// "입력 2026.11.23 10:20"
QDateTime timeAfterLabel(const HtmlTree &tree, const DateHints &hints)
{
    static const QRegularExpression labelled(
        u"(?:입력|등록|작성|게시|승인|송고|발행|기사입력|Published|Posted)(?:일|일시|시간)?\\s*:?\\s*(\\d{4}\\s?[-./년]\\s?\\d{1,2}[^|]{0,40})"_s);
    for (int i = 0; i < tree.size(); ++i) {
        // The label and the time often stand in two elements.
        if (tree[i].isText() || tree[i].end - i > 12 || tree[i].tag == HtmlTag::Title)
            continue;
        const QString line = tree.line(i);
        if (line.size() > 160)
            continue;
        if (const auto match = labelled.match(line); match.hasMatch())
            if (const auto date = parseDate(firstTimeOf(match.captured(1)), hints))
                return *date;
    }
    return {};
}

// Where only the name of its class says what a number is.
QDateTime timeByClass(const HtmlTree &tree, const DateHints &hints)
{
    static const QRegularExpression year(u"(?:19|20)\\d{2}\\s?[-./년]"_s);
    for (int i = 0; i < tree.size(); ++i) {
        if (tree[i].isText() || tree[i].end - i > 12)
            continue;
        const QString names = (tree[i].attribute("class") + u' ' + tree[i].attribute("id")).toLower();
        if (!names.contains("date"_L1) && !names.contains("time"_L1))
            continue;
        const QString line = tree.line(i);
        if (line.size() < 60 && year.match(line).hasMatch())
            if (const auto date = parseDate(firstTimeOf(line), hints))
                return *date;
    }
    return {};
}

// "박하늘 기자 · 2026.11.27 10:20", "글쓴이 장돌뱅이 | 2026-11-14 18:22 | 조회 301"
QDateTime timeBesideName(const HtmlTree &tree, const DateHints &hints)
{
    static const QRegularExpression time(
        u"(?:19|20)\\d{2}\\s?[-./년]\\s?\\d{1,2}\\s?[-./월]\\s?\\d{1,2}[^|]{0,20}"_s);
    static const QRegularExpression named(
        u"(?:기자|특파원|논설위원)(?:$|[\\s|·,(/])|^(?:글쓴이|작성자|글|by)[\\s:：]"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    for (int i = tree.body(); i < tree.size(); ++i) {
        if (tree[i].isText() || tree[i].end - i > bylineNodes)
            continue;
        const QString line = tree.line(i);
        if (line.size() > 120)
            continue;
        const auto match = time.match(line);
        if (match.hasMatch() && (isBylineNode(tree[i]) || named.match(line).hasMatch()))
            if (const auto date = parseDate(firstTimeOf(match.captured(0)), hints))
                return *date;
    }
    return {};
}

} // namespace

QString byline(const HtmlTree &tree, const QJsonObject &article, const QString &told)
{
    if (const QString names = joined(namesIn(article.value("author"_L1))); !names.isEmpty())
        return names;
    if (const QString name = cleaned(told); !name.isEmpty())
        return name;
    if (const QString name = shownByline(tree); !name.isEmpty())
        return name;
    if (const QString name = cleaned(writerLine(tree, {}).name); !name.isEmpty())
        return name;
    return koreanReporter(tree);
}

QDateTime shownTime(const HtmlTree &tree, bool korean)
{
    const DateHints hints{.korean = korean};
    for (int i = 0; i < tree.size(); ++i)
        if (tree[i].end - i <= bylineNodes
            && (tree[i].tag == HtmlTag::Time || tree[i].attribute("itemprop") == "datePublished"_L1))
            for (const QString &text :
                {tree[i].attribute("datetime"), tree[i].attribute("content"), tree.line(i)})
                if (const auto date = parseDate(text.left(100), hints))
                    return *date;
    const QDateTime labelled = timeAfterLabel(tree, hints);
    if (labelled.isValid())
        return labelled;
    if (const QDateTime beside = writerLine(tree, hints).time; beside.isValid())
        return beside;
    const QDateTime named = timeByClass(tree, hints);
    return named.isValid() ? named : timeBesideName(tree, hints);
}

} // namespace sokbo
