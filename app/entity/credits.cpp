// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/credits.h"

#include "entity/credits/englishcredits.h"
#include "entity/credits/koreancredits.h"

#include <algorithm>

namespace sokbo {

using entity::Credited;
using entity::CreditLine;
using entity::CreditStretch;

struct CreditReader::Lists {
    entity::CreditWords words;
};

namespace {

// In order, those that touch or overlap as one.
std::vector<Credits::Stretch> merged(std::vector<CreditStretch> found)
{
    std::sort(found.begin(), found.end(),
        [](const CreditStretch &a, const CreditStretch &b) { return a.start < b.start; });
    std::vector<Credits::Stretch> stretches;
    for (const CreditStretch &stretch : found) {
        if (!stretches.empty() && stretch.start <= stretches.back().end)
            stretches.back().end = std::max(stretches.back().end, stretch.end);
        else
            stretches.push_back({stretch.start, stretch.end});
    }
    return stretches;
}

std::vector<Credits::Stretch> readLines(
    const entity::CreditWords &words, const QString &text, bool isTitle, Credited &credited)
{
    std::vector<CreditStretch> found;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype next = text.indexOf(u'\n', start);
        const qsizetype end = next < 0 ? text.size() : next;
        const CreditLine line{QStringView(text).mid(start, end - start), int(start), isTitle};
        entity::findKoreanCredits(words, line, credited, found);
        if (!isTitle)
            entity::findEnglishCredits(words, line, credited, found);
        start = end + 1;
    }
    return merged(std::move(found));
}

} // namespace

CreditReader::CreditReader()
    : m_lists(std::make_unique<Lists>())
{
}
CreditReader::~CreditReader() = default;

Result<std::unique_ptr<CreditReader>> CreditReader::load()
{
    std::unique_ptr<CreditReader> reader(new CreditReader);
    return reader->m_lists->words.load().map([&] { return std::move(reader); });
}

Credits CreditReader::read(const QString &title, const QString &text) const
{
    Credited inTitle;
    Credited credited;
    Credits credits;
    credits.inTitle = readLines(m_lists->words, title, true, inTitle);
    credits.inText = readLines(m_lists->words, text, false, credited);
    credits.place = credited.place;
    credits.agency = credited.agency.isEmpty() ? inTitle.agency : credited.agency;
    credits.reporters = credited.reporters;
    return credits;
}

} // namespace sokbo
