// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/imagechoices.h"

#include <QCoreApplication>

namespace sokbo {

QList<std::pair<ImageFetching, QString>> imageChoices()
{
    const auto text = [](const char *words) { return QCoreApplication::translate("ImageChoices", words); };
    return {
        {ImageFetching::Ahead, text(QT_TRANSLATE_NOOP("ImageChoices", "After a sync, as the settings say"))},
        {ImageFetching::AtSync, text(QT_TRANSLATE_NOOP("ImageChoices", "At every sync, to be kept"))},
        {ImageFetching::OnOpening,
            text(QT_TRANSLATE_NOOP("ImageChoices", "As I open an article: who serves them learns of it"))},
        {ImageFetching::WhenAsked, text(QT_TRANSLATE_NOOP("ImageChoices", "Only when I load them"))}};
}

} // namespace sokbo
