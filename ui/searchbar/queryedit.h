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

// One line of text in the query language, in colours. A text edit and not a line edit, because only that
// shows formats and composes Korean at the same time.
class QueryEdit final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit QueryEdit(QWidget *parent = nullptr);
    ~QueryEdit() override;

    QString text() const { return toPlainText(); }
    void markError(
        std::optional<int> position); // UTF-16 units; the rest of the line from there is underlined
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void accepted(); // Enter
    void cancelled(); // Esc
    void focused();
    void keyForCompletion(QKeyEvent *event, bool *taken); // before the edit sees the key

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void startHighlighting();
    void chooseTheme();

    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter = nullptr;
};

} // namespace sokbo
