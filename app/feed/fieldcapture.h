// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/feednames.h"
#include "feed/xmltokenizer.h"

#include <QString>

namespace sokbo {

// Collects the content of one field while it is read: its text and, if the field may hold HTML, the unescaped
// elements in it, written as HTML again.
class FieldCapture {
public:
    // Call this at the field's start tag: its attributes say how the content is written.
    FieldCapture(Meaning meaning, Vocabulary vocabulary, XmlTokenizer &tag);

    Role role() const { return m_meaning.role; }
    int rank() const { return m_meaning.rank; }
    Vocabulary vocabulary() const { return m_vocabulary; }
    bool isHtml() const { return m_meaning.role == Role::Content || m_meaning.role == Role::Description; }
    bool holdsDocument() const; // other XML, which may have entries of its own

    void appendText(XmlTokenizer &text);
    // False if the element is not kept: the <div> that Atom wraps around XHTML, and elements beyond the
    // limits. `innerBase`: what the element's addresses are relative to, where that is not what the field's
    // are.
    bool openElement(QStringView name, XmlTokenizer &tag, const QString &innerBase);
    void closeElement(QStringView name);

    QString plain() const; // for names, dates, addresses
    QString title() const;
    QString takeHtml();

    QString label; // of a category, if an attribute gives it
    bool permalink = false; // of a guid

private:
    enum class Form { Unsaid, Text, Html, Xhtml, Base64, Binary };
    bool isFull() const;
    void beginMarkup();

    Meaning m_meaning;
    Vocabulary m_vocabulary;
    Form m_form = Form::Unsaid;
    bool m_otherXml = false;
    QString m_text;
    QString m_markup;
    bool m_hasElements = false;
    bool m_hasMarkup = false;
    bool m_escapesText = true; // beside unescaped elements, "&lt;" is a letter
    qsizetype m_limit = 0;
};

} // namespace sokbo
