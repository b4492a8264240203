// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/sourcename.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace sokbo {

namespace {

// Every decoration has one of these words. Few names do, and making the expression takes a millisecond of
// each start.
bool mayBeDecorated(const QString &name)
{
    static constexpr QStringView words[]
        = {u"전체", u"최신", u"모든", u"피드", u"RSS", u"Atom", u"Feed", u"All", u"Latest"};
    return std::any_of(std::begin(words), std::end(words),
        [&name](QStringView word) { return name.contains(word, Qt::CaseInsensitive); });
}

// What ends a name and says only that all of it, or the newest, is in the feed. Behind a mere space "전체"
// and "최신" may tell two feeds of one paper apart, so only plainer words go there.
const QRegularExpression &decoration()
{
    static const QString sure = QStringLiteral("(?:전체|최신|모든)\\s*(?:기사|뉴스|글)(?:\\s*(?:보기|목록|"
                                               "RSS))?|(?:RSS|Atom)(?:\\s*(?:피드|서비스|Feed|2\\.0))?"
                                               "|(?:All|Latest)\\s+(?:News|Articles|Posts|Stories)");
    static const QString behindASign = QStringLiteral("전체|최신|전체보기|피드|All|Latest|Feed|News\\s+Feed");
    static const QRegularExpression expression(
        QStringLiteral("(?:\\s*[-–—:|>»·]+\\s*(?:%1|%2)|\\s+(?:%1)|\\s*[(\\[](?:%1|%2)[)\\]])$")
            .arg(sure, behindASign),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

} // namespace

QString plainSourceName(const QString &title)
{
    QString name = title.trimmed();
    while (mayBeDecorated(name)) {
        const QRegularExpressionMatch match = decoration().match(name);
        if (!match.hasMatch() || match.capturedStart() < 2) // a name of its own has two letters at least
            break;
        name.truncate(match.capturedStart());
    }
    return name.isEmpty() ? title : name;
}

QString sourceName(const Source &source)
{
    return source.title.isEmpty() ? source.url.host() : plainSourceName(source.title);
}

} // namespace sokbo
