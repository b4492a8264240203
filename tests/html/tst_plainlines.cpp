// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/plainlines.h"

#include "html/sanitiser.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestPlainLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesThatEndSentencesAreParagraphs_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<int>("paragraphs");
        const QString one = u"한결시가 등대 앞 바닷길을 다시 연다고 밝혔다."_s;
        const QString two = u"윤하늘 시장은 “밤에도 걸을 수 있다”고 말했다."_s;
        const QString three = u"공사는 다음 달 초에 시작해 석 달 동안 이어진다."_s;
        const auto row = [](const char *name, const QString &html, int paragraphs) {
            QTest::newRow(name) << html << paragraphs;
        };
        row("lines", one + u'\n' + two + u'\n' + three, 3);
        row("carriage returns", one + u"\r\n"_s + two + u"\r\n"_s + three, 3);
        row("a heading between", one + u'\n' + u"밤에도 걷는다\n"_s + two + u'\n' + three, 4);
        row("an answer in quotation marks", one + u'\n' + u"“석 달이면 다 되고 밤에도 걷습니다.”\n"_s + two,
            3);
        row("a picture before", u"<img src=\"https://a.example/b.jpg\">\n"_s + one + u'\n' + two, 3);
        row("inline markup", u"<b>"_s + one + u"</b>\n"_s + two, 2);
        row("blank lines", u"The harbour of the town\nopens again.\n\nThe mayor of the town\nsaid so."_s, 2);
        row("broken to be short",
            u"The harbour of the town was\nopened again after two years of\nwork, said the mayor of "
            u"the\ntown "
            "in the morning."_s,
            0);
        row("one line", one, 0);
        row("line breaks of its own", one + u"<br>\n"_s + two + u'\n' + three, 0);
        row("paragraphs of its own", u"<p>"_s + one + u"\n"_s + two + u"</p>"_s, 0);
    }

    void linesThatEndSentencesAreParagraphs()
    {
        QFETCH(const QString, html);
        QFETCH(const int, paragraphs);
        const QString made = paragraphsFromLines(html);
        QCOMPARE(made.count(u"<p>"_s), paragraphs > 0 ? paragraphs : html.count(u"<p>"_s));
        if (paragraphs == 0)
            QCOMPARE(made, html);
        else
            QCOMPARE(sanitise(made, {}).html().count(u"<p>"_s), paragraphs);
    }
};

QTEST_APPLESS_MAIN(TestPlainLines)
#include "tst_plainlines.moc"
