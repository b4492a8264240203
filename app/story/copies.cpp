// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/copies.h"

#include <algorithm>
#include <cstdlib>

namespace sokbo::story {

namespace {

constexpr int shortestTitle = 8; // letters; shorter ones stand over many things
constexpr int tellingTitle = 14; // letters; enough where there is no text to compare
constexpr qint64 withText = 72 * 3600; // seconds between two copies
constexpr qint64 withoutText = 24 * 3600;
constexpr double sameText = 0.7; // of the shorter one's tokens
constexpr double likeTitles = 0.2; // of the shorter one's tokens, over one text
constexpr double sameTitles = 0.5; // the same, at one address

// How much of the smaller set the other one has.
double shared(const std::vector<Token> &a, const std::vector<Token> &b)
{
    const size_t smaller = std::min(a.size(), b.size());
    if (smaller == 0)
        return 0;
    size_t common = 0;
    for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
        if (*left == *right) {
            ++common;
            ++left;
            ++right;
        } else {
            ++(*left < *right ? left : right);
        }
    }
    return double(common) / double(smaller);
}

bool areOneTitle(const CopyKeys &a, const CopyKeys &b)
{
    return a.title == b.title && a.titleLetters >= shortestTitle;
}

} // namespace

bool areCopies(const StorySignature &a, const StorySignature &b)
{
    const CopyKeys &one = a.copy, &other = b.copy;
    const qint64 apart = std::abs(a.published - b.published);
    const bool oneText = one.text != 0 && one.text == other.text;
    const bool oneTitle = areOneTitle(one, other);
    if (one.kind != other.kind || apart > withText
        || (one.chainPlace != other.chainPlace && !(oneText && oneTitle)))
        return false;
    if (oneText)
        return oneTitle || (one.kind == ArticleKind::Report && shared(a.title, b.title) >= likeTitles);
    if (one.link != 0 && one.link == other.link)
        return oneTitle || shared(a.title, b.title) >= sameTitles;
    if (!oneTitle)
        return false;
    if (a.hasText && b.hasText)
        return shared(a.all, b.all) >= sameText;
    return one.titleLetters >= tellingTitle && apart <= withoutText && !isSerial(one.kind)
        && one.kind != ArticleKind::Table && one.kind != ArticleKind::Weather;
}

bool standsFor(const StorySignature &a, const StorySignature &b)
{
    if (a.copy.wholeText != b.copy.wholeText)
        return a.copy.wholeText;
    if (a.hasText != b.hasText)
        return a.hasText;
    return a.published < b.published;
}

} // namespace sokbo::story
