// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QVarLengthArray>

#include <optional>

namespace sokbo {

// Splits XML into tokens, and broken XML too: bare ampersands, attributes without quotes, tags that never
// end, junk before the declaration. Nothing is an error, and nesting is not checked. Entities that the
// document's own DTD declares are expanded, within the limits of feedlimits.h; external entities are never
// read. Takes linear time. The string views that it returns are valid as long as the document.
class XmlTokenizer {
public:
    enum class Token { StartTag, EndTag, Text, CData, End };
    struct Attribute {
        QStringView name; // as written, with its prefix
        QStringView raw; // see value()
    };

    explicit XmlTokenizer(QStringView document);

    Token next();

    QStringView name() const { return m_name; } // of a tag, as written, with its prefix
    bool isSelfClosing() const { return m_selfClosing; }
    const QVarLengthArray<Attribute, 16> &attributes() const { return m_attributes; }
    QString value(const Attribute &attribute);
    QString value(QStringView attributeName); // case and prefix do not count; empty if absent
    bool has(QStringView attributeName) const { return find(attributeName) != nullptr; }

    QStringView raw() const { return m_text; } // of Text and CData
    void appendText(QString &to); // of Text and CData, references decoded, without forbidden characters

private:
    // Remembers where a string occurs next. So a search for a string that never comes costs one walk in all.
    struct Finder {
        QStringView what;
        qsizetype at = -1;
    };
    qsizetype find(Finder &finder, qsizetype from);
    const Attribute *find(QStringView attributeName) const;

    bool startsWith(QStringView what, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
    bool isTagAt(qsizetype position) const;
    Token readText();
    std::optional<Token> readMarkup();
    Token readStartTag();
    Token readEndTag();
    bool readAttribute();
    QStringView readQuoted(QChar quote);
    void skipDoctype();
    void declareEntities(QStringView subset);
    void declareEntity(QStringView declaration);
    void appendDecoded(QString &to, QStringView text, int depth);
    bool appendReference(QString &to, QStringView &text, int depth);

    QStringView m_document;
    qsizetype m_position = 0;
    QStringView m_name;
    QStringView m_text;
    bool m_isCData = false;
    bool m_selfClosing = false;
    QVarLengthArray<Attribute, 16> m_attributes;
    QHash<QString, QString> m_entities;
    qsizetype m_entityGrowth = 0;
    Finder m_doubleQuote{u"\""};
    Finder m_singleQuote{u"'"};
    Finder m_tagEnd{u">"};
    Finder m_commentEnd{u"-->"};
    Finder m_cdataEnd{u"]]>"};
    Finder m_instructionEnd{u"?>"};
};

} // namespace sokbo
