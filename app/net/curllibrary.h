// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <curl/curl.h>

namespace sokbo {

// libcurl's functions that we call, each under its own name without "curl_". The programs are not linked with
// it: with the libraries of TLS, LDAP and Kerberos that it brings, a third of the time in which a program is
// loaded was libcurl's, and nothing is fetched before the first board is painted.
struct CurlLibrary {
    decltype(&::curl_global_init) globalInit;
    decltype(&::curl_easy_init) easyInit;
    decltype(&::curl_easy_cleanup) easyCleanup;
    decltype(&::curl_easy_setopt) easySetopt;
    decltype(&::curl_easy_getinfo) easyGetinfo;
    decltype(&::curl_slist_append) slistAppend;
    decltype(&::curl_slist_free_all) slistFreeAll;
    decltype(&::curl_multi_init) multiInit;
    decltype(&::curl_multi_cleanup) multiCleanup;
    decltype(&::curl_multi_setopt) multiSetopt;
    decltype(&::curl_multi_add_handle) multiAddHandle;
    decltype(&::curl_multi_remove_handle) multiRemoveHandle;
    decltype(&::curl_multi_socket_action) multiSocketAction;
    decltype(&::curl_multi_info_read) multiInfoRead;
};

// Loads the library at the first call, which takes some milliseconds, from any thread, and makes it ready for
// transfers. Without the library, which is installed with the programs, they cannot go on.
const CurlLibrary &curlLibrary();

} // namespace sokbo
