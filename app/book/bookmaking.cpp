// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/bookmaking.h"

#include "book/bookpicture.h"
#include "render/epub.h"
#include "store/store.h"

namespace sokbo {

namespace {

constexpr qint64 mostPictureBytes = 100 * 1024 * 1024; // of all pictures of a book

class BookMaker {
public:
    BookMaker(const Store &store, const BookWish &wish)
        : m_store(store)
        , m_book(wish.title, wish.made)
    {
    }

    Result<> add(ArticleId id)
    {
        const Result<StoredArticle> stored = m_store.article(id).result();
        if (!stored && stored.error().kind == Error::Kind::NotFound)
            return {}; // removed meanwhile
        if (!stored)
            return tl::unexpected(stored.error());
        BookPictures pictures;
        for (const AssetRef &image : stored->images)
            if (const auto picture = pictureOf(image.hash))
                pictures.insert(image.hash, *picture);
        m_book.add(pageOf(*stored), pictures);
        ++m_made.articles;
        return {};
    }

    Result<MadeBook> write()
    {
        const Result<QByteArray> bytes = m_book.write();
        if (!bytes)
            return tl::unexpected(bytes.error());
        m_made.bytes = *bytes;
        return m_made;
    }

private:
    // A picture that stands in two articles counts once. One that is missing leaves its description.
    std::optional<EpubPicture> pictureOf(const QString &hash)
    {
        const auto known = m_known.constFind(hash);
        if (known != m_known.cend())
            return *known;
        std::optional<EpubPicture> found;
        if (const Result<Asset> asset = m_store.asset(hash).result())
            if (const Result<EpubPicture> picture = bookPicture(*asset);
                picture && m_bytes + picture->bytes.size() <= mostPictureBytes)
                found = *picture;
        if (found)
            m_bytes += found->bytes.size();
        else
            ++m_made.picturesLeftOut;
        m_known.insert(hash, found);
        return found;
    }

    const Store &m_store;
    ArticleBook m_book;
    MadeBook m_made;
    QHash<QString, std::optional<EpubPicture>> m_known;
    qint64 m_bytes = 0;
};

} // namespace

Result<MadeBook> makeBook(const Store &store, const BookWish &wish, const BookProgress &progress)
{
    BookMaker maker(store, wish);
    int done = 0;
    for (const ArticleId id : wish.articles.mid(0, mostOfBook)) {
        if (const Result<> added = maker.add(id); !added)
            return tl::unexpected(added.error());
        if (!progress(++done))
            return failure(Error::Kind::Cancelled, QStringLiteral("cancelled"));
    }
    return maker.write();
}

} // namespace sokbo
