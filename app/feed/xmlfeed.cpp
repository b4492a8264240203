// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/xmlfeed.h"

#include "feed/feedreader.h"

namespace sokbo {

std::optional<FeedDraft> readXmlFeed(const QString &text, const QString &address)
{
    return FeedReader(text, address).read();
}

bool beginsXmlFeed(QStringView text)
{
    XmlTokenizer tokens(text);
    NameScope names;
    for (XmlTokenizer::Token token = tokens.next(); token != XmlTokenizer::Token::End; token = tokens.next())
        if (token == XmlTokenizer::Token::StartTag)
            return names.enter(tokens, 0, true).meaning.role != Role::None;
    return false;
}

} // namespace sokbo
