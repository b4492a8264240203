// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace sokbo {

// The list of subscriptions of another reader on this machine.
struct OtherReader {
    QString name; // of the program
    QString file;

    friend bool operator==(const OtherReader &, const OtherReader &) = default;
};

// Those whose list is a file that Sokbo reads and is not empty: Akregator, Liferea (also of Flatpak),
// Newsboat, Newsbeuter. `home`, `config` and `data` are folders: the reader's own, and those of the XDG Base
// Directory Specification. It looks at a few files by name and reads none.
QList<OtherReader> otherReaders(const QString &home, const QString &config, const QString &data);

} // namespace sokbo
