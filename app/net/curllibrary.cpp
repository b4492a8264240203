// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/curllibrary.h"

#include "core/latelibrary.h"

namespace sokbo {

namespace {

CurlLibrary load()
{
    const LateLibrary library(SOKBO_CURL_FILE);
    CurlLibrary curl{};
    library.find("curl_global_init", curl.globalInit);
    library.find("curl_easy_init", curl.easyInit);
    library.find("curl_easy_cleanup", curl.easyCleanup);
    library.find("curl_easy_setopt", curl.easySetopt);
    library.find("curl_easy_getinfo", curl.easyGetinfo);
    library.find("curl_slist_append", curl.slistAppend);
    library.find("curl_slist_free_all", curl.slistFreeAll);
    library.find("curl_multi_init", curl.multiInit);
    library.find("curl_multi_cleanup", curl.multiCleanup);
    library.find("curl_multi_setopt", curl.multiSetopt);
    library.find("curl_multi_add_handle", curl.multiAddHandle);
    library.find("curl_multi_remove_handle", curl.multiRemoveHandle);
    library.find("curl_multi_socket_action", curl.multiSocketAction);
    library.find("curl_multi_info_read", curl.multiInfoRead);
    curl.globalInit(CURL_GLOBAL_DEFAULT);
    return curl;
}

} // namespace

const CurlLibrary &curlLibrary()
{
    static const CurlLibrary curl = load();
    return curl;
}

} // namespace sokbo
