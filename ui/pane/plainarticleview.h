// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pane/articleview.h"

#include <QTextEdit>

namespace sokbo {

class PlainBrowser;

// Shows an article without an engine: the same page, as far as a QTextDocument can show it.
class PlainArticleView final : public ArticleView {
    Q_OBJECT
public:
    explicit PlainArticleView(QWidget *parent = nullptr);

    void setAssetLoader(AssetLoader loader) override;
    void setPage(const QString &page) override;
    void replacePage(const QString &page) override;
    void find(const QString &text, bool backwards) override;
    bool pageDown() override;
    void copySelection() override;
    QString selectedText() const override;
    void readSelection(std::function<void(const Passage &)> answer) override;
    void selectPassage(const Passage &passage, std::function<void(bool)> answer) override;
    void markSpoken(const Passage &passage) override;
    void print(const QPageLayout &layout, std::function<void(const QByteArray &pdf)> answer) override;

protected:
    void showPlace(const QString &id) override;
    void scrollTo(double position) override;
    void activateHighlight(qint64 id) override;
    void readLines(std::function<void(const QString &text)> answer) override;
    void showSought(const QList<TextSpan> &places, int current) override;

private:
    void show(const QString &page);
    void hover(const QUrl &url);
    void markMatches(const QString &text);
    QList<QTextEdit::ExtraSelection> soughtMarks() const;
    void scrollToSpan(const TextSpan &span);
    std::optional<TextSpan> showMarks(); // of what is being said

    PlainBrowser *m_browser;
    QString m_sought;
    QList<int> m_matches; // where each begins
    Passage m_spoken; // being said
    QList<TextSpan> m_places; // of what is sought, in the document
    int m_place = -1; // the one of them that was gone to
};

} // namespace sokbo
