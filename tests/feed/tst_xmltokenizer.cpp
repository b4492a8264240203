// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/xmltokenizer.h"

#include <QElapsedTimer>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

// One line that says what was found: <a b="c"> text </a>
QString tokens(const QString &xml)
{
    XmlTokenizer tokenizer(xml);
    QStringList found;
    while (true) {
        const XmlTokenizer::Token token = tokenizer.next();
        if (token == XmlTokenizer::Token::End)
            return found.join(u' ');
        QString text;
        switch (token) {
        case XmlTokenizer::Token::StartTag:
            text = u'<' + tokenizer.name().toString();
            for (const auto &attribute : tokenizer.attributes())
                text += u' ' + attribute.name.toString() + u"=["_s + tokenizer.value(attribute) + u']';
            text += tokenizer.isSelfClosing() ? u"/>"_s : u">"_s;
            break;
        case XmlTokenizer::Token::EndTag:
            text = u"</"_s + tokenizer.name().toString() + u'>';
            break;
        default:
            tokenizer.appendText(text);
            break;
        }
        found.append(text);
    }
}

} // namespace

class TestXmlTokenizer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatXmlIsAndWhatItIsNot_data()
    {
        QTest::addColumn<QString>("xml");
        QTest::addColumn<QString>("expected");
        const char *const rows[][3] = {
            {"elements", "<a><b x='1' y = \"2\"/>t</a>", "<a> <b x=[1] y=[2]/> t </a>"},
            {"cdata, not decoded", "<a><![CDATA[<b>&amp;]]]]><![CDATA[>]]></a>", "<a> <b>&amp;]] > </a>"},
            {"comments and instructions", "<?xml version='1.0'?><!-- <a> --><a><?php 1 > 2 ?></a>",
                "<a> </a>"},
            {"references", "&lt;&#44032;&#xAC00;&hellip;&apos;", "<가가…'"},
            {"bare ampersands", "AT&T & co &amp; &unknown; ?a=1&copy=2", "AT&T & co & &unknown; ?a=1&copy=2"},
            {"a number without its semicolon", "it&#8217s", "it’s"},
            {"windows-1252 by number", "don&#146;t", "don’t"},
            {"a pair of surrogates by number", "&#55357;&#56832;", "😀"},
            {"half a pair", "&#55357;x", "\xEF\xBF\xBDx"},
            {"forbidden characters",
                "a\x01\x0b"
                "b&#8;&#0;",
                "ab\xEF\xBF\xBD"},
            {"line ends", "a\r\nb\rc", "a\nb\nc"},
            {"brackets that nobody escaped", "<t><속보> 1 < 2 <3</t>", "<t> <속보> 1  < 2  <3 </t>"},
            {"attributes without quotes", "<a b=1 c=d/><e f=g>", "<a b=[1] c=[d]/> <e f=[g]>"},
            {"attributes without value", "<a b c='1'>", "<a b=[] c=[1]>"},
            {"a quote that never ends", "<a href=\"http://x/>t</a><b c=\"1\">u</b>",
                "<a href=[http://x]/> t </a> <b c=[1]> u </b>"},
            {"a bracket in an attribute", "<a t=\"1 < 2 > 0\" u='x'>", "<a t=[1 < 2 > 0] u=[x]>"},
            {"a tag that never ends", "<a <b>c", "<a> <b> c"},
            {"a document that is cut off", "<a><b x=\"1", "<a> <b x=[1]>"},
            {"cut off in cdata", "<a><![CDATA[text", "<a> text"},
            {"noise in a tag", "<a \"b=\"1\" = / >", "<a b=[1]>"},
            {"an entity of the document's own", "<!DOCTYPE a [<!ENTITY who \"나&amp;너\">]><a>&who;</a>",
                "<a> 나&너 </a>"},
            {"a comment with an apostrophe in the DTD",
                "<!DOCTYPE a [<!-- don't --><!ENTITY x 'y'>]><a>&x;'</a>", "<a> y' </a>"},
            {"an entity in another file",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>", "<a>  </a>"},
            {"a DTD that never ends", "<!DOCTYPE rss [ <a>t</a>", "t </a>"},
        };
        for (const auto &[name, xml, expected] : rows)
            QTest::newRow(name) << QString::fromUtf8(xml) << QString::fromUtf8(expected);
    }
    void readsWhatXmlIsAndWhatItIsNot()
    {
        QFETCH(QString, xml);
        QFETCH(QString, expected);
        QCOMPARE(tokens(xml), expected);
    }

    void expandsEntitiesOnlySoFar()
    {
        QString xml = u"<!DOCTYPE l [<!ENTITY e0 \"lol\">"_s;
        for (int i = 1; i < 12; ++i)
            xml += u"<!ENTITY e%1 \"%2\">"_s.arg(i).arg(u"&e%1;"_s.arg(i - 1).repeated(10));
        xml += u"]><t>&e11;</t>"_s;
        QVERIFY(tokens(xml).size() < 1'000'000);
        QVERIFY(tokens(u"<!DOCTYPE l [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]><t>&a;</t>"_s).size() < 100);
    }

    // Ten times the input may take ten times as long, and not a hundred times.
    void staysLinear_data()
    {
        QTest::addColumn<QString>("piece");
        for (const char *piece : {"<", "<a", "<a b=\"", "<a b='x>", "<!--", "<![CDATA[", "<?", "&", "&#",
                 "&a", "</", "<!", "]]>", "<a b='>", "\"<a '", "<!DOCTYPE [", "<a b=\"<"})
            QTest::newRow(piece) << QString::fromLatin1(piece);
    }
    void staysLinear()
    {
        QFETCH(QString, piece);
        QElapsedTimer timer;
        timer.start();
        const QString xml = piece.repeated(1'000'000 / piece.size());
        XmlTokenizer hostile(xml);
        QString text;
        for (auto token = hostile.next(); token != XmlTokenizer::Token::End; token = hostile.next())
            if (token == XmlTokenizer::Token::Text || token == XmlTokenizer::Token::CData)
                hostile.appendText(text);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestXmlTokenizer)
#include "tst_xmltokenizer.moc"
