// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/feednames.h"
#include "feed/xmltokenizer.h"

#include <QString>

namespace sokbo {

// The inside of one field's element while it is read: its text, and where the field may hold HTML, the
// elements that stand in it unescaped, written again as HTML.
class FieldCapture {
public:
    // At the field's start tag, whose attributes say how it is written.
    FieldCapture(Meaning meaning, Vocabulary vocabulary, XmlTokenizer &tag);

    Role role() const { return m_meaning.role; }
    int rank() const { return m_meaning.rank; }
    Vocabulary vocabulary() const { return m_vocabulary; }
    bool isHtml() const { return m_meaning.role == Role::Content || m_meaning.role == Role::Description; }
    bool holdsDocument() const; // XML of another kind, which may have entries of its own

    void appendText(XmlTokenizer &text);
    // False where the element leaves no trace: the <div> that Atom wraps around XHTML, and what is beyond the
    // limits.
    bool openElement(QStringView name, XmlTokenizer &tag);
    void closeElement(QStringView name);

    QString plain() const; // for names, dates, addresses
    QString title() const;
    QString takeHtml();

    QString label; // of a category, where an attribute gives it
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
    bool m_escapesText = true; // beside elements that stand unescaped, "&lt;" is a letter
    qsizetype m_limit = 0;
};

} // namespace sokbo
