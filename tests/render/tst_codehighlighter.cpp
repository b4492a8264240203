// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/codehighlighter.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <thread>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

QString plain(QString html)
{
    static const QRegularExpression tag(u"<[^>]*>"_s);
    return html.remove(tag)
        .replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .replace(u"&amp;"_s, u"&"_s);
}

} // namespace

class TestCodeHighlighter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void coloursWhatItsLanguageTellsApart()
    {
        QCOMPARE(highlightedCode(u"return 1; // 끝"_s, u"cpp"_s),
            u"<span class=\"hl-k\">return</span> <span class=\"hl-n\">1</span>; <span class=\"hl-c\">// 끝</span>"_s);
    }

    void knowsTheUsualSpellings_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("code");
        QTest::newRow("c++") << u"C++"_s << u"return 0;"_s;
        QTest::newRow("cpp") << u"cpp"_s << u"return 0;"_s;
        QTest::newRow("rust") << u"rust"_s << u"fn main() {}"_s;
        QTest::newRow("rs") << u"rs"_s << u"fn main() {}"_s;
        QTest::newRow("js") << u"js"_s << u"const a = 1;"_s;
        QTest::newRow("typescript") << u"typescript"_s << u"const a: number = 1;"_s;
        QTest::newRow("ts") << u"ts"_s << u"const a = 1;"_s;
        QTest::newRow("tsx") << u"tsx"_s << u"const a = 1;"_s;
        QTest::newRow("jsx") << u"jsx"_s << u"const a = 1;"_s;
        QTest::newRow("python") << u"python"_s << u"return 0"_s;
        QTest::newRow("py") << u"py"_s << u"return 0"_s;
        QTest::newRow("go") << u"golang"_s << u"package main"_s;
        QTest::newRow("java") << u"java"_s << u"return 0;"_s;
        QTest::newRow("kotlin") << u"kt"_s << u"return 0"_s;
        QTest::newRow("swift") << u"swift"_s << u"let a = 1"_s;
        QTest::newRow("c") << u"c"_s << u"return 0;"_s;
        QTest::newRow("c#") << u"csharp"_s << u"return 0;"_s;
        QTest::newRow("php") << u"php"_s << u"return 0;"_s;
        QTest::newRow("ruby") << u"rb"_s << u"def a; end"_s;
        QTest::newRow("shell") << u"shell"_s << u"if true; then echo 가; fi"_s;
        QTest::newRow("bash") << u"bash"_s << u"echo \"$HOME\""_s;
        QTest::newRow("sql") << u"sql"_s << u"SELECT 1 FROM 표"_s;
        QTest::newRow("postgresql") << u"postgresql"_s << u"SELECT 1 FROM t"_s;
        QTest::newRow("json") << u"json"_s << u"{\"가\": 1}"_s;
        QTest::newRow("yaml") << u"yml"_s << u"key: true"_s;
        QTest::newRow("toml") << u"toml"_s << u"a = 1"_s;
        QTest::newRow("ini") << u"ini"_s << u"[a]\nb=1"_s;
        QTest::newRow("html") << u"html"_s << u"<p class=\"a\">가</p>"_s;
        QTest::newRow("xml") << u"xml"_s << u"<p class=\"a\">가</p>"_s;
        QTest::newRow("css") << u"css"_s << u"p { color: red; }"_s;
        QTest::newRow("diff") << u"diff"_s << u"--- a\n+++ b\n+c"_s;
        QTest::newRow("dockerfile") << u"dockerfile"_s << u"FROM debian"_s;
        QTest::newRow("makefile") << u"makefile"_s << u"all: a\n\techo $(X)"_s;
        QTest::newRow("cmake") << u"cmake"_s << u"set(A 1)"_s;
        QTest::newRow("lua") << u"lua"_s << u"return 0"_s;
        QTest::newRow("r") << u"r"_s << u"x <- 1"_s;
        QTest::newRow("haskell") << u"haskell"_s << u"import A"_s;
        QTest::newRow("zig") << u"zig"_s << u"const a = 1;"_s;
        QTest::newRow("latex") << u"tex"_s << u"\\section{가}"_s;
    }
    void knowsTheUsualSpellings()
    {
        QFETCH(QString, language);
        QFETCH(QString, code);
        const QString html = highlightedCode(code, language);
        QVERIFY2(html.contains(u"<span class=\"hl-"_s), qPrintable(html));
        QCOMPARE(plain(html), code);
    }

    void keepsEveryCharacter()
    {
        const QString code
            = u"#include <하늘>\n\tchar *s = \"한글 <&> \\n 🦊\"; // 주석 & \"인용\"\n\n/* 여러\n줄 */ int 값=0x1F;\n"_s;
        for (const QString &language :
            {u"cpp"_s, u"python"_s, u"html"_s, u"bash"_s, u"markdown"_s, u"nonsense"_s, QString()})
            QCOMPARE(plain(highlightedCode(code, language)), code);
    }

    void leavesUnknownLanguagesAlone()
    {
        QCOMPARE(highlightedCode(u"a < b"_s, u"klingon"_s), u"a &lt; b"_s);
        QCOMPARE(highlightedCode(u"a < b"_s, u"../../etc/passwd"_s), u"a &lt; b"_s);
        QCOMPARE(highlightedCode(u"a < b"_s, QString()), u"a &lt; b"_s);
    }

    void guessesOnlyTheObvious()
    {
        QCOMPARE(obviousLanguage(u"#!/usr/bin/env python3\nprint(1)"_s), u"python"_s);
        QCOMPARE(obviousLanguage(u"#!/bin/sh\ntrue"_s), u"bash"_s);
        QCOMPARE(obviousLanguage(u"{\n  \"a\": 1\n}"_s), u"json"_s);
        QCOMPARE(obviousLanguage(u"#include <vector>"_s), u"c++"_s);
        QCOMPARE(obviousLanguage(u"--- a/x\n+++ b/x\n"_s), u"diff"_s);
        QCOMPARE(obviousLanguage(u"그냥 글이다"_s), QString());
        QCOMPARE(obviousLanguage(u"{ 아무 말 }"_s), QString());
        QCOMPARE(obviousLanguage(u"for a in b"_s), QString());
    }

    void readsLanguageFromClass()
    {
        QCOMPARE(languageFromClass(u"hljs language-rust"_s), u"rust"_s);
        QCOMPARE(languageFromClass(u"lang-c++"_s), u"c++"_s);
        QCOMPARE(languageFromClass(u"wide"_s), QString());
    }

    void bigBlocksAndLongLinesCostLittle()
    {
        QElapsedTimer timer;
        timer.start();
        QString line = u"\"((((\" /* {{{{ "_s.repeated(200'000);
        QCOMPARE(highlightedCode(line, u"cpp"_s).size(), line.size() + 5 * line.count(u'"'));
        QVERIFY(timer.elapsed() < 2000);
        const QString longest = u"if (a[\"가\"] < b) { return f(x, 0x1f); } // 끝\n"_s.repeated(1200);
        timer.restart();
        QVERIFY(highlightedCode(longest, u"cpp"_s).contains(u"hl-k"_s));
        qInfo("%lld characters of C++ in %lld ms", static_cast<long long>(longest.size()),
            static_cast<long long>(timer.elapsed()));
        QVERIFY(timer.elapsed() < 5000);
    }

    void worksInSeveralThreadsAtOnce()
    {
        const QString code = u"def f(x):\n    return x + 1  # 하나\n"_s;
        const QString expected = highlightedCode(code, u"python"_s);
        std::atomic<int> wrong = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                for (int j = 0; j < 50; ++j)
                    wrong += highlightedCode(code, u"python"_s) == expected ? 0 : 1;
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCodeHighlighter)
#include "tst_codehighlighter.moc"
