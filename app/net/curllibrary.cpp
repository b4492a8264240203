// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/curllibrary.h"

#include <QtGlobal>

#include <dlfcn.h>

namespace sokbo {

namespace {

constexpr auto libraryFile = SOKBO_CURL_FILE; // of the library whose headers we have (CMakeLists.txt)

template <typename Function>
void find(void *library, const char *name, Function &function)
{
    function = reinterpret_cast<Function>(dlsym(library, name));
    if (!function)
        qFatal("%s has no %s", libraryFile, name);
}

CurlLibrary load()
{
    void *const library = dlopen(libraryFile, RTLD_NOW | RTLD_LOCAL);
    if (!library)
        qFatal("libcurl cannot be loaded: %s", dlerror());
    CurlLibrary curl{};
    find(library, "curl_global_init", curl.globalInit);
    find(library, "curl_easy_init", curl.easyInit);
    find(library, "curl_easy_cleanup", curl.easyCleanup);
    find(library, "curl_easy_setopt", curl.easySetopt);
    find(library, "curl_easy_getinfo", curl.easyGetinfo);
    find(library, "curl_slist_append", curl.slistAppend);
    find(library, "curl_slist_free_all", curl.slistFreeAll);
    find(library, "curl_multi_init", curl.multiInit);
    find(library, "curl_multi_cleanup", curl.multiCleanup);
    find(library, "curl_multi_setopt", curl.multiSetopt);
    find(library, "curl_multi_add_handle", curl.multiAddHandle);
    find(library, "curl_multi_remove_handle", curl.multiRemoveHandle);
    find(library, "curl_multi_socket_action", curl.multiSocketAction);
    find(library, "curl_multi_info_read", curl.multiInfoRead);
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
