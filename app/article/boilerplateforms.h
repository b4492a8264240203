// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace sokbo {

// A form of resources/article/boilerplate.tsv: how Korean papers write a line that is no part of an article.
struct BoilerplateForm {
    bool isAnywhere = false; // else only before and after the text
    QString pattern; // of a regular expression for the whole line
    QString example;
};
QList<BoilerplateForm> boilerplateForms();

// Whether the line is made of such forms only, one or several. Takes time linear in the line: what is longer
// than 200 characters has none.
bool isFormedAsBoilerplate(const QString &line); // of forms that count anywhere
bool isFormedAsMargin(const QString &line); // of those and of the forms that count before and after the text

} // namespace sokbo
