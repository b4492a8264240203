// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/htmltamer.h"

#include "html/mathtext.h"
#include "html/tagscanner.h"

#include <QHash>
#include <QSet>

namespace sokbo {

namespace {

constexpr qsizetype inputCap = 16 * 1024 * 1024; // UTF-16 units
constexpr int depthCap = 200;
constexpr int formattingCap = 24;
constexpr int tamedElementCap = 250'000;
// A block that begins while formatting is open makes the tree builder open that formatting again inside it.
constexpr qint64 reopeningCap = 500'000;

enum class Kind {
    Void, // has no end tag
    Implied, // the tree builder closes it where the next of its kind begins: <p>, <li>, <td>…
    Formatting, // opened again in the next block where it was not closed
    Scope, // a block whose inside end tags outside do not reach
    Block, // "special" in the standard's words
    Ordinary,
    Hidden, // dropped with its content, which the tokenizer takes as raw text
    Script,
    Raw, // its content is raw text, and kept
    Frame, // raw content, dropped
    Controls, // dropped with its content, which is markup
    Foreign, // likewise, by other rules
    Dropped, // the tag alone is dropped
    Root, // <html>, <head>, <body>
};

const QHash<QByteArray, Kind> &kinds()
{
    static const QHash<QByteArray, Kind> table = [] {
        QHash<QByteArray, Kind> all;
        const auto add = [&all](Kind kind, const char *names) {
            for (const QByteArray &name : QByteArray(names).split(' '))
                all.insert(name, kind);
        };
        add(Kind::Void,
            "area base basefont bgsound br col embed hr image img input keygen link meta param source track "
            "wbr");
        add(Kind::Implied, "p li dt dd tr td th tbody thead tfoot caption colgroup option");
        add(Kind::Formatting, "a b big code em font i nobr s small strike strong tt u");
        add(Kind::Scope, "table object applet marquee button");
        add(Kind::Block,
            "address article aside blockquote center details dir div dl fieldset figcaption figure footer "
            "form "
            "h1 h2 h3 h4 h5 h6 header hgroup listing main menu nav ol pre section summary ul noscript");
        add(Kind::Hidden, "style textarea noembed noframes");
        add(Kind::Script, "script");
        add(Kind::Raw, "title xmp");
        add(Kind::Frame, "iframe");
        add(Kind::Controls, "select template");
        add(Kind::Foreign, "svg math");
        add(Kind::Dropped, "frameset frame plaintext isindex");
        add(Kind::Root, "html head body");
        return all;
    }();
    return table;
}

// What ends SVG or MathML in a browser although it was never closed.
bool breaksOutOfForeign(const QByteArray &name)
{
    static const QSet<QByteArray> names = {"b", "big", "blockquote", "body", "br", "center", "code", "dd",
        "div", "dl", "dt", "em", "embed", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "i", "img", "li",
        "listing", "menu", "meta", "nobr", "ol", "p", "pre", "ruby", "s", "small", "span", "strong", "strike",
        "sub", "sup", "table", "tt", "u", "ul", "var"};
    return names.contains(name);
}

// What the tree builder would show as U+FFFD.
QString withoutControls(QString html)
{
    const auto isControl = [](QChar c) {
        const char16_t u = c.unicode();
        return u < 0x20 ? u != '\t' && u != '\n' && u != '\r' && u != '\f'
                        : (u >= 0x7f && u < 0xa0) || (u >= 0xfdd0 && u <= 0xfdef) || u >= 0xfffe;
    };
    if (std::any_of(html.cbegin(), html.cend(), isControl))
        html.removeIf(isControl);
    return html;
}

class Tamer {
public:
    explicit Tamer(const QString &html)
        : m_source(withoutControls(html.left(inputCap)).toUtf8())
    {
    }

    TamedHtml run();

private:
    struct Open {
        QByteArray name;
        Kind kind;
    };

