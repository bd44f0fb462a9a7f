# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# lumos_add_library(NAME Base ROOT core SOURCES ... HEADERS ... LINK ... [PRIVATE_LINK ...] [MOC])
# Adds the static library lumos_<name> with the alias Lumos::<Name>. Headers are written from ROOT and
# are checked to compile alone (CMAKE_VERIFY_INTERFACE_HEADER_SETS, target all_verify_interface_header_sets).
function(lumos_add_library)
  cmake_parse_arguments(ARG "MOC" "NAME;ROOT" "SOURCES;HEADERS;LINK;PRIVATE_LINK" ${ARGN})
  string(TOLOWER ${ARG_NAME} lower)
  set(target lumos_${lower})
  add_library(${target} STATIC ${ARG_SOURCES})
  add_library(Lumos::${ARG_NAME} ALIAS ${target})
  target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/${ARG_ROOT} FILES ${ARG_HEADERS})
  set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON VERIFY_INTERFACE_HEADER_SETS ON)
  if(ARG_MOC)
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
  endif()
  target_link_libraries(${target} PUBLIC lumos_options ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
endfunction()

# lumos_add_test(NAME tst_money SOURCES ... LINK ... [LABELS ...] [TIMEOUT s] [ENV K=V ...])
# One executable, one ctest. GUI tests run on the offscreen platform. Where nothing failed and something was skipped (no
# PostgreSQL, no data sets), ctest says "Skipped" and lists the test: a skipped row is no silent pass.
function(lumos_add_test)
  cmake_parse_arguments(ARG "" "NAME;TIMEOUT" "SOURCES;LINK;LABELS;ENV" ${ARGN})
  add_executable(${ARG_NAME} ${ARG_SOURCES})
  set_target_properties(${ARG_NAME} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
  target_link_libraries(${ARG_NAME} PRIVATE lumos_options ${ARG_LINK} Qt6::Test)
  target_include_directories(${ARG_NAME} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  add_test(NAME ${ARG_NAME} COMMAND ${ARG_NAME})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  set_tests_properties(${ARG_NAME} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
    SKIP_REGULAR_EXPRESSION "Totals: [0-9]+ passed, 0 failed, [1-9][0-9]* skipped"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;LUMOS_SOURCE_DIR=${PROJECT_SOURCE_DIR};LUMOS_BIN_DIR=${PROJECT_BINARY_DIR}/bin;${ARG_ENV}")
endfunction()
