// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/webaddress.h"

#include <QList>

namespace sokbo {

namespace {

constexpr qsizetype addressCap = 8192; // UTF-16 units; longer ones are data or an attack
constexpr double sensibleWidth = 1600; // pixels

bool isInvisible(QChar c)
{
    return c.unicode() <= 0x20 || c.isSpace() || c.category() == QChar::Other_Format
        || c.category() == QChar::Other_Control || c == QChar::ReplacementCharacter;
}

// Ends trimmed, and without the line breaks and tabs that browsers ignore inside an address.
QString tidied(const QString &written)
{
    qsizetype begin = 0;
    qsizetype end = written.size();
    while (begin < end && isInvisible(written.at(begin)))
        ++begin;
    while (end > begin && isInvisible(written.at(end - 1)))
        --end;
    QString address;
    address.reserve(end - begin);
    for (qsizetype i = begin; i < end; ++i) {
        const QChar c = written.at(i);
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            continue;
        address += c;
    }
    return address;
}

// "javascript" of "javascript:…" even where blanks stand inside; empty for a relative address.
QString schemeOf(const QString &address)
{
    QString scheme;
    for (const QChar c : address) {
        if (c == u':')
            return scheme.toLower();
        if (c.isSpace())
            continue;
        if (c == u'/' || c == u'?' || c == u'#' || c == u'&')
            return {};
        scheme += c;
    }
    return {};
}

QUrl mailAddress(const QString &address)
{
    QUrl url;
    url.setScheme(QStringLiteral("mailto"));
    // What follows the question mark could attach files or write the mail.
    const QString recipient
        = QUrl::fromPercentEncoding(address.mid(address.indexOf(u':') + 1).section(u'?', 0, 0).toUtf8());
    if (!recipient.contains(u'@') || recipient.contains(u'\n') || recipient.contains(u'\r'))
        return {};
    url.setPath(recipient.trimmed());
    return url;
}

QUrl absolute(const QString &written, const QUrl &base, bool mailToo)
{
    if (written.size() > addressCap)
        return {};
    QString address = tidied(written);
    if (address.isEmpty())
        return {};
    const QString scheme = schemeOf(address);
    // The sample board may name its own pages and pictures; the web cannot.
    if (base.scheme() == QLatin1String("sample")) {
        const QUrl ours = base.resolved(QUrl(address));
        if (ours.scheme() == base.scheme() && ours.isValid())
            return ours;
    }
    const bool isWeb = scheme == QLatin1String("http") || scheme == QLatin1String("https");
    if (mailToo && scheme == QLatin1String("mailto"))
        return mailAddress(address);
    if (!scheme.isEmpty() && !isWeb)
        return {};
    // Browsers take a backslash in the path for a slash.
    const qsizetype pathEnd = address.indexOf(u'?');
    for (qsizetype i = 0; i < (pathEnd < 0 ? address.size() : pathEnd); ++i)
        if (address.at(i) == u'\\')
            address[i] = u'/';
    QUrl url(address, QUrl::TolerantMode);
    if (!isWeb) {
        if (base.isEmpty() && address.startsWith(QLatin1String("//")))
            url.setScheme(QStringLiteral("https"));
        else
            url = base.resolved(url);
    }
    const QString resolvedScheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty()
        || (resolvedScheme != QLatin1String("http") && resolvedScheme != QLatin1String("https")))
        return {};
    // "https://bank.example@elsewhere.example/" is meant to deceive.
    url.setUserInfo(QString());
    return url;
}

} // namespace

QUrl linkAddress(const QString &written, const QUrl &base)
{
    return absolute(written, base, true);
}

QUrl mediaAddress(const QString &written, const QUrl &base)
{
    return absolute(written, base, false);
}

QString encoded(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded);
}

QString bestOfSrcset(const QString &srcset)
{
    QString best;
    double bestSize = 0;
    qsizetype at = 0;
    const auto skip = [&](auto &&while_) {
        while (at < srcset.size() && while_(srcset.at(at)))
            ++at;
    };
    while (at < srcset.size()) {
        skip([](QChar c) { return c.isSpace() || c == u','; });
        const qsizetype begin = at;
        skip([](QChar c) { return !c.isSpace(); });
        QString address = srcset.mid(begin, at - begin);
        QString descriptor;
        if (address.endsWith(u',')) {
            while (address.endsWith(u','))
                address.chop(1);
        } else {
            const qsizetype descriptorBegin = at;
            skip([](QChar c) { return c != u','; });
            descriptor = srcset.mid(descriptorBegin, at - descriptorBegin).trimmed();
        }
        if (address.isEmpty())
            continue;
        double size = descriptor.chopped(descriptor.isEmpty() ? 0 : 1).toDouble();
        if (descriptor.endsWith(u'x'))
            size *= 800; // of a picture that fills the column
        const bool better = bestSize == 0 || (bestSize < size && size <= sensibleWidth)
            || (bestSize > sensibleWidth && size < bestSize);
        if (best.isEmpty() || better) {
            best = address;
            bestSize = size;
        }
    }
    return best;
}

} // namespace sokbo
