// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

// A fragment of HTML that the sanitiser has written. It has only allowed elements and attributes and only
// absolute http(s) and mailto addresses, and in links "#at-NAME" for the element of the same text whose id is
// "at-NAME" ("#at-top" without one for the text's beginning). Every element is closed, attribute values are
// in double quotes, and text and attribute values have no escapes but &amp; &lt; &gt; &quot;. So it can be
// read without an HTML parser (text/safehtmlreader.h).
class SafeHtml {
public:
    SafeHtml() = default;
    // Only html/sanitiser.h and the store, which keeps what the sanitiser wrote, call this.
    static SafeHtml fromSanitised(QString html) { return SafeHtml(std::move(html)); }

    const QString &html() const { return m_html; }
    bool isEmpty() const { return m_html.isEmpty(); }
    friend bool operator==(const SafeHtml &, const SafeHtml &) = default;

private:
    explicit SafeHtml(QString html)
        : m_html(std::move(html))
    {
    }
    QString m_html;
};

} // namespace sokbo
