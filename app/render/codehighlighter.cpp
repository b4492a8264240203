// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/codehighlighter.h"

#include "render/escape.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QHash>
#include <QMutex>

#include <array>

namespace sokbo {

using namespace Qt::StringLiterals;
using KSyntaxHighlighting::Definition;
using KSyntaxHighlighting::Theme;

namespace {

// Some definitions try dozens of patterns at every character: what is longer is shown without colours.
constexpr qsizetype maximumCode = 64 * 1024;
constexpr qsizetype maximumLine = 1000;

QLatin1String styleClass(Theme::TextStyle style)
{
    switch (style) {
    case Theme::Keyword:
    case Theme::ControlFlow:
        return "k"_L1;
    case Theme::Import:
    case Theme::Preprocessor:
        return "p"_L1;
    case Theme::DataType:
        return "t"_L1;
    case Theme::BuiltIn:
    case Theme::Extension:
        return "b"_L1;
    case Theme::Function:
        return "f"_L1;
    case Theme::Variable:
        return "v"_L1;
    case Theme::Attribute:
    case Theme::Annotation:
        return "a"_L1;
    case Theme::Char:
    case Theme::String:
    case Theme::VerbatimString:
        return "s"_L1;
    case Theme::SpecialChar:
    case Theme::SpecialString:
        return "e"_L1;
    case Theme::DecVal:
    case Theme::BaseN:
    case Theme::Float:
    case Theme::Constant:
        return "n"_L1;
    case Theme::Comment:
    case Theme::Documentation:
    case Theme::CommentVar:
    case Theme::RegionMarker:
    case Theme::Information:
        return "c"_L1;
    // An article's code is often an excerpt: what looks like an error there is none.
    default:
        return {};
    }
}

class HtmlHighlighter final : public KSyntaxHighlighting::AbstractHighlighter {
public:
    // `before` is a line that stands before the code without being shown.
    QString highlight(const QString &code, QStringView before)
    {
        KSyntaxHighlighting::State state;
        if (!before.isEmpty()) {
            m_line = before;
            state = highlightLine(before, state);
            m_html.clear();
        }
        bool isFirst = true;
        for (QStringView line : QStringView(code).split(u'\n')) {
            if (!isFirst)
                m_html += u'\n';
            isFirst = false;
            m_line = line;
            m_written = 0;
            if (line.size() <= maximumLine)
                state = highlightLine(line, state);
            appendEscaped(m_html, line.mid(m_written));
        }
        return m_html;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const QLatin1String style = styleClass(format.textStyle());
        if (style.isEmpty() || length <= 0 || offset < m_written || offset + length > m_line.size())
            return;
        appendEscaped(m_html, m_line.mid(m_written, offset - m_written));
        m_html += "<span class=\"hl-"_L1 + style + "\">"_L1;
        appendEscaped(m_html, m_line.mid(offset, length));
        m_html += "</span>"_L1;
        m_written = offset + length;
    }

private:
    QString m_html;
    QStringView m_line;
    qsizetype m_written = 0;
};

// What pages call a language where that is neither its definition's name nor a file's suffix.
QString usualName(const QString &language)
{
    static const QHash<QString, QString> names{{u"shell"_s, u"bash"_s}, {u"sh"_s, u"bash"_s},
        {u"console"_s, u"bash"_s}, {u"shell-session"_s, u"bash"_s}, {u"golang"_s, u"go"_s},
        {u"c#"_s, u"c#"_s}, {u"csharp"_s, u"c#"_s}, {u"cs"_s, u"c#"_s}, {u"cpp"_s, u"c++"_s},
        {u"c++"_s, u"c++"_s}, {u"objc"_s, u"objective-c"_s}, {u"js"_s, u"javascript"_s},
        {u"node"_s, u"javascript"_s}, {u"ts"_s, u"typescript"_s}, {u"jsx"_s, u"javascript react (jsx)"_s},
        {u"tsx"_s, u"typescript react (tsx)"_s}, {u"py"_s, u"python"_s}, {u"python3"_s, u"python"_s},
        {u"rb"_s, u"ruby"_s}, {u"rs"_s, u"rust"_s}, {u"kt"_s, u"kotlin"_s}, {u"yml"_s, u"yaml"_s},
        {u"md"_s, u"markdown"_s}, {u"html5"_s, u"html"_s}, {u"postgres"_s, u"sql (postgresql)"_s},
        {u"postgresql"_s, u"sql (postgresql)"_s}, {u"mysql"_s, u"sql (mysql)"_s},
        {u"dockerfile"_s, u"dockerfile"_s}, {u"docker"_s, u"dockerfile"_s}, {u"make"_s, u"makefile"_s},
        {u"tex"_s, u"latex"_s}, {u"patch"_s, u"diff"_s}, {u"php"_s, u"php (html)"_s},
        {u"asm"_s, u"gnu assembler"_s}, {u"ini"_s, u"ini files"_s}, {u"hs"_s, u"haskell"_s},
        {u"erl"_s, u"erlang"_s}, {u"ex"_s, u"elixir"_s}};
    return names.value(language, language);
}

// All definitions of the library. Reading their index takes some 50 ms, so it happens with the first code
// block, and once. KSyntaxHighlighting is not made for several threads: whoever uses this holds the mutex.
class Languages {
public:
    QMutex mutex;

