// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/addresslist.h"

#include "feed/opml.h"

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestList = 4 * 1024 * 1024; // bytes

// The words of a line; those in quotes may hold blanks and, behind a backslash, quotes.
QStringList wordsOf(const QString &line)
{
    QStringList words;
    for (qsizetype i = 0; i < line.size();) {
        if (line.at(i).isSpace()) {
            ++i;
            continue;
        }
        const bool quoted = line.at(i) == u'"';
        QString word;
        for (i += quoted ? 1 : 0; i < line.size(); ++i) {
            if (quoted ? line.at(i) == u'"' : line.at(i).isSpace())
                break;
            if (quoted && line.at(i) == u'\\' && i + 1 < line.size())
                ++i;
            word += line.at(i);
        }
        i += quoted ? 1 : 0;
        words.append(word);
    }
    return words;
}

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

} // namespace

Result<QList<Source>> parseAddressList(const QByteArray &bytes)
{
    if (bytes.size() > longestList)
        return failure(Error::Kind::TooLarge, u"the list has %1 bytes"_s.arg(bytes.size()));
    QList<Source> sources;
    const QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    for (const QString &line : lines) {
        const QString text = line.trimmed();
        if (text.isEmpty() || text.startsWith(u'#'))
            continue;
        const QStringList words = wordsOf(text);
        Source source;
        source.url = QUrl(words.value(0));
        if (!isWebAddress(source.url))
            continue;
        for (const QString &word : words.mid(1)) {
            if (word.startsWith(u'~'))
                source.title = word.mid(1);
            else if (!word.startsWith(u'!') && source.folder.isEmpty())
                source.folder = QString(word).replace(u'/', QChar(0x2215));
        }
        source.feedTitle = source.url.host();
        sources.append(source);
    }
    if (sources.isEmpty())
        return failure(Error::Kind::Parse, u"no line is an address"_s);
    return sources;
}

Result<QList<Source>> parseSubscriptions(const QByteArray &bytes)
{
    if (looksLikeOpml(bytes))
        return parseOpml(bytes).map([](const OpmlDocument &document) { return document.sources; });
    const Result<QList<Source>> list = parseAddressList(bytes);
    if (list)
        return list;
    // What is neither is most likely a damaged OPML file, which its own reader explains.
    return parseOpml(bytes).map([](const OpmlDocument &document) { return document.sources; });
}

} // namespace sokbo
