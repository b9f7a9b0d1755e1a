#pragma once

// What Dear ImGui is compiled with, for every target alike (IMGUI_USER_CONFIG).
// Natively the build adds IMGUI_ENABLE_TEST_ENGINE, so that tests see every item that is drawn.

#ifndef KUMPPANI_IMGUI_DEMO // the measurements compare with ImGui's own demo, built the same way
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#endif
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS

// Characters beyond the first 65,536: emoji and rarer scripts, which the browser's own fonts draw.
#define IMGUI_USE_WCHAR32
