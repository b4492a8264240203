// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/korean/names/officeholders.h"

#include "entity/lists/listfile.h"

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

QDate dateOf(const QString &text)
{
    return text.isEmpty() ? QDate() : QDate::fromString(text, Qt::ISODate);
}

} // namespace

Result<std::vector<OfficeHolder>> readOfficeHolders()
{
    std::vector<OfficeHolder> holders;
    return readList(u"korean/office_holders.tsv"_s, [&](const ListRow &row) {
        holders.push_back({row.text(0), row.text(1), row.text(2), dateOf(row.text(3)), dateOf(row.text(4))});
    }).map([&] { return std::move(holders); });
}

} // namespace sokbo::entity
