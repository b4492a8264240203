// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/safehtml.h"
#include "html/htmltag.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace sokbo {

// Writes the canonical form that core/safehtml.h describes. The caller says which elements of the source open
// and close, in any order. The writer writes an element only when it gets content. So no element is empty,
// and none is where it may not be (a paragraph in a paragraph, a list item outside a list, a link in a link).
// Writing the result again gives the same result.
class BodyWriter {
public:
    // `attributes` comes from attribute(): ready to be written, each with a blank before it. `place` is the
    // name by which links within the text lead here; it is written once, also where the element is divided.
    void open(HtmlTag tag, const QString &attributes = {}, const QString &place = {});
    void close(); // the element that was opened last

    void markPlace(const QString &name) { m_place = name; } // of the element that is written next

    void text(QStringView text);
    void image(const QString &attributes);
    void lineBreak();
    void rule(); // <hr>
    void breakParagraph(); // call it where a <div> or a similar element begins or ends

    bool hasOpen(HtmlTag tag) const;
    SafeHtml finish();

    static QString attribute(const char *name, QStringView value);

private:
    // An element that is open in the source.
    struct Frame {
        HtmlTag tag;
        QString attributes;
        int id;
        QString place;
        bool written = false;
    };
    // An element that is open in the output, or has to be. Two paragraphs differ by their id.
    struct Level {
        HtmlTag tag;
        qint64 id;
        int frame; // index in m_frames, -1 for an implied element
        bool isInline;
    };

    // A cell without content. It is written only if another cell of its row has content.
    struct EmptyCell {
        int row; // id of the frame
        QString html;
    };
    using Path = std::vector<Level>;

    Path wantedPath() const;
    void placeBlock(Path &path, int frame) const;
    void placeContainer(Path &path, int frame) const;
    void placeText(Path &path) const;
    void placeInlines(Path &path) const;
    void beginContent();
    void separate();
    void writeRule();
    void writeBreaks(int count);
    void openLevel(const Level &level, bool isInnermost);
    bool isOpen(int frameId) const;
    void closeLevel();
    void writeEmptyCells();
    void noteEmptyCell(const Frame &cell);
    void folded(QStringView text);
    void preformatted(QStringView text);
    void appendEscaped(QStringView text);
    HtmlTag openBlock() const; // the innermost block in the output, Unknown for none

    QString m_html;
    std::vector<Frame> m_frames;
    std::vector<Level> m_open;
    std::vector<EmptyCell> m_emptyCells;
    QString m_place; // the name of the element that is written next
    QString m_blank; // white space that is written if more text follows in the same <pre>
    int m_lastId = 0;
    int m_elements = 0; // written
    int m_run = 0; // counts the stretches of text between breaks
    int m_writtenRun = 0; // the run that was written last
    int m_breaks = 0; // <br>s that are written if more text follows in the same block
    bool m_space = false; // likewise
    bool m_inBlock = false; // something inline was written in the block that is open
    bool m_rule = false; // an <hr> is due before the next block
    int m_rootChildren = 0;
    bool m_rootIsImplied = false; // the one child of the root is a paragraph that the source did not have
};

} // namespace sokbo
