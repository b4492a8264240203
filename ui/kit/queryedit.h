// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

#include <memory>
#include <optional>

namespace KSyntaxHighlighting {
class Repository;
class SyntaxHighlighter;
} // namespace KSyntaxHighlighting

namespace sokbo {

// Edits one line in the query language and colours it. It is a text edit and not a line edit, because only a
// text edit can show formats while Korean is composed.
class QueryEdit final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit QueryEdit(QWidget *parent = nullptr);
    ~QueryEdit() override;

    QString text() const { return toPlainText(); }
    // With the syllable that an input method still puts together, but for one of a single letter.
    QString typed() const;
    bool endsComposing() const; // the text ends with such a syllable
    void markError(std::optional<int> position); // UTF-16 units; the line is underlined from there
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void accepted(); // Enter
    void cancelled(); // Esc
    void typedChanged(); // typed() or endsComposing(), by whomever
    void keyForCompletion(QKeyEvent *event, bool *taken); // sent before the edit gets the key

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    bool composesSyllable() const;
    void note(const QString &beingComposed);
    void startHighlighting();
    void chooseTheme();

    QString m_beingComposed;
    bool m_composes = false; // an event of the input method is being handled
    QString m_typed;
    bool m_endsComposing = false;
    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter = nullptr;
};

} // namespace sokbo
