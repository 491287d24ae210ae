# SPDX-License-Identifier: GPL-3.0-or-later
# stokerctl: its parts by value, and the real program as a script runs it.
foreach(name tst_ctl_arguments tst_ctl_json tst_ctl_longtimer tst_ctl_source)
  stoker_test(ROOM ctl NAME ${name} SOURCES ${name}.cpp)
endforeach()
foreach(name tst_ctl_demo tst_ctl_driver tst_ctl_faults tst_ctl_inspect tst_ctl_record tst_ctl_run tst_ctl_whatif)
  stoker_test(ROOM ctl NAME ${name} SOURCES ${name}.cpp ctlrunner.h LIBS stoker_fakedriver stoker_tracelogs TIMEOUT 300)
  target_compile_definitions(${name} PRIVATE STOKERCTL="$<TARGET_FILE:stokerctl>")
  add_dependencies(${name} stokerctl)
  set_tests_properties(ctl.${name} PROPERTIES COST 60) # first, since they wait more than they compute: none of them is to be the last alone
endforeach()
# It runs where there is no screen library at all.
find_program(LDD ldd)
if(LDD)
  add_test(NAME ctl.links_no_gui COMMAND sh -c "${LDD} '$<TARGET_FILE:stokerctl>' | grep -E 'libQt6(Gui|Widgets|Charts|Svg)' && exit 1 || exit 0")
  set_tests_properties(ctl.links_no_gui PROPERTIES LABELS "ctl")
endif()
