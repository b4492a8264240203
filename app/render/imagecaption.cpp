// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/imagecaption.h"

namespace sokbo {

namespace {

void appendLetters(QString &letters, QStringView text)
{
    for (const QChar c : text)
        if (!c.isSpace())
            letters += c;
}

// The letters from here to the next picture, and no more of them than about `length`.
QString followingLetters(SafeHtmlReader reader, qsizetype length)
{
    QString letters;
    while (letters.size() < length && reader.next()) {
        const SafePiece &piece = reader.piece();
        if (piece.kind == SafePiece::Kind::Text)
            appendLetters(letters, unescaped(piece.text.left(8 * length)));
        else if (piece.name == u"img")
            break;
    }
    return letters;
}

} // namespace

void ImageCaption::enterFigure(const SafeHtmlReader &from)
{
    if (from.piece().start < m_figureEnd)
        return;
    m_caption.clear();
    SafeHtmlReader reader = from;
    int figures = 1, captions = 0;
    while (figures > 0 && reader.next()) {
        const SafePiece &piece = reader.piece();
        const int step = piece.kind == SafePiece::Kind::End ? -1 : 1;
        if (piece.kind == SafePiece::Kind::Text && captions > 0)
            appendLetters(m_caption, unescaped(piece.text));
        else if (piece.name == u"figure")
            figures += step;
        else if (piece.name == u"figcaption")
            captions += step;
        m_figureEnd = piece.end;
    }
}

bool ImageCaption::says(const QString &alternativeText, const SafeHtmlReader &reader) const
{
    QString said;
    appendLetters(said, alternativeText);
    if (said.isEmpty())
        return false;
    if (reader.piece().start < m_figureEnd && !m_caption.isEmpty()) {
        // One of the two often says a little more, such as the photographer's name.
        if (m_caption.contains(said) || (said.contains(m_caption) && said.size() <= 2 * m_caption.size()))
            return true;
    }
    return followingLetters(reader, said.size()).startsWith(said);
}

} // namespace sokbo
