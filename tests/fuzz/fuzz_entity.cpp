// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/headlineflag.h"
#include "entity/recogniser.h"
#include "fuzz/fuzzing.h"

using namespace sokbo;

// The first line is the title, the rest the text.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const std::unique_ptr<Recogniser> recogniser = [] {
        Result<std::unique_ptr<Recogniser>> loaded = Recogniser::load();
        MUST_HOLD(loaded);
        return std::move(*loaded);
    }();
    const QString all = QString::fromUtf8(bytesOf(data, size));
    const qsizetype line = all.indexOf(QLatin1Char('\n'));
    const FlaggedTitle title = splitHeadlineFlag(all.left(line));
    const EntityDocument document{
        title.title, all.mid(line + 1), QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC)};
    Mention::Field field = Mention::Field::Title;
    int end = 0;
    for (const Mention &mention : recogniser->recognise(document)) {
        if (mention.field != field) {
            MUST_HOLD(field == Mention::Field::Title);
            field = mention.field;
            end = 0;
        }
        const QString &in = field == Mention::Field::Title ? document.title : document.text;
        MUST_HOLD(mention.start >= end && mention.end > mention.start && mention.end <= in.size());
        MUST_HOLD(mention.text == in.mid(mention.start, mention.end - mention.start));
        // Only somebody whose name the text keeps back has none.
        MUST_HOLD(!mention.name.isEmpty() || mention.type == MentionType::Person);
        end = mention.end;
    }
    return 0;
}
