// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/reactstream.h"

#include <QJsonArray>

#include <algorithm>

namespace sokbo {

namespace {

constexpr qsizetype streamCap = 8 * 1024 * 1024; // bytes, of all pieces together
constexpr qsizetype shortestRow = 100; // bytes; what is shorter holds no article
constexpr int mostRows = 2000;

bool isHexadecimal(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= 8
        && std::all_of(text.begin(), text.end(), [](char c) { return isxdigit(static_cast<uchar>(c)); });
}

} // namespace

bool ReactStream::take(const QByteArray &script)
{
    const qsizetype push = script.indexOf("__next_f.push(");
    if (push < 0)
        return false;
    const qsizetype begin = script.indexOf('[', push);
    const qsizetype end = script.lastIndexOf(']');
    if (begin < 0 || end < begin)
        return true;
    const QJsonArray piece = QJsonDocument::fromJson(script.mid(begin, end + 1 - begin)).array();
    if (piece.size() >= 2 && piece.at(1).isString()) {
        const QByteArray text = piece.at(1).toString().toUtf8();
        if (m_text.size() + text.size() <= streamCap)
            m_text += text;
    }
    return true;
}

ReactStream::Contents ReactStream::contents() const
{
    Contents contents;
    const QByteArrayView all(m_text);
    int rows = 0;
    for (qsizetype at = 0; at < all.size() && rows < mostRows; ++rows) {
        const qsizetype line = m_text.indexOf('\n', at);
        const qsizetype lineEnd = line < 0 ? all.size() : line;
        const qsizetype colon = m_text.indexOf(':', at);
        if (colon < 0 || colon > lineEnd || !isHexadecimal(all.sliced(at, colon - at))) {
            at = lineEnd + 1;
            continue;
        }
        const qsizetype row = colon + 1;
        const qsizetype comma = m_text.indexOf(',', row);
        if (row < all.size() && all[row] == 'T' && comma > row
            && isHexadecimal(all.sliced(row + 1, comma - row - 1))) {
            bool read = false;
            const qsizetype told = all.sliced(row + 1, comma - row - 1).toLongLong(&read, 16);
            const qsizetype length = std::min(told, all.size() - comma - 1);
            contents.texts.append(QString::fromUtf8(all.sliced(comma + 1, length)));
            at = comma + 1 + length; // the next row follows at once
            continue;
        }
        if (lineEnd - row >= shortestRow && (all[row] == '{' || all[row] == '['))
            if (const auto value = QJsonDocument::fromJson(m_text.mid(row, lineEnd - row)); !value.isNull())
                contents.values.append(value);
        at = lineEnd + 1;
    }
    return contents;
}

} // namespace sokbo
