// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane/engine/lockedpage.h"

#include <QWebEngineCertificateError>
#include <QWebEngineClientCertificateSelection>
#include <QWebEngineCookieStore>
#include <QWebEngineDownloadRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineProfile>
#include <QWebEngineQuotaRequest>
#include <QWebEngineRegisterProtocolHandlerRequest>
#include <QWebEngineSettings>

#include <array>

namespace sokbo {

namespace {

void lock(QWebEngineSettings *settings)
{
    using S = QWebEngineSettings;
    static constexpr std::array off{S::JavascriptEnabled, S::JavascriptCanOpenWindows,
        S::JavascriptCanAccessClipboard, S::JavascriptCanPaste, S::AllowWindowActivationFromJavaScript,
        S::LocalStorageEnabled, S::LocalContentCanAccessRemoteUrls, S::LocalContentCanAccessFileUrls,
        S::PluginsEnabled, S::PdfViewerEnabled, S::HyperlinkAuditingEnabled, S::DnsPrefetchEnabled,
        S::AutoLoadIconsForPage, S::TouchIconsEnabled, S::NavigateOnDropEnabled, S::FullScreenSupportEnabled,
        S::ScreenCaptureEnabled, S::WebGLEnabled, S::Accelerated2dCanvasEnabled,
        S::AllowRunningInsecureContent, S::AllowGeolocationOnInsecureOrigins, S::ErrorPageEnabled,
        S::FocusOnNavigationEnabled, S::XSSAuditingEnabled, S::SpatialNavigationEnabled};
    for (QWebEngineSettings::WebAttribute attribute : off)
        settings->setAttribute(attribute, false);
    // Images are the article's own, from our scheme; those of others meet the policy, the blocker and the
    // handler.
    settings->setAttribute(S::AutoLoadImages, true);
    settings->setAttribute(S::PlaybackRequiresUserGesture, true);
    settings->setAttribute(S::WebRTCPublicInterfacesOnly, true);
    // A click on mailto: is reported like every other, and refused like every other.
    settings->setUnknownUrlSchemePolicy(S::AllowUnknownUrlSchemesFromUserInteraction);
}

} // namespace

QWebEngineProfile *lockedProfile(QObject *parent)
{
    auto *profile = new QWebEngineProfile(parent); // without a name it writes nothing to disk
    Q_ASSERT(profile->isOffTheRecord());
    lock(profile->settings());
    profile->setHttpCacheType(QWebEngineProfile::NoCache);
    profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    profile->cookieStore()->setCookieFilter(
        [](const QWebEngineCookieStore::FilterRequest &) { return false; });
    profile->setSpellCheckEnabled(false);
    QObject::connect(profile, &QWebEngineProfile::downloadRequested, profile,
        [](QWebEngineDownloadRequest *download) { download->cancel(); });
    return profile;
}

LockedPage::LockedPage(QWebEngineProfile *profile, QObject *parent)
    : QWebEnginePage(profile, parent)
{
    lock(settings());
    connect(
        this, &QWebEnginePage::featurePermissionRequested, this, [this](const QUrl &origin, Feature feature) {
            setFeaturePermission(origin, feature, PermissionDeniedByUser);
        });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
        [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::newWindowRequested, this, [this](QWebEngineNewWindowRequest &request) {
        if (request.isUserInitiated()) // no window comes of it: nobody opens the request in a page
            Q_EMIT linkClickedBehind(request.requestedUrl());
    });
    connect(this, &QWebEnginePage::quotaRequested, this,
        [](QWebEngineQuotaRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
        [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::selectClientCertificate, this,
        [](QWebEngineClientCertificateSelection selection) { selection.selectNone(); });
    connect(this, &QWebEnginePage::certificateError, this,
        [](QWebEngineCertificateError error) { error.rejectCertificate(); });
}

void LockedPage::go(const QUrl &address)
{
    m_address = address;
    load(address);
}

bool LockedPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (isMainFrame && url == m_address && type != NavigationTypeLinkClicked
        && type != NavigationTypeFormSubmitted)
        return true;
    if (isMainFrame && type == NavigationTypeLinkClicked)
        Q_EMIT linkClicked(url);
    else
        Q_EMIT navigationRefused(url);
    return false;
}

} // namespace sokbo
