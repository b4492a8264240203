// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/markdowninline.h"

#include <QRegularExpression>

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

enum class Emphasis { None, Em, Strong };

struct Part {
    QString markdown;
    Emphasis emphasis = Emphasis::None;
};

// Punctuation as CommonMark means it. What its versions disagree on (symbols) counts as `symbols` says,
// because a delimiter is only used where all of them read it alike.
bool isPunctuation(QChar c, bool symbols)
{
    if (c.unicode() < 0x80)
        return c.isPrint() && !c.isLetterOrNumber() && !c.isSpace();
    return c.isPunct() || (symbols && (c.isSymbol() || c.isSurrogate()));
}

// Whether ** before `inside` opens and ** after it closes, which it does not between a syllable and a
// quotation mark:
// **"말"**은. Then only an HTML tag means emphasis.
bool bindsTo(QChar inside, QChar outside)
{
    if (inside.isSpace() || outside == u'*')
        return false;
    return !isPunctuation(inside, true) || outside.isSpace() || isPunctuation(outside, false);
}

QString joined(const std::vector<Part> &parts)
{
    QString out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Part &part = parts[i];
        const QString core = part.markdown.trimmed();
        if (part.emphasis == Emphasis::None || core.isEmpty()) {
            out += part.markdown;
            continue;
        }
        const bool isStrong = part.emphasis == Emphasis::Strong;
        const bool spaceBefore = part.markdown.front().isSpace(), spaceAfter = part.markdown.back().isSpace();
        const bool isEnd = i + 1 == parts.size() || parts[i + 1].markdown.isEmpty();
        const QChar before = spaceBefore || out.isEmpty() ? QChar(u' ') : out.back();
        const QChar after = spaceAfter || isEnd       ? QChar(u' ')
            : parts[i + 1].emphasis != Emphasis::None ? QChar(u'*')
                                                      : parts[i + 1].markdown.front();
        const bool isSimple = bindsTo(core.front(), before) && bindsTo(core.back(), after);
        const QString opening
            = isSimple ? (isStrong ? u"**"_s : u"*"_s) : (isStrong ? u"<strong>"_s : u"<em>"_s);
        const QString closing = isSimple ? opening : (isStrong ? u"</strong>"_s : u"</em>"_s);
        out += (spaceBefore ? u" "_s : QString()) + opening + core + closing
            + (spaceAfter ? u" "_s : QString());
    }
    return out;
}

bool isWordCharacter(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber();
}

// "&copy;" would be a sign; "R&D" is three letters.
bool beginsReference(QStringView text)
{
    static const QRegularExpression reference(
        u"^&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});"_s);
    return reference.match(text.left(40).toString()).hasMatch();
}

bool needsEscape(const QString &text, qsizetype at, InlinePlace place)
{
    switch (text.at(at).unicode()) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '<':
    case '~':
        return true;
    case '_':
        return !isWordCharacter(text, at - 1) || !isWordCharacter(text, at + 1);
    case '!':
        return at + 1 == text.size();
    case '&':
        return beginsReference(QStringView(text).mid(at));
    case '|':
        return place == InlinePlace::Cell;
    default:
        return false;
    }
}

// What would make a block of a line that only begins so.
QString withSafeStart(const QString &line)
{
    static const QRegularExpression marker(
        u"^(#{1,6}(?=\\s|$)|[-+](?=\\s|$|-)|=|>|\\d{1,9}(?=[.)](\\s|$)))"_s);
    const QRegularExpressionMatch match = marker.match(line);
    if (!match.hasMatch())
        return line;
    const bool isNumber = line.front().isDigit();
    QString safe = line;
    safe.insert(isNumber ? match.capturedLength() : 0, u'\\');
    return safe;
}

class Inlines {
public:
    Inlines(const SafeTree &tree, InlinePlace place)
        : m_tree(tree)
        , m_place(place)
    {
    }

    QString write(const std::vector<int> &nodes, int emphasised)
    {
        std::vector<Part> parts;
        for (int index : nodes) {
            Part part = partOf(index, emphasised);
            // <b>a</b><b>b</b> is one: four asterisks between them would close nothing.
            if (!parts.empty() && parts.back().emphasis == part.emphasis)
                parts.back().markdown += part.markdown;
            else if (!part.markdown.isEmpty())
                parts.push_back(std::move(part));
        }
        return joined(parts);
    }

private:
    Part partOf(int index, int emphasised);
    QString element(const SafeNode &node, int emphasised);
    QString link(const SafeNode &node, int emphasised);
    QString image(const SafeNode &node) const;
    QString code(const SafeNode &node) const;
    QString tagged(const QString &name, const SafeNode &node, int emphasised)
    {
        return u'<' + name + u'>' + write(node.children, emphasised + 1) + "</"_L1 + name + u'>';
    }
    QString ruby(const SafeNode &node, int emphasised);
    QString plain(const SafeNode &node) const;

    const SafeTree &m_tree;
    InlinePlace m_place;
};

Part Inlines::partOf(int index, int emphasised)
{
    const SafeNode &node = m_tree[index];
    if (node.isText())
        return {markdownText(node.text, m_place), Emphasis::None};
    const bool isStrong = node.name == "b"_L1 || node.name == "strong"_L1;
    const bool isEm = node.name == "i"_L1 || node.name == "em"_L1;
    if (!isStrong && !isEm)
        return {element(node, emphasised), Emphasis::None};
    // Inside other emphasis the rules for asterisks meet in ways that readers get wrong: a tag is always
    // clear.
    if (emphasised > 0)
        return {tagged(isStrong ? u"strong"_s : u"em"_s, node, emphasised), Emphasis::None};
    return {write(node.children, 1), isStrong ? Emphasis::Strong : Emphasis::Em};
}

