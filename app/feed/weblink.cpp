// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/weblink.h"

#include "feed/feedlimits.h"
#include "feed/feedtext.h"

#include <QStringList>

#include <algorithm>

namespace sokbo {

namespace {

// What RFC 3986 calls the five components; the views include no delimiters but the path's own slashes.
struct Parts {
    QStringView scheme;
    QStringView authority;
    bool hasAuthority = false;
    QStringView path;
    QStringView query;
    bool hasQuery = false;
    QStringView fragment; // with its '#'
};

bool isSchemeCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'+'
        || c == u'-' || c == u'.';
}

QStringView schemeOf(QStringView address)
{
    qsizetype i = 0;
    while (i < address.size() && isSchemeCharacter(address.at(i)))
        ++i;
    const bool starts = i > 0 && address.at(0).isLetter();
    return starts && i < address.size() && address.at(i) == u':' ? address.left(i) : QStringView();
}

Parts partsOf(QStringView address)
{
    Parts parts;
    parts.scheme = schemeOf(address);
    if (!parts.scheme.isEmpty())
        address = address.mid(parts.scheme.size() + 1);
    if (const qsizetype fragment = address.indexOf(u'#'); fragment >= 0) {
        parts.fragment = address.mid(fragment);
        address = address.left(fragment);
    }
    if (const qsizetype query = address.indexOf(u'?'); query >= 0) {
        parts.query = address.mid(query + 1);
        parts.hasQuery = true;
        address = address.left(query);
    }
    if (address.startsWith(u"//")) {
        const qsizetype slash = address.indexOf(u'/', 2);
        parts.authority = address.mid(2, slash < 0 ? -1 : slash - 2);
        parts.hasAuthority = true;
        address = slash < 0 ? QStringView() : address.mid(slash);
    }
    parts.path = address;
    return parts;
}

QString withoutDots(QStringView path)
{
    QList<QStringView> kept;
    const QList<QStringView> segments = path.split(u'/');
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const bool last = i + 1 == segments.size();
        if (segments.at(i) == u"..") {
            if (kept.size() > 1)
                kept.removeLast();
            if (last)
                kept.append(QStringView());
        } else if (segments.at(i) == u".") {
            if (last)
                kept.append(QStringView());
        } else {
            kept.append(segments.at(i));
        }
    }
    QString joined;
    for (qsizetype i = 0; i < kept.size(); ++i) {
        if (i > 0)
            joined.append(u'/');
        joined.append(kept.at(i));
    }
    return joined;
}

QString merged(const Parts &base, QStringView path)
{
    if (path.startsWith(u'/'))
        return withoutDots(path);
    const qsizetype slash = base.path.lastIndexOf(u'/');
    const QString whole
        = (slash < 0 ? QStringLiteral("/") : base.path.left(slash + 1).toString()) + path.toString();
    return withoutDots(whole);
}

QString resolved(QStringView address, const QString &baseText)
{
    const Parts relative = partsOf(address);
    if (!relative.scheme.isEmpty() || baseText.isEmpty())
        return address.toString();
    const Parts base = partsOf(baseText);
    QString result = base.scheme.toString() + u':';
    if (relative.hasAuthority)
        return result + address.toString();
    result += QStringLiteral("//") + base.authority.toString();
    if (relative.path.isEmpty()) {
        result += base.path;
        if (relative.hasQuery || base.hasQuery)
            result += u'?' + (relative.hasQuery ? relative.query : base.query).toString();
    } else {
        result += merged(base, relative.path);
        if (relative.hasQuery)
            result += u'?' + relative.query.toString();
    }
    return result + relative.fragment.toString();
}

// Browsers drop line ends and tabs anywhere in an address, which is how "java\nscript:" runs.
QString cleaned(QStringView address)
{
    QString clean = address.trimmed().left(feedlimits::address).toString();
    clean.removeIf([](QChar c) { return c < u' '; });
    return clean;
}

bool isHttp(QStringView scheme)
{
    return scheme.compare(u"http", Qt::CaseInsensitive) == 0
        || scheme.compare(u"https", Qt::CaseInsensitive) == 0;
}

bool isRefused(QStringView scheme)
{
    static constexpr QStringView refused[]
        = {u"javascript", u"vbscript", u"livescript", u"data", u"file", u"qrc", u"about", u"chrome",
            u"view-source", u"blob", u"filesystem", u"jar", u"mocha", u"res", u"exec", u"smb", u"mailbox"};
    return std::any_of(std::begin(refused), std::end(refused),
        [scheme](QStringView bad) { return scheme.compare(bad, Qt::CaseInsensitive) == 0; });
}

