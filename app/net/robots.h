// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QUrl>

namespace sokbo {

// What a robots.txt allows one robot (RFC 9309): the rules of the group that names it, else of the group for
// all.
class RobotsRules {
public:
    static RobotsRules parse(const QByteArray &text, const QByteArray &robot);
    static RobotsRules nothingAllowed();

    bool allows(const QUrl &url) const; // by the longest rule that matches; of two as long, by Allow
    int crawlDelaySeconds() const
    {
        return m_crawlDelay;
    } // between two requests; 0 where the file does not say

private:
    struct Rule {
        QByteArray pattern; // a path, with * and a $ at the end
        bool allow = false;
    };
    QList<Rule> m_rules;
    int m_crawlDelay = 0;
};

} // namespace sokbo
