// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/articleextractor.h"
#include "article/boilerplateforms.h"
#include "text/bodytext.h"

#include <QRegularExpression>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const QString &html)
{
    const auto article
        = extractArticle(u"<html lang=ko><body><div class=article_body>"_s + html + u"</div></body></html>"_s,
            QUrl(u"https://saebyeok.example/7"_s));
    return article ? bodyText(article->body) : QString();
}

const auto first = u"강릉 앞바다에 오징어 떼가 열흘째 머물고 있어, 배들이 밤마다 불을 밝힌다."_s;
const auto last = u"어민들은 물이 차가워지기 전까지는 조업을 이어 가겠다고 입을 모아 말했다."_s;

QString paragraph(const QString &text)
{
    return u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s;
}

void addForms()
{
    QTest::addColumn<QString>("example");
    for (const BoilerplateForm &form : boilerplateForms())
        QTest::newRow(qPrintable(form.example)) << form.example;
}

} // namespace

class TestBoilerplate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsManyForms();
    void everyFormIsValid();
    void leavesOutEveryFormAtTheEnd_data() { addForms(); }
    void leavesOutEveryFormAtTheEnd();
    void leavesOutSeveralInOneLine();
    void keepsTheSameWordsInASentence_data() { addForms(); }
    void keepsTheSameWordsInASentence();
    void keepsWhatOnlySoundsAlike_data();
    void keepsWhatOnlySoundsAlike();
    void leavesOutLinesThatLeadElsewhere();
    void keepsAPageOfLinks();
    void leavesOutWhatIsIntroducedAtTheEnd();
    void leavesOutCardsOfOtherArticles();
    void keepsCode();
    void staysFastOnLinesMadeToBeSlow();
};

void TestBoilerplate::knowsManyForms()
{
    QVERIFY(boilerplateForms().size() >= 60);
}

void TestBoilerplate::everyFormIsValid()
{
    for (const BoilerplateForm &form : boilerplateForms()) {
        const QRegularExpression expression(form.pattern, QRegularExpression::UseUnicodePropertiesOption);
        QVERIFY2(expression.isValid(), qPrintable(form.pattern + expression.errorString()));
        QVERIFY2(!form.pattern.contains(QRegularExpression(u"\\{\\D"_s)),
            qPrintable(form.pattern)); // all spelled out
        QVERIFY2(form.isAnywhere ? isFormedAsBoilerplate(form.example) : isFormedAsMargin(form.example),
            qPrintable(form.example));
    }
}

void TestBoilerplate::leavesOutEveryFormAtTheEnd()
{
    QFETCH(QString, example);
    const QString text = textOf(paragraph(first) + paragraph(last) + paragraph(example));
    QCOMPARE(text, first + u"\n\n"_s + last);
}

void TestBoilerplate::leavesOutSeveralInOneLine()
{
    const QString text = textOf(paragraph(first) + paragraph(last)
        + paragraph(u"고라니 기자 gorani@saebyeok.example <저작권자 ⓒ 새벽일보, 무단전재 및 재배포 금지>"_s)
        + paragraph(u"좋아요 3 슬퍼요 0 댓글 12 공유하기 글자크기 조절"_s));
    QCOMPARE(text, first + u"\n\n"_s + last);
}

void TestBoilerplate::keepsTheSameWordsInASentence()
{
    QFETCH(QString, example);
    const QString sentence
        = u"선주 나루터 씨는 뱃전에 “"_s + example + u"” 하고 적힌 쪽지를 붙여 두고 바다로 나갔다고 한다."_s;
    const QString text = textOf(paragraph(first) + paragraph(sentence) + paragraph(last));
    QVERIFY2(text.contains(sentence.simplified()), qPrintable(text));
}

