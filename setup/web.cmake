# The program for the browser: kumppani.js and kumppani.wasm.

add_library(imgui_opengl STATIC EXCLUDE_FROM_ALL ${IMGUI_DIR}/backends/imgui_impl_opengl3.cpp)
target_include_directories(imgui_opengl SYSTEM PUBLIC ${IMGUI_DIR}/backends)
target_include_directories(imgui_opengl PRIVATE ${CMAKE_SOURCE_DIR})
target_link_libraries(imgui_opengl PUBLIC imgui)

kumppani_target(program kumppani SOURCES web/*.cpp LINK kumppani_app imgui_opengl)
if(NOT TARGET kumppani)
    return()
endif()

# JavaScript that C++ calls; the page's own modules are in web/page.
file(GLOB libraries CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/library.js ${CMAKE_SOURCE_DIR}/web/library/*.js)
foreach(library IN LISTS libraries)
    target_link_options(kumppani PRIVATE "SHELL:--js-library ${library}")
endforeach()
set_target_properties(kumppani PROPERTIES LINK_DEPENDS "${libraries}")

target_link_options(kumppani PRIVATE
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sALLOW_MEMORY_GROWTH=1 -sENVIRONMENT=web
    -sDYNAMIC_EXECUTION=0 -sMODULARIZE=1 -sEXPORT_NAME=createKumppani
    -sEXPORTED_FUNCTIONS=_main,_malloc,_free
    -sEXPORTED_RUNTIME_METHODS=FS,IDBFS,UTF8ToString,stringToUTF8,lengthBytesUTF8,ccall
    -lidbfs.js)
