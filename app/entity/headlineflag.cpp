// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: 보, which counts the reports of an event (1보, 종합2보).
#include "entity/headlineflag.h"

#include "entity/lists/listfile.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

// The longest flag with its brackets, in UTF-16 units.
constexpr qsizetype longestFlag = 24;

struct Bracket {
    QChar open;
    QChar close;
};
constexpr std::array brackets{Bracket{u'[', u']'}, Bracket{u'【', u'】'}, Bracket{u'<', u'>'},
    Bracket{u'(', u')'}, Bracket{u'〈', u'〉'}, Bracket{u'［', u'］'}, Bracket{u'〔', u'〕'},
    Bracket{u'《', u'》'}, Bracket{u'（', u'）'}, Bracket{u'＜', u'＞'}};

enum FlagUse : int { InBrackets, AlsoBare };

const entity::WordTable &flagWords()
{
    static const entity::WordTable words = [] {
        entity::WordTable all;
        const Result<> read = entity::readWords(u"headline_flags.tsv"_s, all,
            [](const entity::ListRow &row) { return row.field(1) == u"b" ? AlsoBare : InBrackets; });
        Q_ASSERT(read);
        return all;
    }();
    return words;
}

entity::WordTable::Match flagWord(QStringView word)
{
    return flagWords().find(word.toString().toCaseFolded());
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
    return flagWord(word) || isNumberedReport(word);
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
        uR"(^([\x{AC00}-\x{D7A3}0-9]{2,5}|[A-Za-z]+(?: [A-Za-z]+)?)(?:\s*[:\x{FF1A}|\x{3163}]|\s*[–—]|\s+-\s|-\s)\s*)"_s);
    const QRegularExpressionMatch match = form.match(title.left(longestFlag).toString());
    if (!match.hasMatch())
        return {};
    const QString word = match.captured(1);
    if (flagWord(word).value != AlsoBare && !isNumberedReport(word))
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
