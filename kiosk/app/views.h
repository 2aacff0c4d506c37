#pragma once
// From a visit to the screen that shows it: the only place that knows both content and screens.
#include "app/config.h"
#include "app/library.h"
#include "app/staff.h"
#include "session/visit.h"
#include "ui/frame.h"

namespace anteroom::app {

// A short name for where the visit is ("home", "reading"), for dumps, logs and tests.
std::string screen_name(const session::Visit& visit);

// Draws the screen of `visit`. A place whose content is not in the bundle is drawn as Home.
// REQUIRES: !library.empty().
void draw_visit(ui::Frame& frame, const session::Visit& visit, Library& library, const Config& config);

// The screen for staff, which tells what became of content that came; drawn anew each half second.
void draw_staff_view(ui::Frame& frame, const News& news, const Library& library);

// The built-in card for when there is nothing to show. Its words come from assets/no-content.txt.
void draw_no_content(ui::Frame& frame, const Config& config);

} // namespace anteroom::app
