// SPDX-License-Identifier: GPL-3.0-or-later
#include "entitycard/markmenu.h"

#include "entitycard/entityfinder.h"
#include "entitycard/spanchoices.h"
#include "kit/words.h"

#include <QInputDialog>
#include <QMenu>

namespace sokbo {

namespace {

constexpr int longestShown = 40; // characters in a menu

QString shown(const QString &text)
{
    QString line = text.simplified();
    if (line.size() > longestShown)
        line = line.left(longestShown - 1) + QChar(u'…');
    return line.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QString contextOf(const MarkInText &mark)
{
    return correctionContext(mark.text, mark.mention.start, mark.mention.end);
}

} // namespace

MarkMenu::MarkMenu(const Store &store, const Clock &clock, QWidget *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_window(parent)
{
}

Correction MarkMenu::about(CorrectionKind kind, const QString &subject, const QString &context) const
{
    Correction correction;
    correction.kind = kind;
    correction.subject = subject;
    correction.context = context;
    correction.made = QDateTime::fromSecsSinceEpoch(m_clock.now().toSecsSinceEpoch(), Qt::UTC);
    return correction;
}

QList<WatchedName> MarkMenu::watchedNames(MentionType type, const QString &name) const
{
    QList<WatchedName> names;
    for (const WatchedEntity &watched : m_watched)
        if (watched.entity.type == type && watched.entity.name == name)
            names.append(watched.watched);
    return names;
}

bool MarkMenu::isWatched(MentionType type, const QString &name) const
{
    return !watchedNames(type, name).isEmpty();
}

void MarkMenu::fill(QMenu &menu, const MarkInText &mark, QAction *before)
{
    const Mention &mention = mark.mention;
    const auto add = [&menu, before, this](const QString &text, auto act) {
        auto *action = new QAction(text, &menu);
        connect(action, &QAction::triggered, this, act);
        menu.insertAction(before, action);
        return action;
    };
    const auto addMenu = [&menu, before](const QString &text) {
        auto *under = new QMenu(text, &menu);
        menu.insertMenu(before, under);
        return under;
    };
    if (isEntityType(mention.type) && mention.entity.isValid()) {
        add(tr("All articles with “%1”").arg(shown(mention.name)),
            [this, mention] { Q_EMIT boardRequested(mention.entity, mention.name); });
        add(tr("Quotations of “%1”").arg(shown(mention.name)),
            [this, mention] { Q_EMIT wordsRequested(mention.entity, mention.name); });
        const QList<WatchedName> watched = watchedNames(mention.type, mention.name);
        QAction *watch = add(tr("Watch “%1”").arg(shown(mention.name)), [this, mention, watched] {
            if (!watched.isEmpty())
                Q_EMIT watchRequested(watched, false);
            else
                Q_EMIT watchRequested({{mention.type, mention.name, about({}, {}).made}}, true);
        });
        watch->setCheckable(true);
        watch->setChecked(!watched.isEmpty());
        menu.insertSeparator(before);
    }
    add(tr("“%1” is no name").arg(shown(mention.text)), [this, mark] {
        Q_EMIT corrected(about(CorrectionKind::NotEntity, mark.mention.text, contextOf(mark)));
    });
    addTypes(*addMenu(tr("Wrong kind")), mark);
    addSpans(*addMenu(tr("Cut wrongly")), mark);
    if (isEntityType(mention.type)) {
        add(tr("Is the same as…"), [this, mention] { askForSame(mention); });
        add(tr("Always call it…"), [this, mention] { askForName(mention); });
    }
    menu.insertSeparator(before);
}

void MarkMenu::addTypes(QMenu &menu, const MarkInText &mark)
{
    for (const MentionType type : allMentionTypes) {
        QAction *action = menu.addAction(mentionTypeText(type), this, [this, mark, type] {
            Correction correction = about(CorrectionKind::Type, mark.mention.text, contextOf(mark));
            correction.type = type;
            if (type != mark.mention.type)
                Q_EMIT corrected(correction);
        });
        action->setCheckable(true);
        action->setChecked(type == mark.mention.type);
    }
}

void MarkMenu::addSpans(QMenu &menu, const MarkInText &mark)
{
    const QString now = mark.mention.text;
    QStringList choices = spanChoices(mark.text, mark.mention.start, mark.mention.end);
    const QString &selection = mark.selection;
    const bool fits = selection != now && !selection.isEmpty() && selection.size() <= longestSubject
        && (selection.contains(now) || now.contains(selection)) && mark.text.contains(selection);
    if (fits) {
        choices.removeAll(selection);
        choices.prepend(selection);
    }
    for (const QString &choice : std::as_const(choices)) {
        menu.addAction(fits && choice == selection ? tr("As selected: “%1”").arg(shown(choice))
                                                   : QStringLiteral("“%1”").arg(shown(choice)),
            this, [this, now, choice, context = contextOf(mark)] {
                Correction correction = about(CorrectionKind::Span, now, context);
                correction.name = choice;
                Q_EMIT corrected(correction);
            });
    }
    menu.setEnabled(!choices.isEmpty());
}

void MarkMenu::fillForText(QMenu &menu, const MarkInText &where, QAction *before)
{
    const QString &selection = where.selection;
    if (selection.isEmpty() || selection.size() > longestSubject)
        return;
    const auto at = int(where.text.indexOf(selection));
    const QString context = correctionContext(where.text, at, at + int(selection.size()));
    auto *types = new QMenu(tr("Mark “%1” as").arg(shown(selection)), &menu);
    menu.insertMenu(before, types);
    for (const MentionType type : allMentionTypes)
        types->addAction(mentionTypeText(type), this, [this, selection, context, type] {
            Correction correction = about(CorrectionKind::Entity, selection, context);
            correction.type = type;
            correction.name = selection;
            Q_EMIT corrected(correction);
        });
    menu.insertSeparator(before);
}

void MarkMenu::rename(const Mention &mention, MentionType type, const QString &name, const QString &ticker)
{
    if (type == mention.type && name == mention.name)
        return;
    Correction correction = about(CorrectionKind::Name, mention.name);
    correction.subjectType = mention.type;
    correction.type = type;
    correction.name = name;
    correction.ticker = ticker;
    Q_EMIT corrected(correction);
}

void MarkMenu::askForSame(const Mention &mention)
{
    EntityFinder finder(m_store, m_clock, m_window);
    finder.setWindowTitle(tr("“%1” is the same as").arg(mention.name));
    connect(&finder, &EntityFinder::chosen, this,
        [this, mention](const EntityRow &row) { rename(mention, row.type, row.name, row.ticker); });
    finder.exec();
}

void MarkMenu::askForName(const Mention &mention)
{
    bool accepted = false;
    const QString name = QInputDialog::getText(m_window, tr("Always call it"),
        tr("Name for “%1” wherever it is meant:").arg(mention.name), QLineEdit::Normal, mention.name,
        &accepted)
                             .simplified()
                             .left(longestSubject);
    if (accepted && !name.isEmpty())
        rename(mention, mention.type, name, mention.ticker);
}

} // namespace sokbo
