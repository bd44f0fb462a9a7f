# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Most of a build is reading the same headers again. With LUMOS_PCH each library reads the common ones once.
# Off by default: a file must name what it uses, and the presets dev and tidy compile without it.
# Several files to one compilation do the same for the headers that lie deeper. Files that name local things alike (the
# paddings of widgets, the texts of pages) stay apart.
option(LUMOS_PCH "Precompile the common headers of each library, and compile several of its files at once" OFF)
if(NOT LUMOS_PCH)
  return()
endif()

set(pch_core
  <QtCore/QHash> <QtCore/QString> <QtCore/QStringList> <tl/expected.hpp>
  <algorithm> <array> <functional> <map> <memory> <optional> <span> <string> <utility> <variant> <vector>)
set(pch_screen ${pch_core}
  <QtCore/QVariant> <QtGui/QIcon> <QtGui/QPainter> <QtWidgets/QBoxLayout> <QtWidgets/QLabel> <QtWidgets/QWidget>)

# ccache sees through a precompiled header only with this flag of g++.
function(lumos_precompile target)
  if(TARGET ${target})
    target_precompile_headers(${target} PRIVATE ${ARGN})
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
  endif()
endfunction()

function(lumos_unite target)
  if(TARGET ${target})
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 6)
    # The warning takes a file that is included for a header.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
    get_target_property(apart ${target} SOURCES)
    get_target_property(folder ${target} SOURCE_DIR)
    list(FILTER apart INCLUDE REGEX "_content\\.cpp$")
    list(TRANSFORM apart PREPEND ${folder}/)
    set_source_files_properties(${apart} TARGET_DIRECTORY ${target} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  endif()
endfunction()

foreach(target lumos_domain lumos_engine lumos_store lumos_exchange lumos_services lumos_viewmodels lumosctl)
  lumos_precompile(${target} ${pch_core})
endforeach()
foreach(target lumos_uikit lumos_dialogs lumos_commands lumos_pages lumos_reports lumos_shell)
  lumos_precompile(${target} ${pch_screen})
endforeach()
foreach(target lumos_base lumos_domain lumos_engine lumos_store lumos_exchange lumos_services lumos_viewmodels
        lumos_dialogs lumos_commands lumos_pages lumos_reports lumos_shell)
  lumos_unite(${target})
endforeach()