// Names of hosts have no case (RFC 3986, 3.2.2), so that one page has one address.
QString withLowerHost(QString address)
{
    const QStringView scheme = schemeOf(address);
    if (!isHttp(scheme) || !QStringView(address).mid(scheme.size()).startsWith(u"://"))
        return address;
    const qsizetype begin = scheme.size() + 3;
    qsizetype end = begin;
    qsizetype host = begin; // after the name of a user
    for (; end < address.size() && address.at(end) != u'/' && address.at(end) != u'?'
         && address.at(end) != u'#';
         ++end)
        if (address.at(end) == u'@')
            host = end + 1;
    const QStringView written = QStringView(address).mid(host, end - host);
    if (std::none_of(written.cbegin(), written.cend(), [](QChar c) { return c.isUpper(); }))
        return address;
    const QString lower = written.toString().toLower();
    return address.replace(host, end - host, lower);
}

// Walks through the tag that begins at `i` and copies it, addresses resolved; returns where it ends.
qsizetype copyTag(QString &to, QStringView html, qsizetype i, const QString &base)
{
    const auto at = [html](qsizetype k) { return k < html.size() ? html.at(k) : QChar(); };
    qsizetype copied = i;
    ++i;
    while (i < html.size() && at(i) != u'>') {
        const bool afterWhite = isMarkupSpace(at(i - 1)) || at(i - 1) == u'"' || at(i - 1) == u'\'';
        if (!at(i).isLetter() || !afterWhite) {
            ++i;
            continue;
        }
        const qsizetype nameFrom = i;
        while (i < html.size() && (at(i).isLetterOrNumber() || at(i) == u'-'))
            ++i;
        const QStringView name = html.mid(nameFrom, i - nameFrom);
        while (isMarkupSpace(at(i)))
            ++i;
        if (at(i) != u'=')
            continue;
        ++i;
        while (isMarkupSpace(at(i)))
            ++i;
        const QChar quote = at(i) == u'"' || at(i) == u'\'' ? at(i) : QChar();
        const qsizetype from = quote.isNull() ? i : i + 1;
        qsizetype end = from;
        while (end < html.size()
            && (quote.isNull() ? !isMarkupSpace(at(end)) && at(end) != u'>' : at(end) != quote))
            ++end;
        if (holdsAddress(name) && !isAbsolute(html.mid(from, end - from)) && at(from) != u'#') {
            to.append(html.mid(copied, from - copied));
            to.append(resolved(cleaned(html.mid(from, end - from)), base));
            copied = end;
        }
        i = quote.isNull() ? end : end + 1;
    }
    i = std::min(i, html.size());
    to.append(html.mid(copied, i - copied));
    return i;
}

} // namespace

bool holdsAddress(QStringView attribute)
{
    static constexpr QStringView names[]
        = {u"href", u"src", u"poster", u"cite", u"data", u"action", u"longdesc"};
    return std::any_of(std::begin(names), std::end(names),
        [attribute](QStringView known) { return attribute.compare(known, Qt::CaseInsensitive) == 0; });
}

bool isAbsolute(QStringView address)
{
    return !schemeOf(address.trimmed()).isEmpty();
}

QString webLink(QStringView address, const QString &base)
{
    const QString clean = cleaned(address);
    if (clean.isEmpty() || isRefused(schemeOf(clean)) || clean.startsWith(u'|') || clean.startsWith(u'-'))
        return {};
    return withLowerHost(resolved(clean, base));
}

QString webBase(QStringView address, const QString &base)
{
    const QString absolute = resolved(cleaned(address), base);
    return isHttp(schemeOf(absolute)) ? absolute : base;
}

QString withAbsoluteLinks(const QString &html, const QString &base)
{
    if (base.isEmpty())
        return html;
    QString result;
    result.reserve(html.size() + 256);
    qsizetype copied = 0;
    for (qsizetype i = html.indexOf(u'<'); i >= 0; i = html.indexOf(u'<', i)) {
        if (i + 1 >= html.size() || !html.at(i + 1).isLetter()) {
            ++i;
            continue;
        }
        result.append(QStringView(html).mid(copied, i - copied));
        i = copyTag(result, html, i, base);
        copied = i;
    }
    return result.append(QStringView(html).mid(copied));
}

} // namespace sokbo
