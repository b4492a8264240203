// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/blockdates.h"

#include <limits>

namespace sokbo {

bool areBlockDatesKept(Database &database)
{
    return Query(database, "blockdate.areKept").next();
}

void makeBlockDates(Database &database)
{
    run(database, "blockdate.drop");
    run(database, "blockdate.make", articlesOfBlock);
    run(database, "blockdate.whole", std::numeric_limits<qint64>::min());
}

void raiseBlockDates(Database &database, const BlockDates &dates)
{
    for (auto date = dates.cbegin(); date != dates.cend(); ++date)
        run(database, "blockdate.raise", date.key(), *date);
}

int checkBlockDates(Database &database, bool mend)
{
    if (!areBlockDatesKept(database))
        return 0;
    int wrong = 0;
    if (Query query(database, "blockdate.wrong", articlesOfBlock); query.next())
        wrong = query.number(0);
    if (wrong > 0 && mend)
        makeBlockDates(database);
    return wrong;
}

} // namespace sokbo
