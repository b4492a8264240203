// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/bodywriter.h"

#include "html/cleantext.h"

#include <algorithm>
#include <utility>

namespace sokbo {

namespace {

constexpr std::size_t blockCap = 40; // levels
constexpr std::size_t inlineCap = 16;
// A body of more elements than the tree builder takes would not be read as it was written.
constexpr int inlineElementCap = 120'000;
constexpr int elementCap = 240'000;

// Holds text and inline elements, and no block.
bool isTextBlock(HtmlTag tag)
{
    return tag == HtmlTag::P || tag == HtmlTag::Pre || isHeading(tag);
}

bool isList(HtmlTag tag)
{
    return tag == HtmlTag::Ul || tag == HtmlTag::Ol;
}

// Between <table> and its cells, where no text may stand.
bool isTableFrame(HtmlTag tag)
{
    return tag == HtmlTag::Table || tag == HtmlTag::Thead || tag == HtmlTag::Tbody || tag == HtmlTag::Tfoot
        || tag == HtmlTag::Tr;
}

// Where text stands without a paragraph around it, beside blocks.
bool holdsBareText(HtmlTag tag)
{
    return tag == HtmlTag::Li || tag == HtmlTag::Dt || tag == HtmlTag::Dd || tag == HtmlTag::Td
        || tag == HtmlTag::Th || tag == HtmlTag::Caption || tag == HtmlTag::Figure
        || tag == HtmlTag::Figcaption;
}

// The parent without which a part of a list, table or figure is only a line of its own.
bool fitsInto(HtmlTag part, HtmlTag parent)
{
    switch (part) {
    case HtmlTag::Li:
        return isList(parent);
    case HtmlTag::Dt:
    case HtmlTag::Dd:
        return parent == HtmlTag::Dl;
    case HtmlTag::Caption:
    case HtmlTag::Thead:
    case HtmlTag::Tbody:
    case HtmlTag::Tfoot:
        return parent == HtmlTag::Table;
    case HtmlTag::Tr:
        return isTableFrame(parent) && parent != HtmlTag::Tr;
    case HtmlTag::Td:
    case HtmlTag::Th:
        return parent == HtmlTag::Tr;
    case HtmlTag::Figcaption:
        return parent == HtmlTag::Figure;
    default:
        return false;
    }
}

bool isPart(HtmlTag tag)
{
    return holdsBareText(tag) ? tag != HtmlTag::Figure : isTableFrame(tag) && tag != HtmlTag::Table;
}

// How a character is written; empty for what stands for itself.
QStringView escaped(QChar c)
{
    switch (c.unicode()) {
    case u'&':
        return u"&amp;";
    case u'<':
        return u"&lt;";
    case u'>':
        return u"&gt;";
    case u'"':
        return u"&quot;";
    default:
        return {};
    }
}

constexpr qint64 impliedItems = qint64(1)
    << 40; // ids below this, negated, are of items around lists in lists

} // namespace

void BodyWriter::open(HtmlTag tag, const QString &attributes, const QString &place)
{
    m_frames.push_back({tag, attributes, ++m_lastId, place});
    if (isBlock(tag))
        breakParagraph();
}

void BodyWriter::close()
{
    Q_ASSERT(!m_frames.empty());
    const Frame frame = m_frames.back();
    m_frames.pop_back();
    if (isBlock(frame.tag))
        breakParagraph();
    if (frame.written)
        return;
    if (!frame.place.isEmpty())
        m_place = frame.place; // it was empty: the place is that of what follows
    if (frame.tag == HtmlTag::Td || frame.tag == HtmlTag::Th)
        noteEmptyCell(frame);
    else if (frame.tag == HtmlTag::Tr)
        std::erase_if(m_emptyCells, [&](const EmptyCell &cell) { return cell.row == frame.id; });
}

void BodyWriter::noteEmptyCell(const Frame &cell)
{
    if (m_frames.empty() || m_frames.back().tag != HtmlTag::Tr)
        return;
    const QString name = QLatin1String(tagName(cell.tag));
    m_emptyCells.push_back({m_frames.back().id, u'<' + name + cell.attributes + u"></" + name + u'>'});
}

bool BodyWriter::hasOpen(HtmlTag tag) const
{
    return std::any_of(
        m_frames.begin(), m_frames.end(), [tag](const Frame &frame) { return frame.tag == tag; });
}

HtmlTag BodyWriter::openBlock() const
{
    for (auto level = m_open.rbegin(); level != m_open.rend(); ++level)
        if (!level->isInline)
            return level->tag;
    return HtmlTag::Unknown;
}

void BodyWriter::breakParagraph()
{
    ++m_run;
    m_space = m_space || m_elements >= elementCap;
    if (openBlock() == HtmlTag::Pre && m_inBlock && !m_blank.contains(u'\n'))
        m_blank += u'\n';
}

void BodyWriter::lineBreak()
{
    if (openBlock() == HtmlTag::Pre)
        m_blank += u'\n';
    ++m_breaks;
    m_space = false;
}

void BodyWriter::rule()
{
    breakParagraph();
    m_rule = !m_html.isEmpty();
}

void BodyWriter::text(QStringView source)
{
    const QString clean = cleanText(source);
    const Path path = wantedPath();
    const bool inPre
        = std::any_of(path.begin(), path.end(), [](const Level &level) { return level.tag == HtmlTag::Pre; });
    if (inPre)
        preformatted(clean);
    else
        folded(clean);
}

void BodyWriter::folded(QStringView source)
{
    const QStringView core = source.trimmed();
    const auto spaceSeen = [this] { m_space = m_space || m_breaks == 0; };
    if (core.isEmpty()) {
        if (!source.isEmpty())
            spaceSeen();
        return;
    }
    if (source.front().isSpace())
        spaceSeen();
    beginContent();
    appendEscaped(foldSpace(core));
    m_space = source.back().isSpace();
}

void BodyWriter::preformatted(QStringView source)
{
    const QStringView core = source.trimmed();
    if (core.isEmpty()) {
        m_blank += source;
        return;
    }
    const qsizetype lead = core.data() - source.data();
    m_blank += source.left(lead);
    beginContent();
    appendEscaped(core);
    m_blank = source.mid(lead + core.size()).toString();
}

void BodyWriter::image(const QString &attributes)
{
    if (m_elements >= elementCap)
        return;
    beginContent();
    ++m_elements;
    m_html += u"<img" + attributes + u'>';
}

BodyWriter::Path BodyWriter::wantedPath() const
{
    if (m_elements >= elementCap)
        return m_open;
    Path path;
    for (int i = 0; i < static_cast<int>(m_frames.size()); ++i)
        if (isBlock(m_frames[static_cast<std::size_t>(i)].tag))
            placeBlock(path, i);
    placeText(path);
    placeInlines(path);
    return path;
}

void BodyWriter::placeBlock(Path &path, int index) const
{
    const Frame &frame = m_frames[static_cast<std::size_t>(index)];
    const HtmlTag top = path.empty() ? HtmlTag::Unknown : path.back().tag;
    if (path.size() >= blockCap)
        return;
    if (isPart(frame.tag)) {
        if (fitsInto(frame.tag, top))
            path.push_back({frame.tag, frame.id, index, false});
        return;
    }
    if (frame.tag == HtmlTag::P || isHeading(frame.tag)) {
        // A paragraph in a heading, and either in preformatted text, is only a line.
        if (top == HtmlTag::Pre || isHeading(top))
            return;
    }
    placeContainer(path, index);
}

void BodyWriter::placeContainer(Path &path, int index) const
{
    const Frame &frame = m_frames[static_cast<std::size_t>(index)];
    while (!path.empty() && isTextBlock(path.back().tag))
        path.pop_back();
    const HtmlTag top = path.empty() ? HtmlTag::Unknown : path.back().tag;
    if (isTableFrame(top) || (top == HtmlTag::Figure && frame.tag == HtmlTag::Figure))
        return;
    if (isList(top))
        path.push_back({HtmlTag::Li, -impliedItems - frame.id, -1, false});
    else if (top == HtmlTag::Dl)
        path.push_back({HtmlTag::Dd, -impliedItems - frame.id, -1, false});
    // A paragraph that a break divides is two.
    const qint64 run = frame.tag == HtmlTag::P ? qint64(m_run) << 32 : 0;
    path.push_back({frame.tag, frame.id + run, index, false});
}

void BodyWriter::placeText(Path &path) const
{
    while (!path.empty() && isTableFrame(path.back().tag))
        path.pop_back();
    const HtmlTag top = path.empty() ? HtmlTag::Unknown : path.back().tag;
    if (isTextBlock(top) || holdsBareText(top))
        return;
    const HtmlTag implied = isList(top) ? HtmlTag::Li : top == HtmlTag::Dl ? HtmlTag::Dd : HtmlTag::P;
    path.push_back({implied, -1 - qint64(m_run), -1, false});
}

void BodyWriter::placeInlines(Path &path) const
{
    if (m_elements >= inlineElementCap)
        return;
    const std::size_t blocks = path.size();
    const auto has = [&](HtmlTag tag) {
        return std::any_of(path.begin() + static_cast<std::ptrdiff_t>(blocks), path.end(),
            [tag](const Level &level) { return level.tag == tag; });
    };
    const int frames = static_cast<int>(m_frames.size());
    // A block of code is code as a whole.
    if (blocks > 0 && path.back().tag == HtmlTag::Pre)
        for (int i = frames - 1; i >= 0 && path.size() == blocks; --i)
            if (const Frame &frame = m_frames[static_cast<std::size_t>(i)]; frame.tag == HtmlTag::Code)
                path.push_back({frame.tag, frame.id, i, true});
    for (int i = 0; i < frames; ++i) {
        const Frame &frame = m_frames[static_cast<std::size_t>(i)];
        if (isBlock(frame.tag) || path.size() - blocks >= inlineCap || has(frame.tag))
            continue;
        if (frame.tag == HtmlTag::Span && frame.place.isEmpty() && !isOpen(frame.id))
            continue; // it stands only for its place, which is written
        const bool isReading = frame.tag == HtmlTag::Rt || frame.tag == HtmlTag::Rp;
        if (isReading && (!has(HtmlTag::Ruby) || has(HtmlTag::Rt) || has(HtmlTag::Rp)))
            continue;
        // Only a block of code says its language.
        path.push_back({frame.tag, frame.id, frame.tag == HtmlTag::Code ? -1 : i, true});
    }
}

void BodyWriter::beginContent()
{
    if (m_breaks >= 2 && m_inBlock && openBlock() == HtmlTag::P)
        ++m_run;
    const Path path = wantedPath();
    std::size_t common = 0;
    while (common < path.size() && common < m_open.size() && path[common].id == m_open[common].id
        && path[common].tag == m_open[common].tag)
        ++common;
    const bool leavesBlock = common < m_open.size() && !m_open[common].isInline;
    const bool entersBlock = common < path.size() && !path[common].isInline;
    while (m_open.size() > common)
        closeLevel();
    if (m_rule)
        writeRule();
    if (leavesBlock || entersBlock) {
        m_inBlock = false;
        m_space = false;
        m_breaks = 0;
    }
    separate();
    for (std::size_t i = common; i < path.size(); ++i)
        openLevel(path[i], i + 1 == path.size());
    if (openBlock() == HtmlTag::Pre)
        m_html += m_blank;
    m_blank.clear();
    m_inBlock = true;
    m_writtenRun = m_run;
}

// Writes the white space between what was written in the open block and what comes.
void BodyWriter::separate()
{
    const HtmlTag block = openBlock();
    if (!m_inBlock) {
        // Blank lines at the beginning of a text are none of it; its first line's indentation is.
        m_blank = m_blank.mid(m_blank.lastIndexOf(u'\n') + 1);
    } else if (block == HtmlTag::Pre) {
        m_html += std::exchange(m_blank, QString());
    } else {
        const bool isBare = holdsBareText(block);
        if (isBare && m_run != m_writtenRun && m_breaks == 0)
            m_breaks = 1;
        if (m_breaks > 0)
            writeBreaks(isBare ? std::min(m_breaks, 2) : 1);
        else if (m_space)
            m_html += u' ';
    }
    m_breaks = 0;
    m_space = false;
}

void BodyWriter::writeBreaks(int count)
{
    m_elements += count;
    m_html += m_elements < elementCap ? QStringLiteral("<br>").repeated(count) : QStringLiteral(" ");
}

void BodyWriter::writeRule()
{
    m_rule = false;
    const HtmlTag parent = openBlock();
    if (parent != HtmlTag::Unknown && parent != HtmlTag::Blockquote)
        return;
    m_html += u"<hr>";
    if (m_open.empty()) {
        ++m_rootChildren;
        m_rootIsImplied = false;
    }
}

bool BodyWriter::isOpen(int frameId) const
{
    return std::any_of(
        m_open.begin(), m_open.end(), [frameId](const Level &level) { return level.id == frameId; });
}

void BodyWriter::openLevel(const Level &level, bool isInnermost)
{
    if (level.tag == HtmlTag::Td || level.tag == HtmlTag::Th)
        writeEmptyCells();
    if (m_open.empty()) {
        ++m_rootChildren;
        m_rootIsImplied = level.frame < 0 && level.tag == HtmlTag::P;
    }
    m_html += u'<' + QLatin1String(tagName(level.tag));
    QString place;
    if (level.frame >= 0) {
        Frame &frame = m_frames[static_cast<std::size_t>(level.frame)];
        frame.written = true;
        m_html += frame.attributes;
        place = std::exchange(frame.place, QString());
    }
    if (place.isEmpty() && isInnermost)
        place = std::exchange(m_place, QString());
    if (!place.isEmpty()) {
        m_html += attribute("id", place);
        m_rootIsImplied = m_rootIsImplied && !m_open.empty(); // a paragraph with a name stays one
    }
    m_html += u'>';
    m_open.push_back(level);
    ++m_elements;
}

void BodyWriter::closeLevel()
{
    if (m_open.back().tag == HtmlTag::Tr)
        writeEmptyCells();
    m_html += u"</" + QLatin1String(tagName(m_open.back().tag)) + u'>';
    m_open.pop_back();
}

// Those that stand in the open row before what is written next.
void BodyWriter::writeEmptyCells()
{
    const auto row = m_open.back().id;
    for (const EmptyCell &cell : m_emptyCells) {
        if (cell.row != row || m_elements >= elementCap)
            continue;
        m_html += cell.html;
        ++m_elements;
    }
    std::erase_if(m_emptyCells, [row](const EmptyCell &cell) { return cell.row == row; });
}

void BodyWriter::appendEscaped(QStringView source)
{
    qsizetype copied = 0; // up to here
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QStringView written = escaped(source[i]);
        if (written.isEmpty())
            continue;
        m_html += source.sliced(copied, i - copied);
        m_html += written;
        copied = i + 1;
    }
    m_html += source.sliced(copied);
}

QString BodyWriter::attribute(const char *name, QStringView value)
{
    return u' ' + QLatin1String(name) + u"=\"" + cleanAttribute(value).toHtmlEscaped() + u'"';
}

SafeHtml BodyWriter::finish()
{
    while (!m_open.empty())
        closeLevel();
    if (m_rootChildren == 1 && m_rootIsImplied)
        m_html = m_html.mid(3, m_html.size() - 7); // <p> and </p>
    return SafeHtml::fromSanitised(std::move(m_html));
}

} // namespace sokbo