    void keepUntil(qsizetype end); // copies what was not yet decided on
    void drop(qsizetype begin, qsizetype end);
    qsizetype markup(qsizetype at);
    qsizetype declaration(qsizetype at);
    qsizetype startTag(const ScannedTag &tag);
    qsizetype endTag(const ScannedTag &tag);
    qsizetype rawContent(const ScannedTag &tag, Kind kind);
    qsizetype script(const ScannedTag &tag);
    qsizetype controls(const ScannedTag &tag);
    qsizetype foreign(const ScannedTag &tag);
    qsizetype endTagFrom(const QByteArray &name, qsizetype from);
    bool admit(const ScannedTag &tag, Kind kind);
    bool open(const ScannedTag &tag, Kind kind);
    bool openFormatting(const QByteArray &name);
    void close(const ScannedTag &tag, Kind kind);
    void payForReopening(qsizetype at);
    void leaveOut(const ScannedTag &tag, Kind kind);

    QByteArray m_source;
    TamedHtml m_result;
    qsizetype m_decided = 0;
    std::vector<Open> m_open;
    std::vector<QByteArray> m_formatting;
    QHash<QByteArray, int> m_leftOut; // start tags whose end tags are to be left out too
    QSet<QByteArray> m_neverEnds; // names of which no end tag follows
    int m_elements = 0;
    int m_ends = 0;
    int m_roots = 0;
    qint64 m_reopened = 0;
};

void Tamer::keepUntil(qsizetype end)
{
    m_result.utf8.append(m_source.constData() + m_decided, end - m_decided);
    m_decided = end;
}

void Tamer::drop(qsizetype begin, qsizetype end)
{
    keepUntil(begin);
    m_decided = end;
}

TamedHtml Tamer::run()
{
    m_result.utf8.reserve(m_source.size() + 32);
    // Quirks would let a table stand inside a paragraph; no page of today is helped by that.
    m_result.utf8.append("<!DOCTYPE html>");
    qsizetype at = m_source.indexOf('<');
    while (at >= 0)
        at = m_source.indexOf('<', markup(at));
    keepUntil(m_source.size());
    return std::move(m_result);
}

// Returns where to look on.
qsizetype Tamer::markup(qsizetype at)
{
    const char next = at + 1 < m_source.size() ? m_source.at(at + 1) : ' ';
    const bool isEnd = next == '/';
    const char first = isEnd ? (at + 2 < m_source.size() ? m_source.at(at + 2) : ' ') : next;
    if (next == '!' || next == '?' || (isEnd && !isAsciiLetter(first)))
        return declaration(at);
    if (!isAsciiLetter(first))
        return at + 1;
    const ScannedTag tag = scanTag(m_source, at);
    if (!tag.complete) {
        drop(tag.begin, m_source.size());
        return m_source.size();
    }
    return isEnd ? endTag(tag) : startTag(tag);
}

qsizetype Tamer::declaration(qsizetype at)
{
    if (m_source.mid(at, 9) == "<![CDATA[") {
        // Not HTML, but text that was wrapped once too often: what it wraps is meant.
        drop(at, at + 9);
        const qsizetype close = m_neverEnds.contains("]]>") ? -1 : m_source.indexOf("]]>", at + 9);
        if (close < 0) {
            m_neverEnds.insert("]]>");
        } else {
            m_source[close] = ' ';
            m_source[close + 1] = ' ';
            m_source[close + 2] = ' ';
        }
        return at + 9;
    }
    const qsizetype end = endOfComment(m_source, at);
    drop(at, end);
    return end;
}

qsizetype Tamer::startTag(const ScannedTag &tag)
{
    const Kind kind = kinds().value(tag.name, Kind::Ordinary);
    switch (kind) {
    case Kind::Hidden:
    case Kind::Raw:
    case Kind::Frame:
        return rawContent(tag, kind);
    case Kind::Script:
        return script(tag);
    case Kind::Controls:
        return controls(tag);
    case Kind::Foreign:
        return foreign(tag);
    case Kind::Dropped:
        drop(tag.begin, tag.end);
        return tag.end;
    default:
        break;
    }
    if (!admit(tag, kind)) {
        leaveOut(tag, kind);
        return tag.end;
    }
    if (tag.surplus >= 0)
        drop(tag.surplus, tag.end - 1);
    return tag.end;
}

bool Tamer::admit(const ScannedTag &tag, Kind kind)
{
    if (++m_elements > tamedElementCap)
        return false;
    switch (kind) {
    case Kind::Root:
        return ++m_roots <= 8;
    case Kind::Void:
        return true;
    case Kind::Implied:
        payForReopening(tag.begin);
        return true;
    case Kind::Formatting:
        return openFormatting(tag.name);
    default:
        payForReopening(tag.begin);
        return open(tag, kind);
    }
}

void Tamer::leaveOut(const ScannedTag &tag, Kind kind)
{
    drop(tag.begin, tag.end);
    if (kind == Kind::Void || kind == Kind::Implied || kind == Kind::Root)
        return;
    ++m_leftOut[tag.name];
    // The text on both sides of a block does not run together.
    if (kind == Kind::Block || kind == Kind::Scope)
        m_result.utf8.append(m_elements < tamedElementCap ? "<br>" : " ");
}

bool Tamer::open(const ScannedTag &tag, Kind kind)
{
    if (static_cast<int>(m_open.size()) >= depthCap)
        return false;
    m_open.push_back({tag.name, kind});
    return true;
}

bool Tamer::openFormatting(const QByteArray &name)
{
    if (name == "a")
        std::erase(m_formatting, name); // a link ends where the next begins
    if (static_cast<int>(m_formatting.size()) >= formattingCap || m_reopened > reopeningCap)
        return false;
    m_formatting.push_back(name);
    return true;
}

void Tamer::payForReopening(qsizetype at)
{
    m_reopened += static_cast<qint64>(m_formatting.size());
    if (m_reopened <= reopeningCap || m_formatting.empty())
        return;
    QByteArray ends;
    for (auto name = m_formatting.rbegin(); name != m_formatting.rend(); ++name)
        ends += "</" + *name + '>';
    keepUntil(at);
    m_formatting.clear();
    m_result.utf8.append(ends);
}

qsizetype Tamer::endTag(const ScannedTag &tag)
{
    const Kind kind = kinds().value(tag.name, Kind::Ordinary);
    const auto leftOut = m_leftOut.find(tag.name);
    if (leftOut != m_leftOut.end() && leftOut.value() > 0) {
        --leftOut.value();
        drop(tag.begin, tag.end);
        return tag.end;
    }
    switch (kind) {
    case Kind::Hidden:
    case Kind::Raw:
    case Kind::Frame:
    case Kind::Script:
    case Kind::Controls:
    case Kind::Foreign:
    case Kind::Dropped:
        drop(tag.begin, tag.end);
        return tag.end;
    case Kind::Void:
    case Kind::Implied:
    case Kind::Root:
        // </p> and </br> without a beginning make an element.
        if ((tag.name == "p" || tag.name == "br") && ++m_ends > tamedElementCap)
            drop(tag.begin, tag.end);
        return tag.end;
    default:
        close(tag, kind);
        if (tag.surplus >= 0)
            drop(tag.surplus, tag.end - 1);
        return tag.end;
    }
}

// Takes from the list of open elements what the tree builder takes from its stack, or less, never more.
void Tamer::close(const ScannedTag &tag, Kind kind)
{
    if (kind == Kind::Formatting) {
        const auto last = std::find(m_formatting.rbegin(), m_formatting.rend(), tag.name);
        if (last != m_formatting.rend())
            m_formatting.erase(std::next(last).base());
        return;
    }
    for (auto open = m_open.rbegin(); open != m_open.rend(); ++open) {
        if (open->name == tag.name) {
            m_open.erase(std::next(open).base(), m_open.end());
            return;
        }
        if (kind == Kind::Ordinary ? open->kind != Kind::Ordinary
                                   : open->kind == Kind::Scope && tag.name != "table")
            return;
    }
}

qsizetype Tamer::endTagFrom(const QByteArray &name, qsizetype from)
{
    if (m_neverEnds.contains(name))
        return -1;
    const qsizetype end = findEndTag(m_source, name, from);
    if (end < 0)
        m_neverEnds.insert(name);
    return end;
}

qsizetype Tamer::rawContent(const ScannedTag &tag, Kind kind)
{
    const qsizetype close = tag.selfClosing ? -1 : endTagFrom(tag.name, tag.end);
    const qsizetype closed = close < 0 ? tag.end : scanTag(m_source, close).end;
    if (kind == Kind::Raw) {
        if (close < 0 || ++m_elements > tamedElementCap) {
            drop(tag.begin, tag.end);
            return tag.end;
        }
        return closed;
    }
    if (kind == Kind::Hidden) {
        // A browser takes all that follows an unclosed <style> for style sheet.
        const qsizetype end = close < 0 && !tag.selfClosing ? m_source.size() : closed;
        drop(tag.begin, end);
        return end;
    }
    // <iframe/> is often written as if it were XML, and what follows is the article.
    if (++m_elements > tamedElementCap) {
        drop(tag.begin, closed);
        return closed;
    }
    drop(tag.surplus >= 0 ? tag.surplus : tag.end - 1, closed);
    m_result.utf8.append("></iframe>");
    return closed;
}

qsizetype Tamer::script(const ScannedTag &tag)
{
    qsizetype close = -1;
    if (!tag.selfClosing && !m_neverEnds.contains("script")) {
        close = findScriptEnd(m_source, tag.end);
        if (close < 0)
            close = endTagFrom("script", tag.end);
    }
    const qsizetype contentEnd = close >= 0 ? close : tag.selfClosing ? tag.end : m_source.size();
    const qsizetype end = close >= 0 ? scanTag(m_source, close).end : contentEnd;
    if (contentEnd > tag.end)
        m_result.scripts.push_back(
            {m_source.mid(tag.begin, tag.end - tag.begin), m_source.mid(tag.end, contentEnd - tag.end)});
    drop(tag.begin, end);
    return end;
}

qsizetype Tamer::controls(const ScannedTag &tag)
{
    // Their content obeys rules of its own, so that tags in it would mislead the count. A nested one of the
    // same name ends the search early, which shows some text too much and harms nothing.
    const qsizetype close = tag.selfClosing ? -1 : endTagFrom(tag.name, tag.end);
    const qsizetype end = close < 0 ? tag.end : scanTag(m_source, close).end;
    drop(tag.begin, end);
    return end;
}

qsizetype Tamer::foreign(const ScannedTag &tag)
{
    const bool keepsText = tag.name == "math";
    drop(tag.begin, tag.end);
    if (tag.selfClosing)
        return tag.end;
    MathText math;
    const auto finish = [&](qsizetype at) {
        m_result.utf8.append(math.finish());
        return at;
    };
    int depth = 1;
    qsizetype textBegin = tag.end;
    const auto leave = [&](qsizetype from, qsizetype to) {
        if (keepsText)
            math.text(QByteArrayView(m_source).sliced(m_decided, from - m_decided));
        m_decided = to;
        textBegin = to;
    };
    for (qsizetype at = m_source.indexOf('<', tag.end); at >= 0; at = m_source.indexOf('<', textBegin)) {
        const char next = at + 1 < m_source.size() ? m_source.at(at + 1) : ' ';
        const bool isEnd = next == '/';
        if (next == '!' || next == '?') {
            leave(at, endOfComment(m_source, at));
            continue;
        }
        if (!isAsciiLetter(isEnd ? (at + 2 < m_source.size() ? m_source.at(at + 2) : ' ') : next)) {
            leave(at, at + 1);
            if (keepsText)
                math.text("&lt;");
            continue;
        }
        const ScannedTag inner = scanTag(m_source, at);
        if (!inner.isEnd && breaksOutOfForeign(inner.name)) {
            leave(at, at);
            return finish(at);
        }
        leave(at, inner.end);
        if (keepsText && inner.name != tag.name && inner.name != "annotation") {
            if (inner.isEnd)
                math.end(inner.name);
            else
                math.begin(inner.name, inner.selfClosing);
        }
        if (!inner.isEnd && (inner.name == "script" || inner.name == "style" || inner.name == "annotation")
            && !inner.selfClosing) {
            // Unclosed, it takes all that follows, as it would outside of SVG.
            const qsizetype close = endTagFrom(inner.name, inner.end);
            m_decided = textBegin = close < 0 ? m_source.size() : close;
        } else if (inner.name == tag.name) {
            depth += inner.isEnd ? -1 : inner.selfClosing ? 0 : 1;
            if (depth == 0)
                return finish(inner.end);
        }
    }
    leave(m_source.size(), m_source.size());
    return finish(m_source.size());
}

} // namespace

TamedHtml tame(const QString &html)
{
    return Tamer(html).run();
}

} // namespace sokbo
