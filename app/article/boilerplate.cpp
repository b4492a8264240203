// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/boilerplate.h"

#include "article/boilerplateforms.h"
#include "text/letters.h"

#include <QRegularExpression>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(
        pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

bool holdsCopyright(const QString &line)
{
    static const QRegularExpression copyright
        = expression(u"all rights reserved\\W*$|^\\W*copyright\\s*(?:[©ⓒ(]|\\d{4}|by\\b)"_s);
    return line.size() < 200 && copyright.match(line).hasMatch();
}

bool callsToAct(const QString &line)
{
    static const QRegularExpression call = expression(
        u"^(?:advertisement|advert|ad|sponsored|caption|share|share this.{0,20}|share on "
        ".{0,20}|tweet|print|email|comments?|follow us.{0,40}|"
        "story continues below.{0,20}|continue reading.{0,40}|loading\\.*|close|image copyright.{0,60}|"
        "(?:sign|subscribe) (?:up|to|for|now).{0,80}newsletter.{0,40}|photos?|video|view gallery|"
        "this (?:article|story|content) (?:is|was) .{0,40}(?:ads?|updated|subscribers).{0,40})$"_s);
    // Where an advertisement goes: "[AD]", "{{광고_1}}", "ad-slot 2".
    static const QRegularExpression place = expression(
        u"^[\\W_]*(?:inline[\\W_]?)?(?:ad|ads|adv|광고|banner)(?:[\\W_]?(?:slot|area|box|top|middle|bottom))?[\\W_]*\\d*[\\W_]*$"_s);
    if (line.size() < 40 && place.match(line).hasMatch())
        return true;
    // Markup that a script was to write.
    static const QRegularExpression markup(u"^<(?:img|script|iframe|div|a|link|ins)\\s[^>]*>"_s);
    return (line.size() < 120 && call.match(line).hasMatch()) || markup.match(line).hasMatch();
}

} // namespace

bool introducesOthers(const QString &line, double linkDensity)
{
    static const QRegularExpression lead = expression(
        u"^[\\W_]*(?:관련\\s?(?:기사|뉴스|글|영상|콘텐츠)|이 (?:기사|시각).{0,12}(?:뉴스|기사)|많이 본 "
        u"뉴스|추천\\s?(?:기사|뉴스)|주요\\s?뉴스|인기\\s?기사|"
        "함께 (?:볼만한|읽을|보면)|더\\s?보기|related(?: articles?| stories| posts?| topics?| content| "
        "news|:|$)|"
        "read (?:more|also|next|this)|see also|more (?:on|from|stories|great [\\w ]{0,20}stories|like "
        "this)|also read|most "
        "(?:read|popular)|recommended|"
        "you (?:may|might) (?:also )?like|don't miss|trending|watch(?: now)?:|click here|sign "
        "up|subscribe|leia (?:mais|também)|"
        "читайте также|baca juga)"_s);
    return line.size() < 160 && lead.match(line).hasMatch() && (linkDensity > 0.3 || line.size() < 40);
}

bool isBoilerplate(const QString &line, double linkDensity, const PageMetadata &page)
{
    if (line.isEmpty())
        return false;
    if (holdsCopyright(line) || isFormedAsBoilerplate(line) || introducesOthers(line, linkDensity)
        || callsToAct(line))
        return true;
    return !page.title.isEmpty() && lettersOf(line) == lettersOf(page.title);
}

bool isHeadMatter(const QString &line, const PageMetadata &page)
{
    static const QRegularExpression label = expression(
        u"^(?:by|posted|published|updated|last updated|written by|입력|등록|수정|승인|송고|기자명|작성)\\b|"
        "(?:입력|등록|수정|승인|송고|기사입력)\\s*:?\\s*\\d{4}|[가-힣]{2,4}\\s?기자|\\d+ (?:min|minute|comments?)"_s);
    static const QRegularExpression date = expression(
        u"(?:19|20)\\d{2}\\s?[-./년]|\\d{1,2}:\\d{2}|"
        "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2}(?:st|nd|rd|th)?,? "
        "(?:19|20)\\d{2}|"
        "\\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,? (?:19|20)\\d{2}"_s);
    if (line.size() > 140)
        return false;
    const QString name = lettersOf(line);
    if (!page.title.isEmpty() && (name == lettersOf(page.title)))
        return true;
    if (!page.byline.isEmpty() && line.size() < page.byline.size() + 40
        && name.contains(lettersOf(page.byline)))
        return true;
    return isFormedAsMargin(line) || (line.size() < 100 && label.match(line).hasMatch())
        || (line.size() < 60 && date.match(line).hasMatch());
}

bool isTailMatter(const QString &line, double linkDensity)
{
    static const QRegularExpression tail = expression(
        u"[\\w.+-]+@[\\w.-]+\\.\\w{2,}|^[\\W_]*(?:[가-힣]{2,4}\\s?(?:기자|특파원|논설위원|선임기자|인턴기자))"
        u"[\\W_]*$|"
        "^(?:tags?|topics?|filed under|source|sources|출처|태그|키워드|keywords?|category|posted in|via|credit|photo)s?\\s*[:：]|^#"_s);
    if ((linkDensity > 0.8 && line.size() < 200) || isFormedAsMargin(line))
        return true;
    // "의견은 a@b.example로 보내면 된다."
    if (line.size() > 40 && line.endsWith(u"다."_s))
        return false;
    return line.size() < 120 && tail.match(line).hasMatch();
}

} // namespace sokbo
