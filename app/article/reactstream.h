// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/reactelements.h"

namespace sokbo {

// The data that React's server components stream into a page, as Next.js writes it. Each script pushes a
// piece of one text, `self.__next_f.push([1,"…"])`. The lines of that text are "ID:JSON" or, for long texts,
// "ID:Tlength,text"; the length is in UTF-8 bytes, in hexadecimal digits. The data is untrusted: lines of any
// other form are skipped.
class ReactStream {
public:
    // Takes the next script (UTF-8). False if it is not a piece of a stream.
    bool take(const QByteArray &script);

    ReactRows rows() const; // by their ids; long texts are strings

private:
    QByteArray m_text;
};

} // namespace sokbo