    Definition find(const QString &language)
    {
        if (m_byName.isEmpty())
            for (const Definition &definition : m_repository.definitions())
                m_byName.insert(definition.name().toLower(), definition);
        const QString name = usualName(language.trimmed().toLower());
        if (const auto known = m_byName.constFind(name); known != m_byName.constEnd())
            return *known;
        return m_repository.definitionForFileName(u"code."_s + name);
    }

private:
    KSyntaxHighlighting::Repository m_repository;
    QHash<QString, Definition> m_byName;
};

Languages &languages()
{
    static Languages all;
    return all;
}

} // namespace

QString highlightedCode(const QString &code, const QString &language)
{
    if (language.isEmpty() || language.size() > 40 || code.size() > maximumCode)
        return escapedHtml(code);
    Languages &all = languages();
    const QMutexLocker lock(&all.mutex);
    const Definition definition = all.find(language);
    if (!definition.isValid())
        return escapedHtml(code);
    HtmlHighlighter highlighter;
    highlighter.setDefinition(definition);
    // PHP begins as text of a page; an excerpt in an article seldom holds the tag that begins the code.
    const bool isBarePhp = definition.name() == "PHP (HTML)"_L1 && !code.contains("<?"_L1);
    return highlighter.highlight(code, isBarePhp ? QStringView(u"<?php") : QStringView());
}

QString obviousLanguage(QStringView code)
{
    const QStringView start = code.left(400).trimmed();
    const auto begins = [start](QStringView with) { return start.startsWith(with, Qt::CaseInsensitive); };
    if (begins(u"#!")) {
        const QStringView line = start.left(start.indexOf(u'\n'));
        return line.contains(u"python") ? u"python"_s
            : line.contains(u"node")    ? u"javascript"_s
            : line.contains(u"perl")    ? u"perl"_s
            : line.contains(u"ruby")    ? u"ruby"_s
                                        : u"bash"_s;
    }
    if (begins(u"<?php"))
        return u"php"_s;
    if (begins(u"<?xml"))
        return u"xml"_s;
    if (begins(u"<!doctype html") || begins(u"<html"))
        return u"html"_s;
    if (begins(u"#include <") || begins(u"#include \""))
        return u"c++"_s;
    if (begins(u"diff --git ") || (begins(u"--- ") && start.contains(u"\n+++ ")))
        return u"diff"_s;
    const QStringView end = code.right(400).trimmed();
    if ((begins(u"{") && end.endsWith(u'}') && start.mid(1).trimmed().startsWith(u'"')
            && start.contains(u"\":"))
        || (begins(u"[") && end.endsWith(u']') && start.mid(1).trimmed().startsWith(u"{\"")))
        return u"json"_s;
    return {};
}

QString languageFromClass(QStringView classes)
{
    static constexpr std::array<QStringView, 4> prefixes{
        u"language-", u"lang-", u"highlight-source-", u"brush:"};
    for (QStringView name : classes.split(u' ', Qt::SkipEmptyParts))
        for (QStringView prefix : prefixes)
            if (name.size() > prefix.size() && name.startsWith(prefix, Qt::CaseInsensitive))
                return name.mid(prefix.size()).toString();
    return {};
}

} // namespace sokbo
