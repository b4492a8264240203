// SPDX-License-Identifier: GPL-3.0-or-later
#include "ruleeditor/actiontext.h"

#include <QCoreApplication>

namespace sokbo {

namespace {

struct RuleActions {
    Q_DECLARE_TR_FUNCTIONS(RuleActions)
};

} // namespace

QString actionText(const RuleAction &action)
{
    switch (action.kind) {
    case RuleActionKind::Tag:
        return RuleActions::tr("Tag “%1”").arg(action.tag);
    case RuleActionKind::Save:
        return RuleActions::tr("Save");
    case RuleActionKind::Read:
        return RuleActions::tr("Mark as read");
    case RuleActionKind::Mute:
        return RuleActions::tr("Mute: mark as read and never notify");
    case RuleActionKind::Notify:
        return RuleActions::tr("Notify");
    case RuleActionKind::Keep:
        return RuleActions::tr("Make available offline");
    case RuleActionKind::FullText:
        return RuleActions::tr("Get the whole article");
    }
    return {};
}

QString actionsText(const QList<RuleAction> &actions)
{
    QStringList texts;
    for (const RuleAction &action : actions)
        texts.append(action.kind == RuleActionKind::Mute ? RuleActions::tr("Mute") : actionText(action));
    return texts.join(QStringLiteral(", "));
}

} // namespace sokbo