QString Inlines::element(const SafeNode &node, int emphasised)
{
    const QString &name = node.name;
    if (name == "br"_L1)
        return m_place == InlinePlace::Paragraph ? u"\\\n"_s
            : m_place == InlinePlace::Cell       ? u"<br>"_s
                                                 : u" "_s;
    if (name == "img"_L1)
        return image(node);
    if (name == "a"_L1)
        return link(node, emphasised);
    if (name == "code"_L1 || name == "samp"_L1 || name == "tt"_L1)
        return code(node);
    if (name == "s"_L1 || name == "del"_L1)
        return tagged(u"del"_s, node, emphasised);
    if (name == "sub"_L1 || name == "sup"_L1 || name == "kbd"_L1 || name == "u"_L1 || name == "ins"_L1
        || name == "mark"_L1)
        return tagged(name, node, emphasised);
    if (name == "ruby"_L1)
        return ruby(node, emphasised);
    if (name == "q"_L1)
        return u'“' + write(node.children, emphasised) + u'”';
    return write(node.children, emphasised);
}

QString Inlines::link(const SafeNode &node, int emphasised)
{
    const QString text = write(node.children, emphasised);
    if (node.address.isEmpty())
        return text;
    const QString core = text.trimmed().isEmpty() ? markdownText(node.address, m_place) : text.trimmed();
    // White space is outside of the brackets, so that words do not run together.
    const QString lead = text.startsWith(u' ') ? u" "_s : QString(),
                  trail = text.endsWith(u' ') ? u" "_s : QString();
    return lead + u'[' + core + "]("_L1 + markdownAddress(node.address) + u')' + trail;
}

QString Inlines::image(const SafeNode &node) const
{
    return "!["_L1
        + markdownText(node.label.simplified(), m_place == InlinePlace::Cell ? m_place : InlinePlace::OneLine)
        + "]("_L1 + markdownAddress(node.address) + u')';
}

QString Inlines::code(const SafeNode &node) const
{
    QString text = plain(node).replace(u'\n', u' ');
    if (text.trimmed().isEmpty())
        return {};
    if (m_place == InlinePlace::Cell)
        text.replace(u'|', "\\|"_L1);
    const QString fence = codeFence(text, 1);
    const bool needsSpace
        = text.startsWith(u'`') || text.endsWith(u'`') || (text.startsWith(u' ') && text.endsWith(u' '));
    const QString space = needsSpace ? u" "_s : QString();
    return fence + space + text + space + fence;
}

QString Inlines::ruby(const SafeNode &node, int emphasised)
{
    const bool hasParentheses = std::any_of(node.children.begin(), node.children.end(),
        [this](int child) { return m_tree[child].name == "rp"_L1; });
    QString out;
    for (int child : node.children) {
        const bool isReading = m_tree[child].name == "rt"_L1 && !hasParentheses;
        const QString text = write({child}, emphasised);
        out += isReading ? QString(u'(' + text + u')') : text;
    }
    return out;
}

QString Inlines::plain(const SafeNode &node) const
{
    QString text = node.text;
    for (int child : node.children)
        text += m_tree[child].name == "br"_L1 ? u"\n"_s : plain(m_tree[child]);
    return text;
}

} // namespace

QString markdownInline(const SafeTree &tree, const std::vector<int> &nodes, InlinePlace place)
{
    const QString text = Inlines(tree, place).write(nodes, 0).trimmed();
    if (place == InlinePlace::Cell)
        return text;
    QStringList lines;
    for (const QString &line : text.split(u'\n'))
        lines.append(withSafeStart(line.trimmed()));
    // A break at the end breaks nothing and would show its backslash.
    while (!lines.isEmpty() && (lines.last().isEmpty() || lines.last() == "\\"_L1))
        lines.removeLast();
    if (!lines.isEmpty() && lines.last().endsWith(u'\\') && !lines.last().endsWith("\\\\"_L1))
        lines.last().chop(1);
    return lines.join(u'\n');
}

QString markdownText(const QString &text, InlinePlace place)
{
    QString out;
    out.reserve(text.size() + 16);
    bool wasSpace = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        // A no-break space is a character that the writer chose; other white space is one blank.
        const bool isSpace = c.isSpace() && c != QChar::Nbsp;
        if (isSpace && wasSpace)
            continue;
        wasSpace = isSpace;
        if (isSpace) {
            out += u' ';
            continue;
        }
        if (needsEscape(text, i, place))
            out += u'\\';
        out += c;
    }
    return out;
}

QString markdownLine(const QString &text)
{
    return withSafeStart(markdownText(text.simplified(), InlinePlace::Paragraph));
}

QString markdownAddress(const QString &address)
{
    QString safe = address;
    safe.replace(u'\\', "%5C"_L1).replace(u'<', "%3C"_L1).replace(u'>', "%3E"_L1).replace(u' ', "%20"_L1);
    safe.replace(u'\n', QString()).replace(u'|', "%7C"_L1);
    QString out;
    for (qsizetype i = 0; i < safe.size(); ++i) {
        const bool isReference = safe.at(i) == u'&' && beginsReference(QStringView(safe).mid(i));
        out += isReference ? u"&amp;"_s : QString(safe.at(i));
    }
    const bool isPlain = !out.isEmpty() && !out.contains(u'(') && !out.contains(u')');
    return isPlain ? out : QString(u'<' + out + u'>');
}

QString codeFence(const QString &code, int shortest)
{
    int longest = 0, run = 0;
    for (QChar c : code) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return QString(std::max(shortest, longest + 1), u'`');
}

} // namespace sokbo
