// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/tagchanges.h"

#include "tags/tagwords.h"

namespace sokbo {

TagChanges::TagChanges(Store &store, UndoSteps &undo, Questions &questions, Notices &notices)
    : m_store(store)
    , m_undo(undo)
    , m_questions(questions)
    , m_notices(notices)
{
}

void TagChanges::change(const Tag &before, const Tag &after, Seen seen)
{
    if (before == after)
        return;
    if (before.name == after.name)
        return changeNow(before, after, false);
    onAnswer(m_store.ifRenamed(before.name, after.name), this,
        [this, before, after, seen](const Result<TagRename> &rename) {
            if (!rename)
                return m_notices.tell(rename.error());
            if (!rename->into || seen == Seen::Yes)
                return changeNow(before, after, rename->into.has_value());
            const QString question = tagRenameText(before.name, rename->into->name, *rename);
            if (m_questions.agrees({tr("Merge tags"), question, tr("Merge"), {}}))
                changeNow(before, after, true);
        });
}

void TagChanges::changeNow(const Tag &before, const Tag &after, bool merges)
{
    const auto text = [merges, from = before.name, to = after.name] {
        return merges ? tr("merge the tag “%1” into “%2”").arg(from, to)
                      : tr("change the tag “%1”").arg(from);
    };
    follow(text, m_store.updateTag(before.name, after), [this, from = before.name, to = after.name] {
        if (from != to)
            Q_EMIT renamed(from, to);
    });
}

void TagChanges::colour(const Tag &tag, quint32 colour)
{
    Tag after = tag;
    after.colour = colour;
    if (after != tag)
        follow([name = tag.name] { return tr("colour the tag “%1”").arg(name); },
            m_store.updateTag(tag.name, after));
}

void TagChanges::remove(const Tag &tag, TagScope scope)
{
    onAnswer(
        m_store.ifTagRemoved(tag.name, scope), this, [this, tag, scope](const Result<TagRemoval> &removal) {
            if (!removal)
                return m_notices.tell(removal.error());
            const bool branch = scope == TagScope::Branch;
            const auto text = [branch, name = tag.name] {
                return branch ? tr("remove the tag “%1” and those below it").arg(name)
                              : tr("remove the tag “%1”").arg(name);
            };
            if (m_questions.agrees({branch ? tr("Remove tags") : tr("Remove tag"),
                    tagRemovalText(tag.name, *removal, scope), tr("Remove"), {}}))
                follow(text, m_store.removeTag(tag.name, scope));
        });
}

void TagChanges::follow(
    const StepText &text, const QFuture<Result<FormerState>> &write, std::function<void()> then)
{
    onAnswer(write, this, [this, text, then = std::move(then)](const Result<FormerState> &replaced) {
        if (!replaced)
            return m_notices.tell(replaced.error());
        if (!replaced->isEmpty())
            m_undo.push(text, m_store, *replaced);
        if (then)
            then();
    });
}

} // namespace sokbo
