# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DSOURCE=... -DVERSION=... -P check_release.cmake
# The version is said in several places; each must say the same.
file(READ ${SOURCE}/packaging/linux/org.lumos.LumosConsole.metainfo.xml metainfo)
file(READ ${SOURCE}/CHANGELOG.md changelog)

# The first release of each file is its newest.
if(NOT metainfo MATCHES "<release version=\"([^\"]+)\"" OR NOT CMAKE_MATCH_1 STREQUAL VERSION)
  message(FATAL_ERROR "metainfo.xml: the newest release is '${CMAKE_MATCH_1}', the project is ${VERSION}")
endif()
if(NOT changelog MATCHES "\n## \\[([0-9][^]]*)\\]" OR NOT CMAKE_MATCH_1 STREQUAL VERSION)
  message(FATAL_ERROR "CHANGELOG.md: the newest version is '${CMAKE_MATCH_1}', the project is ${VERSION}")
endif()
string(REGEX MATCH "<release version=\"[^\"]+\" date=\"([^\"]+)\"" ignored "${metainfo}")
set(date ${CMAKE_MATCH_1})
if(NOT changelog MATCHES "\n## \\[${VERSION}\\] - ([^\n]+)" OR NOT CMAKE_MATCH_1 STREQUAL date)
  message(FATAL_ERROR "CHANGELOG.md: ${VERSION} is of '${CMAKE_MATCH_1}', metainfo.xml says '${date}'")
endif()
foreach(page lumosctl.1 lumos-console.1)
  file(READ ${SOURCE}/packaging/linux/${page} text)
  if(NOT text MATCHES "\n\\.TH [^\n]*\"Lumos Console ([^\"]+)\"" OR NOT CMAKE_MATCH_1 STREQUAL VERSION)
    message(FATAL_ERROR "${page}: the heading says '${CMAKE_MATCH_1}', the project is ${VERSION}")
  endif()
endforeach()
message(STATUS "metainfo, change log and man pages agree on ${VERSION} of ${date}")
