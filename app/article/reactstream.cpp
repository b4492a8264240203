// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/reactstream.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sokbo {

namespace {

constexpr qsizetype streamCap = 8 * 1024 * 1024; // bytes, of all pieces together
constexpr int mostRows = 2000;
constexpr qsizetype longestMark = 9; // bytes, of a number and the sign behind it

bool isHexadecimal(QByteArrayView text)
{
    return !text.isEmpty() && text.size() < longestMark
        && std::all_of(text.begin(), text.end(), [](char c) { return isxdigit(static_cast<uchar>(c)); });
}

// Where the sign that ends a number at `from` stands, or -1: looked for no further than a number is long.
qsizetype endOfNumber(QByteArrayView all, qsizetype from, char sign)
{
    const QByteArrayView near = all.sliced(from, std::min(longestMark, all.size() - from));
    const qsizetype end = near.indexOf(sign);
    return end >= 0 && isHexadecimal(near.first(end)) ? from + end : -1;
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

ReactRows ReactStream::rows() const
{
    ReactRows rows;
    const QByteArrayView all(m_text);
    int seen = 0;
    for (qsizetype at = 0; at < all.size() && seen < mostRows; ++seen) {
        const qsizetype colon = endOfNumber(all, at, ':');
        const QByteArray id = colon < 0 ? QByteArray() : m_text.mid(at, colon - at);
        const qsizetype row = colon < 0 ? at : colon + 1;
        const bool isText = colon >= 0 && row < all.size() && all[row] == 'T';
        if (const qsizetype comma = isText ? endOfNumber(all, row + 1, ',') : -1; comma >= 0) {
            const qsizetype told = m_text.mid(row + 1, comma - row - 1).toLongLong(nullptr, 16);
            const qsizetype length = std::min(told, all.size() - comma - 1);
            rows.insert(id, QString::fromUtf8(all.sliced(comma + 1, length)));
            at = comma + 1 + length; // the next row follows at once
            continue;
        }
        const qsizetype line = m_text.indexOf('\n', row);
        const qsizetype lineEnd = line < 0 ? all.size() : line;
        if (colon >= 0 && row < lineEnd && (all[row] == '{' || all[row] == '[')) {
            const auto value = QJsonDocument::fromJson(m_text.mid(row, lineEnd - row));
            if (value.isArray())
                rows.insert(id, value.array());
            else if (value.isObject())
                rows.insert(id, value.object());
        }
        at = lineEnd + 1;
    }
    return rows;
}

} // namespace sokbo
