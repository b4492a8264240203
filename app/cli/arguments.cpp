// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

namespace sokbo::cli {

using namespace Qt::StringLiterals;

Result<Arguments> takeApart(const QStringList &arguments, const QStringList &options, Words words)
{
    Arguments taken;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (!optionsEnded && argument == "--"_L1) {
            optionsEnded = true;
            continue;
        }
        const bool isLong = argument.startsWith("--"_L1);
        const bool isShort
            = argument.size() == 2 && argument.startsWith(u'-') && options.contains(argument.mid(1) + u'=');
        if (optionsEnded
            || (!isLong && !isShort
                && (words == Words::Signed || !argument.startsWith(u'-') || argument == "-"_L1))) {
            taken.plain.append(argument);
            continue;
        }
        const QString name = argument.mid(isLong ? 2 : 1).section(u'=', 0, 0);
        if (options.contains(name) && !argument.contains(u'=')) {
            taken.flags.insert(name);
        } else if (!options.contains(name + u'=')) {
            return failure(Error::Kind::Usage, u"there is no option %1 here"_s.arg(argument));
        } else if (argument.contains(u'=')) {
            taken.values.insert(name, argument.section(u'=', 1));
        } else if (++i < arguments.size()) {
            taken.values.insert(name, arguments.at(i));
        } else {
            return failure(Error::Kind::Usage, u"%1 needs a value"_s.arg(argument));
        }
    }
    return taken;
}

Result<int> positiveNumber(const QString &text, const QString &option)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number <= 0)
        return failure(Error::Kind::Usage, u"%1 needs a number above 0, not '%2'"_s.arg(option, text));
    return number;
}

} // namespace sokbo::cli
