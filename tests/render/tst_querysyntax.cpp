// SPDX-License-Identifier: GPL-3.0-or-later
// resources/syntax/sokbo-query.xml, as the search box loads it.
#include "search/queryfields.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

QStringList warnings;

void collect(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type != QtDebugMsg && type != QtInfoMsg)
        warnings.append(message);
}

class Tokens final : public KSyntaxHighlighting::AbstractHighlighter {
public:
    // "Field:tag: Value:AI", with white space and plain words left out.
    QStringList of(const QString &line)
    {
        m_line = line;
        m_tokens.clear();
        highlightLine(line, KSyntaxHighlighting::State());
        return m_tokens;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const QString token = m_line.mid(offset, length);
        if (!token.trimmed().isEmpty() && format.name() != "Word"_L1)
            m_tokens.append(format.name() + u'=' + token);
    }

private:
    QString m_line;
    QStringList m_tokens;
};

} // namespace

class TestQuerySyntax : public QObject {
    Q_OBJECT

private:
    KSyntaxHighlighting::Repository m_repository;
    Tokens m_tokens;

private Q_SLOTS:
    void initTestCase()
    {
        const auto before = qInstallMessageHandler(collect);
        m_repository.addCustomSearchPath(u":/sokbo"_s);
        const auto definition = m_repository.definitionForName(u"Sokbo Query"_s);
        m_tokens.setDefinition(definition);
        m_tokens.of(u"처음 읽을 때 정의를 읽는다"_s);
        qInstallMessageHandler(before);
        QVERIFY(definition.isValid());
    }

    void loadsWithoutAWarning() { QCOMPARE(warnings, QStringList()); }

    void coloursEveryNameOfEveryField()
    {
        const QList<FieldHelp> fields = fieldHelp();
        QVERIFY(!fields.isEmpty());
        for (const FieldHelp &field : fields)
            for (const QString &name : field.names)
                QCOMPARE(m_tokens.of(name + u':').value(0), u"Field="_s + name + u':');
    }

    void tellsTokensApart_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("tokens");
        const auto row = [](const char *query, const QStringList &tokens) {
            QTest::newRow(query) << QString::fromUtf8(query) << tokens;
        };
        row("삼성 전자", {});
        row("person:올트먼 after:7d 협력",
            {u"Field=person:"_s, u"Value=올트먼"_s, u"Field=after:"_s, u"Number=7d"_s});
        row("\"정확한 말\" 다른", {u"Phrase=\"정확한 말\""_s});
        row("“정확한 말”", {u"Phrase=“정확한 말”"_s});
        row("a OR b | c", {u"Operator=OR"_s, u"Operator=|"_s});
        row("ORBIT or FLOOR", {});
        row("-광고 -tag:경제 가-나", {u"Not=-"_s, u"Not=-"_s, u"Field=tag:"_s, u"Value=경제"_s});
        row("(a (b)) c", {u"Operator=("_s, u"Operator=("_s, u"Operator=))"_s});
        row("a) b", {u"Error=)"_s});
        row("\"열린 말", {u"Error=\"열린 말"_s});
        row("source:\"한겨레 신문\"", {u"Field=source:"_s, u"Phrase=\"한겨레 신문\""_s});
        row("entity:#12", {u"Field=entity:"_s, u"Number=#12"_s});
        row("is:unread 상태:읽음 lang:ko sort:oldest",
            {u"Field=is:"_s, u"Constant=unread"_s, u"Field=상태:"_s, u"Constant=읽음"_s, u"Field=lang:"_s,
                u"Constant=ko"_s, u"Field=sort:"_s, u"Constant=oldest"_s});
        row("near:\"금리 인상\" near/3:“가 나” 가까이/12:\"열린",
            {u"Field=near:"_s, u"Phrase=\"금리 인상\""_s, u"Field=near/3:"_s, u"Phrase=“가 나”"_s,
                u"Field=가까이/12:"_s, u"Error=\"열린"_s});
        row("정렬:정확도순 sort:relevance",
            {u"Field=정렬:"_s, u"Constant=정확도순"_s, u"Field=sort:"_s, u"Constant=relevance"_s});
        row("is:unr", {u"Field=is:"_s, u"Value=unr"_s}); // still being typed
        row("is:green a", {u"Field=is:"_s, u"Error=green"_s});
        row("after:2025-02-01 before:오늘 이후:3일",
            {u"Field=after:"_s, u"Number=2025-02-01"_s, u"Field=before:"_s, u"Number=오늘"_s,
                u"Field=이후:"_s, u"Number=3일"_s});
        row("after:soon a", {u"Field=after:"_s, u"Error=soon"_s});
        row("colour:red", {u"Error=colour:"_s});
        row("https://a.example 10:30", {});
        row("제목:AI TITLE:ai", {u"Field=제목:"_s, u"Value=AI"_s, u"Field=TITLE:"_s, u"Value=ai"_s});
        row("title: a", {u"Field=title:"_s});
    }
    void tellsTokensApart()
    {
        QFETCH(QString, query);
        QFETCH(QStringList, tokens);
        QCOMPARE(m_tokens.of(query), tokens);
    }
};

QTEST_GUILESS_MAIN(TestQuerySyntax)
#include "tst_querysyntax.moc"
