# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Most of a build is reading the same headers again. With LUMOS_PCH each library reads the common ones once.
# Off by default: a file must name what it uses, and the presets dev and tidy compile without it.
option(LUMOS_PCH "Precompile the common headers of each library" OFF)
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

foreach(target lumos_domain lumos_engine lumos_store lumos_exchange lumos_services lumos_viewmodels lumosctl)
  lumos_precompile(${target} ${pch_core})
endforeach()
foreach(target lumos_uikit lumos_dialogs lumos_commands lumos_pages lumos_reports lumos_shell)
  lumos_precompile(${target} ${pch_screen})
endforeach()