void TestBoilerplate::keepsWhatOnlySoundsAlike_data()
{
    QTest::addColumn<QString>("line");
    for (const QString &line : {u"“날씨가 좋아요. 오래 머물 수 있어요.” 그가 웃으며 말했다."_s,
             u"제보는 밤새 이어졌고, 군청은 아침에야 사실을 알았다."_s, u"구독료는 한 달에 오천 원이다."_s,
             u"정부가 인공지능 학습에 쓰인 글의 값을 정하기로 했다."_s, u"글쓴이는 사진을 남기지 않았다."_s,
             u"댓글을 쓰는 사람은 줄었다고 한다."_s, u"광고가 사라진 거리"_s,
             u"후원금은 모두 배를 고치는 데 썼다."_s, u"무단 전재를 금지한 법은 이미 낡았다는 말이 나온다."_s,
             u"로그인 없이 볼 수 있다."_s, u"기자 열두 명이 배에 올랐다."_s,
             u"의견은 소식지(naru@saebyeok.example)로 이달 말까지 보내면 되며 누구나 낼 수 있다."_s})
        QTest::newRow(qPrintable(line)) << line;
}

void TestBoilerplate::keepsWhatOnlySoundsAlike()
{
    QFETCH(QString, line);
    const QString text = textOf(paragraph(first) + paragraph(line) + paragraph(last) + paragraph(line));
    QCOMPARE(text.count(line), 2);
}

void TestBoilerplate::leavesOutLinesThatLeadElsewhere()
{
    const QString text = textOf(paragraph(first)
        + u"<p><a href=/8>오징어 떼를 보러 온 사람들로 붐비는 포구의 밤</a></p>"_s + paragraph(last)
        + paragraph(first)
        + u"<p><a href=https://other.example/9>다른 곳에 있는 오징어 어획량의 긴 표를 여기서 본다</a></p>"_s
        + paragraph(last));
    QVERIFY(!text.contains(u"포구의 밤"_s));
    QVERIFY(text.contains(u"긴 표를"_s)); // of another site: a source
}

void TestBoilerplate::keepsAPageOfLinks()
{
    QString html = paragraph(first);
    for (int i = 1; i < 6; ++i)
        html += u"<p><a href=/%1>바다를 다룬 우리 신문의 오래된 기사 가운데 %1번째</a></p>"_s.arg(i)
            + paragraph(last);
    QCOMPARE(textOf(html).count(u"우리 신문의 오래된"_s), 5);
}

void TestBoilerplate::leavesOutWhatIsIntroducedAtTheEnd()
{
    const QString text = textOf(paragraph(first) + paragraph(last)
        + u"<h3>More Great Dawn Stories</h3><ul><li>The squid that <a href=/1>came to stay</a></li>"
          "<li><a href=/2>Why lamps</a> burn all night</li></ul>"_s);
    QVERIFY2(text.endsWith(last), qPrintable(text));
}

void TestBoilerplate::leavesOutCardsOfOtherArticles()
{
    QString cards;
    for (const QString &name : {u"고등어"_s, u"갈치"_s, u"청어"_s})
        cards += u"<div class=tumb><div><a href=/"_s + name + u"><img src=/p.jpg></a></div><div><a href=/"_s
            + name + u'>' + name + u"</a></div><p>"_s + name
            + u"는 겨울에 기름이 오르고 값도 알맞아서 밥상에 자주 오른다. 굽거나 조려 먹는다.</p></div>"_s;
    const QString text = textOf(paragraph(first) + paragraph(last) + cards);
    QVERIFY2(text.endsWith(last), qPrintable(text));
}

void TestBoilerplate::keepsCode()
{
    const QString text = textOf(paragraph(first)
        + u"<pre><code>&lt;script src=\"a.js\"&gt;&lt;/script&gt;\n&lt;img src=\"b.png\"&gt;</code></pre>"_s
        + paragraph(last));
    QVERIFY(text.contains(u"<script src="_s));
}

void TestBoilerplate::staysFastOnLinesMadeToBeSlow()
{
    QVERIFY(!isFormedAsMargin(u"저작권 제보 구독 공유 "_s.repeated(14) + u"끝이 없다"_s));
    QVERIFY(!isFormedAsMargin(u"가나 "_s.repeated(66)));
    QVERIFY(!isFormedAsMargin(u"글·사진·"_s.repeated(39)));
    QVERIFY(!isFormedAsBoilerplate(u"무단 전재 및 "_s.repeated(60))); // longer than any line of this kind
}

QTEST_GUILESS_MAIN(TestBoilerplate)
#include "tst_boilerplate.moc"
