// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

#include <functional>
#include <vector>

namespace sokbo {

// Sums over everything inside a node. Lengths are in weighted characters: a Hangul syllable or Han character
// counts as two and a half Latin letters.
struct TextSums {
    double text = 0;
    double linked = 0; // the part of it in links
    double prose = 0; // the part of it in paragraphs that read like those of an article
    int paragraphs = 0; // such paragraphs
    int links = 0;
};

// Measurements of a page, for each node. They are taken once, in one pass from the leaves to the root.
class PageText {
public:
    // Whether names of classes and ids are believed. They mislead where a page has no text without what they
    // hide.
    enum class Names { Believed, Ignored };
    explicit PageText(const HtmlTree &tree, Names names = Names::Believed);

    // These elements are none of the article, whatever they hold.
    void setAside(const HtmlTree &tree, const std::vector<int> &elements);

    const TextSums &operator[](int index) const { return m_sums[static_cast<std::size_t>(index)]; }
    bool surrounds(int index) const
    {
        return m_surrounds[static_cast<std::size_t>(index)];
    } // itself or what is around it
    bool isSurrounding(int index) const; // itself
    bool holdsArticle(int index) const { return m_holdsArticle[static_cast<std::size_t>(index)]; }
    bool isSetAside(int index) const { return m_setAside[static_cast<std::size_t>(index)]; } // itself
    bool isHidden(int index) const { return m_hidden[static_cast<std::size_t>(index)]; } // itself
    bool isCaption(int index) const
    {
        return m_caption[static_cast<std::size_t>(index)];
    } // itself or what is around it
    double linkDensity(int index) const;

private:
    void markHints(const HtmlTree &tree, Names names);
    void sumUpArticle(const HtmlTree &tree);
    void measureText(const HtmlTree &tree);
    void sumUp(const HtmlTree &tree, const std::function<bool(std::size_t)> &counts);

    std::vector<TextSums> m_sums;
    std::vector<double> m_ownProse; // of the element itself, if it is a paragraph
    std::vector<bool> m_surrounds;
    std::vector<bool> m_isSurrounding;
    std::vector<bool> m_holdsArticle;
    std::vector<bool> m_hidden;
    std::vector<bool> m_setAside;
    std::vector<bool> m_caption;
};

} // namespace sokbo
