// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace sokbo {

// A text with one way to write each character, so that lists, patterns and models need to know only that one:
// the Chinese characters that older Korean encodings hold twice (U+F9E1 for 李), letters in pieces (NFD, as
// some systems name files), and letters, digits and marks of full width. What is found in it stands in the
// original at original(offset). Linear in the text; next to free where there is nothing to fold.
class FoldedText {
public:
    explicit FoldedText(const QString &text);

    const QString &text() const { return m_text; }
    // The offset in the original text, in UTF-16 units, of an offset in text(); also of its end.
    int original(int offset) const { return m_origins.empty() ? offset : m_origins[std::size_t(offset)]; }

private:
    QString m_text;
    std::vector<int> m_origins; // of each unit and of the end; empty where all offsets are the same
};

} // namespace sokbo
