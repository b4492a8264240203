// SPDX-License-Identifier: GPL-3.0-or-later
// ArticleArea: a page that is no article's.
#include "mainwindow/articlearea.h"

namespace sokbo {

void ArticleArea::showOther(const OtherPage &page)
{
    const bool another = !m_other || m_other->title != page.title;
    if (another && (m_stored || m_changes))
        close();
    m_wanted = {};
    m_other = page;
    m_toTop = m_toTop || another;
    render();
    Q_EMIT otherShown();
}

} // namespace sokbo
