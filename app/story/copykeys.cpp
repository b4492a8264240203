// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: the dateline and the byline before a Korean report: (서울=연합뉴스) 홍길동 기자 = .
#include "story/copykeys.h"

#include "story/storychain.h"
#include "text/trackers.h"
#include "text/twinaddress.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace sokbo::story {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestByline = 60; // UTF-16 units before the text begins
constexpr int tellingText = 100; // letters from the first one that two texts share only if they are one

// 64 bits of FNV-1a over letters and digits, in small letters.
struct LetterHash {
    quint64 value = 14695981039346656037U;
    int letters = 0;

    void take(QStringView text, int most = 10'000)
    {
        for (const QChar letter : text) {
            if (letters >= most)
                return;
            if (!letter.isLetterOrNumber())
                continue;
            value = (value ^ letter.toCaseFolded().unicode()) * 1099511628211U;
            ++letters;
        }
    }
};

// The text behind its dateline, its byline and what else stands in brackets before it.
QStringView withoutByline(QStringView text)
{
    text = text.trimmed();
    const QStringView head = text.left(longestByline);
    for (const QStringView sign : {QStringView(u" = "), QStringView(u" =")})
        if (const qsizetype at = head.indexOf(sign); at >= 0)
            return text.mid(at + sign.size()).trimmed();
    while (!text.isEmpty() && (text.front() == u'[' || text.front() == u'【' || text.front() == u'(')) {
        const QChar close = text.front() == u'[' ? u']' : text.front() == u'(' ? u')' : u'】';
        const qsizetype end = text.left(longestByline).indexOf(close);
        if (end < 0)
            break;
        text = text.mid(end + 1).trimmed();
    }
    return text;
}

// Without what tells a publisher where its reader came from.
quint64 linkKey(const QUrl &delivered)
{
    const QUrl link = withoutTrackers(delivered);
    if (link.path().size() < 2 && !link.hasQuery())
        return 0; // a site's front is nobody's
    const QString page = twinKey(link);
    QString place = page.section(u'?', 0, 0);
    const auto items = QUrlQuery(page.section(u'?', 1)).queryItems();
    for (const auto &[name, value] : items)
        place += u'&' + name + u'=' + value;
    quint64 hash = 14695981039346656037U;
    for (const QChar letter : std::as_const(place))
        hash = (hash ^ letter.unicode()) * 1099511628211U;
    return hash;
}

} // namespace

CopyKeys copyKeysOf(const Article &article, QStringView headline, QStringView text)
{
    CopyKeys keys;
    LetterHash title;
    title.take(headline);
    keys.title = title.value;
    keys.titleLetters = quint16(std::min(title.letters, 0xffff));
    LetterHash body;
    body.take(withoutByline(text), tellingText);
    keys.text = body.letters >= tellingText ? body.value : 0;
    keys.link = linkKey(article.canonical.isEmpty() ? article.link : article.canonical);
    keys.chainPlace = quint16(chainPlace(article.flag));
    keys.wholeText = article.wholeText;
    keys.kind = article.kind;
    return keys;
}

} // namespace sokbo::story
