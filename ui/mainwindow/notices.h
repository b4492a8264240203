// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QObject>

namespace sokbo {

// What the window's controllers have to tell the reader. The status line shows it.
class Notices final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void say(const QString &text) { Q_EMIT said(text, {}); }
    void tell(const Error &error); // in the reader's language, with the technical message as a detail
    void tellOfFile(const QString &path, const QString &reason); // that cannot be read or written

    // An answer of which only the failure is of interest.
    template <typename T>
    void check(const Result<T> &result)
    {
        if (!result)
            tell(result.error());
    }

Q_SIGNALS:
    void said(const QString &text, const QString &detail);
};

} // namespace sokbo
