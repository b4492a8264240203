// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

// A fragment of HTML that the sanitiser has written: allow-listed elements and attributes, absolute http(s)
// and mailto addresses, every element closed, text and attribute values escaped with &amp; &lt; &gt; &quot;
// only, attributes in double quotes. What reads this form (text/bodytext.h, render, search) may rely on it
// and needs no HTML parser.
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
