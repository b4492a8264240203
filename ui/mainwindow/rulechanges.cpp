// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/rulechanges.h"

#include "kit/words.h"
#include "rules/rulefile.h"
#include "rules/rulequery.h"

#include <QFile>

namespace sokbo {

namespace {

QString fileFilter()
{
    return RuleChanges::tr("Rules (*.json);;All files (*)");
}

} // namespace

RuleChanges::RuleChanges(Store &store, const Clock &clock, UndoSteps &undo, Questions &questions,
    Exports &exports, Notices &notices)
    : m_store(store)
    , m_clock(clock)
    , m_undo(undo)
    , m_questions(questions)
    , m_exports(exports)
    , m_notices(notices)
{
}

void RuleChanges::change(const QList<Rule> &put, const QList<RuleId> &remove)
{
    onAnswer(m_store.changeRules(put, remove), this, [this](const Result<FormerState> &replaced) {
        if (!replaced)
            return m_notices.tell(replaced.error());
        if (replaced->isEmpty())
            return;
        m_undo.push([] { return tr("change the rules"); }, m_store, *replaced);
        m_notices.say(tr("The rules hold for every article that comes from now on."));
    });
}

bool RuleChanges::allows(const QString &title, qint64 articles)
{
    return m_questions.agrees({tr("A rule that catches very much"),
        tr("“%1” would have caught %2 articles of the last 7 days. Switch it on all the same?")
            .arg(title, countText(articles)),
        tr("Switch it on"), {}});
}

void RuleChanges::apply(const Rule &rule)
{
    const Result<BoardQuery> query = parseRuleQuery(rule.query, m_clock.now());
    if (!query)
        return m_notices.tell(query.error());
    const BoardQuery all = caughtSince(*query, QDateTime::fromSecsSinceEpoch(0));
    onAnswer(m_store.board(all), this, [this, rule](const Result<QList<BoardEntry>> &board) {
        if (!board)
            return m_notices.tell(board.error());
        if (board->isEmpty())
            return m_notices.say(tr("No article here matches the rule."));
        const QString count = countText(board->size());
        if (board->size() > manyArticles
            && !m_questions.agrees({tr("Apply the rule"),
                tr("“%1” would touch %2 articles at once. Do it?").arg(titleOf(rule), count), tr("Apply"),
                {}}))
            return;
        applyTo(rule, idsOf(*board));
    });
}

void RuleChanges::applyTo(const Rule &rule, const QList<ArticleId> &ids)
{
    onAnswer(m_store.applyRule({rule.id, rule.actions}, ids), this,
        [this, rule](const Result<FormerState> &replaced) {
            if (!replaced)
                return m_notices.tell(replaced.error());
            if (!replaced->isEmpty())
                m_undo.push(
                    [rule] { return tr("apply the rule “%1”").arg(titleOf(rule)); }, m_store, *replaced);
            m_notices.say(tr("The rule changed %Ln article(s).", nullptr, int(replaced->deeds.size())));
        });
}

void RuleChanges::takeBack(const StoredArticle &article)
{
    if (article.deeds.isEmpty())
        return;
    onAnswer(m_store.undoRule({}, {article.headline.id}), this, [this](const Result<FormerState> &replaced) {
        if (!replaced)
            return m_notices.tell(replaced.error());
        m_undo.push([] { return tr("take back what rules did"); }, m_store, *replaced);
        m_notices.say(tr("What rules did with this article is taken back."));
    });
}

std::optional<QList<Rule>> RuleChanges::readFile()
{
    const auto path = m_questions.fileToOpen(tr("Import rules"), fileFilter());
    if (!path)
        return std::nullopt;
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_notices.tellOfFile(*path, file.errorString());
        return std::nullopt;
    }
    const Result<QList<Rule>> read = readRules(file.readAll(), m_clock.now());
    if (!read) {
        m_questions.inform(tr("Import rules"),
            tr("The file cannot be imported.") + QLatin1Char('\n') + read.error().message);
        return std::nullopt;
    }
    return *read;
}

void RuleChanges::writeFile(const QList<Rule> &rules)
{
    m_exports.save(tr("Export rules"), QStringLiteral("sokbo-rules.json"), fileFilter(), writeRules(rules));
}

} // namespace sokbo
