// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace sokbo {

// What a report says of itself and not of the news: where it was written, for whom and by whom.
struct Credits {
    // Of UTF-16 units in the title or in the text, in order, not overlapping.
    struct Stretch {
        int start = 0;
        int end = 0; // one past the last

        friend bool operator==(const Stretch &, const Stretch &) = default;
    };
    QString place; // of the dateline: 서울, 도쿄·서울, WASHINGTON; empty where there is none
    QString agency; // the paper or agency that dateline or byline names
    QStringList reporters; // as written, each once
    std::vector<Stretch> inTitle;
    std::vector<Stretch> inText;
};

// Finds datelines ((서울=연합뉴스), SEOUL, Nov 3 (Reuters) —), bylines (홍길동 기자 =, By Jane Doe), what the
// rights and the pictures' owners are (ⓒ, [사진=한빛시], Photo by …), and e-mail addresses. Read-only once
// loaded: may be used in many threads at once. Linear in the text.
class CreditReader {
public:
    // With the list that the program carries. Error kinds: NotFound.
    static Result<std::unique_ptr<CreditReader>> load();
    ~CreditReader();

    Credits read(const QString &title, const QString &text) const;

private:
    CreditReader();
    struct Lists;
    std::unique_ptr<Lists> m_lists;
};

} // namespace sokbo
