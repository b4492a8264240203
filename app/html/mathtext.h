// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace sokbo {

// MathML as a line of text that reads right: e^kt, x_1, (a+b)/2, √(x+1). The caller says which tags and texts
// come, in their order. Text is UTF-8 with its character references, which stay as they are.
class MathText {
public:
    void begin(const QByteArray &name, bool isEmpty); // a start tag; `isEmpty`: it has no end tag
    void end(const QByteArray &name); // what is open inside ends too; nothing where it is not open
    void text(QByteArrayView text);
    QByteArray finish(); // ends all that is open

private:
    struct Element {
        QByteArray name;
        std::vector<QByteArray> parts; // of each child, a text too
    };
    void close();

    std::vector<Element> m_open{Element{}};
    int m_tooDeep = 0; // elements that were not opened
};

} // namespace sokbo
