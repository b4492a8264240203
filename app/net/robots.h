// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QUrl>

namespace sokbo {

// What a robots.txt lets one robot do (RFC 9309): the rules of its own group, else those for all.
class RobotsRules {
public:
    static RobotsRules parse(const QByteArray &text, const QByteArray &robot);
    static RobotsRules nothingAllowed();

    bool allows(const QUrl &url) const; // the longest matching rule decides, Allow where two are as long
    int crawlDelaySeconds() const { return m_crawlDelay; } // 0 where not told

private:
    struct Rule {
        QByteArray pattern; // a path, with * and a $ at the end
        bool allow = false;
    };
    QList<Rule> m_rules;
    int m_crawlDelay = 0;
};

} // namespace sokbo
