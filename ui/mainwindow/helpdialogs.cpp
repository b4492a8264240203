// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/helpdialogs.h"

#include "kit/measures.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace sokbo {

namespace {

// Of the columns' names only who listens learns.
QTableWidget *twoColumns(
    const QStringList &columns, const QList<std::pair<QString, QString>> &rows, QWidget *parent)
{
    auto *table = new QTableWidget(int(rows.size()), 2, parent);
    table->setAccessibleName(parent->windowTitle());
    table->setHorizontalHeaderLabels(columns);
    table->horizontalHeader()->hide();
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setWordWrap(true);
    for (int row = 0; row < rows.size(); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(rows.at(row).first));
        table->setItem(row, 1, new QTableWidgetItem(rows.at(row).second));
    }
    table->resizeColumnToContents(0);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    return table;
}

void finish(QDialog *dialog, QWidget *content)
{
    auto *buttons = new QDialogButtonBox(dialog);
    QPushButton *close = buttons->addButton(ShortcutsDialog::tr("Close"), QDialogButtonBox::RejectRole);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::reject);
    close->setDefault(true);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(content, 1);
    layout->addWidget(buttons);
    resizeInEm(dialog, 48, 42);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const Commands &commands, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("All keys"));
    QList<std::pair<QString, QString>> rows;
    for (Command command : commands.all())
        if (!commands.keys(command).isEmpty() && commands[command]->isVisible())
            rows.append(
                {commands.keys(command).toString(QKeySequence::NativeText), commands.plainText(command)});
    finish(this, twoColumns({tr("Keys"), tr("Command")}, rows, this));
}

SearchHelpDialog::SearchHelpDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("How to search"));
    const auto example = [](const char16_t *text) { return QString::fromUtf16(text); };
    finish(this,
        twoColumns({tr("Words"), tr("What they find")},
            {{tr("two words"), tr("both words, anywhere in title or text")},
                {example(u"기준금리가"), tr("this noun with any particle: 기준금리를, 기준금리")},
                {example(u"금리인상 AI반도체"), tr("a compound written apart too: 금리 인상, AI 반도체")},
                {example(u"大統領"), tr("Chinese characters and how they are read, 대통령, find each other")},
                {example(u"李"),
                    tr("a name by the one character of the headlines, and the character by the name")},
                {example(u"ㅅㅅㅈㅈ"),
                    tr("initial consonants: titles with a word that begins so, such as 삼성전자")},
                {example(u"rates"), tr("regular English forms too: rate, rated, rating")},
                {tr("\"exact phrase\""), tr("the words just so: nothing is forgiven")},
                {example(u"near:\"금리 인상\" near/3:\"금리 인상\""),
                    tr("the words near each other, in any order: at most 8 words apart, or as many as you "
                       "say")},
                {tr("-word"), tr("without this word")},
                {tr("one OR other"), tr("one of them; parentheses group")},
                {example(u"title: author: source: folder:"),
                    tr("only in the title, by an author, from a source or a folder")},
                {example(u"tag:AI"), tr("with your tag, or one below it: AI/chips")},
                {example(u"tag:=AI"), tr("with this tag and none below it")},
                {example(u"person: org: place: entity:"),
                    tr("articles that name somebody, however it is written there")},
                {example(u"ticker:005930"), tr("articles that name the company with this exchange code")},
                {example(u"flag:속보"), tr("headlines with this flag")},
                {example(u"is:unread is:saved is:highlighted is:offline is:watched"),
                    tr("not read, saved, with a highlight, available offline, with a watched name")},
                {example(u"has:note has:image has:tag"), tr("with a note, an image, a tag")},
                {example(u"after:2025-02-01 after:7d before:today"), tr("by date, or so many days ago")},
                {example(u"lang:ko"), tr("in Korean")}, {example(u"sort:oldest"), tr("oldest first")},
                {example(u"sort:relevance"),
                    tr("the best answers first: words in the title, whole words, new articles; a search "
                       "without "
                       "words stays newest first")},
                {example(u"sort:-title"), tr("by title, backwards")}},
            this));
}

void aboutBox(QWidget *parent)
{
    QMessageBox::about(parent, ShortcutsDialog::tr("About Sokbo"),
        ShortcutsDialog::tr("<h3>Sokbo %1</h3><p>A news reader that reads like a bulletin board.</p>"
                            "<p>Free software under the GNU General Public License, version 3 or later.</p>")
            .arg(QApplication::applicationVersion()));
}

} // namespace sokbo
