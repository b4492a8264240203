// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/robots.h"

namespace sokbo {

namespace {

constexpr qsizetype longestText = 500 * 1024; // what RFC 9309 asks a robot to read at least
constexpr qsizetype mostRules = 2'000;
constexpr int longestDelay = 30; // seconds; a site that asks for more would never be done

// One spelling for a path in a rule and in an address: percent escapes in upper case, other bytes escaped.
QByteArray normalisedPath(const QByteArray &path)
{
    QByteArray normalised;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const auto byte = static_cast<unsigned char>(path.at(i));
        if (byte > 0x7e || byte <= 0x20)
            normalised += '%' + QByteArray::number(byte, 16).rightJustified(2, '0').toUpper();
        else if (byte == '%' && i + 2 < path.size())
            normalised += '%' + path.mid(i + 1, 2).toUpper(), i += 2;
        else
            normalised += path.at(i);
    }
    return normalised;
}

// Greedy matching with one point to return to: linear in path times stars, no recursion.
bool matches(const QByteArray &pattern, const QByteArray &path)
{
    const bool anchored = pattern.endsWith('$');
    const qsizetype end = pattern.size() - (anchored ? 1 : 0);
    qsizetype p = 0, s = 0, star = -1, from = 0;
    while (s < path.size()) {
        if (p < end && pattern.at(p) == '*') {
            star = p++;
            from = s;
        } else if (p < end && pattern.at(p) == path.at(s)) {
            ++p;
            ++s;
        } else if (p == end && !anchored) {
            return true;
        } else if (star >= 0) {
            p = star + 1;
            s = ++from;
        } else {
            return false;
        }
    }
    while (p < end && pattern.at(p) == '*')
        ++p;
    return p == end;
}

struct Line {
    QByteArray key;
    QByteArray value;
};

QList<Line> linesOf(const QByteArray &text)
{
    QByteArray unified = text.left(longestText);
    unified.replace('\r', '\n');
    if (unified.startsWith("\xef\xbb\xbf"))
        unified.remove(0, 3);
    QList<Line> lines;
    for (QByteArray line : unified.split('\n')) {
        if (const qsizetype comment = line.indexOf('#'); comment >= 0)
            line.truncate(comment);
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            lines.append({line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()});
    }
    return lines;
}

} // namespace

RobotsRules RobotsRules::parse(const QByteArray &text, const QByteArray &robot)
{
    RobotsRules own, general;
    bool ownGroup = false, generalGroup = false, ownSeen = false, naming = false;
    for (const Line &line : linesOf(text)) {
        if (line.key == "user-agent") {
            if (!naming)
                ownGroup = generalGroup = false; // a new group begins
            naming = true;
            const QByteArray name = line.value.toLower();
            ownGroup = ownGroup || name == robot.toLower();
            generalGroup = generalGroup || name == "*";
            ownSeen = ownSeen || ownGroup;
            continue;
        }
        if (line.key != "allow" && line.key != "disallow" && line.key != "crawl-delay")
            continue; // sitemaps and the like end no group
        naming = false;
        for (RobotsRules *rules : {ownGroup ? &own : nullptr, generalGroup ? &general : nullptr}) {
            if (!rules)
                continue;
            if (line.key == "crawl-delay")
                rules->m_crawlDelay = qBound(0, qRound(qMin(line.value.toDouble(), 1e6)), longestDelay);
            else if (!line.value.isEmpty() && rules->m_rules.size() < mostRules)
                rules->m_rules.append({normalisedPath(line.value), line.key == "allow"});
        }
    }
    return ownSeen ? own : general;
}

RobotsRules RobotsRules::nothingAllowed()
{
    RobotsRules rules;
    rules.m_rules.append({QByteArrayLiteral("/"), false});
    return rules;
}

bool RobotsRules::allows(const QUrl &url) const
{
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (path.isEmpty())
        path = "/";
    if (url.hasQuery())
        path += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    path = normalisedPath(path);
    qsizetype longest = -1;
    bool allowed = true;
    for (const Rule &rule : m_rules) {
        if (rule.pattern.size() < longest || !matches(rule.pattern, path))
            continue;
        allowed = rule.pattern.size() > longest ? rule.allow : allowed || rule.allow;
        longest = rule.pattern.size();
    }
    return allowed;
}

} // namespace sokbo
