// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/articlefiles.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class tst_FileNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staysInItsFolderWhateverTheTitle();
    void keepsWhatCanBeRead();
};

// A thousand titles of pieces that file systems, shells and readers stumble over.
void tst_FileNames::staysInItsFolderWhateverTheTitle()
{
    const QStringList pieces = {u"../"_s, u"..\\"_s, u"/etc/passwd"_s, u"CON"_s, u"nul"_s, u"."_s, u".."_s,
        u"-rf"_s, u"~"_s, u"$(touch pwned)"_s, u"`id`"_s, u"|"_s, u";"_s, u"&&"_s, u"\""_s, u"'"_s, u"*"_s,
        u"?"_s, u":"_s, u"\n"_s, u"\r"_s, u"\t"_s, QString(QChar(u'\0')), u"\u202egpj.exe"_s, u"\u2066"_s,
        u"\ufeff"_s, u"\u3164"_s, u"%2e%2e%2f"_s, u"뷁"_s.repeated(150), u"가나다 "_s, u"속보"_s,
        u"e\u0301"_s, u"😀"_s, QString(QChar(0xd83d)), u"a"_s.repeated(300), u" "_s, u".md"_s, u".desktop"_s};
    QRandomGenerator random(7);
    for (int i = 1; i <= 1'000; ++i) {
        QString title;
        for (int parts = random.bounded(0, 6); parts > 0; --parts)
            title += pieces.at(random.bounded(int(pieces.size())));
        const QString name = cli::fileNameFor(ArticleId{i}, title, u"md"_s);
        QVERIFY2(name.toUtf8().size() <= 255, qPrintable(name));
        QVERIFY2(name.startsWith(QString::number(i)) && name.endsWith(u".md"_s), qPrintable(name));
        QCOMPARE(name.count(u'.'), 1);
        for (const char32_t letter : name.chopped(3).toUcs4())
            QVERIFY2(
                QChar::isLetterOrNumber(letter) || QChar::isMark(letter) || letter == U'-', qPrintable(name));
        QCOMPARE(QString::fromUtf8(name.toUtf8()), name);
    }
}

void tst_FileNames::keepsWhatCanBeRead()
{
    QCOMPARE(cli::fileNameFor(ArticleId{17}, u"[속보] 삼성, 새 공장 짓는다…\"내년\""_s, u"md"_s),
        u"17-속보-삼성-새-공장-짓는다-내년.md"_s);
    QCOMPARE(cli::fileNameFor(ArticleId{17}, u"…"_s, u"md"_s), u"17.md"_s);
}

QTEST_APPLESS_MAIN(tst_FileNames)
#include "tst_filenames.moc"
