// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/sanitiser.h"
#include "text/bodytext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

QString tree(QRandomGenerator &random, int depth)
{
    static const QStringList words = {u"올트먼"_s, u"R&amp;D"_s, u" "_s, u"a &lt;b&gt;"_s, u"&nbsp;"_s,
        u"\n"_s, u"끝."_s, u"<br>"_s, u"\"말\""_s, u"🙂"_s, u"<img src=\"http://a.b/c.png\">"_s};
    static const QStringList tags = {u"p"_s, u"div"_s, u"b"_s, u"a href=\"http://a.b/\""_s, u"ul"_s, u"li"_s,
        u"pre"_s, u"code"_s, u"table"_s, u"tr"_s, u"td"_s, u"ruby"_s, u"rt"_s, u"figure"_s, u"figcaption"_s,
        u"h2"_s, u"blockquote"_s};
    QString html;
    for (int i = random.bounded(5); i >= 0; --i) {
        if (depth == 0 || random.bounded(2) == 0) {
            html += words.at(random.bounded(int(words.size())));
        } else {
            const QString tag = tags.at(random.bounded(int(tags.size())));
            html += u'<' + tag + u'>' + tree(random, depth - 1) + u"</" + tag.section(u' ', 0, 0) + u'>';
        }
    }
    return html;
}

QString unescaped(QString html)
{
    return html.replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .replace(u"&amp;"_s, u"&"_s);
}

QString withPlainBlanks(QString text)
{
    return text.replace(u'\u00a0', u' ');
}

} // namespace

class TestBodyMapping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsMapLetterForLetter();
};

void TestBodyMapping::runsMapLetterForLetter()
{
    for (quint32 seed = 0; seed < 2000; ++seed) {
        QRandomGenerator random(seed);
        const SafeHtml body = sanitise(tree(random, 5));
        const MappedText mapped = mapBodyText(body);
        QCOMPARE(mapped.text, bodyText(body));
        int textEnd = 0;
        int htmlEnd = 0;
        QString rest = mapped.text;
        for (const TextRun &run : mapped.runs) {
            QVERIFY(run.textStart >= textEnd && run.htmlStart >= htmlEnd);
            // Between two runs stand only the newlines and tabs that blocks make.
            for (int i = textEnd; i < run.textStart; ++i)
                QVERIFY(mapped.text.at(i) == u'\n' || mapped.text.at(i) == u'\t');
            const QString html = body.html().mid(run.htmlStart, run.htmlLength);
            QVERIFY(!html.contains(u'<'));
            QCOMPARE(withPlainBlanks(unescaped(html)), mapped.text.mid(run.textStart, run.textLength));
            const int middle = run.textStart + run.textLength / 2;
            QCOMPARE(withPlainBlanks(unescaped(
                         body.html().mid(run.htmlStart, htmlPosition(body, run, middle) - run.htmlStart))),
                mapped.text.mid(run.textStart, middle - run.textStart));
            textEnd = run.textStart + run.textLength;
            htmlEnd = run.htmlStart + run.htmlLength;
            const QString before = body.html().left(run.htmlStart);
            QCOMPARE(run.insideLink, before.count(u"<a "_s) > before.count(u"</a>"_s));
            QCOMPARE(run.insideCode,
                before.count(u"<code"_s) + before.count(u"<pre"_s)
                    > before.count(u"</code"_s) + before.count(u"</pre"_s));
        }
        QCOMPARE(textEnd, mapped.text.size());
    }
}

QTEST_APPLESS_MAIN(TestBodyMapping)
#include "tst_bodymapping.moc"
