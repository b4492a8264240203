// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/headlineflag.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

// Longest titles that are looked at; what a feed sends beyond it is not a headline.
constexpr qsizetype longestFlag = 24;

struct Bracket {
    QChar open;
    QChar close;
};
constexpr std::array brackets{Bracket{u'[', u']'}, Bracket{u'【', u'】'}, Bracket{u'<', u'>'},
    Bracket{u'(', u')'}, Bracket{u'〈', u'〉'}, Bracket{u'［', u'］'}, Bracket{u'〔', u'〕'},
    Bracket{u'《', u'》'}, Bracket{u'（', u'）'}, Bracket{u'＜', u'＞'}};

// Words that say how new, how complete or of what form a report is.
constexpr std::array flagWords{u"속보", u"긴급", u"긴급속보", u"단독", u"특종", u"특보", u"상보", u"종합",
    u"포토", u"포토뉴스", u"사진", u"화보", u"영상", u"동영상", u"비디오", u"그래픽", u"카드뉴스", u"만평",
    u"인터뷰", u"르포", u"사설", u"칼럼", u"전문", u"부고", u"인사", u"공식", u"오피셜", u"팩트체크",
    u"업데이트", u"수정", u"재송", u"정정", u"정정보도", u"라이브", u"생중계"};
constexpr std::array englishFlagWords{u"breaking", u"breaking news", u"exclusive", u"update", u"updated",
    u"photo", u"photos", u"video", u"live", u"urgent", u"developing"};
// Those that also stand bare, with a dash or colon after them.
constexpr std::array bareWords{u"속보", u"긴급", u"단독", u"특종", u"상보", u"긴급속보"};
constexpr std::array bareEnglishWords{u"breaking", u"breaking news", u"exclusive", u"update", u"urgent"};

template <typename Words>
bool contains(const Words &words, QStringView word, Qt::CaseSensitivity sensitivity = Qt::CaseSensitive)
{
    for (const char16_t *candidate : words)
        if (word.compare(QStringView(candidate), sensitivity) == 0)
            return true;
    return false;
}

// 1보, 12보, 종합2보, 속보3보.
bool isNumberedReport(QStringView word)
{
    if (word.startsWith(u"종합") || word.startsWith(u"속보"))
        word = word.mid(2);
    if (!word.endsWith(u'보') || word.size() < 2 || word.size() > 3)
        return false;
    for (QChar digit : word.chopped(1))
        if (!digit.isDigit())
            return false;
    return true;
}

bool isFlagWord(QStringView word)
{
    return contains(flagWords, word) || contains(englishFlagWords, word, Qt::CaseInsensitive)
        || isNumberedReport(word);
}

// The flags inside one bracket, joined with a space; empty when anything in it is no flag.
QString flagsIn(QStringView inside)
{
    inside = inside.trimmed();
    if (inside.isEmpty() || inside.size() > longestFlag)
        return {};
    if (isFlagWord(inside))
        return inside.toString();
    static const QRegularExpression separator(u"[\\s·ㆍ‧・/,|+&]+"_s);
    const QStringList words = inside.toString().split(separator, Qt::SkipEmptyParts);
    for (const QString &word : words)
        if (!isFlagWord(word))
            return {};
    return words.join(u' ');
}

void addFlag(QString &flag, const QString &more)
{
    if (!flag.isEmpty())
        flag += u' ';
    flag += more;
}

// The flag in the bracket that opens the view, and how many characters it took.
std::pair<QString, qsizetype> leadingBracket(QStringView title)
{
    for (const Bracket &bracket : brackets) {
        if (title.isEmpty() || title.front() != bracket.open)
            continue;
        const qsizetype end = title.left(longestFlag + 2).indexOf(bracket.close);
        if (end < 0)
            return {};
        const QString flag = flagsIn(title.mid(1, end - 1));
        return {flag, flag.isEmpty() ? 0 : end + 1};
    }
    return {};
}

// 종합 (also with a number) closes many agency titles: "…발표(종합2보)".
std::pair<QString, qsizetype> trailingBracket(QStringView title)
{
    for (const Bracket &bracket : brackets) {
        if (title.isEmpty() || title.back() != bracket.close)
            continue;
        const qsizetype from = qMax<qsizetype>(0, title.size() - longestFlag - 2);
        const qsizetype start = title.mid(from).lastIndexOf(bracket.open);
        if (start < 0)
            return {};
        const QString flag = flagsIn(title.mid(from + start + 1).chopped(1));
        const bool closes = flag.startsWith(u"종합"_s) || isNumberedReport(flag) || flag == u"상보"_s;
        return {closes ? flag : QString(), closes ? title.size() - from - start : 0};
    }
    return {};
}

// "속보: …", "단독 - …", "속보 | …".
std::pair<QString, qsizetype> bareFlag(QStringView title)
{
    static const QRegularExpression form(
        uR"(^([가-힣0-9]{2,5}|[A-Za-z]+(?: [A-Za-z]+)?)(?:\s*[:：|ㅣ]|\s*[–—]|\s+-\s|-\s)\s*)"_s);
    const QRegularExpressionMatch match = form.match(title.left(longestFlag).toString());
    if (!match.hasMatch())
        return {};
    const QString word = match.captured(1);
    if (!contains(bareWords, word) && !contains(bareEnglishWords, word, Qt::CaseInsensitive)
        && !isNumberedReport(word))
        return {};
    return {word, match.capturedLength()};
}

} // namespace

FlaggedTitle splitHeadlineFlag(const QString &title)
{
    QString flag;
    QStringView rest = QStringView(title).trimmed();
    while (true) {
        const auto [found, length] = leadingBracket(rest);
        if (length == 0)
            break;
        addFlag(flag, found);
        rest = rest.mid(length).trimmed();
    }
    if (const auto [found, length] = bareFlag(rest); length > 0) {
        addFlag(flag, found);
        rest = rest.mid(length).trimmed();
    }
    if (const auto [found, length] = trailingBracket(rest); length > 0) {
        addFlag(flag, found);
        rest = rest.chopped(length).trimmed();
    }
    // A flag with nothing after it is all the headline there is.
    if (rest.isEmpty())
        return {QString(), title.trimmed()};
    return {flag, rest.toString()};
}

} // namespace sokbo
