// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/tagchanges.h"

namespace sokbo {

TagChanges::TagChanges(Store &store, UndoSteps &undo, Questions &questions, Notices &notices)
    : m_store(store)
    , m_undo(undo)
    , m_questions(questions)
    , m_notices(notices)
{
}

void TagChanges::change(const Tag &before, const Tag &after)
{
    if (before == after)
        return;
    onAnswer(m_store.ifRenamed(before.name, after.name), this,
        [this, before, after](const Result<TagRename> &rename) {
            if (!rename)
                return m_notices.tell(rename.error());
            if (!rename->into)
                return changeNow(tr("change the tag “%1”").arg(before.name), before, after);
            const Tag other = *rename->into;
            const QString question
                = tr("A tag “%1” exists already, on %n article(s).", nullptr, other.articles).arg(other.name)
                + QLatin1Char('\n')
                + tr("The %n article(s) of “%1” are added to it, and “%1” goes.", nullptr, rename->articles)
                      .arg(before.name);
            if (m_questions.agrees({tr("Merge tags"), question, tr("Merge"), {}}))
                changeNow(tr("merge the tag “%1” into “%2”").arg(before.name, other.name), before, after);
        });
}

void TagChanges::changeNow(const QString &text, const Tag &before, const Tag &after)
{
    follow(text, m_store.updateTag(before.name, after));
}

void TagChanges::remove(const Tag &tag)
{
    follow(tr("remove the tag “%1”").arg(tag.name), m_store.removeTag(tag.name));
}

void TagChanges::follow(const QString &text, const QFuture<Result<FormerState>> &write)
{
    onAnswer(write, this, [this, text](const Result<FormerState> &replaced) {
        if (!replaced)
            return m_notices.tell(replaced.error());
        m_undo.push(text, m_store, *replaced);
    });
}

} // namespace sokbo
