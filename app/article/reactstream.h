// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QList>
#include <QString>

namespace sokbo {

// The data that React's server components stream into a page, as Next.js writes it: scripts that each push a
// piece of one text, `self.__next_f.push([1,"…"])`, whose lines are "ID:JSON" and, for long texts,
// "ID:Tlength,text" with the length in hexadecimal digits of UTF-8 bytes. Untrusted: whatever does not read
// so is passed over.
class ReactStream {
public:
    // False where the script is no piece of a stream. UTF-8.
    bool take(const QByteArray &script);

    struct Contents {
        QStringList texts;
        QList<QJsonDocument> values;
    };
    Contents contents() const;

private:
    QByteArray m_text;
};

} // namespace sokbo
