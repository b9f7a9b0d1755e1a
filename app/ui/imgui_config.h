#pragma once

// What Dear ImGui is compiled with, for every target alike (IMGUI_USER_CONFIG).
// Natively the build adds IMGUI_ENABLE_TEST_ENGINE, so that tests see every item that is drawn.

#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
